"""Debug mode as the config sets it."""

from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["DEBUG"] = True


@app.route("/")
def index():
    return jsonify(a=[1, 2], b={}, c=[])


@app.route("/json", methods=["POST"])
def body():
    return jsonify(request.get_json())


#: rows C35
#: GET /
#: POST /json json {
#: POST /json text x
