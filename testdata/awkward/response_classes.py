"""Response classes of the app, set by attribute, with methods of their own and force_type."""

from flask import Flask, Response, abort, current_app, jsonify, make_response, redirect, render_template_string

app = Flask(__name__)


class APIResponse(Response):
    default_mimetype = "application/json"

    @classmethod
    def force_type(cls, rv, environ=None):
        if isinstance(rv, list):
            rv = jsonify(rv)
        return super().force_type(rv, environ)


app.response_class = APIResponse


@app.get("/text")
def text():
    return "text"


@app.get("/dict")
def dict_view():
    return {"a": 1}


@app.get("/bytes")
def bytes_view():
    return b"[1]", 201


@app.get("/made")
def made():
    return make_response("made")


@app.get("/app-made")
def app_made():
    return app.response_class("made", status=202)


@app.get("/app-made-type")
def app_made_type():
    return app.response_class(response="<p>", mimetype="text/html")


@app.get("/response")
def response():
    return Response("made")


@app.get("/empty")
def empty():
    r = make_response()
    r.status_code = 201
    return r


@app.get("/stream")
def stream():
    return (part for part in ["a", "b"])


@app.get("/headers")
def headers():
    return "x", {"Content-Type": "text/css"}


@app.get("/triple")
def triple():
    return "x", 404, {"X-A": "b"}


@app.get("/to")
def to():
    return redirect("/text")


@app.get("/app-made-plain")
def app_made_plain():
    return current_app.response_class("made")


@app.get("/nothing")
def nothing():
    return "", 204


@app.get("/made-pair")
def made_pair():
    return make_response("made", 202)


@app.get("/format/<n>")
def formatted(n):
    return f"n {n}"


@app.get("/bare-response")
def bare_response():
    r = make_response(Response("x"))
    return r


@app.get("/list")
def list_view():
    return [1]


@app.get("/abort")
def aborted():
    abort(418)


@app.get("/page")
def page():
    return render_template_string("<p>{{ a }}</p>", a="b")


@app.errorhandler(404)
def missing(error):
    return '{"error": "missing"}', 404


@app.get("/raise")
def raises():
    raise ValueError("x")


#: GET /text
#: GET /dict
#: GET /bytes
#: GET /made
#: GET /app-made
#: GET /app-made-type
#: GET /response
#: HEAD /text
#: OPTIONS /text
#: GET /empty
#: GET /stream
#: GET /headers
#: GET /triple
#: GET /to
#: GET /app-made-plain
#: GET /nothing
#: GET /made-pair
#: GET /format/3
#: GET /bare-response
#: GET /list
#: GET /abort
#: GET /page
#: GET /missing
#: POST /text
#: GET /raise
