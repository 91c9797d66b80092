"""Temporary files and folders, copies and moves of files, folders gone through, patterns of paths."""

import glob
import os
import shutil
import tempfile
from pathlib import Path

from flask import Flask, jsonify, request, send_file

app = Flask(__name__)


def fill(folder):
    """Write the files of the test."""
    os.makedirs(os.path.join(folder, "sub", "deep"), exist_ok=True)
    for name in ["a.txt", "b.csv", ".hidden.txt", "sub/c.txt", "sub/deep/d.txt", "sub/deep/e.csv"]:
        with open(os.path.join(folder, name), "w") as f:
            f.write(name)


@app.get("/folder")
def folder():
    d = tempfile.mkdtemp(prefix="job-", suffix=".d")
    fill(d)
    name = os.path.basename(d)
    seen = sorted(os.listdir(d))
    shutil.rmtree(d)
    return jsonify(start=name[:4], end=name[-2:], length=len(name), seen=seen, gone=os.path.exists(d), where=os.path.dirname(d) == tempfile.gettempdir())


@app.get("/with")
def with_folder():
    with tempfile.TemporaryDirectory() as d:
        path = os.path.join(d, "x.txt")
        with open(path, "w") as f:
            f.write("hi")
        size = os.path.getsize(path)
    return jsonify(size=size, gone=os.path.exists(d))


@app.get("/last")
def with_last():
    with tempfile.TemporaryDirectory(prefix="last-") as d:
        fill(d)
        return jsonify(sorted(os.listdir(d)))


@app.get("/raising")
def with_raising():
    try:
        with tempfile.TemporaryDirectory() as d:
            open(os.path.join(d, "no", "x.txt"))
    except FileNotFoundError as e:
        return jsonify(e.strerror), 404
    return "made"


@app.get("/named")
def named():
    with tempfile.NamedTemporaryFile(suffix=".txt") as f:
        f.write(b"abc")
        f.flush()
        size = os.path.getsize(f.name)
        f.seek(0)
        data = f.read()
        at = f.tell()
        end = os.path.splitext(f.name)[1]
    return jsonify(size=size, data=data.decode(), at=at, end=end)


@app.get("/kept")
def kept():
    f = tempfile.NamedTemporaryFile(mode="w", delete=False, suffix=".csv")
    f.write("a,b\n")
    f.close()
    name = f.name
    with open(name) as again:
        text = again.read()
    os.unlink(name)
    return jsonify(text=text, gone=not os.path.exists(name))


@app.get("/rewound")
def rewound():
    with tempfile.NamedTemporaryFile("w+") as f:
        f.write("one\ntwo\n")
        f.seek(0)
        lines = f.readlines()
    return jsonify(lines)


@app.get("/mkstemp")
def mkstemp():
    fd, path = tempfile.mkstemp(suffix=".x")
    os.close(fd)
    there = os.path.isfile(path)
    os.remove(path)
    return jsonify(there, path.endswith(".x"))


@app.get("/copy")
def copy():
    d = tempfile.mkdtemp()
    fill(d)
    src = os.path.join(d, "a.txt")
    out = [
        os.path.relpath(shutil.copy(src, os.path.join(d, "copy.txt")), d),
        os.path.relpath(shutil.copy2(src, os.path.join(d, "sub")), d),
        os.path.relpath(shutil.copyfile(src, os.path.join(d, "file.txt")), d),
        os.path.relpath(shutil.move(src, os.path.join(d, "sub", "deep")), d),
    ]
    names = sorted(os.listdir(d))
    shutil.rmtree(d, ignore_errors=True)
    return jsonify(out, names)


@app.get("/copy/wrong")
def copy_wrong():
    d = tempfile.mkdtemp()
    fill(d)
    src = os.path.join(d, "a.txt")
    texts = []
    try:
        shutil.copyfile(src, src)
    except OSError as e:
        texts.append([type(e).__name__, str(e).replace(d, "D")])
    try:
        shutil.copy(os.path.join(d, "none"), src)
    except OSError as e:
        texts.append([type(e).__name__, str(e).replace(d, "D")])
    try:
        shutil.move(src, os.path.join(d, "sub"))
        shutil.move(os.path.join(d, "b.csv"), os.path.join(d, "sub", "a.txt"))
        os.rename(os.path.join(d, "none"), os.path.join(d, "x"))
    except OSError as e:
        texts.append([type(e).__name__, str(e).replace(d, "D")])
    shutil.rmtree(d)
    return jsonify(texts)


@app.get("/walk")
def walk():
    d = tempfile.mkdtemp()
    fill(d)
    found = []
    total = 0
    for root, dirs, files in os.walk(d):
        dirs.sort()
        for name in sorted(files):
            path = os.path.join(root, name)
            found.append(os.path.relpath(path, d))
            total += os.stat(path).st_size
    shutil.rmtree(d)
    return jsonify(found=found, total=total)


@app.get("/walk/pruned")
def pruned():
    d = tempfile.mkdtemp()
    fill(d)
    found = []
    for root, dirs, files in os.walk(d):
        dirs[:] = [name for name in dirs if name != "deep"]
        found.extend(sorted(files))
    shutil.rmtree(d)
    return jsonify(found)


@app.get("/glob")
def globbed():
    d = tempfile.mkdtemp()
    fill(d)
    pattern = os.path.join(d, request.args.get("p", "*.txt"))
    flat = [os.path.relpath(path, d) for path in sorted(glob.glob(pattern))]
    deep = [os.path.relpath(path, d) for path in sorted(glob.glob(pattern, recursive=True))]
    shutil.rmtree(d)
    return jsonify(flat, deep)


@app.get("/paths")
def paths():
    d = Path(tempfile.mkdtemp())
    (d / "in").mkdir()
    (d / "in" / "x.txt").write_text("x")
    shutil.copy(d / "in" / "x.txt", d / "y.txt")
    size = (d / "y.txt").stat().st_size
    names = sorted(p.name for p in d.iterdir())
    shutil.rmtree(d)
    return jsonify(size, names, d.exists())


@app.get("/program")
def program():
    return jsonify(shutil.which("surely-no-such-program"), shutil.which("sh") is not None)


#: GET /folder
#: GET /with
#: GET /last
#: GET /raising
#: GET /named
#: GET /kept
#: GET /rewound
#: GET /mkstemp
#: GET /copy
#: GET /copy/wrong
#: GET /walk
#: GET /walk/pruned
#: GET /glob
#: GET /glob?p=*
#: GET /glob?p=.*
#: GET /glob?p=*/*
#: GET /glob?p=**/*.txt
#: GET /glob?p=**
#: GET /glob?p=**/deep/*
#: GET /glob?p=sub/
#: GET /glob?p=sub/**/
#: GET /glob?p=[ab].*
#: GET /glob?p=none
#: GET /glob?p=*/deep
#: GET /paths
#: GET /program
