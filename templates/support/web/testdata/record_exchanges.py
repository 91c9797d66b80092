"""Record what a Flask app answers, as gzipped JSON lines in exchanges.jsonl.gz.

Each line is a request (method, target, headers, body) and its answer (status,
headers in order, body). twin_test.go holds the same app written with package web.
python3 record_exchanges.py needs Flask 3.1.3 and Werkzeug 3.1.8.
"""
import base64
import gzip
import io
import json
import os
import sys
import time
from urllib.parse import unquote_to_bytes

from flask import (Blueprint, Flask, Response, abort, after_this_request, flash, g, get_flashed_messages, jsonify,
                   make_response, redirect, request, send_file, session, url_for)
from werkzeug.exceptions import HTTPException, NotFound

time.time = lambda: 1750000000.0  # the clock of session cookies; other dates are masked
HERE = os.path.dirname(os.path.abspath(__file__))
app = Flask("twin", root_path=HERE, static_folder="static")
app.config.update(MAX_CONTENT_LENGTH=None, PROPAGATE_EXCEPTIONS=False)
app.secret_key = "twin secret"
app.logger.disabled = True


class QuotaExceeded(Exception):
    pass


class DeepQuota(QuotaExceeded):
    pass


class Teapot(HTTPException):
    code = 418
    description = "short and stout"


@app.before_request
def load():
    g.user = request.headers.get("X-User")
    if request.args.get("stop") == "before":
        return "stopped", 202
    if request.args.get("stop") == "abort":
        abort(403)


@app.after_request
def stamp(resp):
    resp.headers["X-After"] = request.endpoint or "none"
    if request.args.get("break") == "after":
        raise ValueError("after")
    return resp


@app.errorhandler(404)
def missing(e):
    if request.args.get("plain"):
        return e
    return jsonify(error=str(e), name=e.name, code=e.code), 404


@app.errorhandler(QuotaExceeded)
def quota(e):
    return {"quota": str(e), "type": type(e).__name__}, 429


@app.errorhandler(ZeroDivisionError)
def broken_handler(e):
    raise RuntimeError("handler")


@app.get("/arg")
def arg():
    return jsonify(get=request.args.get("k"), fallback=request.args.get("k", "fb"), int=request.args.get("n", type=int),
                   int7=request.args.get("n", 7, type=int), float=request.args.get("f", type=float),
                   all=request.args.getlist("k"), flat=request.args.to_dict(), lists=request.args.to_dict(flat=False),
                   keys=list(request.args), has="k" in request.args, ints=request.args.getlist("n", type=int))


@app.get("/arg-required")
def arg_required():
    return request.args["k"]


@app.route("/form", methods=["GET", "POST", "PUT"])
def form():
    return jsonify(form=request.form.to_dict(flat=False), args=request.args.to_dict(flat=False),
                   values=request.values.to_dict(flat=False),
                   files=[[k, f.filename, f.content_type, f.read().decode("latin-1")] for k, f in request.files.items(multi=True)],
                   data=request.data.decode("latin-1"))


@app.post("/form-required")
def form_required():
    return request.form["k"]


@app.post("/data-first")
def data_first():
    raw = request.get_data(as_text=True)
    return jsonify(raw=raw, form=request.form.to_dict())


@app.post("/json")
def json_body():
    return jsonify(request.get_json())


@app.post("/json-silent")
def json_silent():
    return jsonify(value=request.get_json(silent=True))


@app.post("/json-force")
def json_force():
    return jsonify(value=request.get_json(force=True))


@app.get("/header")
def header():
    return jsonify(a=request.headers.get("X-A"), b=request.headers.get("x-b", "none"), agent=request.user_agent.string,
                   referrer=request.referrer, type=request.content_type, mimetype=request.mimetype, is_json=request.is_json)


@app.get("/header-required")
def header_required():
    return request.headers["X-A"]


@app.get("/cookie")
def cookie():
    return jsonify(a=request.cookies.get("a"), all=request.cookies.to_dict(flat=False))


@app.get("/auth")
def auth():
    a = request.authorization
    if a is None:
        return jsonify(None)
    return jsonify(type=a.type, user=a.username, password=a.password, token=a.token, params=a.parameters)


@app.get("/accept")
def accept():
    m = request.accept_mimetypes
    return jsonify(best=m.best, match=m.best_match(["text/html", "application/json"]), json=m.accept_json, html=m.accept_html)


