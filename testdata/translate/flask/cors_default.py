"""flask-cors with its defaults."""

from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app)


@app.route("/", methods=["GET", "POST"])
def index():
    return jsonify(a=1)


@app.route("/boom")
def boom():
    raise ValueError("x")


#: rows D16
#: GET /
#: GET /
#:   Origin: http://x.test
#: GET /unknown
#:   Origin: http://x.test
#: GET /boom
#:   Origin: http://x.test
#: OPTIONS /
#:   Origin: http://x.test
#:   Access-Control-Request-Method: POST
#:   Access-Control-Request-Headers: X-A, content-type
#: DELETE /
#:   Origin: http://x.test
