"""Parts of requests and responses: streams, ETags, the environment's addresses, dates, header objects, rule defaults."""

import hashlib, hmac, datetime, io
from flask import Flask, jsonify, request, make_response, Response, send_file
app = Flask(__name__)


@app.get("/q1")
def q1():
    return str(request.environ.get("HTTP_X_REAL_IP", request.remote_addr))


@app.get("/q2")
def q2():
    return str(request.environ.get("HTTP_X_FORWARDED_FOR") or request.remote_addr)


@app.get("/q3")
def q3():
    if request.environ.get("HTTP_X_FORWARDED_FOR") is None:
        return request.environ["REMOTE_ADDR"]
    return request.environ["HTTP_X_FORWARDED_FOR"]


@app.get("/q4")
def q4():
    return request.headers.get("X-Forwarded-For", request.remote_addr).split(",")[0].strip()


@app.post("/q6")
def q6():
    return request.get_data(cache=False)


@app.post("/q7")
def q7():
    return request.stream.read()


@app.post("/q8")
def q8():
    n = 0
    while True:
        chunk = request.stream.read(4)
        if not chunk: break
        n += len(chunk)
    return str(n)


@app.get("/q10")
def q10():
    if "abc" in request.if_none_match: return "", 304
    return "x"


@app.get("/q11")
def q11():
    if request.if_none_match.contains("abc"): return "", 304
    return "x"


@app.get("/q14")
def q14():
    a = request.authorization
    if not a or a.type != "bearer": return "no", 401
    return a.token


@app.get("/q21")
def q21():
    return str(request.headers.get("Content-Length", type=int)) + str(request.content_length or 0)


@app.post("/q23")
def q23():
    return str(request.get_data(cache=True, as_text=True))


@app.get("/q24")
def q24():
    return jsonify(dict(request.headers)["Host"])


@app.get("/q25")
def q25():
    return str(request.accept_mimetypes["text/html"]) + str(request.accept_mimetypes.best_match(["a/b","application/json"]) )


@app.get("/r1")
def r1():
    r = make_response("x")
    r.cache_control.max_age = 60
    r.cache_control.public = True
    return r


@app.get("/r2")
def r2():
    r = make_response("x")
    r.cache_control.no_store = True
    r.cache_control.must_revalidate = True
    return r


@app.get("/r3")
def r3():
    r = make_response("x")
    r.expires = datetime.datetime(2021,1,1)
    r.last_modified = datetime.datetime(2020,1,1)
    return r


@app.get("/r4")
def r4():
    r = make_response("x")
    r.vary.add("Cookie")
    r.vary = "Accept"
    return r


@app.get("/r5")
def r5():
    r = jsonify(a=1)
    r.add_etag()
    return r.make_conditional(request)


@app.get("/r6")
def r6():
    r = make_response("x")
    r.headers.update({"X-A": "1", "X-B": "2"})
    r.headers.extend({"X-C": "3"})
    return r


@app.get("/r7")
def r7():
    r = make_response("x")
    r.headers.extend([("X-C", "3"), ("X-C", "4")])
    r.headers.setlist("X-D", ["1","2"])
    return r


@app.get("/r8")
def r8():
    r = Response()
    r.set_data("abc")
    r.status = "404 Nope"
    return r


@app.get("/r9")
def r9():
    r = jsonify(a=1)
    d = r.get_json()
    d["b"] = 2
    r.data = '{"a": 3}'
    return r


@app.get("/r11")
def r11():
    r = make_response("x")
    r.content_language = "en"
    r.headers["X-A"] = "b"
    del r.headers["X-A"]
    r.headers.remove("X-B")
    return r


@app.get("/r12")
def r12():
    return send_file(io.BytesIO(b"abc"), mimetype="text/plain", as_attachment=True, download_name="a.txt", max_age=60, last_modified=datetime.datetime(2020,1,1), etag=False, conditional=True)


@app.get("/r13")
def r13():
    r = make_response("x")
    r.headers["X-N"] = 5
    r.headers.pop("X-N")
    r.status_code = 201
    r.retry_after = 5
    r.age = 3
    r.accept_ranges = "bytes"
    return r


@app.get("/r14")
def r14():
    r = make_response("x")
    r.cache_control.private = True
    r.headers["ETag"] = hashlib.md5(r.get_data()).hexdigest()
    return r


@app.get("/r15")
def r15():
    r = make_response("x")
    r.access_control_allow_origin = "*"
    r.content_location = "/x"
    return r


@app.get("/r16")
def r16():
    r = make_response("x")
    r.set_etag(hashlib.sha1(r.data).hexdigest())
    r.make_conditional(request)
    return r


@app.get("/r18")
def r18():
    return send_file(io.BytesIO(b"abc"), mimetype="text/plain", etag="abc", last_modified=1577836800)