@app.get("/url/<path:p>")
def urls(p):
    return jsonify(p=p, path=request.path, full=request.full_path, url=request.url, base=request.base_url,
                   root=request.url_root, host=request.host, scheme=request.scheme, query=request.query_string.decode("latin-1"))


@app.get("/typed/<int:i>/<float:f>/<uuid:u>")
def typed(i, f, u):
    return jsonify(i=i, f=f, u=str(u))


@app.get("/reply/<kind>")
def reply(kind):
    return {
        "str": lambda: "h\u00e9llo", "bytes": lambda: b"\x00\xff", "empty": lambda: "", "dict": lambda: {"b": 1, "a": "\u00e9<>&"},
        "list": lambda: [1, 1.0, None, True, "x"], "status": lambda: ("made", 201), "text-status": lambda: ("x", "299 Foo Bar"),
        "headers": lambda: ("x", {"X-H": "1", "Content-Type": "text/plain"}), "list-headers": lambda: ("x", [("X-H", "1"), ("X-H", "2")]),
        "three": lambda: ({"a": 1}, 202, {"X-H": "v"}), "none-status": lambda: ("x", None), "none": lambda: None, "int": lambda: 5,
        "float": lambda: 1.5, "bool": lambda: True, "one": lambda: ("x",), "four": lambda: ("x", 1, {}, 2), "none-204": lambda: (None, 204),
        "204": lambda: ("body", 204), "304": lambda: ("body", 304), "205": lambda: ("body", 205), "dict-headers": lambda: ({"a": 1}, {"X-H": ["1", "2"]}),
        "dict-pairs": lambda: ({"a": 1}, [("X-H", "1"), ("X-H", "2")]), "response": lambda: (Response("r", 203, {"X-R": "1"}), 206, {"X-R": "2"}),
        "newline": lambda: ("x", {"X-H": "a\nb"}), "latin": lambda: ("x", {"X-H": "\u00e9"}), "big": lambda: "x" * 5000,
        "mime": lambda: Response("x", mimetype="text/csv"), "mime-json": lambda: Response("{}", mimetype="application/json"),
        "mime-svg": lambda: Response("x", mimetype="image/svg+xml"), "content-type": lambda: Response("x", content_type="text/x; a=b"),
        "parts": lambda: Response(["a", "b"]), "made": lambda: make_response({"a": 1}, 201), "empty-response": lambda: Response(status=204),
        "set": lambda: {1, 2}, "nested": lambda: jsonify({"10": 1, "9": [{}, []], "B": {"z": 1.5e300, "y": -0.0}}),
    }[kind]()


@app.route("/redirect")
def go():
    return redirect(request.args["to"], code=request.args.get("code", 302, type=int))


@app.route("/abort/<int:code>")
def aborts(code):
    if "text" in request.args:
        abort(code, request.args["text"])
    abort(code)


@app.get("/abort-response")
def abort_response():
    abort(Response("mine", 404, {"X-Mine": "1"}))


@app.get("/raise/<kind>")
def raises(kind):
    if kind == "quota":
        raise QuotaExceeded("too much")
    if kind == "deep":
        raise DeepQuota("deeper")
    if kind == "teapot":
        raise Teapot()
    if kind == "zero":
        1 / 0
    if kind == "not-found":
        raise NotFound("gone <fishing>\nnow")
    raise KeyError("k")


@app.get("/set-cookie/<kind>")
def set_cookie(kind):
    r = make_response("ok")
    if kind == "plain":
        r.set_cookie("a", "b")
    elif kind == "odd":
        r.set_cookie("a", 'b c,d;e"f\\é')
    elif kind == "age":
        r.set_cookie("a", "b", max_age=3600, secure=True, httponly=True, samesite="lax", domain=".ex.com", path="/x y")
    elif kind == "zero":
        r.set_cookie("a", "b", max_age=0)
    elif kind == "delete":
        r.delete_cookie("a")
        r.set_cookie("a", "again", path=None)
    elif kind == "partitioned":
        r.set_cookie("a", "u@e.com==", partitioned=True, samesite="None")
    else:
        r.set_cookie("a", "b", samesite="bad")
    return r


@app.get("/g")
def globals_():
    return jsonify(user=g.user, missing=g.get("nope"), has="user" in g)


@app.get("/g-missing")
def globals_missing():
    return g.nope


