"""What json.dumps and jsonify make of multidicts, and what keeps no order of a request's headers."""

import json

from flask import Flask, jsonify, request
from werkzeug.datastructures import MultiDict

app = Flask(__name__)


@app.route("/args")
def args():
    return json.dumps(request.args)


@app.route("/inside")
def inside():
    return json.dumps({"args": request.args, "n": len(request.args)}, sort_keys=True)


@app.route("/indented")
def indented():
    return json.dumps({"args": request.args}, indent=2)


@app.route("/form", methods=["POST"])
def form():
    return json.dumps(request.form) + json.dumps(request.values)


@app.route("/jsonify", methods=["POST"])
def jsonified():
    return jsonify(args=request.args, form=request.form)


@app.route("/own")
def own():
    d = MultiDict()
    d.add("b", "1")
    d.add("a", "2")
    d.add("b", "3")
    return json.dumps(d)


@app.route("/headers")
def headers():
    names = [name for name, _ in request.headers.items()]
    return jsonify(sorted(names), "X-One" in request.headers, request.headers.getlist("X-One"))


@app.route("/stream")
def stream():
    answer = {"args": request.args, "path": request.path}

    def generate():
        for i in range(2):
            answer["id"] = i
            yield json.dumps(answer) + "\n"

    return app.response_class(generate(), headers={"Content-Type": "application/json"})


#: GET /args
#: GET /args?b=1&a=2&b=3
#: GET /inside?b=1&a=2&b=3
#: GET /indented?b=1&a=2&b=3
#: GET /indented
#: POST /form?q=1 form b=1&a=2&b=3
#: POST /jsonify?q=1&p=2 form b=1&a=2&b=3
#: GET /own
#: GET /headers
#:   X-One: 1
#: GET /stream
#: GET /stream?b=1&a=2&b=3
