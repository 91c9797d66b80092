"""print does not answer."""

import sys
from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/")
def index():
    print("hello", 1, sep="-", end="!\n", file=sys.stderr)
    print()
    app.logger.warning("careful %s", {"a": 1})
    return jsonify(print("x") is None)


#: GET /
