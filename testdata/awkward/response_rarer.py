"""Responses with cache control, ETags, header objects and call_on_close."""

import datetime
import io
from flask import Flask, Response, jsonify, make_response, request, send_file

closed = []


app = Flask(__name__)


@app.get("/plain")
def plain():
    return "plain"


@app.get("/pair")
def pair():
    return "plain", 200


@app.get("/json")
def json_view():
    return jsonify(a=1)


@app.get("/cache")
def cache():
    r = make_response("x")
    r.cache_control.max_age = 60
    r.cache_control.public = True
    return r


@app.get("/cache-no")
def cache_no():
    r = make_response("x")
    r.cache_control.no_cache = True
    r.cache_control.no_store = True
    r.cache_control.must_revalidate = True
    r.cache_control.private = True
    return r


@app.get("/cache-more")
def cache_more():
    r = make_response("x")
    r.cache_control.s_maxage = 10
    r.cache_control.immutable = True
    r.cache_control.max_age = 0
    r.cache_control.max_age = None
    r.cache_control.no_transform = True
    r.cache_control.stale_while_revalidate = 5
    return r


@app.get("/cache-read")
def cache_read():
    r = make_response("x")
    r.headers["Cache-Control"] = "max-age=3, private"
    r.cache_control.max_age += 1
    r.headers["X-Was"] = str(r.cache_control.private)
    return r


@app.get("/etag")
def etag():
    r = make_response("x")
    r.set_etag("abc")
    return r.make_conditional(request)


@app.get("/etag-weak")
def etag_weak():
    r = make_response("x")
    r.set_etag("abc", weak=True)
    r.headers["X-Etag"] = str(r.get_etag())
    r.make_conditional(request)
    return r


@app.get("/add-etag")
def add_etag():
    r = jsonify(a=1)
    r.add_etag()
    r.make_conditional(request)
    return r


