"""After-request functions that answer with another response than the one that they are given."""

from flask import Flask, Response, after_this_request, g, jsonify, make_response, request, session

app = Flask(__name__)
app.secret_key = "s"


@app.after_request
def last(response):
    response.headers["X-Last"] = str(response.status_code)
    return response


@app.after_request
def page_to_json(response):
    if response.status_code >= 400 and response.mimetype == "text/html":
        code = response.status_code
        response = jsonify(error=code, path=request.path)
        response.status_code = code
    return response


@app.after_request
def replace(response):
    response.headers["X-Given"] = "1"
    if request.args.get("replace"):
        return Response("replaced: " + response.get_data(as_text=True), 299, {"X-New": "2"})
    if request.args.get("fail"):
        raise RuntimeError("after")
    if request.args.get("made"):
        return make_response({"was": response.get_data(as_text=True)}, 201)
    return response


@app.get("/")
def index():
    return "view"


@app.get("/count")
def count():
    session["n"] = session.get("n", 0) + 1
    return str(session["n"])


@app.get("/this")
def this():
    @after_this_request
    def upper(response):
        return make_response(response.get_data(as_text=True).upper(), 203)

    @after_this_request
    def mark(response):
        response.headers["X-Mark"] = "m"
        return response

    return "this"


@app.get("/boom")
def boom():
    return 1 / 0


@app.get("/gone")
def gone():
    return "gone", 410


@app.post("/sent")
def sent():
    body = request.get_data(as_text=True)
    return "got " + body.upper() + " " + request.get_data(cache=True, as_text=True)


#: GET /
#: GET /?replace=1
#: GET /?fail=1
#: GET /?made=1
#: GET /count
#: GET /count?replace=1
#: GET /count
#: GET /this
#: GET /this?replace=1
#: GET /boom
#: GET /boom?replace=1
#: GET /boom?fail=1
#: GET /gone
#: GET /missing
#: HEAD /missing
#: HEAD /?replace=1
#: OPTIONS /?replace=1
#: POST /sent text héé
