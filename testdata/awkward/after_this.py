# Functions that after_this_request registers: they see the response before the app's own after hooks do.
from flask import Flask, after_this_request, g, jsonify, make_response, request

app = Flask(__name__)
seen = []


@app.after_request
def last(response):
    response.headers["X-Order"] = response.headers.get("X-Order", "") + "c"
    return response


@app.get("/plain")
def plain():
    @after_this_request
    def mark(response):
        response.headers["X-Order"] = "a"
        return response

    return "ok"


@app.get("/closure")
def closure():
    name = request.args.get("name", "x")

    @after_this_request
    def mark(response):
        response.headers["X-Name"] = name
        response.set_cookie("name", name)
        return response

    name = name + "!"
    return jsonify(name=name)


@app.get("/two")
def two():
    @after_this_request
    def first(response):
        response.headers["X-Order"] = response.headers.get("X-Order", "") + "1"
        return response

    @after_this_request
    def second(response):
        response.headers["X-Order"] = response.headers.get("X-Order", "") + "2"
        if response.status_code == 201:
            response.headers["X-Made"] = "yes"
            return response
        return response

    return make_response("made", int(request.args.get("code", "201")))


@app.get("/request")
def from_request():
    @after_this_request
    def mark(resp):
        resp.headers["X-Path"] = request.path
        resp.headers["X-User"] = g.get("user", "none")
        return resp

    g.user = "ann"
    return "ok"


@app.get("/raises")
def raises():
    @after_this_request
    def mark(response):
        response.headers["X-Bad"] = str(int(request.args["n"]))
        return response

    return "ok"


@app.get("/aborted")
def aborted():
    @after_this_request
    def mark(response):
        response.headers["X-Marked"] = "yes"
        return response

    missing = request.args["missing"]
    return missing


@app.before_request
def before():
    if request.args.get("early"):

        @after_this_request
        def early(response):
            response.headers["X-Early"] = "1"
            return response


@app.get("/state")
def state():
    @after_this_request
    def mark(response):
        seen.append(1)
        response.headers["X-Seen"] = str(len(seen))
        return response

    return "ok"


@app.get("/none")
def none():
    @after_this_request
    def mark(response):
        response.headers["X-None"] = "1"

    return "ok"


@app.get("/other")
def other():
    @after_this_request
    def mark(response):
        return make_response("another")

    return "ok"


#: rows D18
#: GET /plain
#: GET /plain?early=1
#: GET /closure?name=bob
#: GET /two
#: GET /two?code=200
#: GET /request
#: GET /raises?n=3
#: GET /raises?n=x
#: GET /raises
#: GET /aborted
#: GET /aborted?early=1
#: GET /missing?early=1
#: GET /state
#: GET /state
#: GET /none
#: GET /other
