"""HTTP exceptions that views catch: one class, several, the base, and what is read of them."""
from flask import Flask, abort, jsonify, request
from werkzeug.exceptions import BadRequest, BadRequestKeyError, Conflict, HTTPException, NotFound, Unauthorized

app = Flask(__name__)


def check(kind):
    if kind == "bad":
        raise BadRequest(f"not good: {kind}")
    if kind == "plain":
        raise BadRequest()
    if kind == "gone":
        abort(404)
    if kind == "why":
        abort(404, "looked everywhere")
    if kind == "conflict":
        raise Conflict("twice")
    if kind == "value":
        raise ValueError("no number")
    if kind == "key":
        return request.args["missing"]
    if kind == "dict":
        return {}["nothing"]
    if kind == "auth":
        raise Unauthorized("who?")
    return kind


@app.route("/one/<kind>")
def one(kind):
    try:
        return check(kind)
    except BadRequest as e:
        return jsonify(code=e.code, name=e.name, description=e.description, text=str(e))


@app.route("/two/<kind>")
def two(kind):
    try:
        return check(kind)
    except (NotFound, BadRequest) as e:
        return f"{e.code} {e.name} {e.description} | {e}", e.code


@app.route("/base/<kind>")
def base(kind):
    try:
        return check(kind)
    except HTTPException as err:
        return {"error": err.description, "kind": type(err).__name__}, err.code


@app.route("/order/<kind>")
def order(kind):
    found = []
    try:
        found.append(check(kind))
    except NotFound as e:
        found.append(e.description)
    except (Conflict, Unauthorized) as e:
        found.append(e.name.upper())
    except HTTPException as e:
        found.append(e.code)
    except ValueError as e:
        found.append(str(e))
    else:
        found.append("ok")
    finally:
        found.append("-")
    return jsonify(found)


@app.route("/again/<kind>")
def again(kind):
    try:
        return check(kind)
    except (NotFound, Conflict) as e:
        app.logger.debug("passing on %s", e.description)
        raise


@app.route("/answer/<kind>")
def answer(kind):
    try:
        return check(kind)
    except (NotFound, Conflict) as e:
        return e


@app.route("/keys/<kind>")
def keys(kind):
    try:
        return check(kind)
    except BadRequestKeyError as e:
        return jsonify(code=e.code, description=e.description)
    except KeyError as e:
        return jsonify(key=str(e))


@app.route("/mixed/<kind>")
def mixed(kind):
    try:
        return check(kind)
    except (BadRequest, ValueError) as e:
        return str(e)


@app.route("/wrap/<kind>")
def wrap(kind):
    try:
        return check(kind)
    except (NotFound, BadRequest) as e:
        raise Conflict(f"was {e.code}: {e.description}") from e


@app.route("/helper/<kind>")
def helper(kind):
    def say(e):
        return e.description.split()[0]
    try:
        return check(kind)
    except (NotFound, Unauthorized) as e:
        return say(e)


#: GET /one/bad
#: GET /one/plain
#: GET /one/gone
#: GET /one/why
#: GET /one/conflict
#: GET /one/value
#: GET /one/key
#: GET /one/dict
#: GET /one/auth
#: GET /one/fine
#: GET /two/bad
#: GET /two/plain
#: GET /two/gone
#: GET /two/why
#: GET /two/conflict
#: GET /two/value
#: GET /two/key
#: GET /two/dict
#: GET /two/auth
#: GET /two/fine
#: GET /base/bad
#: GET /base/plain
#: GET /base/gone
#: GET /base/why
#: GET /base/conflict
#: GET /base/value
#: GET /base/key
#: GET /base/dict
#: GET /base/auth
#: GET /base/fine
#: GET /order/bad
#: GET /order/plain
#: GET /order/gone
#: GET /order/why
#: GET /order/conflict
#: GET /order/value
#: GET /order/key
#: GET /order/dict
#: GET /order/auth
#: GET /order/fine
#: GET /again/bad
#: GET /again/plain
#: GET /again/gone
#: GET /again/why
#: GET /again/conflict
#: GET /again/value
#: GET /again/key
#: GET /again/dict
#: GET /again/auth
#: GET /again/fine
#: GET /answer/bad
#: GET /answer/plain
#: GET /answer/gone
#: GET /answer/why
#: GET /answer/conflict
#: GET /answer/value
#: GET /answer/key
#: GET /answer/dict
#: GET /answer/auth
#: GET /answer/fine
#: GET /keys/bad
#: GET /keys/plain
#: GET /keys/gone
#: GET /keys/why
#: GET /keys/conflict
#: GET /keys/value
#: GET /keys/key
#: GET /keys/dict
#: GET /keys/auth
#: GET /keys/fine
#: GET /mixed/bad
#: GET /mixed/plain
#: GET /mixed/gone
#: GET /mixed/why
#: GET /mixed/conflict
#: GET /mixed/value
#: GET /mixed/key
#: GET /mixed/dict
#: GET /mixed/auth
#: GET /mixed/fine
#: GET /wrap/bad
#: GET /wrap/plain
#: GET /wrap/gone
#: GET /wrap/why
#: GET /wrap/conflict
#: GET /wrap/value
#: GET /wrap/key
#: GET /wrap/dict
#: GET /wrap/auth
#: GET /wrap/fine
#: GET /helper/bad
#: GET /helper/plain
#: GET /helper/gone
#: GET /helper/why
#: GET /helper/conflict
#: GET /helper/value
#: GET /helper/key
#: GET /helper/dict
#: GET /helper/auth
#: GET /helper/fine
