"""What a view does to the request's own containers."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/json")
def same_json():
    request.get_json()["added"] = 1
    return jsonify(request.json)


@app.get("/args")
def args():
    d = request.args.to_dict()
    d["x"] = "changed"
    return jsonify(d, request.args.get("x"))


@app.get("/immutable")
def immutable():
    request.args["x"] = "1"
    return "changed"


@app.get("/attribute")
def attribute():
    request.user = "me"
    return request.user


#: POST /json json {"a": 1}
#: GET /args?x=1
#: GET /immutable?x=1
#: GET /attribute