@app.get("/links")
def links():
    return jsonify([
        url_for("arg"), url_for("arg", k="é&=+%/:@;,~!*'()$", n=[1, 2], x=None, t=True), url_for("urls", p="a b/c?d&é"),
        url_for("typed", i=7, f=1, u="0c3c1f8e-1d5b-4a55-8f7c-0a9a5b1c2d3e"), url_for("arg", _anchor="s t"),
        url_for("arg", _external=True), url_for("arg", _external=True, _scheme="https"), url_for(".arg"),
        url_for("static", filename="d/b c.txt", v=3), url_for("bp.inner.leaf"), url_for("pages", page=1), url_for("pages", page=2)])


@app.get("/links-bad")
def links_bad():
    return url_for("nope", a=1)


@app.get("/stream")
def stream():
    def body():
        yield "a"
        yield "b\u00e9"
    return Response(body(), mimetype="text/plain")


@app.get("/after-this")
def after_this():
    @after_this_request
    def add(resp):
        resp.headers["X-This"] = "1"
        return resp
    return "ok"


@app.get("/session/<op>")
def sessions(op):
    if op == "set":
        session["user"] = {"id": 7, "name": "é"}
        session["t"] = (1, 2)
    elif op == "get":
        return jsonify(user=session.get("user"), t=session.get("t"))
    elif op == "clear":
        session.clear()
    elif op == "permanent":
        session.permanent = True
        session["a"] = 1
    elif op == "flash":
        flash("hello")
        flash("bad", "error")
    elif op == "flashed":
        return jsonify(get_flashed_messages(with_categories=True), get_flashed_messages())
    return "ok"


@app.get("/etag")
def etag():
    r = make_response("tagged")
    r.add_etag()
    return r.make_conditional(request)


@app.get("/file/<kind>")
def files(kind):
    if kind == "attachment":
        return send_file(io.BytesIO(b"a,b\n"), mimetype="text/csv", as_attachment=True, download_name="b c.csv")
    if kind == "unicode":
        return send_file(io.BytesIO(b"x"), download_name='né "x".txt', as_attachment=True)
    if kind == "bytes":
        return send_file(io.BytesIO(b"0123456789"), mimetype="text/plain")
    return send_file(io.BytesIO(b"x"))


@app.get("/pages", defaults={"page": 1})
@app.get("/pages/<int:page>")
def pages(page):
    return str(page)


@app.get("/users/me")
def me():
    return "me"


@app.get("/users/<int:id>")
def user(id):
    return "int %d" % id


@app.get("/users/<name>")
def user_name(name):
    return "name " + name


@app.get("/slash/")
def slash():
    return "slash"


@app.post("/slash2/")
def slash2():
    return "slash2"


@app.route("/options", methods=["GET", "OPTIONS"])
def options():
    return request.method


@app.route("/no-options", methods=["GET"], provide_automatic_options=False)
def no_options():
    return request.method


bp = Blueprint("bp", __name__, url_prefix="/bp")
inner = Blueprint("inner", __name__, url_prefix="/inner")


@bp.before_request
def bp_before():
    g.order = getattr(g, "order", "") + "bp "


@inner.before_request
def inner_before():
    g.order = getattr(g, "order", "") + "inner "


@bp.after_request
def bp_after(resp):
    resp.headers["X-Order"] = resp.headers.get("X-Order", "") + "bp "
    return resp


@inner.after_request
def inner_after(resp):
    resp.headers["X-Order"] = resp.headers.get("X-Order", "") + "inner "
    return resp


@bp.errorhandler(404)
def bp_missing(e):
    return "bp 404", 404


@bp.app_errorhandler(410)
def app_gone(e):
    return "app 410: " + e.description, 410


@inner.get("/leaf")
def leaf():
    return g.order + url_for(".leaf")


@inner.get("/gone/<int:code>")
def gone(code):
    abort(code)


bp.register_blueprint(inner)
app.register_blueprint(bp)


