"""Flask-RESTful on a blueprint: hooks, exceptions with data of their own, redirects, and what lies outside of the Api.

Recording it needs flask-restful 0.3.10 besides Flask.
"""

from flask import Blueprint, Flask, abort, jsonify, request
from flask_restful import Api, Resource
from werkzeug.exceptions import HTTPException, NotFound

app = Flask(__name__)
bp = Blueprint("api", __name__, url_prefix="/api")
api = Api(bp, prefix="/v1")


class OutOfStock(Exception):
    def __init__(self, left):
        super().__init__("out of stock")
        self.left = left


class Busy(Exception):
    def __init__(self, seconds):
        super().__init__("busy")
        self.seconds = seconds


class Gone(NotFound):
    description = "gone for good"


class Orders(Resource):
    def get(self):
        kind = request.args.get("kind", "")
        if kind == "stock":
            raise OutOfStock(3)
        if kind == "busy":
            raise Busy(5)
        if kind == "gone":
            raise Gone()
        if kind == "value":
            raise ValueError("bad value")
        if kind == "set":
            return {"a": b"bytes"}
        if kind == "tuple":
            return jsonify(a=1), 201
        if kind == "triple":
            return ("a", "b", "c", "d")
        return {"orders": []}

    def post(self):
        return {"made": request.json["name"]}, 201


class Order(Resource):
    def get(self, number):
        return {"number": number}


api.add_resource(Orders, "/orders/")
api.add_resource(Order, "/orders/<int:number>", endpoint="order")


@bp.route("/plain")
def plain():
    raise OutOfStock(1)


@app.before_request
def gate():
    if request.headers.get("X-Block"):
        abort(403, "blocked")
    if request.headers.get("X-Answer"):
        return "answered early"


@app.after_request
def stamp(response):
    if request.headers.get("X-Late"):
        raise ValueError("late")
    response.headers["X-Stamp"] = "1"
    return response


@app.errorhandler(HTTPException)
def http(e):
    return jsonify(code=e.code), e.code


@app.errorhandler(OutOfStock)
def stock(e):
    return jsonify(stock=str(e)), 409


app.register_blueprint(bp)


#: GET /api/v1/orders/
#: GET /api/v1/orders
#: POST /api/v1/orders/ json {"name": "x"}
#: POST /api/v1/orders/ json {}
#: DELETE /api/v1/orders/
#: GET /api/v1/orders/5
#: GET /api/v1/orders/five
#: PUT /api/v1/orders/5
#: GET /api/v1/orders/?kind=stock
#: GET /api/v1/orders/?kind=busy
#: GET /api/v1/orders/?kind=gone
#: GET /api/v1/orders/?kind=value
#: GET /api/v1/orders/?kind=set
#: GET /api/v1/orders/?kind=tuple
#: GET /api/v1/orders/?kind=triple
#: GET /api/plain
#: POST /api/plain
#: GET /nowhere
#: set X-Block: 1
#: GET /api/v1/orders/5
#: GET /api/plain
#: PUT /api/v1/orders/5
#: unset X-Block
#: set X-Answer: 1
#: GET /api/v1/orders/5
#: unset X-Answer
#: set X-Late: 1
#: GET /api/v1/orders/5
#: GET /api/v1/orders/?kind=gone
#: GET /api/v1/orders/?kind=value
#: GET /api/plain
