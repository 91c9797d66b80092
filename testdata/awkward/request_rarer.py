"""What requests carry beside arguments: dates, ranges, cache control, the environment, authorization."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/date")
def date():
    return jsonify(request.date is None, request.date.isoformat() if request.date else None)


@app.get("/since")
def since():
    s = request.if_modified_since
    return jsonify(s.isoformat() if s else None, request.if_unmodified_since is None)


@app.get("/range")
def range_view():
    r = request.range
    if r is None:
        return "none"
    return jsonify(units=r.units, ranges=r.ranges, text=r.to_header(), one=r.range_for_length(100))


@app.get("/if-range")
def if_range():
    r = request.if_range
    return jsonify(etag=r.etag, date=r.date.isoformat() if r.date else None)


@app.get("/cache")
def cache():
    c = request.cache_control
    return jsonify(no_cache=c.no_cache, max_age=c.max_age, no_store=c.no_store, stale=c.max_stale, only=c.only_if_cached)


@app.get("/match")
def match():
    return jsonify("abc" in request.if_none_match, request.if_match.contains("x"), bool(request.if_none_match))


@app.get("/environ")
def environ():
    e = request.environ
    return jsonify(e["REQUEST_METHOD"], e["PATH_INFO"], e["QUERY_STRING"], e["wsgi.url_scheme"], e["REMOTE_ADDR"], e["SCRIPT_NAME"],
                   e.get("HTTP_X_THING"), e.get("HTTP_NOPE", "no"), "HTTP_X_THING" in e, e["SERVER_PROTOCOL"], e.get("CONTENT_TYPE"))


@app.get("/environ-one")
def environ_one():
    return request.environ["REQUEST_METHOD"] + " " + request.environ.get("HTTP_USER_AGENT", "none")


@app.get("/environ-missing")
def environ_missing():
    return request.environ["HTTP_NOPE"]


@app.get("/environ-forwarded")
def environ_forwarded():
    return request.environ.get("HTTP_X_FORWARDED_FOR", request.environ.get("REMOTE_ADDR"))


@app.get("/environ-real")
def environ_real():
    return request.environ.get("HTTP_X_REAL_IP") or request.remote_addr


@app.get("/server-name")
def server_name():
    return request.environ["SERVER_NAME"]


@app.post("/data")
def data():
    a = request.get_data(cache=False)
    b = request.get_data()
    return jsonify(len(a), len(b))


@app.post("/data-cached")
def data_cached():
    a = request.get_data()
    b = request.data
    return jsonify(len(a), len(b), request.form.get("a"))


@app.post("/data-form")
def data_form():
    a = request.get_data(parse_form_data=True)
    return jsonify(len(a), request.form.get("a"))


@app.post("/stream")
def stream():
    parts = []
    while True:
        part = request.stream.read(4)
        if not part:
            break
        parts.append(part.decode())
    return jsonify(parts)


@app.post("/stream-all")
def stream_all():
    return request.stream.read().decode() + "|" + request.stream.read(2).decode()


@app.post("/stream-lines")
def stream_lines():
    return jsonify([line.decode() for line in request.stream])


@app.get("/auth")
def auth():
    a = request.authorization
    if a is None:
        return "none"
    return jsonify(type=a.type, token=a.token, username=a.username, password=a.password)


@app.get("/auth-get")
def auth_get():
    a = request.authorization
    return jsonify(a.get("username"), a.parameters, "username" in a)


@app.get("/auth-bearer")
def auth_bearer():
    if not request.authorization or request.authorization.type != "bearer":
        return jsonify(error="no bearer"), 401
    return jsonify(token=request.authorization.token)


@app.get("/auth-param")
def auth_param():
    a = request.authorization
    return jsonify(a.parameters.get("realm"), a.realm)


@app.get("/misc")
def misc():
    return jsonify(request.is_secure, request.is_json, request.mimetype, request.mimetype_params, request.content_encoding, request.content_md5,
                   request.max_forwards, request.referrer, request.origin, request.scheme, request.script_root, request.root_path)


@app.get("/pragma")
def pragma():
    return jsonify(list(request.pragma), request.access_control_request_method, request.access_control_request_headers)


@app.get("/route")
def route():
    return jsonify(request.endpoint, str(request.url_rule), request.url_rule.rule, request.view_args, request.blueprint, request.blueprints)


@app.get("/langs")
def langs():
    return jsonify(request.accept_languages.best_match(["de", "en"]), list(request.accept_mimetypes.values()), str(request.accept_encodings))


#: GET /date
#: GET /date
#:   Date: Tue, 15 Nov 1994 08:12:31 GMT
#: GET /date
#:   Date: nope
#: GET /since
#:   If-Modified-Since: Tue, 15 Nov 1994 08:12:31 GMT
#: GET /since
#: GET /range
#: GET /range
#:   Range: bytes=0-9
#: GET /range
#:   Range: bytes=5-
#: GET /range
#:   Range: bytes=-5
#: GET /range
#:   Range: bytes=0-1,4-5
#: GET /range
#:   Range: nonsense
#: GET /if-range
#: GET /if-range
#:   If-Range: "abc"
#: GET /if-range
#:   If-Range: Tue, 15 Nov 1994 08:12:31 GMT
#: GET /cache
#: GET /cache
#:   Cache-Control: no-cache, max-age=10
#: GET /cache
#:   Cache-Control: no-store, max-stale, only-if-cached, max-age=x
#: GET /match
#:   If-None-Match: "abc", W/"def"
#: GET /environ?a=1
#:   X-Thing: t
#: GET /environ?a=%20b
#: GET /environ-one
#:   User-Agent: me
#: GET /environ-missing
#: GET /environ-forwarded
#:   X-Forwarded-For: 1.2.3.4
#: GET /environ-forwarded
#: GET /environ-real
#: GET /environ-real
#:   X-Real-IP: 9.9.9.9
#: GET /server-name
#: POST /data text hello
#: POST /data-cached text hello
#: POST /data-cached form a=1
#: POST /data-form form a=1
#: POST /stream text abcdefghij
#: POST /stream-all text abcdefghij
#: POST /stream-lines text a
#: GET /auth
#: GET /auth
#:   Authorization: Basic dTpw
#: GET /auth
#:   Authorization: Bearer tok
#: GET /auth
#:   Authorization: Nonsense
#: GET /auth
#:   Authorization: Basic !!!
#: GET /auth-get
#:   Authorization: Basic dTpw
#: GET /auth-get
#:   Authorization: Bearer tok
#: GET /auth-get
#: GET /auth-bearer
#: GET /auth-bearer
#:   Authorization: BEARER tok
#: GET /auth-param
#:   Authorization: Digest realm="x", nonce=abc
#: GET /auth-param
#:   Authorization: Bearer tok
#: GET /misc
#: GET /misc
#:   Referer: http://a/
#:   Origin: http://b
#:   Max-Forwards: 3
#:   Content-Type: text/html; charset=latin1
#: GET /pragma
#:   Pragma: no-cache
#: GET /route
#: GET /langs
#:   Accept-Language: de;q=0.5, en
#:   Accept: text/html, */*;q=0.1
#:   Accept-Encoding: gzip, br;q=0.5
