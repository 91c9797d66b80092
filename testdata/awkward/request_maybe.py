"""Attributes of the request that may be None, where conditions say that they are not."""
from flask import Blueprint, Flask, jsonify, request

app = Flask(__name__)
pages = Blueprint("pages", __name__)
seen = []


@app.before_request
def remember():
    if request.endpoint and not request.endpoint.startswith("pages."):
        seen.append(request.endpoint)
    if request.url_rule is None:
        seen.append("no rule")


@app.get("/here")
def here():
    if request.endpoint:
        return request.endpoint.upper() + (request.referrer or "-")
    return "nowhere"


@app.route("/kind", methods=["GET", "POST"])
def kind():
    if request.content_type and "json" in request.content_type.lower():
        return "json " + request.content_type.split(";")[0]
    if request.content_length is not None and request.content_length > 3:
        return f"{request.content_length + 1} bytes"
    return jsonify(request.content_type, request.content_length)


@pages.get("/page")
def page():
    if request.blueprint is not None:
        return request.blueprint.title() + str(len(request.blueprint))
    return "none"


@app.get("/from")
def where():
    if not request.referrer:
        return "typed"
    if request.referrer.endswith("/page"):
        return request.referrer.rsplit("/", 1)[1]
    return request.referrer.replace("http://", "")


@app.get("/who")
def who():
    auth = request.authorization
    if not auth or auth.username != "ann":
        return jsonify(named=bool(request.authorization)), 401
    if request.authorization and request.authorization.type == "basic":
        return (auth.password or "none").upper()
    return auth.username


@app.get("/seen")
def all_seen():
    return jsonify(seen)


app.register_blueprint(pages)

#: GET /here
#: GET /here
#:   Referer: http://x/y
#: GET /kind
#: POST /kind json {"a": 1}
#: POST /kind text abcdef
#: POST /kind text a
#: POST /kind form a=1
#: GET /page
#: GET /from
#: GET /from
#:   Referer: http://localhost/page
#: GET /from
#:   Referer: http://localhost/other
#: GET /who
#: GET /who
#:   Authorization: Basic YW5uOnNlY3JldA==
#: GET /who
#:   Authorization: Basic YW5uOg==
#: GET /who
#:   Authorization: Basic Ym9iOng=
#: GET /who
#:   Authorization: Bearer abc
#: GET /nowhere
#: GET /seen
