"""Files, folders and paths."""

import json
import os
import os.path
from urllib.parse import parse_qs, quote, unquote, urlencode, urljoin, urlparse, urlsplit

from flask import Flask, jsonify, request

app = Flask(__name__)
HERE = os.path.dirname(os.path.abspath(__file__))


@app.get("/paths")
def paths():
    p = request.args.get("p", "")
    root, ext = os.path.splitext(p)
    head, tail = os.path.split(p)
    return jsonify(join=os.path.join("/data", p), base=os.path.basename(p), folder=os.path.dirname(p), root=root, ext=ext, head=head, tail=tail, norm=os.path.normpath(p), absolute=os.path.isabs(p), suffix=os.path.splitext(p)[1].lower(), here=os.path.basename(os.path.join(HERE, p)) == os.path.basename(p))


@app.get("/write")
def write():
    folder = "/tmp/flask2gin-stdlib-files"
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "a.txt")
    f = open(path, "w", encoding="utf-8")
    n = f.write("one\ntwo é\n")
    f.close()
    f = open(path)
    lines = f.readlines()
    f.close()
    raw = open(path, "rb")
    data = raw.read()
    raw.close()
    size = os.path.getsize(path)
    names = sorted(os.listdir(folder))
    os.remove(path)
    os.rmdir(folder)
    return jsonify(n=n, lines=lines, size=size, data=len(data), names=names, gone=os.path.exists(path), was=os.path.isdir(folder))


@app.get("/missing")
def missing():
    try:
        f = open("/nowhere/x.txt")
        return f.read()
    except FileNotFoundError as e:
        return str(e), 404


@app.get("/folder")
def folder():
    try:
        os.mkdir("/tmp")
    except OSError as e:
        return jsonify(type(e).__name__, str(e)), 409
    return "made"


@app.get("/with")
def with_file():
    path = "/tmp/flask2gin-stdlib-with.json"
    with open(path, "w") as f:
        json.dump({"a": [1, "é"]}, f)
    with open(path) as f:
        found = json.load(f)
    os.remove(path)
    return jsonify(found)


@app.get("/environment")
def environment():
    try:
        return os.environ["SURELY_NOT_SET"]
    except KeyError as e:
        return jsonify(str(e), os.environ.get("SURELY_NOT_SET", 5), "PATH" in os.environ, os.getenv("SURELY_NOT_SET") is None)


@app.get("/url")
def url():
    try:
        u = urlparse(request.args["u"])
        port = u.port
    except ValueError as e:
        return str(e), 400
    return jsonify(scheme=u.scheme, netloc=u.netloc, path=u.path, query=parse_qs(u.query), fragment=u.fragment, host=u.hostname, port=port, user=u.username, again=u.geturl(), join=urljoin(request.args["u"], "../x?y=1"), parts=list(urlsplit(request.args["u"])))


@app.get("/quote")
def quoting():
    s = request.args.get("s", "")
    return jsonify(q=quote(s), safe=quote(s, safe=""), back=unquote(s), form=urlencode({"s": s, "n": 1}), many=urlencode([("a", s), ("a", "b")]), several=urlencode({"a": ["x", s]}, doseq=True))


@app.get("/safe")
def safe():
    target = request.args.get("next", "")
    if urlparse(target).netloc != "":
        return "no", 400
    return target or "/"


#: GET /paths?p=a/b.tar.gz
#: GET /paths?p=/x/../y/
#: GET /paths?p=.hidden
#: GET /paths
#: GET /write
#: GET /missing
#: GET /folder
#: GET /with
#: GET /environment
#: GET /url?u=http://Me:pw@Host.com:8080/a/b%3Fx?q=1%26q=2%26e=#f
#: GET /url?u=http://h:x/
#: GET /url?u=mailto:a@b
#: GET /url?u=//h/p
#: GET /url?u=http://[bad/
#: GET /quote?s=a%20b/%C3%A9%26
#: GET /quote?s=%2541
#: GET /safe?next=http://evil.com/
#: GET /safe?next=/ok
#: GET /safe
