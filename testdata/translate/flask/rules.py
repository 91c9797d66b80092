"""Rules that compete, text around variables, defaults, methods of one rule."""

from flask import Flask

app = Flask(__name__)


@app.route("/own", methods=["GET", "OPTIONS"])
def own():
    return "own"


@app.route("/no-options", provide_automatic_options=False)
def no_options():
    return "no options"


@app.get("/items")
def list_items():
    return "list"


@app.post("/items")
def make_item():
    return "made", 201


@app.route("/twice")
def first():
    return "first"


@app.route("/twice")
def second():
    return "second"


@app.route("/users/<int:id>")
def user(id):
    return f"int {id}"


@app.route("/users/<name>")
def named(name):
    return f"name {name}"


@app.route("/users/me")
def me():
    return "me"


@app.route("/users/<uid>/posts")
def posts(uid):
    return f"posts {uid}"


@app.post("/v/<int:i>")
def v_int(i):
    return f"int {i}"


@app.get("/v/<s>")
def v_str(s):
    return f"str {s}"


@app.delete("/v/me")
def v_me():
    return "me"


@app.route("/w/<path:p>")
def w_path(p):
    return f"path {p}"


@app.route("/w/<float:f>")
def w_float(f):
    return f"float {f}"


@app.route("/w/<int:i>")
def w_int(i):
    return f"int {i}"


@app.route("/w/<any(x, y):a>")
def w_any(a):
    return f"any {a}"


@app.route("/w/<uuid:u>")
def w_uuid(u):
    return f"uuid {u}"


@app.route("/w/<string:s>")
def w_string(s):
    return f"string {s}"


@app.route("/ov/<a>/fixed")
def ov_a(a):
    return f"a {a}"


@app.route("/ov/fixed/<b>")
def ov_b(b):
    return f"b {b}"


@app.route("/file-<name>.txt")
def file(name):
    return name


@app.route("/v<int:n>/x")
def vn(n):
    return str(n)


@app.route("/r/<a>-<b>")
def pair(a, b):
    return f"{a}|{b}"


@app.route("/path/<path:p>/edit")
def edit(p):
    return f"edit {p}"


@app.route("/path/<path:p>")
def show(p):
    return f"show {p}"


@app.route("/path/")
def paths():
    return "paths"


@app.route("/any/<path:p>")
def any_path(p):
    return f"any {p}"


@app.route("/any/x")
def any_x():
    return "x"


@app.route("/static/js/app.js")
def script():
    return "script"


@app.route("/pages", defaults={"page": 1})
@app.route("/pages/<int:page>")
def pages(page):
    return f"page {page}"


#: rows A16
#: GET /path/a/b/edit
#: GET /path/edit
#: GET /path/x/edit/
#: rows A21
#: OPTIONS /own
#: DELETE /own
#: rows A22
#: OPTIONS /no-options
#: GET /no-options
#: rows A24
#: GET /items
#: POST /items
#: OPTIONS /items
#: DELETE /items
#: HEAD /items
#: rows A25
#: GET /twice
#: rows A26
#: GET /users/5
#: GET /users/05
#: GET /users/bob
#: GET /users/-5
#: GET /users/me
#: rows A27
#: GET /users/5/posts
#: GET /users/bob/posts
#: rows A28
#: GET /v/5
#: GET /v/me
#: POST /v/5
#: POST /v/x
#: DELETE /v/5
#: DELETE /v/me
#: rows A29
#: GET /w/1
#: GET /w/1.5
#: GET /w/x
#: GET /w/6ba7b810-9dad-11d1-80b4-00c04fd430c8
#: GET /w/abc
#: GET /w/-1
#: GET /w/a/b
#: GET /w/1/
#: rows A30
#: GET /ov/fixed/fixed
#: GET /ov/a/fixed
#: rows A31
#: GET /file-a.b.txt.txt
#: GET /file-.txt
#: GET /v12/x
#: GET /vx/x
#: rows A32
#: GET /r/a-b
#: GET /r/a-b-c
#: GET /r/a
#: rows A33
#: GET /any/x
#: GET /any/xy
#: GET /path/
#: GET /path/q
#: GET /static/js/app.js
#: GET /static/js/other.js
#: rows A34
#: GET /v--1/x
#: GET /v+1/x
#: GET /v1.0/x
#: rows A35
#: GET /pages
#: GET /pages/1
#: GET /pages/1?q=a%20b
#: GET /pages/2
#: GET /pages/
