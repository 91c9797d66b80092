"""The error page of each code, and what aborts."""

from flask import Flask, abort, redirect, request, make_response

app = Flask(__name__)


@app.route("/code/<int:code>")
def code(code):
    abort(code)


@app.route("/text/<int:code>")
def with_text(code):
    abort(code, request.args["t"])


@app.route("/dict")
def with_dict():
    abort(400, {"a": "<b>"})


@app.route("/word")
def word():
    abort("nope")


@app.route("/boom")
def boom():
    raise ValueError("x")


@app.route("/not-found")
def not_found():
    abort(404)


@app.route("/response")
def with_response():
    abort(make_response("teapot", 418, {"X-A": "1"}))


@app.route("/redirect")
def with_redirect():
    abort(redirect("/elsewhere"))


@app.errorhandler(418)
def never(e):
    return "never", 500


#: rows P1
#: GET /code/400
#: GET /code/401
#: GET /code/403
#: GET /code/404
#: GET /code/405
#: GET /code/406
#: GET /code/408
#: GET /code/409
#: GET /code/410
#: GET /code/411
#: GET /code/412
#: GET /code/413
#: GET /code/414
#: GET /code/415
#: GET /code/416
#: GET /code/417
#: GET /code/421
#: GET /code/422
#: GET /code/423
#: GET /code/424
#: GET /code/428
#: GET /code/429
#: GET /code/431
#: GET /code/451
#: GET /code/500
#: GET /code/501
#: GET /code/502
#: GET /code/503
#: GET /code/504
#: GET /code/505
#: GET /code/200
#: GET /code/302
#: GET /code/402
#: GET /code/499
#: GET /code/507
#: GET /word
#: GET /text/400?t=a%3Cb%3E%26%22'%0Ax
#: GET /dict
#: rows C20
#: GET /boom
#: rows C21
#: GET /not-found
#: rows C22
#: GET /response
#: GET /redirect
