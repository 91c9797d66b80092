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


class Named:
    def __init__(self, hex):
        self.hex = hex

    def isoformat(self):
        return self.hex


@app.get("/grown")
def grown():
    r = make_response("x")
    text = "a"
    text += request.args.get("v", "")
    r.headers["X-Grown"] = text
    return r


@app.get("/chosen")
def chosen():
    text = "a"
    if request.args.get("v"):
        text = request.args["v"]
    r = make_response("x")
    r.headers["X-Chosen"] = text.lower()
    return r


@app.get("/hex")
def own_hex():
    r = make_response("x")
    named = Named(request.args.get("v", ""))
    r.headers["X-Hex"] = named.hex
    return r


@app.get("/iso")
def own_iso():
    r = make_response("x")
    r.headers["X-Iso"] = Named(request.args.get("v", "")).isoformat()
    return r


@app.get("/loop")
def loop():
    r = make_response("x")
    for part in request.args.getlist("v"):
        r.headers.add("X-Part", part)
    return r


def mark_with(response, text="plain"):
    response.headers["X-Given"] = text
    return response


@app.get("/given")
def given():
    mark_with(make_response("x"))
    return mark_with(make_response("x"), request.args.get("v", ""))


#: GET /?v=plain
#: GET /?v=a%0Ab
#: GET /add?v=a%0Db
#: GET /tuple?v=a%0Ab
#: GET /made?v=a%0Ab
#: GET /caught?v=a
#: GET /caught?v=a%0Ab
#: GET /grown?v=a%0Ab
#: GET /chosen?v=a%0Ab
#: GET /chosen
#: GET /hex?v=a%0Ab
#: GET /iso?v=a%0Ab
#: GET /loop?v=a&v=b%0A
#: GET /given?v=a%0Ab
#: GET /given?v=a