@app.get("/r20")
def r20():
    r = make_response("x")
    r.headers.clear()
    r.headers["A"] = "b"
    return r


@app.get("/r22")
def r22():
    r = make_response("x", 503)
    r.retry_after = 5
    r.age = len(request.args)
    r.vary = request.args.get("v", "")
    r.allow = "GET, PUT"
    r.headers.setlist("X-L", ["a", "b"])
    r.expires = datetime.datetime(2021, 2, 3, 4, 5, 6, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
    return r


@app.post("/s1")
def s1():
    head = request.stream.read(3)
    rest = request.get_data()
    return jsonify(head.decode(), rest.decode(), request.stream.read().decode(), request.get_data(as_text=True))


@app.post("/s2")
def s2():
    a = request.get_data(cache=False)
    b = request.get_data()
    return jsonify(a.decode(), b.decode())


@app.post("/s3")
def s3():
    a = request.get_data()
    b = request.get_data(cache=False)
    return jsonify(a.decode(), b.decode(), request.stream.read(2).decode())


@app.post("/s4")
def s4():
    form = request.form.to_dict()
    return jsonify(form, request.stream.read().decode(), request.get_data(cache=False, as_text=True))


@app.post("/s5")
def s5():
    part = request.stream.read(2)
    return jsonify(part.decode(), request.get_json(silent=True), request.stream.read(-1).decode(), request.stream.read(0).decode())


@app.post("/s6")
def s6():
    part = request.stream.read(2)
    return jsonify(part.decode(), request.form.to_dict())


@app.get("/d1", defaults={"flag": True, "n": None})


@app.get("/d2", defaults={"flag": False, "n": 3})
def d1(flag, n):
    return jsonify(flag, n)


@app.get("/d3", defaults={"path": None})


@app.get("/d3/<path:path>")
def d3(path):
    return jsonify(path)


@app.get("/d4", defaults={"n": None, "kind": "none"})
@app.get("/d4/<int:n>", defaults={"kind": "one"})
def d4(n, kind):
    if n is None:
        return kind
    return kind + str(n + 1)


@app.get("/d5", defaults={"flag": True})
@app.get("/d6")
def d5(flag=False):
    return "on" if flag else "off"


@app.get("/d7", defaults={"rate": 1.5, "flag": None})
@app.get("/d8", defaults={"rate": 2, "flag": False})
def d7(rate, flag):
    return jsonify(rate, flag)


#: GET /q1
#: GET /q1
#:   X-Real-Ip: 1.2.3.4
#: GET /q2
#: GET /q2
#:   X-Forwarded-For: 5.6.7.8
#: GET /q3
#: GET /q3
#:   X-Forwarded-For: 5.6.7.8
#: GET /q4
#:   X-Forwarded-For: 5.6.7.8, 1.1.1.1
#: GET /q4
#: POST /q6 text abc
#: POST /q7 text abcdef
#: POST /q8 text abcdefghij
#: POST /q8
#: GET /q10
#: GET /q10
#:   If-None-Match: "abc"
#: GET /q10
#:   If-None-Match: W/"abc"
#: GET /q11
#:   If-None-Match: "x", "abc"
#: GET /q11
#:   If-None-Match: *
#: GET /q14
#: GET /q14
#:   Authorization: Bearer t
#: GET /q14
#:   Authorization: Basic dTpw
#: GET /q21
#: POST /q23 text hé
#: GET /q24
#: GET /q25
#:   Accept: text/html, application/json;q=0.5
#: GET /r1
#: GET /r2
#: GET /r3
#: GET /r4
#: GET /r5
#: GET /r6
#: GET /r7
#: GET /r8
#: GET /r9
#: GET /r11
#: GET /r12
#: GET /r12
#:   If-Modified-Since: Wed, 01 Jan 2020 00:00:00 GMT
#: GET /r12
#:   Range: bytes=0-0
#: GET /r13
#: GET /r14
#: GET /r15
#: GET /r16
#: GET /r18
#: GET /r18
#:   If-None-Match: "abc"
#: HEAD /r18
#: GET /r20
#: GET /r22
#: GET /r22?v=Accept
#: HEAD /r22
#: POST /s1 text abcdef
#: POST /s1 form a=1
#: POST /s2 text abc
#: POST /s2 form a=1
#: POST /s3 text abc
#: POST /s4 form a=1
#: POST /s4 text abc
#: POST /s4 json {"a": 1}
#: POST /s5 json {"a": 1}
#: POST /s5 json xx{"a": 1}
#: POST /s5
#: POST /s6 form xxa=1&b=2
#: POST /s6 text ab
#: GET /d1
#: GET /d2
#: GET /d3
#: GET /d3/a/b
#: GET /d4
#: GET /d4/4
#: GET /d5
#: GET /d6
#: GET /d7
#: GET /d8
