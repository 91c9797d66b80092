"""Rules that compete for one URL."""

from flask import Flask, request

app = Flask(__name__)


@app.get("/u/<int:n>")
def number(n):
    return f"int {n}"


@app.get("/u/<name>")
def name(name):
    return f"name {name}"


@app.get("/u/me")
def me():
    return "me"


@app.post("/u/<name>")
def post(name):
    return f"post {name}"


@app.get("/u/<path:rest>/edit")
def edit(rest):
    return f"edit {rest}"


@app.get("/u/<path:rest>")
def rest(rest):
    return f"rest {rest}"


@app.get("/<a>-<b>")
def dashed(a, b):
    return f"{a}|{b}"


@app.get("/v<float:x>")
def version(x):
    return str(x)


#: GET /u/5
#: GET /u/05
#: GET /u/bob
#: GET /u/me
#: POST /u/me
#: POST /u/5
#: GET /u/a/b
#: GET /u/a/b/edit
#: GET /u/edit
#: GET /u/x/edit/
#: GET /a-b-c
#: GET /v1.5
#: GET /v1
#: DELETE /u/5
