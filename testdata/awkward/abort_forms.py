"""abort in all its forms, HTTP exceptions raised by class, and handlers by code, by class and per blueprint."""

from flask import Blueprint, Flask, Response, abort, jsonify, make_response, request
from werkzeug.exceptions import BadRequest, Conflict, HTTPException, NotFound, Unauthorized

app = Flask(__name__)
api = Blueprint("api", __name__, url_prefix="/api")


class Teapot(HTTPException):
    code = 418
    description = "short and stout"


class Payment(Exception):
    def __init__(self, message, status=402, payload=None):
        super().__init__(message)
        self.message = message
        self.status = status
        self.payload = payload

    def to_dict(self):
        out = dict(self.payload or ())
        out["message"] = self.message
        return out


@app.errorhandler(Payment)
def payment(error):
    response = jsonify(error.to_dict())
    response.status_code = error.status
    return response


@app.errorhandler(404)
def missing(error):
    return jsonify(error="missing", description=error.description, code=error.code, name=error.name), 404


@app.errorhandler(Conflict)
def conflict(error):
    return f"conflict: {error.description}", error.code, {"X-Error": error.name}


@api.errorhandler(404)
def api_missing(error):
    return {"api": str(error)}, 404


@api.errorhandler(HTTPException)
def api_error(error):
    return jsonify(code=error.code, name=error.name, description=error.description), error.code


@app.errorhandler(ValueError)
def value_error(error):
    return make_response(jsonify(error=str(error)), 400)


@app.errorhandler(500)
def broken(error):
    return jsonify(error="broken", original=str(error.original_exception), kind=type(error.original_exception).__name__), 500


@app.route("/code/<int:code>")
def by_code(code):
    abort(code)


@app.route("/text/<int:code>")
def with_text(code):
    abort(code, "the <text>")


@app.route("/keyword")
def keyword():
    abort(404, description="not here")


@app.route("/dict")
def with_dict():
    abort(400, {"field": "name"})


@app.route("/response")
def with_response():
    abort(Response("own", 409, {"X-Own": "1"}))


@app.route("/made")
def with_made():
    abort(make_response(jsonify(made=True), 422))


@app.route("/pair")
def with_pair():
    abort(403, response=make_response("never", 403))


@app.route("/raise/<kind>")
def raised(kind):
    if kind == "notfound":
        raise NotFound()
    if kind == "text":
        raise NotFound("no such thing")
    if kind == "bad":
        raise BadRequest(description="bad thing")
    if kind == "auth":
        raise Unauthorized("who?")
    if kind == "conflict":
        raise Conflict("twice")
    if kind == "value":
        raise ValueError("odd value")
    if kind == "payment":
        raise Payment("pay", payload={"sum": 3})
    if kind == "status":
        raise Payment("gone", 410)
    if kind == "teapot":
        raise Teapot()
    raise RuntimeError("unknown " + kind)


@app.route("/caught/<int:code>")
def caught(code):
    try:
        abort(code, "caught")
    except HTTPException as error:
        return jsonify(code=error.code, text=str(error), description=error.description)


@app.route("/reraised")
def reraised():
    try:
        abort(404)
    except NotFound:
        raise
    finally:
        request.environ.get("HTTP_X")


@api.route("/item/<int:n>")
def api_item(n):
    if n == 0:
        abort(404)
    if n == 1:
        abort(403, "not yours")
    if n == 2:
        raise Conflict()
    return jsonify(n)


app.register_blueprint(api)

#: GET /code/404
#: GET /code/400
#: GET /code/401
#: GET /code/403
#: GET /code/405
#: GET /code/409
#: GET /code/418
#: GET /code/429
#: GET /code/503
#: GET /code/299
#: GET /code/402
#: GET /text/404
#: GET /text/400
#: GET /text/500
#: GET /keyword
#: GET /dict
#: GET /response
#: GET /made
#: GET /pair
#: GET /raise/notfound
#: GET /raise/text
#: GET /raise/bad
#: GET /raise/auth
#: GET /raise/conflict
#: GET /raise/value
#: GET /raise/payment
#: GET /raise/status
#: GET /raise/teapot
#: GET /raise/other
#: GET /caught/403
#: GET /caught/404
#: GET /reraised
#: GET /api/item/0
#: GET /api/item/1
#: GET /api/item/2
#: GET /api/item/3
#: GET /api/nowhere
#: POST /api/item/3
#: GET /nowhere
