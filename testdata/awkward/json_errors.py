"""Every HTTP exception as JSON, by its own response."""
import json

from flask import Flask, abort, jsonify, request
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


@app.errorhandler(HTTPException)
def handle_exception(e):
    """Return JSON instead of HTML for HTTP errors."""
    response = e.get_response()
    response.data = json.dumps({
        "code": e.code,
        "name": e.name,
        "description": e.description,
    })
    response.content_type = "application/json"
    return response


@app.get("/abort/<int:code>")
def fails(code):
    abort(code)


@app.get("/text")
def text():
    abort(403, description=request.args["why"])


@app.post("/body")
def body():
    return jsonify(request.get_json())


@app.get("/broken")
def broken():
    return str(1 // int(request.args["n"]))


@app.get("/inner")
def inner():
    try:
        abort(409, "inner")
    except HTTPException as error:
        page = error.get_response()
        return jsonify(status=page.status_code, type=page.content_type, body=page.get_data(as_text=True))


#: GET /abort/400
#: GET /abort/401
#: GET /abort/404
#: GET /abort/405
#: GET /abort/418
#: GET /abort/503
#: GET /abort/299
#: GET /text?why=<b>
#: GET /text
#: POST /body json {"a": 1}
#: POST /body text no json
#: PUT /body
#: GET /nowhere
#: GET /broken?n=0
#: GET /broken?n=2
#: GET /inner
