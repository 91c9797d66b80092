"""Unpacking raises when the numbers differ."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/")
def index():
    try:
        a, b = request.get_json()
    except (ValueError, TypeError) as e:
        return jsonify(error=str(e)), 400
    return jsonify(a=a, b=b)


@app.get("/swap")
def swap():
    a, b = 1, 2
    a, b = b, a
    x = y = []
    x.append(1)
    i, row = 0, [5, 6]
    i, row[i] = 1, 9
    return jsonify(a, b, y, i, row)


@app.get("/split/<text>")
def split(text):
    key, _, value = text.partition("=")
    name, number = text.split("=")
    return jsonify(key, value, name, number)


#: POST / json [1, 2]
#: POST / json [1]
#: POST / json [1, 2, 3]
#: POST / json "ab"
#: POST / json {"x": 1, "y": 2}
#: POST / json 5
#: GET /swap
#: GET /split/a=b
#: GET /split/ab
