"""Exceptions in the templates of error pages."""

from flask import Flask, abort, render_template_string, request
from werkzeug.exceptions import HTTPException, NotFound

app = Flask(__name__, static_folder=None)


class Shortage(Exception):
    def __init__(self, item, left):
        super().__init__(f"{item}: {left} left")
        self.item = item
        self.left = left


@app.errorhandler(404)
def not_found(e):
    return render_template_string("<h1>{{ e.code }} {{ e.name }}</h1><p>{{ e.description }}</p>{{ e }} {{ e.nope }} {{ 'yes' if e else 'no' }}", e=e), 404


@app.errorhandler(HTTPException)
def others(error):
    return render_template_string("{{ error.code }}|{{ error.name }}|{{ error.description|upper }}|{{ error }}", error=error), error.code


@app.errorhandler(Shortage)
def shortage(e):
    return render_template_string("{{ e.item }} {{ e.left }} {{ e }} {{ e.code is defined }}", e=e), 409


@app.get("/abort/<int:code>")
def aborted(code):
    if request.args.get("why"):
        abort(code, description=request.args["why"])
    abort(code)


@app.get("/raise")
def raised():
    raise NotFound("<nothing>")


@app.get("/short")
def short():
    raise Shortage("<pen>", 3)


@app.get("/key")
def key():
    return request.args["k"]


#: GET /abort/404
#: GET /abort/404?why=%3Cno%3E
#: GET /abort/403
#: GET /abort/418?why=tea
#: GET /nothing
#: POST /raise
#: GET /raise
#: GET /short
#: GET /key
