"""Own classes of responses: attributes, constructors, heirs, classes under other names."""

import json

import flask
from flask import Flask, jsonify, make_response, request
from flask import Response as FlaskResponse
from werkzeug.wrappers import Response as PlainResponse

app = Flask(__name__)


class JSONResponse(FlaskResponse):
    """JSON unless it is told otherwise."""

    default_mimetype = "application/json"
    charset = "utf-8"


class Created(JSONResponse):
    default_status = 201


class Text(JSONResponse):
    default_mimetype = "text/plain"


class Problem(FlaskResponse):
    """An error as RFC 7807 has it."""

    def __init__(self, title, status=400, **extra):
        body = {"title": title, "status": status}
        body.update(extra)
        super().__init__(json.dumps(body), status=status, mimetype="application/problem+json")


class Plain(flask.Response):
    default_mimetype = "text/css"

    def __init__(self, text, *, name="yes"):
        flask.Response.__init__(self, text.upper())
        self.headers["X-Plain"] = name
        if name != "yes":
            self.status_code = 203


class Raw(PlainResponse):
    default_status = 404


class Other(FlaskResponse):
    def __init__(self, text):
        super().__init__(text)
        self.note = text

    def shout(self):
        return self.note.upper()


def made(text: str) -> JSONResponse:
    return JSONResponse(text)


@app.get("/own")
def own():
    return JSONResponse('{"a": 1}')


@app.get("/own-html")
def own_html():
    return JSONResponse("<p>", content_type="text/html")


@app.get("/own-headers")
def own_headers():
    return JSONResponse("x", 201, {"Content-Type": "text/css", "X-A": "b"})


@app.get("/own-other-headers")
def own_other_headers():
    return JSONResponse("x", 201, {"X-A": "b"})


@app.get("/own-all")
def own_all():
    return JSONResponse("x", mimetype="text/plain", headers={"Content-Type": "text/css"}, status=202)


@app.get("/own-both")
def own_both():
    return JSONResponse("x", content_type="text/a", mimetype="text/b")


@app.get("/plain-both")
def plain_both():
    return FlaskResponse("x", mimetype="text/plain", headers={"Content-Type": "text/css"})


@app.get("/own-empty")
def own_empty():
    r = JSONResponse()
    r.data = "[]"
    return r


@app.get("/created")
def created():
    return Created("[]")


@app.get("/created-200")
def created_ok():
    return Created("[]", status=200)


@app.get("/created-tuple")
def created_tuple():
    return Created("[]"), 202, {"X-B": "c"}


@app.get("/text")
def text():
    return Text("x")


@app.get("/problem")
def problem():
    return Problem("bad", 422, detail="no")


@app.get("/problem-plain")
def problem_plain():
    return Problem("bad")


@app.get("/problem-pair")
def problem_pair():
    r = Problem("bad")
    r.headers["X-C"] = r.content_type
    return r, 409


@app.get("/plain")
def plain():
    return Plain("x")


@app.get("/plain-named")
def plain_named():
    return Plain("x", name="n")


@app.get("/raw")
def raw():
    return Raw("x")


@app.get("/other")
def other():
    return Other("x").shout()


@app.get("/made")
def made_view():
    return made("[1]")


@app.get("/made-response")
def made_response():
    return make_response(JSONResponse("x"), 203)


@app.errorhandler(404)
def missing(error):
    return Problem("missing", 404)


@app.before_request
def check():
    if request.args.get("stop"):
        return Problem("stopped", 403)


#: GET /own
#: HEAD /own
#: OPTIONS /own
#: GET /own-html
#: GET /own-headers
#: GET /own-other-headers
#: GET /own-all
#: GET /own-both
#: GET /plain-both
#: GET /own-empty
#: GET /created
#: GET /created-200
#: GET /created-tuple
#: GET /text
#: GET /problem
#: GET /problem-plain
#: GET /problem-pair
#: GET /plain
#: GET /plain-named
#: GET /raw
#: GET /other
#: GET /made
#: GET /made-response
#: GET /missing
#: GET /own?stop=1
