"""Other servers asked by requests: methods, parameters, bodies, headers, answers, errors, sessions."""

import os

import requests
from flask import Flask, jsonify, request
from requests.exceptions import HTTPError, RequestException

app = Flask(__name__)
UPSTREAM = os.environ.get("UPSTREAM", "http://127.0.0.1:9")
session = requests.Session()
session.headers.update({"X-App": "awkward"})


@app.get("/get")
def get():
    r = requests.get(UPSTREAM + "/echo", params={"a": 1, "b": ["x y", "é"], "none": None}, timeout=5)
    return jsonify(r.json()), r.status_code


@app.get("/get/more")
def get_more():
    r = requests.get(f"{UPSTREAM}/echo/{request.args.get('part', 'p q')}?z=1", request.args.to_dict(), headers={"X-Mine": "1", "Accept": "application/json"})
    data = r.json()
    return jsonify(data["path"], data["headers"])


@app.post("/post")
def post():
    payload = request.get_json()
    r = requests.post(UPSTREAM + "/echo", json=payload, auth=("user", "pä"), timeout=(3, 5))
    return jsonify(r.json())


@app.post("/form")
def form():
    r = requests.post(f"{UPSTREAM}/echo", data={"name": request.form["name"], "tags": ["a", "b"], "n": 3, "skip": None})
    return jsonify(r.json())


@app.post("/text")
def text():
    r = requests.put(UPSTREAM + "/echo", data=request.get_data(as_text=True), headers={"Content-Type": "text/plain"})
    s = requests.patch(UPSTREAM + "/echo", data=b"\x01\x02")
    t = requests.delete(UPSTREAM + "/echo")
    u = requests.post(UPSTREAM + "/echo")
    return jsonify(r.json(), s.json(), t.json(), u.json())


@app.get("/head")
def head():
    r = requests.head(UPSTREAM + "/redirect/1")
    s = requests.head(UPSTREAM + "/redirect/1", allow_redirects=True)
    return jsonify(r.status_code, r.headers["location"], s.status_code, r.text)


@app.get("/page/<name>")
def page(name):
    r = requests.get(UPSTREAM + "/" + name)
    return jsonify(text=r.text, status=r.status_code, ok=r.ok, truth=bool(r), encoding=r.encoding, size=len(r.content), reason=r.reason, kind=r.headers.get("Content-Type"), url=r.url.replace(UPSTREAM, "UP"))


@app.get("/forced")
def forced():
    r = requests.get(UPSTREAM + "/latin")
    first = r.text
    r.encoding = "utf-8"
    return jsonify(first, r.text, r.content.decode("latin-1"))


@app.get("/headers")
def headers():
    r = requests.get(UPSTREAM + "/cookie")
    try:
        return r.headers["X-None"]
    except KeyError as e:
        return jsonify(str(e), r.headers["x-twice"], r.headers.get("x-none", "no"), "X-TWICE" in r.headers)


@app.get("/status/<int:code>")
def status(code):
    try:
        r = requests.request("GET", f"{UPSTREAM}/status/{code}", timeout=3)
        r.raise_for_status()
        return jsonify(r.json())
    except HTTPError as e:
        return jsonify(error=str(e).replace(UPSTREAM, "UP"), code=e.response.status_code), 502


@app.get("/json/<name>")
def not_json(name):
    try:
        data = requests.get(UPSTREAM + "/" + name).json()
    except requests.exceptions.JSONDecodeError as e:
        return jsonify(error=str(e)), 502
    return jsonify(data)


@app.get("/json/value/<name>")
def json_value(name):
    try:
        return jsonify(requests.get(UPSTREAM + "/" + name).json())
    except ValueError as e:
        return jsonify(value_error=str(e)), 502


@app.get("/items")
def items():
    rows = requests.get(UPSTREAM + "/list").json()
    return jsonify([{"id": row["id"], "price": row.get("price"), "name": row.get("name", "?")} for row in rows])


@app.get("/refused")
def refused():
    try:
        requests.get("http://127.0.0.1:9/x", timeout=1)
    except requests.exceptions.ConnectionError:
        return "refused", 503
    except RequestException:
        return "other", 500
    return "answered"


@app.get("/slow")
def slow():
    try:
        requests.get(UPSTREAM + "/slow", timeout=0.2)
    except requests.exceptions.Timeout as e:
        return jsonify(type(e).__name__, str(e).split(": ")[1]), 504
    return "answered"


@app.get("/wrong")
def wrong():
    try:
        requests.get(request.args["url"])
    except requests.exceptions.RequestException as e:
        return jsonify(type(e).__name__, str(e)), 400
    return "answered"


@app.get("/redirect/<int:n>")
def redirected(n):
    r = requests.get(f"{UPSTREAM}/redirect/{n}")
    s = requests.get(f"{UPSTREAM}/redirect/{n}", allow_redirects=False)
    return jsonify(r.json()["path"], r.url.replace(UPSTREAM, "UP"), s.status_code, s.headers["Location"], s.text)


@app.get("/redirect/post/<int:code>")
def redirected_post(code):
    r = requests.post(f"{UPSTREAM}/redirect/2/{code}", json={"a": 1})
    s = requests.put(f"{UPSTREAM}/redirect/1/{code}", data={"a": 1})
    return jsonify(r.json(), s.json())


@app.get("/endless")
def endless():
    try:
        requests.get(UPSTREAM + "/redirect/40")
    except requests.TooManyRedirects as e:
        return str(e), 508
    return "answered"


@app.get("/session")
def in_session():
    s = requests.Session()
    s.headers["X-One"] = "1"
    s.get(UPSTREAM + "/cookie")
    r = s.get(UPSTREAM + "/echo", headers={"X-Two": "2"})
    q = session.post(UPSTREAM + "/echo", json=[1])
    return jsonify(r.json()["headers"], q.json()["headers"])


#: GET /get
#: GET /get/more
#: GET /get/more?part=a%2Fb%25&q=%C3%A9+&n=1
#: POST /post json {"a": [1, 2.5, "é", null], "b": {}}
#: POST /post json []
#: POST /form form name=J%C3%B6rg+X
#: POST /text text héllo
#: GET /head
#: GET /page/latin
#: GET /page/utf
#: GET /page/quoted
#: GET /page/none
#: GET /page/empty
#: GET /page/gzip
#: GET /page/status/418
#: GET /page/words
#: GET /forced
#: GET /headers
#: GET /status/200
#: GET /status/404
#: GET /status/429
#: GET /status/503
#: GET /json/list
#: GET /json/broken
#: GET /json/words
#: GET /json/empty
#: GET /json/gzip
#: GET /json/value/broken
#: GET /json/value/none
#: GET /items
#: GET /refused
#: GET /slow
#: GET /wrong?url=example.org/x
#: GET /wrong?url=ftp://example.org/
#: GET /wrong?url=http://
#: GET /wrong?url=mailto:a
#: GET /redirect/1
#: GET /redirect/3
#: GET /redirect/post/301
#: GET /redirect/post/302
#: GET /redirect/post/303
#: GET /redirect/post/307
#: GET /redirect/post/308
#: GET /endless
#: GET /session