def call(method, target, headers=(), body=b""):
    path, _, query = target.partition("?")
    environ = {
        "REQUEST_METHOD": method, "PATH_INFO": unquote_to_bytes(path).decode("latin-1"), "QUERY_STRING": query, "SCRIPT_NAME": "",
        "SERVER_NAME": "localhost", "SERVER_PORT": "5000", "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(body), "wsgi.errors": sys.stderr, "wsgi.multithread": False,
        "wsgi.multiprocess": False, "wsgi.run_once": False, "REMOTE_ADDR": "127.0.0.1", "HTTP_HOST": "localhost",
    }
    for k, v in headers:
        key = k.upper().replace("-", "_")
        environ[key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else "HTTP_" + key] = v
    if body:
        environ["CONTENT_LENGTH"] = str(len(body))
    got = {}

    def start(status, fields, exc_info=None):
        got["status"], got["headers"] = int(status.split()[0]), fields

    out = app.wsgi_app(environ, start)
    data = b"".join(out)
    if hasattr(out, "close"):
        out.close()
    return got["status"], got["headers"], data


FORM = ("Content-Type", "application/x-www-form-urlencoded")
JSON = ("Content-Type", "application/json")
MULTI = ("Content-Type", "multipart/form-data; boundary=XX")


def part(disposition, data, *more):
    return "\r\n".join(["--XX", "Content-Disposition: form-data; " + disposition, *more, "", data, ""]).encode("utf-8", "surrogateescape")


