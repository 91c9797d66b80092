"""globals() changes names at run time."""

from flask import Flask, jsonify

app = Flask(__name__)
limit = 5


@app.get("/raise")
def change():
    globals()["limit"] = limit + 1
    return jsonify(limit)


@app.get("/")
def index():
    return jsonify(limit=limit, known="limit" in globals(), local=sorted(locals()))


#: GET /
#: GET /raise
#: GET /raise
#: GET /
