"""Members of http.HTTPStatus as values: defaults, attributes of exceptions, helpers' arguments and results, tables."""
import json
from http import HTTPStatus
from typing import Optional

from flask import Flask, Response, abort, jsonify, make_response, request

app = Flask(__name__)

DEFAULT = HTTPStatus.OK
RETRIED = (HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE)
MESSAGES = {HTTPStatus.NOT_FOUND: "nothing here", HTTPStatus.GONE: "long gone"}


class ApiError(Exception):
    status = HTTPStatus.BAD_REQUEST

    def __init__(self, message, status: Optional[HTTPStatus] = None):
        super().__init__(message)
        self.message = message
        if status is not None:
            self.status = status


class Missing(ApiError):
    def __init__(self, what, status=HTTPStatus.NOT_FOUND):
        super().__init__(f"no {what} ({status})", status)


class Refused(Exception):
    def __init__(self, message):
        super().__init__(message)
        self.code = HTTPStatus.FORBIDDEN


@app.errorhandler(ApiError)
def api_error(e):
    return jsonify(error=e.message, text=str(e), status=e.status, client=400 <= e.status < 500), e.status


@app.errorhandler(Refused)
def refused(e):
    return f"{e.code}: {e}", e.code


def problem(message, status=HTTPStatus.UNPROCESSABLE_ENTITY, **more):
    body = {"message": message, "status": status, "family": status // 100}
    body.update(more)
    return jsonify(body), status


def pick(n: int) -> HTTPStatus:
    if n == 0:
        return HTTPStatus.NO_CONTENT
    return HTTPStatus.ACCEPTED if n < 10 else HTTPStatus.CONFLICT


def checked(name):
    if not name:
        return None, HTTPStatus.BAD_REQUEST
    return name.upper(), HTTPStatus.OK


@app.get("/items/<int:n>")
def item(n):
    if n == 1:
        raise ApiError("one")
    if n == 2:
        raise ApiError("two", HTTPStatus.CONFLICT)
    if n == 3:
        raise ApiError("three", status=HTTPStatus.IM_A_TEAPOT)
    if n == 4:
        raise Missing("four")
    if n == 5:
        raise Missing("five", HTTPStatus.GONE)
    if n == 6:
        raise ApiError("six", 409)
    if n == 7:
        raise Refused("seven")
    return jsonify(n=n), DEFAULT


@app.get("/problem")
def a_problem():
    kind = request.args.get("kind")
    if kind == "named":
        return problem("named", status=HTTPStatus.LOCKED)
    if kind == "plain":
        return problem("plain", 429)
    return problem("usual")


@app.get("/pick/<int:n>")
def picked(n):
    status = pick(n)
    return Response(f"{status} {status:>5} {status + 1}" + "|%s|%d" % (status, status), status=status)


@app.get("/checked")
def check():
    name, status = checked(request.args.get("name", ""))
    if status != HTTPStatus.OK:
        abort(status)
    return jsonify(name=name, status=status), status


@app.get("/table/<int:n>")
def table(n):
    return jsonify(message=MESSAGES.get(n, "?"), retried=n in RETRIED, known=n in MESSAGES, codes=list(RETRIED), top=max(RETRIED))


@app.get("/compared/<int:n>")
def compared(n):
    wanted = HTTPStatus.NOT_FOUND
    return jsonify(same=n == wanted, less=n < wanted, truth=bool(wanted), text=str(wanted), number=int(wanted), sum=wanted + n,
                   none=wanted is None, phrase=HTTPStatus.NOT_FOUND.phrase)


@app.get("/made")
def made():
    status = HTTPStatus.CREATED if request.args.get("new") else DEFAULT
    response = make_response(json.dumps({"status": status, "all": [status, HTTPStatus.FOUND]}), status)
    response.headers["X-Status"] = str(status)
    return response


#: GET /items/0
#: GET /items/1
#: GET /items/2
#: GET /items/3
#: GET /items/4
#: GET /items/5
#: GET /items/6
#: GET /items/7
#: GET /problem
#: GET /problem?kind=named
#: GET /problem?kind=plain
#: GET /pick/0
#: GET /pick/5
#: GET /pick/50
#: GET /checked
#: GET /checked?name=ann
#: GET /table/404
#: GET /table/502
#: GET /table/1
#: GET /compared/404
#: GET /compared/3
#: GET /compared/500
#: GET /made
#: GET /made?new=1