def requests():
    for q in ["", "?k=", "?k", "?k=1&k=2", "?n=5", "?n=%205%20", "?n=5.0", "?n=1_000", "?n=%EF%BC%91", "?n=0x1", "?n=&k=a;b=2", "?k=%zz&k=%u20AC",
              "?k=%FF", "?=x&&a=1", "?f=1e3&n=-3", "?f=inf&n=x&n=4", "?f=1_0", "?k=a+b%2Bc", "?z=1&a=2&z=3", "?k=%F0%9F%98%80"]:
        yield "GET", "/arg" + q
    yield "GET", "/arg-required"
    yield "GET", "/arg-required?k=v"
    for body in [b"a=1&b=2&a=3", b"a=%zz&b=%FF", b"a=\xff", "a=é".encode(), b"", b"&&=x", b"a+b=c+d"]:
        for method in ["GET", "POST"]:
            yield method, "/form?q=1&a=0", [FORM], body
    yield "POST", "/form", [("Content-Type", "Application/X-WWW-Form-Urlencoded; charset=latin-1")], b"a=1"
    for ct in [[("Content-Type", "text/plain")], [], [JSON]]:
        yield "POST", "/form", ct, b'{"a": 1}'
    multi = part('name="a"', "1") + part('name="b"; filename="../../eé.txt"', "data", "Content-Type: text/x") + part('name="c"; filename=""', "")
    end = b"--XX--\r\n"
    for body in [multi + end, part('name="x"', "1\r\n2") + end, part('name="f"; filename="C:\\\\dir\\\\a.txt"', "z") + end,
                 b"--XX\r\n\r\nno disposition\r\n" + end, b"garbage", multi, b"pre\r\n" + multi + end + b"post", b"",
                 part('name="u"', "\udcff\udcfe") + end, multi.replace(b"\r\n", b"\n") + b"--XX--", part("name=bare", "v") + end,
                 part('name="q%22uote"', "v") + end, part("name=\"a\"; filename*=UTF-8''n%C3%A9.txt", "v") + end, b"--XX--",
                 part('name="l"', "\udce9", "Content-Type: text/plain; charset=iso-8859-1") + end]:
        yield "POST", "/form", [MULTI], body
    yield "POST", "/form", [("Content-Type", "multipart/form-data")], multi + end
    yield "POST", "/form", [MULTI], part('name="big"', "x" * 500_001) + end
    yield "POST", "/form", [FORM], b"a=" + b"x" * 500_000
    yield "POST", "/form", [MULTI], b"".join(part('name="a%d"' % i, "1") for i in range(1001)) + end
    yield "POST", "/form-required", [FORM], b"x=1"
    yield "POST", "/form-required", [FORM], b"k=%20v"
    yield "POST", "/data-first", [FORM], b"a=1&b=2"
    bodies = [b'{"b": 1, "a": [1.0, 1, 1e5, -0, -0.0, 12345678901234567890]}', b"null", b"5", b'"s"', b"[]", b"", b"  ", b'{"a":1} x', b"01",
              b"NaN", b"[Infinity, -Infinity]", b"1E400", b'{"a":1,"b":2,"a":3}', b'"\xff"', b'\xef\xbb\xbf{"a":1}', '{"a":1}'.encode("utf-16"),
              b'"a\nb"', b"[" * 2000, b"9" * 4301, b'{"a": "\\ud83d\\ude00\\u00e9\\u007f"}', b"{'a': 1}", b"[1,]", b'{"1": 1}', b"true"]
    for body in bodies:
        for target in ["/json", "/json-silent", "/json-force"]:
            yield "POST", target, [JSON], body
    for ct in ["text/json", "application/vnd.api+json", "APPLICATION/JSON; charset=x", "application/jsonx", ""]:
        yield "POST", "/json", [("Content-Type", ct)], b'{"a":1}'
        yield "POST", "/json-silent", [("Content-Type", ct)], b'{"a":1}'
        yield "POST", "/json-force", [("Content-Type", ct)], b'{"a":1}'
    yield "GET", "/header", [("X-A", "1"), ("User-Agent", "ua"), ("Referer", "http://r/")]
    yield "GET", "/header", [("x-a", "\u00c3\u00a9"), ("User-Agent", "ua"), ("Content-Type", "Application/JSON; x=y")]
    yield "GET", "/header-required", [("X-A", "v")]
    yield "GET", "/header-required"
    for c in ["a=1", "a=%20", 'a="x\\"y\\054z"', 'a="\\303\\251"', "a", "=x", " a = 1 ;b=2", "a=1; a=2", "a=\u00c3\u00a9", 'a="b;c"; d=1', "a=b=c", 'a="']:
        yield "GET", "/cookie", [("Cookie", c)]
    for a in ["Basic dXNlcjpwYXNz", "basic !!!!", "Basic dXNlcg==", "Basic dXNlcjpwYXNz=", "Basic abc", "Bearer tok.en==", "Digest username=\"u\", nonce=x, a", "Bearer", "Basic w6k6w7w="]:
        yield "GET", "/auth", [("Authorization", a)]
    yield "GET", "/auth"
    for a in ["*/*", "text/html,application/json;q=0.9", "application/json", "text/*;q=0.5, application/json;q=0.4", "image/png", "a;q=2", "application/*"]:
        yield "GET", "/accept", [("Accept", a)]
    yield "GET", "/accept"
    for p in ["/url/a?x=1", "/url/a", "/url/a%20b/%C3%A9?q=%C3%A9%20&r=a+b", "/url/a%2Fb", "/url/%FF", "/url/a//b", "/url//a", "/url/", "/url/a%3Fb?%3D=%26", "//url/a", "/url/a%25b%23"]:
        yield "GET", p
    yield "GET", "/typed/7/1.5/0C3C1F8E-1D5B-4A55-8F7C-0A9A5B1C2D3E"
    yield "GET", "/typed/007/007.50/0c3c1f8e-1d5b-4a55-8f7c-0a9a5b1c2d3e"
    yield "GET", "/typed/-7/1.5/0c3c1f8e-1d5b-4a55-8f7c-0a9a5b1c2d3e"
    for kind in ["str", "bytes", "empty", "dict", "list", "status", "text-status", "headers", "list-headers", "three", "none-status", "none", "int", "float",
                 "bool", "one", "four", "none-204", "204", "304", "205", "dict-headers", "dict-pairs", "response", "newline", "latin", "big", "mime",
                 "mime-json", "mime-svg", "content-type", "parts", "made", "empty-response", "set", "nested", "unknown"]:
        yield "GET", "/reply/" + kind
        yield "HEAD", "/reply/" + kind
    for to in ["/x", "rel", "http://e.com/é?q=ü#f", "/a%20b c\"<>'", "https://E.com:80/p?a=b&c", "//h/x", "?q=1", "/x?a=é&b=%C3%A9"]:
        yield "GET", "/redirect?to=" + "".join("%%%02X" % b for b in to.encode())
    yield "POST", "/redirect?to=/x"
    yield "HEAD", "/redirect?to=/x"
    yield "GET", "/redirect?to=/x&code=400"
    yield "GET", "/redirect?to=/x&code=301"
    for code in [200, 302, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 428, 429, 431, 451,
                 499, 500, 501, 502, 503, 504, 505, 507]:
        yield "GET", "/abort/%d" % code
    yield "GET", "/abort/400?text=a%3Cb%3E%26%22%27%0Anext"
    yield "GET", "/abort/404?plain=1"
    yield "GET", "/abort-response"
    for kind in ["quota", "deep", "teapot", "zero", "not-found", "key"]:
        yield "GET", "/raise/" + kind
        yield "HEAD", "/raise/" + kind
    yield "GET", "/raise/not-found?plain=1"
    for kind in ["plain", "odd", "age", "zero", "delete", "partitioned", "bad"]:
        yield "GET", "/set-cookie/" + kind
    yield "GET", "/g", [("X-User", "u")]
    yield "GET", "/g"
    yield "GET", "/g-missing"
    yield "GET", "/links"
    yield "GET", "/links-bad"
    yield "GET", "/stream"
    yield "HEAD", "/stream"
    yield "GET", "/after-this"
    cookies = {}
    for op in ["get", "set", "clear", "permanent", "flash", "flashed"]:
        yield "GET", "/session/" + op
        status, headers, _ = call("GET", "/session/" + op)
        for k, v in headers:
            if k == "Set-Cookie":
                cookies[op] = v.partition(";")[0]
    for made in ["set", "flash", "permanent"]:
        for op in ["get", "set", "clear", "flashed", "nothing"]:
            yield "GET", "/session/" + op, [("Cookie", cookies[made])]
    yield "GET", "/session/get", [("Cookie", cookies["set"] + "x")]
    yield "GET", "/session/get", [("Cookie", "session=junk")]
    status, headers, _ = call("GET", "/etag")
    tag = dict(headers)["ETag"]
    for h in [[], [("If-None-Match", tag)], [("If-None-Match", "W/" + tag)], [("If-None-Match", "*")], [("If-None-Match", '"x", ' + tag)], [("If-None-Match", '"x"')], [("If-Match", '"x"')]]:
        yield "GET", "/etag", h
    for kind in ["attachment", "unicode", "bytes", "none"]:
        yield "GET", "/file/" + kind
        yield "HEAD", "/file/" + kind
    for r in ["bytes=0-3", "bytes=-3", "bytes=5-", "bytes=0-0", "bytes=5-3", "bytes=20-30", "bytes=0-1,3-4", "junk", "bytes=a-b", "bytes=0-99", "items=0-1", "bytes=-0", "bytes=-99"]:
        yield "GET", "/file/bytes", [("Range", r)]
    for p in ["/pages", "/pages/1", "/pages/1?x=%20y", "/pages/2", "/pages/", "/users/me", "/users/5", "/users/05", "/users/bob", "/users/-5", "/users/%EF%BC%95",
              "/slash", "/slash?a=b+c&%zz", "/slash/", "/slash//", "//slash/", "/slash2", "/nope", "/nope?plain=1", "/options", "/no-options", "/bp/inner/leaf", "/bp/inner/leaf/",
              "/bp/inner/gone/404", "/bp/inner/gone/410", "/bp/inner/gone/409", "/bp/none", "/bp//inner//leaf?x=1"]:
        for method in ["GET", "HEAD", "POST", "OPTIONS"]:
            yield method, p
    yield "DELETE", "/nope"
    yield "FOO", "/slash/"
    for q in ["?stop=before", "?stop=abort", "?break=after"]:
        yield "GET", "/users/me" + q
        yield "GET", "/nope" + q
        yield "GET", "/bp/inner/leaf" + q
    for p in ["/static/a.txt", "/static/index.html", "/static/d/b%20c.txt", "/static/", "/static/d", "/static/missing", "/static/../twin.go", "/static/..%2Frecord_exchanges.py",
              "/static/a.txt/", "/static/x.svg", "/static/noext", "/static/x.tar.gz"]:
        for method in ["GET", "HEAD", "POST", "OPTIONS"]:
            yield method, p
    yield "GET", "/static/a.txt", [("Range", "bytes=0-3")]
    yield "GET", "/static/a.txt", [("If-None-Match", "*")]
    yield "GET", "/static/a.txt", [("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")]


def main():
    raw = io.BytesIO()
    count = 0
    with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, compresslevel=9) as out:
        for r in requests():
            method, target, headers, body = (*r, [], b"")[:4] if len(r) == 2 else (*r, b"")[:4]
            status, fields, data = call(method, target, headers, body)
            line = {"method": method, "target": target, "headers": headers, "body": base64.b64encode(body).decode(),
                    "status": status, "fields": fields, "data": base64.b64encode(data).decode()}
            out.write(json.dumps(line, separators=(",", ":")).encode() + b"\n")
            count += 1
    with open(os.path.join(HERE, "exchanges.jsonl.gz"), "wb") as f:
        f.write(raw.getvalue())
    print(count, len(raw.getvalue()))


main()