@app.get("/modified")
def modified():
    r = make_response("modified")
    r.last_modified = datetime.datetime(2020, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
    r.expires = datetime.datetime(2021, 1, 2, tzinfo=datetime.timezone.utc)
    r.age = 5
    return r.make_conditional(request)


@app.get("/ranges")
def ranges():
    r = make_response("0123456789")
    return r.make_conditional(request, accept_ranges=True, complete_length=10)


@app.get("/headers")
def headers():
    r = make_response("x")
    r.headers.add("X-A", "1")
    r.headers.add("X-A", "2")
    r.headers.extend({"X-B": "b", "X-C": "c"})
    r.headers.setlist("X-D", ["1", "2"])
    r.headers.setdefault("X-E", "e")
    r.headers.setdefault("X-A", "3")
    r.headers.update({"X-B": "bb"})
    r.headers.set("X-F", "f", param="v")
    r.headers.add("Content-Disposition", "attachment", filename="a b.txt")
    return r


@app.get("/headers-read")
def headers_read():
    r = make_response("x")
    r.headers["X-A"] = 5
    r.headers.add("X-A", "6")
    return jsonify(r.headers.getlist("X-A"), r.headers.get("X-A", type=int), "X-A" in r.headers, r.headers.pop("X-A"), r.headers.get("X-A"))


@app.get("/headers-gone")
def headers_gone():
    r = make_response("x")
    del r.headers["Content-Type"]
    r.headers.remove("Nope")
    r.headers.pop("Nope2", None)
    return r


@app.get("/vary")
def vary():
    r = make_response("x")
    r.vary.add("Cookie")
    r.vary.add("Accept")
    r.vary.add("cookie")
    r.headers["X-V"] = str("accept" in r.vary)
    return r


@app.get("/vary-update")
def vary_update():
    r = make_response("x")
    r.vary.update(["A", "B"])
    r.vary.discard("a")
    return r


@app.get("/allow")
def allow():
    r = make_response("x", 405)
    r.allow.update(["GET", "POST"])
    r.content_language.add("en")
    return r


@app.get("/closing")
def closing():
    r = make_response("x")
    r.call_on_close(lambda: closed.append("closed"))
    return r


@app.get("/closing-decorated")
def closing_decorated():
    r = make_response("x")

    @r.call_on_close
    def done():
        closed.append("done")

    return r


@app.get("/closed")
def read_closed():
    return jsonify(closed)


@app.get("/attributes")
def attributes():
    r = make_response("h\u00e9", 404)
    r.headers["X-S"] = f"{r.status} {r.status_code} {r.content_length} {r.mimetype} {r.charset if hasattr(r, 'charset') else '-'} {r.is_json}"
    r.content_type = "text/html; charset=utf-8"
    r.mimetype = "text/css"
    r.location = "/x"
    r.status = "299 Odd"
    return r


@app.get("/data")
def data():
    r = make_response("abc")
    r.data = r.get_data(as_text=True) + "def"
    r.headers["X-L"] = str(r.content_length) + str(r.calculate_content_length())
    return r


@app.get("/set-data")
def set_data():
    r = Response()
    r.set_data(b"bytes")
    return r


@app.get("/file")
def file():
    return send_file(io.BytesIO(b"0123456789"), mimetype="text/plain", download_name="a.txt", max_age=30,
                     last_modified=datetime.datetime(2020, 1, 2, tzinfo=datetime.timezone.utc), etag="tag")


@app.get("/file-number")
def file_number():
    return send_file(io.BytesIO(b"0123456789"), download_name="a.csv", as_attachment=True, last_modified=1600000000, etag=False, conditional=False)


@app.get("/file-age")
def file_age():
    return send_file(io.BytesIO(b"01"), mimetype="image/png", max_age=0)


@app.get("/file-bool")
def file_bool():
    return send_file(io.BytesIO(b"01"), mimetype="image/png", etag=True, max_age=None)


@app.get("/retry")
def retry():
    r = make_response("x", 503)
    r.retry_after = 30
    return r


@app.get("/cors")
def cors():
    r = make_response("x")
    r.access_control_allow_origin = "*"
    r.access_control_allow_methods = ["GET", "PUT"]
    r.access_control_max_age = 5
    return r


@app.get("/csp")
def csp():
    r = make_response("x")
    r.content_security_policy.default_src = "'self'"
    return r


@app.get("/auth")
def auth():
    r = make_response("x", 401)
    r.www_authenticate.type = "basic"
    r.www_authenticate.realm = "r"
    return r


#: GET /plain
#: GET /pair
#: GET /json
#: GET /cache
#: GET /cache-no
#: GET /cache-more
#: GET /cache-read
#: GET /etag
#: GET /etag
#:   If-None-Match: "abc"
#: GET /etag
#:   If-None-Match: W/"abc"
#: GET /etag-weak
#: GET /etag-weak
#:   If-None-Match: "x", W/"abc"
#: GET /add-etag
#: GET /modified
#: GET /modified
#:   If-Modified-Since: Thu, 02 Jan 2020 03:04:05 GMT
#: GET /modified
#:   If-Modified-Since: Thu, 02 Jan 2020 03:04:04 GMT
#: GET /ranges
#: GET /ranges
#:   Range: bytes=2-4
#: GET /ranges
#:   Range: bytes=20-40
#: GET /headers
#: GET /headers-read
#: GET /headers-gone
#: GET /vary
#: GET /vary-update
#: GET /allow
#: GET /closing
#: GET /closing-decorated
#: GET /attributes
#: GET /data
#: GET /set-data
#: GET /file
#: GET /file
#:   If-None-Match: "tag"
#: GET /file
#:   Range: bytes=0-3
#: GET /file-number
#: GET /file-number
#:   Range: bytes=0-3
#: GET /file-age
#: GET /file-bool
#: GET /retry
#: GET /cors
#: GET /csp
#: GET /auth
#: GET /missing
