"""request.json: types, failures, and numbers that stay what they are."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/json", methods=["POST"])
def body():
    return jsonify(request.get_json())


@app.route("/attribute", methods=["POST"])
def attribute():
    return jsonify(request.json)


@app.route("/silent", methods=["POST"])
def silent():
    return jsonify(request.get_json(silent=True))


@app.route("/force", methods=["POST"])
def force():
    return jsonify(request.get_json(force=True))


@app.route("/name", methods=["POST"])
def name():
    return jsonify(request.get_json().get("name"))


@app.route("/or", methods=["POST"])
def fallback():
    data = request.get_json() or {}
    return jsonify(data.get("a", "none"))


@app.route("/keys", methods=["POST"])
def keys():
    data = request.get_json()
    return jsonify(list(data.keys()), [v for v in data.values()])


#: rows B26
#: POST /json body - '{}'
#: POST /json text {}
#: POST /attribute body - '{}'
#: POST /json form a=1
#: rows B27
#: POST /json body application/json '{"a": 1}'
#: POST /json body Application/JSON;charset=utf-8 '{"a": 1}'
#: POST /json body application/vnd.api+json '{"a": 1}'
#: POST /json body text/json '{"a": 1}'
#: rows B28
#: POST /json body application/json '{"a": '
#: POST /json body application/json ''
#: POST /json body application/json '  '
#: POST /json body application/json '{a: 1}'
#: POST /json body application/json '[1,]'
#: rows B29
#: POST /silent text {}
#: POST /silent body application/json '{'
#: POST /silent json {"a": 1}
#: rows B30
#: POST /force text {"a": 1}
#: POST /force text {
#: rows B31
#: POST /json json null
#: POST /json json 5
#: POST /json json "s"
#: POST /json json []
#: POST /name json null
#: POST /name json [1]
#: POST /name json {"name": "x"}
#: rows B32
#: POST /or json []
#: POST /or json 0
#: POST /or json ""
#: POST /or json [1]
#: POST /or json {"a": false}
#: rows B33
#: POST /json json [NaN, Infinity, -Infinity]
#: rows B34
#: POST /json json 1E400
#: rows B35 J7
#: POST /json json [9007199254740993, 12345678901234567890, 123456789012345678901234567890, -9223372036854775809]
#: rows B36
#: POST /json json [1.0, 1]
#: rows B37
#: POST /json json [1e5, 1.5e3, 0.1e1, 1E-7]
#: rows B38
#: POST /json json [-0, -0.0]
#: rows B39
#: POST /keys json {"b": 1, "a": 2, "b": 3}
#: rows B40
#: POST /keys json {"b": 1, "a": 2, "c": 3}
#: rows B41
#: POST /json json {"a":1} x
#: POST /json json 01
#: rows B42
#: POST /json json "\ud83d"
#: POST /json json "\ud83d\ude00"
#: rows B43
#: POST /json body application/json '\xef\xbb\xbf{"a": 1}'
#: POST /json body application/json '{\x00"\x00a\x00"\x00:\x001\x00}\x00'
#: rows B44
#: POST /json body application/json '{"a": "\xff"}'
#: rows B45
#: POST /json body application/json '"a\x01b"'
#: POST /json body application/json '"a\nb"'
#: rows B47
#: POST /json json 1{0*4300}
