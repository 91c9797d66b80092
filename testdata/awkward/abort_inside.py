"""abort within helpers, try blocks and hooks."""

from flask import Flask, Response, abort, jsonify, redirect, request
from werkzeug.exceptions import HTTPException, NotFound

app = Flask(__name__)


def check(code):
    if code:
        abort(code)
    return "fine"


@app.get("/helper/<int:code>")
def helper(code):
    return check(code)


@app.get("/caught/<int:code>")
def caught(code):
    try:
        check(code)
    except NotFound:
        return "caught 404"
    except HTTPException as e:
        return f"caught {e.code} {e.name}: {e}"
    except Exception as e:
        return f"other {type(e).__name__}"
    return "none"


@app.get("/redirect")
def away():
    abort(redirect("/elsewhere"))


@app.get("/raise")
def raised():
    raise NotFound("nothing <here>")


@app.get("/text")
def text():
    abort(400, {"reason": "it's"})


@app.get("/int")
def response():
    abort(Response(status=304))


@app.get("/unknown")
def unknown():
    abort(299)


#: GET /helper/0
#: GET /helper/404
#: GET /helper/418
#: GET /helper/200
#: GET /caught/404
#: GET /caught/403
#: GET /caught/999
#: GET /caught/0
#: GET /redirect
#: GET /raise
#: GET /text
#: GET /int
#: GET /unknown
