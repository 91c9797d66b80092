"""Flask-RESTful answers exceptions that have an attribute data with it.

Recording it needs flask-restful 0.3.10 besides Flask.
"""

from flask import Flask, jsonify
from flask_restful import Api, Resource

app = Flask(__name__)
api = Api(app)


class OutOfStock(Exception):
    def __init__(self, left):
        super().__init__("out of stock")
        self.data = {"left": left}


@api.resource("/orders/<int:left>")
class Orders(Resource):
    def get(self, left):
        raise OutOfStock(left)


@app.route("/plain")
def plain():
    return jsonify("plain")


#: GET /orders/3
#: GET /plain
