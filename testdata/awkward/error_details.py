"""Exceptions of the app's own with class variables, details by keyword and one handler for all."""

from flask import Flask, jsonify, request

app = Flask(__name__)


class ShopError(Exception):
    status_code = 400
    code = "shop_error"

    def __init__(self, message, **details):
        super().__init__(message)
        self.message = message
        self.details = details

    def body(self):
        return {"error": {"code": self.code, "message": self.message, "details": self.details}}


class NotFound(ShopError):
    status_code = 404
    code = "not_found"


class OutOfStock(ShopError):
    status_code = 409
    code = "out_of_stock"

    def __init__(self, wanted, left=0, *names, **more):
        super().__init__(f"only {left} of {wanted}", wanted=wanted, names=list(names), **more)
        self.left = left


class Bare(Exception):
    def __init__(self, *parts, **named):
        Exception.__init__(self)
        self.parts = parts
        self.named = named


@app.errorhandler(ShopError)
def on_shop_error(error):
    return jsonify(error.body()), error.status_code


@app.errorhandler(Bare)
def on_bare(error):
    return jsonify(parts=error.parts, named=error.named, text=str(error), args=error.args), 418


@app.get("/plain")
def plain():
    raise ShopError("plain")


@app.get("/items/<int:n>")
def item(n):
    if n > 10:
        raise NotFound(f"item {n} does not exist", id=n, seen=[1, n])
    if n > 5:
        raise OutOfStock(n, n - 5, "a", "b", hint=request.args.get("hint"))
    if n > 3:
        raise OutOfStock(n)
    return jsonify(n)


@app.get("/caught")
def caught():
    try:
        item(7)
    except OutOfStock as e:
        return jsonify(str(e), e.details, e.left, e.code, OutOfStock.status_code, repr(e))
    except ShopError as e:
        return jsonify(e.message)


@app.get("/bare")
def bare():
    raise Bare(1, "two", three=3)


#: GET /plain
#: GET /items/1
#: GET /items/4
#: GET /items/7
#: GET /items/7?hint=no
#: GET /items/11
#: GET /caught
#: GET /bare
