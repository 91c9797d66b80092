"""errorhandler(500) and the exception behind it."""

from flask import Flask, abort, jsonify

app = Flask(__name__)


@app.errorhandler(500)
def failed(e):
    original = getattr(e, "original_exception", None)
    return jsonify(name=e.name, original=str(original)), 500


@app.route("/boom")
def boom():
    raise ValueError("x")


@app.route("/abort")
def aborts():
    abort(500)


@app.route("/aborted-text")
def aborted_text():
    abort(500, "why")


#: rows C26
#: GET /boom
#: GET /abort
#: GET /aborted-text
