"""Errors in Flask-RESTX: abort in its forms, handlers of the Api and of namespaces, what nobody handles, 404s that name other URLs."""

import logging

from flask import Flask, abort, jsonify
from flask_restx import Api, Namespace, Resource, abort as restx_abort
from werkzeug.exceptions import Conflict, HTTPException, NotFound

app = Flask(__name__)
log = logging.getLogger("parts")

parts = Namespace("parts", description="Parts of machines")
tools = Namespace("tools", path="/kit/")


class OutOfStock(Exception):
    def __init__(self, part, left):
        super().__init__(f"{part}: {left} left")
        self.part = part
        self.left = left


class Broken(OutOfStock):
    pass


class Unsaid(Exception):
    pass


STOCK = {1: "bolt", 2: "nut", 3: "gear"}


@parts.errorhandler(OutOfStock)
def out_of_stock(error):
    """Too few are left."""
    log.info("out of stock: %s", error.part)
    return {"part": error.part, "left": error.left}, 409, {"X-Left": str(error.left)}


@tools.errorhandler(ZeroDivisionError)
def divided(error):
    return {"message": "no division by zero", "kind": type(error).__name__}, 422


@tools.errorhandler
def never(error):
    return {"message": "a namespace has no default handler"}, 418


@parts.route("/")
class Parts(Resource):
    def get(self):
        return [{"id": k, "name": v} for k, v in STOCK.items()]

    def post(self):
        abort(400)


@parts.route("/<int:number>")
@parts.response(404, "no such part")
class Part(Resource):
    def get(self, number):
        if number not in STOCK:
            parts.abort(404, f"part {number} is not there.")
        return {"id": number, "name": STOCK[number]}

    def delete(self, number):
        if number == 3:
            raise Broken("gear", 0)
        if number not in STOCK:
            raise OutOfStock("?", -1)
        return "", 204

    def put(self, number):
        if number == 1:
            parts.abort(400, "wrong", fields=["name", "size"], hint=None)
        if number == 2:
            restx_abort(403)
        if number == 3:
            restx_abort(404, "")
        if number == 4:
            abort(401)
        if number == 5:
            raise Conflict("taken")
        if number == 6:
            raise NotFound()
        if number == 7:
            parts.abort(503, "busy")
        return {"number": number}


@tools.route("/<name>", "/by-name/<name>")
class Tool(Resource):
    def get(self, name):
        return {"name": name, "length": 10 // (len(name) - 3)}

    def post(self, name):
        if name == "none":
            return None
        if name == "list":
            return [1, 2.5, None, "é"], 201
        if name == "headers":
            return {"ok": True}, 202, {"X-Tool": name}
        if name == "response":
            answer = jsonify(b=1, a=2)
            answer.status_code = 207
            return answer
        raise Unsaid("nothing")


@app.route("/plain/<int:n>")
def plain(n):
    if n == 0:
        abort(404, "plain")
    return {"n": 10 // (n - 1)}


@app.errorhandler(404)
def missing(error):
    return {"app": error.description}, 404


api = Api(app, title="Parts", doc="/docs")


@api.errorhandler(Unsaid)
def unsaid(error):
    return {"said": str(error)}


api.add_namespace(parts)
api.add_namespace(tools)


#: GET /parts/
#: POST /parts/
#: GET /parts/2
#: GET /parts/9
#: GET /parts/x
#: DELETE /parts/1
#: DELETE /parts/3
#: DELETE /parts/7
#: PATCH /parts/1
#: PATCH /parts/
#: PUT /parts/1
#: PUT /parts/2
#: PUT /parts/3
#: PUT /parts/4
#: PUT /parts/5
#: PUT /parts/6
#: PUT /parts/7
#: PUT /parts/8
#: HEAD /parts/2
#: OPTIONS /parts/2
#: GET /kit/saw
#: GET /kit/hammer
#: GET /kit/by-name/axe
#: GET /kit/by-name/drill
#: POST /kit/none
#: POST /kit/list
#: POST /kit/headers
#: POST /kit/response
#: POST /kit/else
#: GET /kit
#: GET /plain/0
#: GET /plain/1
#: GET /plain/2
#: POST /plain/2
#: GET /nothing
#: POST /docs
#: GET /parts
