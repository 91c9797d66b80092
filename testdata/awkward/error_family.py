"""Exceptions of services whose subclasses have methods, properties, texts and values of their own, caught as their base."""

from flask import Flask, jsonify, request

app = Flask(__name__)


class ServiceError(Exception):
    status_code = 500
    code = "service_error"

    def __init__(self, message="failed", payload=None):
        super().__init__(message)
        self.message = message
        self.payload = payload

    def to_dict(self):
        body = dict(self.payload or ())
        body["message"] = self.message
        body["code"] = self.code
        return body

    def response(self):
        return jsonify(self.to_dict()), self.status_code

    @property
    def retriable(self):
        return False


class NotFound(ServiceError):
    status_code = 404
    code = "not_found"

    def __init__(self, kind, key):
        super().__init__(f"{kind} {key} not found")
        self.kind = kind
        self.key = key

    def __str__(self):
        return f"<{self.kind}:{self.key}>"


class Invalid(ServiceError):
    status_code = 422
    code = "invalid"

    def __init__(self, errors):
        super().__init__("invalid data", {"count": len(errors)})
        self.errors = errors

    def to_dict(self):
        return {**super().to_dict(), "errors": self.errors}


class Busy(ServiceError):
    status_code = 503
    code = "busy"
    retriable = True


class VeryBusy(Busy):
    def to_dict(self):
        return {"very": True, **super().to_dict()}


class Quiet(Exception):
    pass


class QuietChild(Quiet):
    def hint(self):
        return "child"


def work(kind):
    if kind == "missing":
        raise NotFound("user", 7)
    if kind == "invalid":
        raise Invalid(["name", "age"])
    if kind == "busy":
        raise Busy()
    if kind == "very":
        raise VeryBusy("slow down", {"after": 3})
    if kind == "plain":
        raise ServiceError
    if kind == "key":
        return {}["x"]
    if kind == "quiet":
        raise QuietChild("shh")
    return kind


@app.errorhandler(ServiceError)
def handle(error):
    return error.response()


@app.get("/raise/<kind>")
def raised(kind):
    return work(kind)


@app.get("/caught/<kind>")
def caught(kind):
    try:
        return work(kind)
    except ServiceError as e:
        return jsonify(e.to_dict(), str(e), f"{e}", repr(e), list(e.args), type(e).__name__, e.retriable, e.code, e.status_code)


@app.get("/is/<kind>")
def kinds(kind):
    try:
        return work(kind)
    except NotFound as e:
        return jsonify(e.key, e.to_dict())
    except ServiceError as e:
        return jsonify(isinstance(e, Invalid), isinstance(e, Busy), isinstance(e, ServiceError), e.message, e.payload)
    except Quiet as e:
        return jsonify(str(e), isinstance(e, QuietChild))


@app.get("/any/<kind>")
def anything(kind):
    try:
        return work(kind)
    except Exception as e:
        if isinstance(e, ServiceError):
            return jsonify(e.to_dict()), e.status_code
        return jsonify(type(e).__name__, str(e)), 500


@app.get("/two/<kind>")
def two(kind):
    try:
        return work(kind)
    except (ServiceError, KeyError) as e:
        return jsonify(type(e).__name__, str(e)), 400


@app.get("/again/<kind>")
def again(kind):
    try:
        return work(kind)
    except ServiceError as e:
        if not e.retriable:
            raise
        raise ServiceError("again: " + e.message) from e


@app.get("/collected")
def collected():
    found = []
    for kind in ("missing", "busy", "plain", "very", "ok"):
        try:
            work(kind)
        except ServiceError as e:
            found.append(e)
    found.sort(key=lambda e: e.status_code)
    return jsonify([e.to_dict() for e in found], [str(e) for e in found], {e.code: e.retriable for e in found})


def describe(error: ServiceError) -> str:
    return f"{error.code}: {error}"


@app.get("/described/<kind>")
def described(kind):
    error = None
    try:
        work(kind)
    except ServiceError as e:
        error = e
    if error is None:
        return "fine"
    return describe(error) + str(error.retriable)


@app.get("/made/<kind>")
def made(kind):
    error = Invalid(["x"]) if kind == "invalid" else Busy("b")
    return jsonify(error.to_dict(), error.retriable)


#: GET /raise/missing
#: GET /raise/invalid
#: GET /raise/busy
#: GET /raise/very
#: GET /raise/plain
#: GET /raise/key
#: GET /raise/ok
#: GET /caught/missing
#: GET /caught/invalid
#: GET /caught/busy
#: GET /caught/very
#: GET /caught/plain
#: GET /caught/ok
#: GET /is/missing
#: GET /is/invalid
#: GET /is/very
#: GET /is/quiet
#: GET /any/missing
#: GET /any/very
#: GET /any/key
#: GET /two/missing
#: GET /two/key
#: GET /two/invalid
#: GET /again/very
#: GET /again/invalid
#: GET /again/busy
#: GET /collected
#: GET /described/busy
#: GET /described/missing
#: GET /described/ok
#: GET /made/invalid
#: GET /made/busy
