"""Exceptions of the app with status codes and payloads, and a base handler."""

from flask import Flask, jsonify, request

app = Flask(__name__)


class APIError(Exception):
    """Any error that the API reports."""

    status_code = 400
    code = "api_error"

    def __init__(self, message, status_code=None, payload=None):
        super().__init__()
        self.message = message
        if status_code is not None:
            self.status_code = status_code
        self.payload = payload

    def to_dict(self):
        rv = dict(self.payload or ())
        rv["message"] = self.message
        rv["code"] = self.code
        return rv


class NotFoundError(APIError):
    status_code = 404
    code = "not_found"


class ConflictError(APIError):
    status_code = 409
    code = "conflict"

    def __init__(self, name):
        super().__init__(f"{name} exists", payload={"name": name})
        self.name = name

    def __str__(self):
        return f"conflict on {self.name}"


class Quota(Exception):
    pass


class ValidationError(ValueError):
    def __init__(self, field, reason):
        self.field = field
        self.reason = reason
        super().__init__(f"{field}: {reason}")


@app.errorhandler(APIError)
def on_api_error(e):
    return jsonify(e.to_dict()), e.status_code


@app.errorhandler(ValidationError)
def on_validation(e):
    return jsonify(field=e.field, reason=e.reason, text=str(e), args=list(e.args)), 422


@app.errorhandler(Quota)
def on_quota(e):
    return jsonify(text=str(e), kind=type(e).__name__, repr=repr(e)), 429


@app.get("/raise/<kind>")
def raiser(kind):
    if kind == "plain":
        raise APIError("plain")
    if kind == "teapot":
        raise APIError("teapot", status_code=418, payload={"tea": True})
    if kind == "missing":
        raise NotFoundError("nothing here")
    if kind == "conflict":
        raise ConflictError("bob")
    if kind == "quota":
        raise Quota("too much")
    if kind == "empty":
        raise Quota
    if kind == "invalid":
        raise ValidationError("age", "too young")
    return "fine"


@app.get("/catch/<kind>")
def catcher(kind):
    try:
        raiser(kind)
    except ConflictError as e:
        return jsonify(caught="conflict", text=str(e), name=e.name, message=e.message)
    except APIError as e:
        return jsonify(caught="api", message=e.message, status=e.status_code, code=e.code)
    except ValueError as e:
        return jsonify(caught="value", text=str(e))
    return "nothing"


#: GET /raise/plain
#: GET /raise/teapot
#: GET /raise/missing
#: GET /raise/conflict
#: GET /raise/quota
#: GET /raise/empty
#: GET /raise/invalid
#: GET /raise/no
#: GET /catch/conflict
#: GET /catch/plain
#: GET /catch/teapot
#: GET /catch/missing
#: GET /catch/invalid
#: GET /catch/quota
#: GET /catch/no
