"""HTTP exceptions of the app's own: codes, descriptions, handlers and what is read of them."""
from flask import Flask, jsonify, request
from werkzeug.exceptions import BadRequest, HTTPException, NotFound

app = Flask(__name__)


class Teapot(HTTPException):
    code = 418
    description = "short and stout"


class Kettle(Teapot):
    description = "it whistles"


class NoUser(NotFound):
    description = "There is no such user."


class Strict(BadRequest):
    code = 422


class Plain(BadRequest):
    pass


class Worded(HTTPException):
    code = 409
    description = "conflict"

    def __init__(self, word):
        super().__init__(description="word " + word)
        self.word = word


class Odd(HTTPException):
    code = 400
    description = "odd"

    def get_body(self, environ=None, scope=None):
        return "odd body"


@app.errorhandler(Kettle)
def on_kettle(error):
    return jsonify(code=error.code, name=error.name, description=error.description, text=str(error)), error.code


@app.route("/teapot")
def teapot():
    raise Teapot()


@app.route("/teapot/text")
def teapot_text():
    raise Teapot(request.args.get("text", "other"))


@app.route("/teapot/keyword")
def teapot_keyword():
    raise Teapot(description="by keyword")


@app.route("/kettle")
def kettle():
    raise Kettle


@app.route("/kettle/text")
def kettle_text():
    raise Kettle("hot")


@app.route("/user")
def user():
    raise NoUser()


@app.route("/strict")
def strict():
    raise Strict()


@app.route("/plain")
def plain():
    raise Plain("plain")


@app.route("/worded/<word>")
def worded(word):
    try:
        raise Worded(word)
    except Worded as error:
        return jsonify(word=error.word, code=error.code, description=error.description, name=error.name, text=str(error))


@app.route("/raised/<word>")
def raised(word):
    raise Worded(word)


@app.route("/caught")
def caught():
    try:
        raise Teapot("caught")
    except HTTPException as error:
        return jsonify(code=error.code, description=error.description, text=str(error))


@app.route("/odd")
def odd():
    raise Odd()


#: GET /teapot
#: GET /teapot/text
#: GET /teapot/text?text=%3Cb%3E
#: GET /teapot/keyword
#: GET /kettle
#: GET /kettle/text
#: GET /user
#: GET /strict
#: GET /plain
#: GET /worded/a
#: GET /raised/b
#: GET /caught
#: GET /odd
