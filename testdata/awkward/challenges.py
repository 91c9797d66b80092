"""Authorization headers that are parsed by hand, WWW-Authenticate, views that call views, and weighted choices."""

import bisect
import random

from flask import Flask, jsonify, make_response, request
from werkzeug.datastructures import Authorization, WWWAuthenticate
from werkzeug.http import dump_header

app = Flask(__name__)


def challenge(app, qop, stale=False):
    response = app.make_response("")
    response.status_code = 401
    values = {
        "realm": 'me "and" you',
        "nonce": "n" * 4,
        "qop": dump_header(("auth", "auth-int") if qop is None else (qop,)),
        "algorithm": "MD5",
        "stale": stale,
    }
    auth = WWWAuthenticate("Digest", values=values)
    response.headers["WWW-Authenticate"] = auth.to_header()
    return response


def seen_by(request):
    return getattr(request, "remote_addr", "").encode("ascii").decode() + " " + request.method


@app.get("/digest/<qop>")
def digest(qop=None):
    if qop not in ("auth", "auth-int"):
        qop = None
    header = request.headers.get("Authorization")
    credentials = None
    if header:
        credentials = Authorization.from_header(header)
    if not header or not credentials or credentials.type.lower() != "digest":
        response = challenge(app, qop)
        response.set_cookie("fake", value="yes")
        return response
    nonce = credentials.get("nonce")
    response = challenge(app, qop, True) if nonce == "old" else jsonify(
        nonce=nonce, opaque=credentials.get("opaque", ""), has="uri" in credentials, item=credentials["realm"])
    response.set_cookie("last", value=nonce)
    return response


@app.get("/from")
def from_header():
    auth = Authorization.from_header(request.headers.get("Authorization"))
    if auth is None:
        return jsonify(None)
    return jsonify(type=auth.type, user=auth.username, password=auth.password, token=auth.token)


@app.get("/basic")
def basic():
    auth = WWWAuthenticate("basic", {"realm": request.args.get("realm", "plain")})
    return jsonify(str(auth), dump_header(["a", "b c", 'd"e', ""]), dump_header({"k": None, "l": "m n", "o*": "p q"}))


@app.get("/seen")
def seen():
    return jsonify(seen_by(request))


@app.get("/get")
def view_get():
    return jsonify(a=1)


@app.get("/etag/<tag>")
def etag(tag):
    if tag == "not":
        response = make_response("", 304)
        response.headers["ETag"] = tag
        return response
    response = view_get()
    response.headers["ETag"] = tag
    return response


def pick(choices, x):
    values, weights = zip(*choices)
    total = 0
    cumulated = []
    for w in weights:
        total += w
        cumulated.append(total)
    if x is None:
        x = random.uniform(0, total)
    i = bisect.bisect(cumulated, x)
    return values[i], total, bisect.bisect_left(cumulated, x)


@app.get("/pick/<spec>")
def weighted(spec):
    choices = []
    for choice in spec.split(","):
        if ":" not in choice:
            code = choice
            weight = 1
        else:
            code, weight = choice.split(":")
        try:
            choices.append((int(code), float(weight)))
        except ValueError:
            return "bad", 400
    return jsonify(pick(choices, request.args.get("x", type=float)))


@app.get("/none")
def none():
    choices = []
    if request.args.get("one"):
        choices.append((1, 2.5))
    return jsonify(pick(choices, 0.5))


@app.get("/joined")
def joined():
    uri = request.script_root + request.path
    if request.query_string:
        uri += "?" + request.query_string
    return uri


#: GET /digest/auth
#: GET /digest/auth-int
#: GET /digest/other
#: GET /digest/auth
#:   Authorization: Basic YTpi
#: GET /digest/auth
#:   Authorization: Digest nonce="abc", realm="x, y", uri=/q
#: GET /digest/auth
#:   Authorization: Digest nonce=old, opaque
#: GET /digest/auth
#:   Authorization: DIGEST realm="x"
#: GET /from
#: GET /from
#:   Authorization: Basic YTpi
#: GET /from
#:   Authorization: Basic !
#: GET /from
#:   Authorization: Bearer abc==
#: GET /from
#:   Authorization: Digest username="u", response*=UTF-8''%c3%a9
#: GET /basic
#: GET /basic?realm=two%20words
#: GET /seen
#: GET /etag/not
#: GET /etag/yes
#: GET /pick/200?x=0.5
#: GET /pick/200,300?x=1.0
#: GET /pick/200:0.5,300:3?x=0.7
#: GET /pick/200:0.5,300:3?x=9
#: GET /pick/200:a?x=1
#: GET /pick/200:1:2?x=1
#: GET /pick/200:nan?x=1
#: GET /pick/200
#: GET /none
#: GET /none?one=1
#: GET /joined
#: GET /joined?a=1
