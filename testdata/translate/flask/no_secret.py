"""Sessions without a secret key."""

from flask import Flask, jsonify, session

app = Flask(__name__)


@app.route("/get")
def get_it():
    return jsonify(session.get("a"))


@app.route("/set")
def set_it():
    session["a"] = 1
    return "set"


#: rows N6
#: GET /get
#: GET /set
