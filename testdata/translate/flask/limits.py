"""The limits that Flask sets by itself."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/form", methods=["POST"])
def form():
    return jsonify(len(request.form.get("a", "")))


@app.route("/unread", methods=["POST"])
def unread():
    return "unread"


#: rows B23
#: POST /form form a=1
