"""Header values with newlines and beyond Latin-1."""

from flask import Flask, make_response, request

app = Flask(__name__)


@app.get("/")
def index():
    r = make_response("x")
    r.headers["X-Echo"] = request.args.get("v", "")
    return r


@app.get("/tuple")
def as_tuple():
    return "x", 200, {"X-Echo": request.args.get("v", "")}


@app.get("/in")
def incoming():
    v = request.headers.get("X-In", "-")
    return f"{len(v)} {v}"


#: GET /?v=plain
#: GET /?v=a%0D%0AX-Evil:%201
#: GET /?v=a%0Ab
#: GET /?v=%C3%A9
#: GET /tuple?v=a%0Ab
#: GET /tuple?v=%20x%20
#: GET /in
#:   X-In: é
