"""pathlib.Path: folders made at import, files read and written, paths taken apart."""

import json
import os
from pathlib import Path

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
BASE = Path("/tmp")
DATA = BASE / "flask2gin-path-objects"
INDEX = DATA / "index.json"
DATA.mkdir(parents=True, exist_ok=True)
if not os.path.exists(DATA / "sub"):
    os.makedirs(DATA / "sub")


def load():
    if not INDEX.exists():
        return {}
    with INDEX.open() as f:
        return json.load(f)


def file_of(name):
    return DATA / f"{name}.txt"


@app.get("/parts")
def parts():
    p = Path(request.args.get("p", ""))
    return jsonify(str(p), p.name, p.stem, p.suffix, p.suffixes, p.parts, str(p.parent), [str(q) for q in list(p.parents)], p.is_absolute(), repr(p), f"{p}|{p!r}", p.as_posix())


@app.get("/join")
def join():
    a, b = request.args["a"], request.args["b"]
    p = Path(a) / b
    return jsonify(str(p), str(Path(a, b, "c")), str("x" / p), str(p.joinpath("y", Path("z"))), os.path.join(p, "q"), p == Path(a, b), p in {Path(b): 1}, sorted([Path(b), Path(a), p])[0].name)


@app.get("/change")
def change():
    p = Path(request.args["p"])
    try:
        return jsonify(str(p.with_suffix(request.args.get("s", ".md"))), str(p.with_name("n")), str(p.with_stem("t")))
    except ValueError as e:
        return jsonify(error=str(e)), 400


@app.get("/relative")
def relative():
    p, base = Path(request.args["p"]), request.args["b"]
    try:
        return jsonify(p.is_relative_to(base), str(p.relative_to(base)), p.match("*.py"))
    except ValueError as e:
        return jsonify(error=str(e)), 400


@app.get("/above/<int:n>")
def above(n):
    try:
        return str(Path("/a/b/c").parents[len("ab" * n) - 2])
    except IndexError as e:
        return f"IndexError: {e}", 400


@app.post("/files/<name>")
def create(name):
    path = file_of(name)
    if path.exists():
        return jsonify(error="there is one"), 409
    size = path.write_text(request.get_data(as_text=True), encoding="utf-8")
    index = load()
    index[name] = size
    INDEX.write_text(json.dumps(index))
    return jsonify(size), 201


@app.put("/files/<name>")
def append(name):
    line = request.get_json(silent=True)
    try:
        with open(file_of(name), "a", encoding="utf-8") as f:
            n = f.write(line)
    except TypeError as e:
        return jsonify(error=str(e)), 400
    return jsonify(n, file_of(name).stat().st_size)


@app.get("/files/<name>")
def read(name):
    path = file_of(name)
    if not path.is_file():
        abort(404)
    return jsonify(path.read_text().splitlines(), len(path.read_bytes()))


@app.get("/open/<name>")
def open_it(name):
    try:
        return file_of(name).read_text()
    except FileNotFoundError as e:
        return jsonify(e.errno, e.strerror), 404
    except OSError as e:
        return jsonify(e.errno), 400
    except ValueError as e:
        return jsonify(str(e)), 400


@app.delete("/files/<name>")
def delete(name):
    try:
        file_of(name).unlink()
    except FileNotFoundError:
        return jsonify(error="none"), 404
    return "", 204


@app.post("/rename/<a>/<b>")
def rename(a, b):
    try:
        return file_of(a).rename(file_of(b)).name
    except OSError as e:
        return str(e).replace(str(BASE), ""), 404


@app.get("/list")
def listing():
    return jsonify(
        [p.name for p in sorted(DATA.iterdir()) if p.is_file()],
        [p.stem for p in sorted(DATA.glob("*.txt"))],
        [str(p.relative_to(DATA)) for p in sorted(BASE.glob("flask2gin-path-objects/[ab]*.txt"))],
        sorted(p.name for p in DATA.rglob("*.txt")),
        len(list(DATA.glob("nothing/*"))),
        (DATA / "sub").is_dir(),
        load(),
    )


@app.get("/mkdir/<name>")
def mkdir(name):
    folder = DATA / "sub" / name
    try:
        folder.mkdir()
        folder.rmdir()
        (DATA / "sub").mkdir(exist_ok=True)
        (DATA / "sub").mkdir()
    except FileExistsError as e:
        return jsonify(str(e).replace(str(BASE), ""), os.path.basename(e.filename))
    except OSError as e:
        return jsonify(e.errno), 400


@app.get("/dynamic")
def dynamic():
    held = {"path": DATA / "a.b.txt", "name": "x"}
    p = held["path"]
    try:
        return jsonify(str(p), bool(p), p == held["name"], f"{p}", str(p / "c"), json.dumps(p))
    except TypeError as e:
        return str(e), 400


@app.post("/clear")
def clear():
    INDEX.unlink(missing_ok=True)
    for old in DATA.glob("*.txt"):
        old.unlink()
    return "", 204


@app.get("/add")
def add():
    try:
        return str(Path("a") + request.args["x"])
    except TypeError as e:
        return str(e)


#: POST /clear
#: GET /parts
#: GET /parts?p=a/b/c.tar.gz
#: GET /parts?p=/a//b/./c/../d.
#: GET /parts?p=//x/.hidden
#: GET /parts?p=///x
#: GET /parts?p=/
#: GET /parts?p=..
#: GET /parts?p=a/b/
#: GET /parts?p=%C3%A9/%27q%27.%C3%BC
#: GET /join?a=x&b=y
#: GET /join?a=x&b=/y
#: GET /join?a=&b=
#: GET /join?a=x/&b=../y
#: GET /change?p=a/b.txt
#: GET /change?p=a/b.txt&s=x
#: GET /change?p=a/b.txt&s=
#: GET /change?p=a/b.txt&s=.
#: GET /change?p=/
#: GET /relative?p=/a/b.py&b=/a
#: GET /relative?p=/a/b&b=c
#: GET /relative?p=a/b&b=a/b
#: GET /relative?p=a'b&b=x
#: GET /above/0
#: GET /above/2
#: GET /above/3
#: GET /above/9
#: GET /list
#: POST /files/one text hello
#: POST /files/one text again
#: POST /files/b%C3%A9 body text/plain 'two\nlines\r\n3'
#: GET /files/one
#: GET /files/none
#: GET /files/b%C3%A9
#: PUT /files/one json "more"
#: PUT /files/one json 5
#: PUT /files/a json "new"
#: GET /files/one
#: GET /list
#: GET /open/none
#: GET /open/a%00b
#: GET /files/a%00b
#: GET /open/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
#: GET /files/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
#: POST /rename/one/ten
#: POST /rename/one/ten
#: GET /list
#: DELETE /files/ten
#: DELETE /files/ten
#: DELETE /files/a
#: DELETE /files/b%C3%A9
#: GET /mkdir/new
#: GET /dynamic
#: GET /add?x=y
#: POST /clear
#: GET /list
