"""After hooks that raise or return nothing; teardowns."""

from flask import Flask, g, jsonify, request, stream_with_context

app = Flask(__name__)
seen = []


@app.after_request
def last(r):
    r.headers.add("X-Trail", "last")
    return r


@app.after_request
def failing(r):
    if request.path == "/fail":
        raise ValueError("after")
    return r


@app.after_request
def none(r):
    if request.path == "/none":
        return None
    r.headers.add("X-Trail", "none")
    return r


@app.teardown_request
def teardown(e):
    seen.append(str(e))


@app.errorhandler(KeyError)
def key(e):
    return "key", 400


@app.route("/fail")
def fail():
    return "fail"


@app.route("/none")
def returns_none():
    return "none"


@app.route("/boom")
def boom():
    raise ValueError("view")


@app.route("/key")
def raise_key():
    raise KeyError("k")


@app.route("/seen")
def show():
    return jsonify(seen)


@app.route("/stream")
def stream():
    g.x = "kept"

    def parts():
        yield request.path
        yield g.x

    return stream_with_context(parts())


#: rows D5
#: GET /fail
#: rows D6
#: GET /none
#: rows D7
#: GET /boom
#: GET /key
#: GET /seen
#: rows D8
#: GET /stream
