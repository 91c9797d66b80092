"""Debug mode that only the module as a script turns on: a server that imports the app answers without it."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/")
def index():
    return jsonify(a=[1, 2], b={})


@app.route("/form", methods=["POST"])
def form():
    return request.form["name"]


if __name__ == "__main__":
    app.debug = True
    app.config["DEBUG"] = True
    app.json.sort_keys = False
    app.run()


#: GET /
#: POST /form form name=x
#: POST /form form other=x
