"""What views return."""

from flask import Flask, Response, jsonify, make_response, request

app = Flask(__name__)


@app.route("/str")
def text():
    return "é"


@app.route("/bytes")
def raw():
    return b"\xff\x00"


@app.route("/generator")
def generator():
    def parts():
        yield "a"
        yield "b"

    return parts()


@app.route("/dict")
def a_dict():
    return {"b": 1, "a": [1, None, True]}


@app.route("/list")
def a_list():
    return [1, "a", {}]


@app.route("/status")
def status():
    return "made", 201


@app.route("/headers")
def headers():
    return "x", {"X-A": "1", "Content-Type": "text/plain"}


@app.route("/both")
def both():
    return "x", 202, {"X-A": "1"}


@app.route("/pairs")
def pairs():
    return "x", 200, [("X-A", "1"), ("X-A", "2")]


@app.route("/reason")
def reason():
    return "x", "299 Foo Bar"


@app.route("/no-status")
def no_status():
    return "x", None


@app.route("/response")
def response():
    return make_response("x", 200, {"X-A": "1", "X-B": "2"}), 203, {"X-A": "3"}


@app.route("/none")
def none():
    return None


@app.route("/nothing")
def nothing():
    request.args.get("x")


@app.route("/int")
def an_int():
    return 5


@app.route("/float")
def a_float():
    return 1.5


@app.route("/bool")
def a_bool():
    return True


@app.route("/set")
def a_set():
    return {1, 2}


@app.route("/one")
def one():
    return ("x",)


@app.route("/four")
def four():
    return "x", 200, {}, 1


@app.route("/none-204")
def none_204():
    return None, 204


@app.route("/empty")
def empty():
    return ""


@app.route("/no-content")
def no_content():
    return "body", 204


@app.route("/json-no-content")
def json_no_content():
    return jsonify(a=1), 204


@app.route("/not-modified")
def not_modified():
    return "body", 304


@app.route("/reset")
def reset():
    return "body", 205


@app.route("/dict-201")
def dict_201():
    return {"a": 1}, 201


@app.route("/list-400")
def list_400():
    return [1], 400, {"X-A": "1"}


@app.route("/mimetype")
def mimetype():
    return Response("x", mimetype=request.args["m"])


@app.route("/content-type")
def content_type():
    return Response("x", content_type="text/plain; charset=latin-1")


@app.route("/newline")
def newline():
    return "x", 200, {"X-A": request.args["v"]}


@app.route("/big")
def big():
    return "x" * 5000


@app.route("/big-json")
def big_json():
    return jsonify(["x" * 10 for _ in range(500)])


@app.route("/broken-stream")
def broken_stream():
    def parts():
        yield "a"
        raise ValueError("no")

    return Response(parts())


@app.route("/chunks")
def chunks():
    return Response(["a", "b"])


@app.route("/percent")
def percent():
    return "100% %s %d"


#: rows C1
#: GET /str
#: GET /bytes
#: GET /generator
#: rows C2
#: GET /dict
#: GET /list
#: rows C3
#: GET /status
#: GET /headers
#: GET /both
#: GET /pairs
#: GET /reason
#: GET /no-status
#: rows C4
#: GET /response
#: rows C5
#: GET /none
#: GET /nothing
#: GET /int
#: GET /float
#: GET /bool
#: GET /set
#: GET /one
#: GET /four
#: GET /none-204
#: rows C6
#: GET /empty
#: rows C7
#: GET /no-content
#: GET /json-no-content
#: rows C8
#: GET /not-modified
#: rows C9
#: GET /reset
#: rows C10
#: GET /dict-201
#: GET /list-400
#: rows C11
#: GET /mimetype?m=text/csv
#: GET /mimetype?m=application/json
#: GET /mimetype?m=image/svg%2Bxml
#: GET /mimetype?m=application/javascript
#: GET /mimetype?m=image/png
#: GET /content-type
#: rows C12
#: GET /newline?v=a%0Ab
#: rows C13
#: GET /newline?v=%C3%A9
#: rows C14
#: GET /big
#: HEAD /big
#: GET /big-json
#: rows C15
#: HEAD /generator
#: GET /broken-stream
#: rows C16
#: GET /chunks
#: HEAD /chunks
#: rows C17
#: GET /percent
