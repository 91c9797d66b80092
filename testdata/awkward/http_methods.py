"""Methods of requests as members of http.HTTPMethod."""
from http import HTTPMethod, HTTPStatus

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/a", methods=[HTTPMethod.POST])
def a():
    return request.method, HTTPStatus.CREATED


@app.route("/b", methods=(HTTPMethod.GET.value, "PUT", HTTPMethod.PATCH.name))
def b():
    if request.method == HTTPMethod.PUT:
        return "put"
    if request.method in (HTTPMethod.PATCH, HTTPMethod.POST):
        return "patch"
    return HTTPMethod.GET.value


@app.route("/c", methods={HTTPMethod.DELETE})
def c():
    return jsonify(same=HTTPMethod.DELETE != request.method)


@app.route("/d", methods=[HTTPMethod.GET])
def d():
    return repr(HTTPMethod.GET)


#: POST /a
#: GET /a
#: GET /b
#: PUT /b
#: PATCH /b
#: DELETE /b
#: DELETE /c
#: OPTIONS /c
#: GET /d
