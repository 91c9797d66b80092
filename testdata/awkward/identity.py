"""is on small ints, strings and constants."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/")
def index():
    n = request.args.get("n", type=int)
    m = int(request.args["n"])
    return jsonify(same=n is m, none=n is None, true=(n == 1) is True, eq=n == m)


@app.get("/lists")
def lists():
    a = []
    b = a
    c = []
    return jsonify(ab=a is b, ac=a is c, eq=a == c)


#: GET /?n=5
#: GET /?n=257
#: GET /?n=1
#: GET /lists
