"""The middle of a chained comparison is evaluated once, and only if it must be."""

from flask import Flask, jsonify

app = Flask(__name__)
calls = []


def note(x):
    calls.append(x)
    return x


@app.get("/<int:n>")
def index(n):
    calls.clear()
    ok = 1 < note(n) < 10
    no = 5 < note(1) < note(2)
    return jsonify(ok=ok, no=no, calls=calls, mixed=1 < 2 > 1 != 3, inside=1 in [1] == True)


#: GET /5
#: GET /1
#: GET /10
