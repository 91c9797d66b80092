"""url_for with what is missing, unknown or odd."""

from flask import Flask, jsonify, url_for, request

app = Flask(__name__)


@app.get("/item/<int:n>/<name>")
def item(n, name):
    return "item"


@app.get("/ok")
def ok():
    return jsonify(url_for("item", n=5, name="a b/c?"), url_for("item", n="7", name=1.5), url_for("ok", q=["x", "y"], none=None, t=True), url_for("static", filename="a b.css"))


@app.get("/missing")
def missing():
    return url_for("item", n=1)


@app.get("/bad")
def bad():
    return url_for("item", n="x", name="y")


@app.get("/unknown")
def unknown():
    return url_for(request.args.get("e", "nope"))


#: GET /ok
#: GET /missing
#: GET /bad
#: GET /unknown
#: GET /unknown?e=ok
