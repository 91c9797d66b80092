"""Variables whose type depends on the rule that matched."""

from flask import Flask, jsonify, request, url_for

app = Flask(__name__)


@app.route("/x/<int:v>")
@app.route("/x/<float:v>")
def x(v):
    return jsonify(v=v, t=type(v).__name__)


@app.route("/y/<int:v>")
@app.route("/y/<v>")
def y(v):
    if isinstance(v, int):
        return f"int {v + 1}"
    return f"str {v.upper()}"


@app.route("/z/<int:v>")
@app.route("/z/<v>")
def z(v):
    return {"v": v}


@app.route("/add/<int:a>/<int:b>")
@app.route("/add/<float:a>/<float:b>")
@app.route("/add/<int:a>/<float:b>")
@app.route("/add/<float:a>/<int:b>")
def add(a, b):
    return jsonify(a + b)


@app.route("/p/")
@app.route("/p/<int:v>")
def p(v=None):
    return jsonify(v=v)


@app.route("/p2/", defaults={"v": "all"})
@app.route("/p2/<int:v>")
def p2(v):
    return jsonify(v=v)


@app.route("/p3/")
@app.route("/p3/<v>")
@app.route("/p3/<int:v>")
def p3(v=1):
    return str(v)


@app.route("/div/<int:a>/<int:b>")
@app.route("/div/<float:a>/<float:b>")
def div(a, b):
    if b == 0:
        return "zero", 400
    return str(a / b)


@app.route("/u/<uuid:v>")
@app.route("/u/<v>")
def u(v):
    return str(v)


#: GET /x/1
#: GET /x/1.5
#: GET /x/a
#: GET /y/1
#: GET /y/ab
#: GET /z/1
#: GET /z/ab
#: GET /add/1/2
#: GET /add/1.5/2.5
#: GET /add/1/2.5
#: GET /add/1.5/2
#: GET /p/
#: GET /p/3
#: GET /p2/
#: GET /p2/3
#: GET /p3/
#: GET /p3/3
#: GET /p3/x
#: GET /div/1/2
#: GET /div/1/0
#: GET /div/1.0/4.0
#: GET /u/6BA7B810-9DAD-11D1-80B4-00C04FD430C8
#: GET /u/abc
