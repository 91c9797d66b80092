"""Flask-CORS on the app: origins, credentials, exposed headers, errors, and hooks around it."""

from flask import Flask, abort, jsonify, request
from flask_cors import CORS

app = Flask(__name__)


@app.after_request
def mark(response):
    response.headers["X-Seen-Origin"] = response.headers.get("Access-Control-Allow-Origin", "none")
    return response


CORS(
    app,
    origins=["http://localhost:3000", "https://shop.example"],
    supports_credentials=True,
    expose_headers=["X-Total", "ETag"],
    max_age=600,
    methods=["GET", "POST", "OPTIONS"],
    allow_headers=["Content-Type", "X-Api-.*"],
)


@app.errorhandler(404)
def missing(error):
    return jsonify(error=str(error)), 404


@app.route("/items", methods=["GET", "POST"])
def items():
    return jsonify(method=request.method, items=[1, 2])


@app.route("/own")
def own():
    response = jsonify(own=True)
    response.headers["Access-Control-Allow-Origin"] = "https://own.example"
    return response


@app.route("/gone")
def gone():
    abort(410)


@app.route("/broken")
def broken():
    return jsonify(1 // int(request.args.get("by", "0")))


#: GET /items
#: GET /items
#:   Origin: http://localhost:3000
#: GET /items
#:   Origin: https://SHOP.example
#: GET /items
#:   Origin: https://evil.example
#: POST /items json {}
#:   Origin: http://localhost:3000
#: OPTIONS /items
#:   Origin: http://localhost:3000
#:   Access-Control-Request-Method: POST
#:   Access-Control-Request-Headers: X-Api-Key, content-type, X-Other
#: OPTIONS /items
#:   Origin: http://localhost:3000
#:   Access-Control-Request-Method: DELETE
#: OPTIONS /items
#:   Origin: https://evil.example
#:   Access-Control-Request-Method: POST
#: OPTIONS /items
#:   Origin: http://localhost:3000
#:   Access-Control-Request-Method: GET
#:   Access-Control-Request-Private-Network: true
#: HEAD /items
#:   Origin: http://localhost:3000
#: GET /own
#:   Origin: http://localhost:3000
#: GET /gone
#:   Origin: http://localhost:3000
#: GET /nowhere
#:   Origin: http://localhost:3000
#: GET /broken
#:   Origin: http://localhost:3000
#: DELETE /items
#:   Origin: http://localhost:3000
