"""Debug mode as app.debug sets it when the app is made; the script's own debug mode is not that of a server."""

from flask import Flask, current_app, jsonify, request

app = Flask(__name__)
app.debug = True


@app.route("/")
def index():
    return jsonify(a=[1, 2], b={}, debug=current_app.debug)


@app.route("/form", methods=["POST"])
def form():
    return request.form["name"]


#: GET /
#: POST /form form name=x
#: GET /missing
