"""Response objects: every way to make them, to change them, and to read them back."""

from flask import Flask, Response, jsonify, make_response, request
from werkzeug.wrappers import Response as PlainResponse

app = Flask(__name__)


@app.route("/made/empty")
def made_empty():
    return Response()


@app.route("/made/status")
def made_status():
    return Response(status=204)


@app.route("/made/text")
def made_text():
    return Response("created", 201, {"X-A": "1"})


@app.route("/made/line")
def made_line():
    return Response("teapot", status="418 I'm a teapot", mimetype="text/plain")


@app.route("/made/list")
def made_list():
    return Response(["a", "b", "c"], mimetype="text/csv")


@app.route("/made/bytes")
def made_bytes():
    return Response(b"\x00\xff", content_type="application/octet-stream", headers=[("X-A", "1"), ("X-A", "2")])


@app.route("/made/json")
def made_json():
    return Response(response='{"a": 1}', status=200, mimetype="application/json")


@app.route("/made/plain")
def made_plain():
    return PlainResponse("plain", headers={"X-B": "2"})


@app.route("/made/xml")
def made_xml():
    return app.response_class("<a/>", mimetype="application/xml")


@app.route("/changed")
def changed():
    response = make_response("first")
    response.set_data("second, longer")
    response.status = "202 Accepted"
    response.mimetype = "text/plain"
    response.headers["X-Length"] = str(response.content_length)
    response.headers.add("X-A", "1")
    response.headers.extend({"X-B": "2"})
    return response


@app.route("/read")
def read():
    response = make_response("text", 201)
    return jsonify(
        data=response.get_data(as_text=True),
        raw=response.get_data().decode(),
        status=response.status,
        code=response.status_code,
        mimetype=response.mimetype,
        content_type=response.content_type,
        length=response.content_length,
        is_json=response.is_json,
        location=response.location,
        charset=response.mimetype_params.get("charset"),
    )


@app.route("/json")
def json_back():
    response = jsonify(a=1, b=[True, None])
    body = response.get_json()
    body["c"] = response.json["a"]
    response.data = jsonify(body).data
    return response


@app.route("/headers")
def headers():
    response = make_response("x")
    response.headers["X-A"] = "1"
    del response.headers["X-A"]
    response.headers.remove("Content-Type")
    response.headers.setdefault("X-B", "2")
    response.headers.update({"X-C": "3", "X-D": "4"})
    response.headers.pop("X-D")
    response.location = "/there"
    response.content_language = "de"
    return response, 201


@app.route("/cache")
def cache():
    response = make_response("x")
    response.cache_control.no_store = True
    response.cache_control.max_age = 60
    response.expires = 0
    response.last_modified = 1700000000
    return response


@app.route("/cache/public")
def cache_public():
    response = make_response("x")
    response.headers["Cache-Control"] = "no-cache, no-store, must-revalidate"
    response.headers["Pragma"] = "no-cache"
    response.headers["Expires"] = "0"
    response.cache_control.public = True
    return response


@app.route("/tag")
def tag():
    response = make_response("tagged")
    response.set_etag("abc")
    return response.make_conditional(request)


@app.route("/tag/own")
def tag_own():
    response = make_response("tagged")
    response.add_etag()
    response.make_conditional(request)
    return response


@app.route("/vary")
def vary():
    response = make_response("x")
    response.vary.add("Accept")
    response.vary.add("Cookie")
    response.allow.add("GET") if request.args.get("allow") else None
    return response


@app.route("/cookie")
def cookie():
    response = make_response("x")
    response.set_cookie("a", "1", max_age=60, secure=True, httponly=True, samesite="Lax")
    response.set_cookie(key="b", value="two words", path="/cookie")
    response.delete_cookie("c", path="/x", domain="example.com")
    return response


@app.route("/inner")
def inner():
    return {"inner": 1}


@app.route("/wrapped")
def wrapped():
    response = make_response(inner())
    response.headers["X-Wrapped"] = "yes"
    return response


@app.route("/wrapped/tuple")
def wrapped_tuple():
    return make_response((jsonify(a=1), 202, {"X-A": "1"}))


@app.route("/forms/<kind>")
def forms(kind):
    if kind == "dict":
        return make_response({"a": 1}, 201)
    if kind == "list":
        return make_response([1, 2])
    if kind == "bytes":
        return make_response(b"raw", 200, [("Content-Type", "application/x-raw")])
    if kind == "headers":
        return make_response("h", {"X-H": "1"})
    if kind == "line":
        return make_response("l", "203 Odd")
    return make_response(kind, 200)


#: GET /made/empty
#: GET /made/status
#: GET /made/text
#: GET /made/line
#: GET /made/list
#: GET /made/bytes
#: GET /made/json
#: GET /made/plain
#: GET /made/xml
#: GET /changed
#: GET /read
#: GET /json
#: GET /headers
#: GET /cache
#:   unstable
#: GET /cache/public
#: GET /tag
#: GET /tag
#:   If-None-Match: "abc"
#: GET /tag/own
#: GET /vary
#: GET /vary?allow=1
#: GET /cookie
#: GET /inner
#: GET /wrapped
#: GET /wrapped/tuple
#: GET /forms/dict
#: GET /forms/list
#: GET /forms/bytes
#: GET /forms/headers
#: GET /forms/line
#: GET /forms/x
