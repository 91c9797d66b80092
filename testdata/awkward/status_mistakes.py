"""Members of HTTPStatus where an int is a mistake: the texts of the exceptions name their class."""

from http import HTTPStatus

from flask import Flask, jsonify, request

app = Flask(__name__)
CODE = HTTPStatus.NOT_FOUND


def attempt(action):
    try:
        return str(action())
    except TypeError as e:
        return str(e)


@app.get("/len")
def length():
    status = HTTPStatus.OK
    return attempt(lambda: len(status))


@app.get("/add")
def added():
    status, text = HTTPStatus.OK, request.args.get("text", "x")
    try:
        return str(status + text)
    except TypeError as e:
        return str(e)


@app.get("/less")
def less():
    text = request.args.get("text", "x")
    try:
        return str(CODE < text)
    except TypeError as e:
        return str(e)


@app.get("/in")
def within():
    status = HTTPStatus.OK
    try:
        return str(1 in status)
    except TypeError as e:
        return str(e)


@app.get("/loop")
def loop():
    status = HTTPStatus.OK
    try:
        return jsonify([x for x in status])
    except TypeError as e:
        return str(e)


@app.get("/item")
def item():
    status = HTTPStatus.OK
    try:
        return status[0]
    except TypeError as e:
        return str(e)


@app.get("/fine")
def fine():
    return jsonify(ok=True), HTTPStatus.CREATED


#: GET /len
#: GET /add
#: GET /less
#: GET /in
#: GET /loop
#: GET /item
#: GET /fine
