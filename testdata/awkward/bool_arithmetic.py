"""Bools are ints."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/")
def index():
    x = request.get_json()
    return jsonify(isint=isinstance(x, int), isbool=isinstance(x, bool), plus=x + 1, times="ab" * x, index=["no", "yes"][x], text=f"{x} {x:d} {str(x)}", cmp=x > 0, eq=x == 1)


@app.get("/sum")
def total():
    flags = [True, False, True]
    return jsonify(sum(flags), True + True, -True, ~True, True / 2, min(True, 0), sorted([True, 0, 2, False]))


#: POST / json true
#: POST / json false
#: POST / json 1
#: POST / json 0
#: POST / json 1.0
#: GET /sum
