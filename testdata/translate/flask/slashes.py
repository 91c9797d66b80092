"""Trailing slashes, doubled slashes, and what answers when no rule matches."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/slash/", methods=["GET", "PUT"])
def slash():
    return "slash"


@app.get("/only-get/")
def only_get():
    return "get"


@app.route("/noslash")
def noslash():
    return "noslash"


@app.route("/loose/", strict_slashes=False)
def loose():
    return "loose"


@app.get("/mixed/")
def mixed_get():
    return "get"


@app.post("/mixed")
def mixed_post():
    return "post"


@app.route("/x")
def x():
    return request.path


@app.route("/a/b")
def ab():
    return "ab"


@app.route("/path/<path:p>")
def path(p):
    return p


@app.route("/tail/<name>/")
def tail(name):
    return name


#: rows A1
#: GET /slash
#: GET /slash?q=1&r=%20a+b%C3%A9
#: GET /slash?
#: GET /tail/%C3%A9%20x
#: rows A2
#: PUT /slash json {}
#: PUT /slash?a=1
#: rows A3
#: HEAD /slash
#: OPTIONS /slash
#: rows A4
#: POST /only-get
#: POST /only-get/
#: rows A5
#: GET /noslash/
#: rows A6
#: GET /loose
#: GET /loose/
#: rows A7
#: GET /mixed
#: POST /mixed
#: POST /mixed/
#: rows A8
#: GET //x
#: GET ///x
#: rows A9
#: GET /a//b
#: GET /a//b?q=%2F
#: rows A10
#: POST /a//b
#: rows A11
#: GET /slash//
#: rows A12
#: GET /noslash//
#: rows A13
#: GET /path/a//b
#: rows A14
#: GET /path//a
#: rows A15
#: GET /path/
#: rows A17
#: GET /nothing
#: GET /nothing
#:   Accept: application/json
#: rows A18 A19
#: DELETE /noslash
#: POST /noslash
#: DELETE /slash/
#: rows A20
#: OPTIONS /noslash
#: OPTIONS /slash/
#: rows A23 Q4
#: HEAD /noslash
#: HEAD /path/abc
#: HEAD /nothing
