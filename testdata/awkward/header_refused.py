"""Header values that Werkzeug refuses, in apps that handle the ValueError."""

from flask import Flask, Response, jsonify, make_response, request

app = Flask(__name__)


@app.errorhandler(ValueError)
def bad_value(e):
    return jsonify(error=str(e)), 400


@app.after_request
def mark(response):
    response.headers["X-Mark"] = "1"
    return response


@app.get("/")
def index():
    r = make_response("x")
    r.headers["X-Echo"] = request.args.get("v", "")
    return r


@app.get("/add")
def adding():
    r = make_response("x")
    r.headers.add("X-Echo", request.args.get("v", ""))
    return r


@app.get("/tuple")
def as_tuple():
    return "x", 200, {"X-Echo": request.args.get("v", "")}


@app.get("/made")
def made():
    return Response("x", headers={"X-Echo": request.args.get("v", "")})


@app.get("/caught")
def caught():
    r = make_response("x")
    try:
        r.headers["X-Echo"] = request.args.get("v", "")
    except ValueError as e:
        return "caught " + str(e), 422
    return r


#: GET /?v=plain
#: GET /?v=a%0Ab
#: GET /add?v=a%0Db
#: GET /tuple?v=a%0Ab
#: GET /made?v=a%0Ab
#: GET /caught?v=a
#: GET /caught?v=a%0Ab
