"""Headers, cookies, addresses and what else a request tells."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/header")
def header():
    return jsonify(request.headers.get("x-one"), request.headers.getlist("X-One"), request.headers.get("X_One"))


@app.route("/bytes")
def header_bytes():
    return jsonify(request.headers.get("X-Text"))


@app.route("/cookies")
def cookies():
    return jsonify(request.cookies.to_dict())


@app.route("/addr")
def addr():
    return jsonify(request.remote_addr, list(request.access_route))


@app.route("/auth")
def auth():
    a = request.authorization
    if a is None:
        return "none"
    return jsonify(a.type, a.username, a.password, a.token)


@app.route("/accept")
def accept():
    best = request.accept_mimetypes.best_match(["application/json", "text/html"])
    return jsonify(best, request.accept_mimetypes.accept_json, request.accept_mimetypes.best)


@app.route("/é/<x>")
@app.route("/where/<x>")
def where(x):
    return jsonify(
        path=request.path,
        full=request.full_path,
        url=request.url,
        base=request.base_url,
        root=request.url_root,
        host=request.host,
        host_url=request.host_url,
        scheme=request.scheme,
        query=request.query_string.decode(),
    )


#: rows B48
#: GET /header
#:   X-ONE: 1
#: GET /header
#:   X-One: 1
#:   X-One: 2
#: rows B49
#: GET /header
#:   X_One: 1
#: rows B50
#: GET /bytes
#:   X-Text: é
#: rows B51
#: GET /cookies
#:   Cookie: a=b%20c; d=x+y
#: rows B52
#: GET /cookies
#:   Cookie: a="x\"y\054z"; b="\303\251"
#: rows B53
#: GET /cookies
#:   Cookie: a; =x; b = c ; d=1; d=2
#: GET /cookies
#:   Cookie: a=é
#: rows B54
#: GET /cookies
#:   Cookie: a=1
#:   Cookie: b=2
#: rows B55
#: GET /addr
#: GET /addr
#:   X-Forwarded-For: 1.1.1.1
#: rows B56
#: GET /auth
#: GET /auth
#:   Authorization: Basic YTpiOmM=
#: GET /auth
#:   Authorization: BASIC YTpi
#: GET /auth
#:   Authorization: Basic !!!
#: GET /auth
#:   Authorization: Bearer abc.def
#: GET /auth
#:   Authorization: Bearer
#: rows B57
#: GET /accept
#: GET /accept
#:   Accept: */*
#: GET /accept
#:   Accept: text/html;q=0.5, application/json;q=0.4
#: GET /accept
#:   Accept: image/png
#: rows B59
#: GET /where/a%20b
#: GET /where/a%20b?q=%C3%A9&r=a%20b
#: GET /where/%C3%A9
#:   Host: EX.Test:80
#: GET /where/%25?
#:   Host: ex.test:8080
#: GET /%C3%A9/x?a=<b>
#: rows B60
#: GET /where/a#frag
#: GET /where/a?b=1#frag
