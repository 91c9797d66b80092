# e.valid_methods in error handlers.
from flask import Flask, abort, jsonify, request

app = Flask(__name__)


@app.errorhandler(405)
def wrong_method(e):
    return jsonify(allowed=sorted(e.valid_methods or []), text=str(e)), 405


@app.errorhandler(404)
def missing(e):
    try:
        return jsonify(e.valid_methods)
    except AttributeError as problem:
        return jsonify(str(problem)), 404


@app.route("/a", methods=["GET", "PUT"])
def a():
    return "a"


@app.post("/b")
def b():
    if request.args.get("n"):
        abort(405)
    abort(404)


#: POST /a
#: PUT /a
#: GET /b
#: POST /b
#: POST /b?n=1
#: GET /nowhere
