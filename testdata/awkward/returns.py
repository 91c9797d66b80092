"""Everything that a view can return, and what it cannot."""

from flask import Flask, Response, jsonify, make_response

app = Flask(__name__)


@app.get("/none")
def none():
    pass


@app.get("/int")
def integer():
    return 5


@app.get("/true")
def true():
    return True


@app.get("/bytes")
def raw():
    return b"\xff\x00"


@app.get("/empty")
def empty():
    return ""


@app.get("/status-text")
def status_text():
    return "x", "299 Custom"


@app.get("/headers-only")
def headers_only():
    return "x", {"X-A": "1", "Content-Type": "text/x"}


@app.get("/pairs")
def pairs():
    return "x", 201, [("X-A", "1"), ("X-A", "2")]


@app.get("/one-tuple")
def one():
    return ("x",)


@app.get("/four")
def four():
    return "x", 200, {}, 1


@app.get("/set")
def a_set():
    return {1, 2}


@app.get("/none-status")
def none_status():
    return {"a": 1}, None


@app.get("/nested")
def nested():
    return make_response(("x", 202)), {"X-B": "b"}


@app.get("/list-status")
def list_status():
    return [1, 2], 418


@app.get("/response-status")
def response_status():
    return Response("r", status=204), 203


@app.get("/204")
def no_content():
    return {"dropped": True}, 204


@app.get("/float")
def floating():
    return 1.5, 200


@app.get("/tuple-body")
def tuple_body():
    return ("a", "b")


#: GET /none
#: GET /int
#: GET /true
#: GET /bytes
#: GET /empty
#: GET /status-text
#: GET /headers-only
#: GET /pairs
#: GET /one-tuple
#: GET /four
#: GET /set
#: GET /none-status
#: GET /nested
#: GET /list-status
#: GET /response-status
#: GET /204
#: GET /float
