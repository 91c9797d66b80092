"""Statuses by the names of http.HTTPStatus, and types of arguments by position."""
from http import HTTPStatus

from flask import Flask, Response, abort, jsonify, make_response, request

app = Flask(__name__)


@app.get("/created")
def created():
    return jsonify(made=True), HTTPStatus.CREATED


@app.get("/empty")
def empty():
    return "", HTTPStatus.NO_CONTENT, {"X-More": "1"}


@app.get("/gone")
def gone():
    abort(HTTPStatus.GONE)


@app.errorhandler(HTTPStatus.CONFLICT)
def conflict(e):
    return jsonify(conflict=e.name), HTTPStatus.CONFLICT


@app.get("/conflict")
def conflicting():
    abort(409)


@app.get("/teapot")
def teapot():
    abort(HTTPStatus.IM_A_TEAPOT, "short")


@app.get("/response")
def response():
    return Response("text", status=HTTPStatus.ACCEPTED)


@app.get("/made")
def made():
    r = make_response("made", HTTPStatus.CONFLICT)
    if r.status_code == HTTPStatus.CONFLICT:
        r.headers["X-Conflict"] = "yes"
    r.status_code = HTTPStatus.LOCKED.value
    return r


@app.get("/limit")
def limit():
    return jsonify(request.args.get("limit", 30, int), request.args.get("ratio", 0.5, float))


@app.get("/shown")
def shown():
    status = HTTPStatus.OK
    return jsonify(status, str(status), repr(status), status.phrase)


#: GET /created
#: GET /empty
#: GET /gone
#: GET /conflict
#: GET /teapot
#: GET /response
#: GET /made
#: GET /limit
#: GET /limit?limit=3&ratio=2
#: GET /limit?limit=x&ratio=y
#: GET /limit?limit=&ratio=1e3
#: GET /shown
