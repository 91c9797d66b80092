"""Hooks that replace, fail and forget to return."""

from flask import Flask, Response, g, make_response, request

app = Flask(__name__)


@app.before_request
def first():
    g.trail = ["b1"]
    if request.args.get("stop"):
        return "stopped", 203


@app.before_request
def second():
    g.trail.append("b2")


@app.after_request
def replace(response):
    if request.args.get("replace"):
        return Response("replaced: " + response.get_data(as_text=True), 299)
    if request.args.get("none"):
        return None
    if request.args.get("fail"):
        raise RuntimeError("after")
    return response


@app.after_request
def trail(response):
    response.headers["X-Trail"] = "-".join(g.trail)
    return response


@app.get("/")
def index():
    g.trail.append("view")
    return "view"


@app.get("/boom")
def boom():
    return 1 / 0


#: GET /
#: GET /?stop=1
#: GET /?replace=1
#: GET /?none=1
#: GET /?fail=1
#: GET /boom
#: GET /boom?replace=1
#: GET /missing
#: HEAD /?replace=1
