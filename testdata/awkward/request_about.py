"""What a view can ask about the request: addresses, types, agents, rules, preconditions, ranges."""

from flask import Blueprint, Flask, jsonify, request

app = Flask(__name__)
bp = Blueprint("shop", __name__, url_prefix="/shop")


@app.route("/where/<int:n>", methods=["GET", "POST"])
def where(n):
    return jsonify(
        endpoint=request.endpoint,
        blueprint=request.blueprint,
        blueprints=request.blueprints,
        rule=request.url_rule.rule,
        args=request.view_args,
        script=request.script_root,
        root=request.root_path,
        root_url=request.root_url,
    )


@bp.route("/where")
def shop_where():
    return jsonify(request.endpoint, request.blueprint, request.blueprints, str(request.url_rule), request.view_args)


@app.route("/types", methods=["GET", "POST"])
def types():
    return jsonify(
        is_json=request.is_json,
        mimetype=request.mimetype,
        params=request.mimetype_params,
        charset=request.mimetype_params.get("charset"),
        content_type=request.content_type,
        length=request.content_length,
        encoding=request.content_encoding,
        forwards=request.max_forwards,
        origin=request.origin,
    )


@app.route("/agent")
def agent():
    return jsonify(str(request.user_agent), request.user_agent.string, request.referrer, bool(request.referrer))


@app.route("/route")
def route():
    return jsonify(list(request.access_route), request.remote_addr, request.remote_user, request.access_route[0])


@app.route("/accept")
def accept():
    best = request.accept_mimetypes.best_match(["application/json", "text/html"])
    return jsonify(
        best=best,
        json=request.accept_mimetypes.accept_json,
        html=request.accept_mimetypes.accept_html,
        first=request.accept_mimetypes.best,
        quality=request.accept_mimetypes["text/html"],
        has="application/json" in request.accept_mimetypes,
    )


@app.route("/accept/plain")
def accept_plain():
    best = request.accept_mimetypes.best_match(["application/json", "text/html"], default="text/plain")
    if best == "application/json" and request.accept_mimetypes[best] > request.accept_mimetypes["text/html"]:
        return jsonify(best)
    return best


@app.route("/languages")
def languages():
    return jsonify(request.accept_languages.best_match(["de", "en", "fr"]), request.accept_languages.best_match(["xx"], "en"))


@app.route("/encodings")
def encodings():
    return jsonify("gzip" in request.accept_encodings, request.accept_encodings.best_match(["br", "gzip"]))


@app.route("/conditions")
def conditions():
    return jsonify(
        match=request.if_none_match.contains("abc"),
        weak="abc" in request.if_none_match,
        tags=str(request.if_none_match),
        since=str(request.if_modified_since),
        given=bool(request.if_none_match),
    )


@app.route("/cache")
def cache():
    return jsonify(request.cache_control.no_cache, request.cache_control.max_age, request.pragma if hasattr(request, "nope") else 1)


@app.route("/range")
def ranged():
    asked = request.range
    if asked is None:
        return "none"
    return jsonify(asked.units, asked.ranges)


@app.route("/method", methods=["GET", "PUT", "PATCH"])
def method():
    if request.method in ("PUT", "PATCH"):
        return "write"
    return "read" if request.method == "GET" else request.method


@app.route("/headers")
def headers():
    wanted = {k: v for k, v in request.headers.items() if k.startswith("X-")}
    return jsonify(
        wanted,
        request.headers.get("X-Number", type=int),
        request.headers.get("X-Number", 0, type=int),
        request.headers.getlist("X-One"),
        "x-one" in request.headers,
        sorted(k for k in request.headers.keys() if k.lower().startswith("x-")),
    )


@app.route("/header/<name>")
def header(name):
    return request.headers[name]


@app.route("/cookies")
def cookies():
    return jsonify(
        request.cookies.to_dict(), dict(request.cookies), request.cookies.get("n", type=int), "n" in request.cookies, len(request.cookies)
    )


@app.route("/values", methods=["GET", "POST"])
def values():
    return jsonify(
        request.values.get("a"), request.values.getlist("a"), request.values.get("n", 1, type=int), "a" in request.values, request.values.to_dict()
    )


app.register_blueprint(bp)

#: GET /where/3?x=1
#: POST /where/4
#: GET /shop/where
#: GET /types
#: POST /types json {"a": 1}
#: POST /types text hallo
#: POST /types body application/vnd.api+json;charset=latin-1;x="y" '{}'
#: GET /types
#:   Origin: http://x.example
#:   Content-Encoding: gzip
#:   Max-Forwards: 7
#: GET /agent
#: GET /agent
#:   User-Agent: Mozilla/5.0 (X11; Linux)
#:   Referer: http://from.example/a
#: GET /route
#: GET /route
#:   X-Forwarded-For: 10.0.0.1, 10.0.0.2
#: GET /accept
#: GET /accept
#:   Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
#: GET /accept
#:   Accept: application/json
#: GET /accept
#:   Accept: text/plain
#: GET /accept/plain
#: GET /accept/plain
#:   Accept: application/json, text/html;q=0.5
#: GET /accept/plain
#:   Accept: text/html
#: GET /accept/plain
#:   Accept: image/png
#: GET /languages
#: GET /languages
#:   Accept-Language: en-US,en;q=0.5
#: GET /languages
#:   Accept-Language: fr;q=0.4, de;q=0.9
#: GET /encodings
#: GET /encodings
#:   Accept-Encoding: gzip, deflate, br
#: GET /conditions
#: GET /conditions
#:   If-None-Match: "abc", W/"def"
#:   If-Modified-Since: Tue, 02 Jan 2024 03:04:05 GMT
#: GET /conditions
#:   If-None-Match: *
#: GET /cache
#: GET /cache
#:   Cache-Control: no-cache, max-age=30
#: GET /range
#: GET /range
#:   Range: bytes=0-9,20-
#: GET /range
#:   Range: nonsense
#: GET /method
#: PUT /method
#: HEAD /method
#: GET /headers
#: GET /headers
#:   X-One: a
#:   X-Two: b
#:   X-Number: 12
#: GET /headers
#:   X-Number: twelve
#: GET /header/X-One
#:   X-One: yes
#: GET /header/X-Two
#: GET /cookies
#: GET /cookies
#:   Cookie: n=5; a="x y"; a=2
#: GET /values?a=1&a=2&n=7
#: POST /values?a=1 form a=2&n=x&b=3
