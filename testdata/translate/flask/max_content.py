"""MAX_CONTENT_LENGTH refuses a body when it is read, and not before."""

from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 10


@app.route("/unread", methods=["POST"])
def unread():
    return "unread"


@app.route("/form", methods=["POST"])
def form():
    return jsonify(request.form.to_dict())


@app.route("/json", methods=["POST"])
def body_json():
    return jsonify(request.get_json(silent=True))


@app.route("/data", methods=["POST"])
def data():
    return request.data


#: rows B24
#: POST /unread text 0123456789abc
#: POST /form form a=0123456789
#: POST /form form a=1
#: POST /json json {"a": "0123456789"}
#: POST /json json {"a": 1}
#: POST /data text 0123456789abc
#: POST /data text 0123456789
#: rows B25
#: POST /data body text/plain 'd\r\n0123456789abc\r\n0\r\n\r\n'
#:   Transfer-Encoding: chunked
