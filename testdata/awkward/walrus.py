"""Assignment expressions in conditions and comprehensions."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/")
def index():
    if (n := request.args.get("n", type=int)) is not None and n > 1:
        return jsonify(n=n)
    return jsonify(last=[y := x * 2 for x in [1, 2, 3]], y=y, n=n, any=any((found := v) > 1 for v in (1, 2, 3)), found=found)


@app.get("/while")
def loop():
    items = [1, 2, 3, 0, 4]
    total = 0
    while x := items.pop(0):
        total += x
    return jsonify(total, items)


#: GET /
#: GET /?n=1
#: GET /?n=5
#: GET /while
