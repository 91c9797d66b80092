"""Flask-CORS: every option of its own, on the app, on blueprints and on views."""

import re
from datetime import timedelta

from flask import Blueprint, Flask, jsonify, make_response
from flask_cors import CORS, cross_origin

app = Flask(__name__)
one = Blueprint("one", __name__, url_prefix="/one")
two = Blueprint("two", __name__, url_prefix="/two")
three = Blueprint("three", __name__, url_prefix="/three")
four = Blueprint("four", __name__, url_prefix="/four")
CORS(four, origins=re.compile(r"https?://four\.example"))
CORS(one, origins="https://one.example", always_send=False, vary_header=False, methods="GET", allow_headers="X-One")
CORS(two, resources=["/two/a", r"/two/b.*"], send_wildcard=True, expose_headers="X-Two", max_age=timedelta(hours=1))
CORS(three, origins=[r"^https://.*\.three\.example$", "https://plain.example"], supports_credentials=True, automatic_options=False)


@one.route("/a", methods=["GET", "POST"])
def one_a():
    return jsonify(one=1)


@two.route("/a")
def two_a():
    return jsonify(two=1)


@two.route("/bcd")
def two_b():
    return jsonify(two=2)


@two.route("/c")
def two_c():
    return jsonify(two=3)


@three.route("/a", methods=["GET", "PUT", "OPTIONS"])
def three_a():
    response = make_response(jsonify(three=1))
    response.headers["Vary"] = "Accept"
    return response


@app.route("/private", methods=["GET", "POST"])
@cross_origin(origins=["https://p.example"], allow_private_network=True, max_age=0, methods=["post", "GET"])
def private():
    return jsonify(private=1)


@app.route("/many")
@cross_origin(origins={"https://m.example"}, expose_headers=["X-A", "X-B"], allow_headers=["Content-Type", re.compile(r"x-.*")])
def many():
    return jsonify(many=1)


@app.route("/re")
@cross_origin(origins=re.compile(r"https?://re\.example"))
def compiled():
    return jsonify(re=1)


@app.route("/case")
@cross_origin("https://Case.example", supports_credentials=True)
def case():
    return jsonify(case=1)


@four.route("/a", methods=["GET", "PUT"])
def four_a():
    return jsonify(four=1)


app.register_blueprint(four)
app.register_blueprint(one)
app.register_blueprint(two)
app.register_blueprint(three)

#: GET /one/a
#: GET /one/a
#:   Origin: https://one.example
#: GET /one/a
#:   Origin: https://two.example
#: OPTIONS /one/a
#:   Origin: https://one.example
#:   Access-Control-Request-Method: GET
#:   Access-Control-Request-Headers: x-one, x-two
#: OPTIONS /one/a
#:   Origin: https://one.example
#:   Access-Control-Request-Method: POST
#: GET /two/a
#: GET /two/a
#:   Origin: https://any.example
#: GET /two/bcd
#:   Origin: https://any.example
#: GET /two/c
#:   Origin: https://any.example
#: OPTIONS /two/bcd
#:   Origin: https://any.example
#:   Access-Control-Request-Method: GET
#: GET /three/a
#:   Origin: https://x.three.example
#: GET /three/a
#:   Origin: https://plain.example
#: GET /three/a
#:   Origin: https://three.example
#: OPTIONS /three/a
#:   Origin: https://plain.example
#:   Access-Control-Request-Method: PUT
#: GET /private
#:   Origin: https://p.example
#: OPTIONS /private
#:   Origin: https://p.example
#:   Access-Control-Request-Method: POST
#:   Access-Control-Request-Private-Network: true
#: OPTIONS /private
#:   Origin: https://p.example
#:   Access-Control-Request-Method: DELETE
#: GET /many
#:   Origin: https://m.example
#: OPTIONS /many
#:   Origin: https://m.example
#:   Access-Control-Request-Method: GET
#:   Access-Control-Request-Headers: X-Own, content-type
#: GET /re
#:   Origin: http://re.example
#: GET /re
#:   Origin: http://rf.example
#: GET /case
#:   Origin: https://case.example
#: GET /case
#:   Origin: https://Case.example
#: GET /four/a
#:   Origin: http://four.example
#: OPTIONS /four/a
#:   Origin: http://four.example
#:   Access-Control-Request-Method: PUT
#: DELETE /four/a
#:   Origin: http://four.example
#: GET /nowhere
#:   Origin: https://p.example
