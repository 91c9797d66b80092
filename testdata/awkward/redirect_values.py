"""Redirects to what stands in dicts, with computed codes, and with line breaks."""

from flask import Flask, jsonify, redirect, request, url_for

app = Flask(__name__)
links = {"a": {"url": "https://example.com/ü?x=1", "hits": 0, "expires": None}, "b": {"url": "/next", "hits": 2, "expires": 5}}


@app.errorhandler(ValueError)
def bad(e):
    return jsonify(error=str(e)), 400


@app.get("/go/<code>")
def follow(code):
    link = links.get(code)
    if link is None:
        return "none", 404
    link["hits"] += 1
    return redirect(link["url"], code=301 if link["hits"] > 3 else 302)


@app.post("/posted")
def posted():
    return redirect(request.get_json()["url"], code=307)


@app.post("/kept")
def kept():
    r = redirect(request.get_json()["url"])
    r.headers["X-Kept"] = "1"
    return r


@app.get("/to")
def to():
    return redirect(request.args.get("next") or url_for("to", next="/"), 303)


#: GET /go/a
#: GET /go/b
#: GET /go/b
#: GET /go/b
#: GET /go/c
#: GET /to?next=/x
#: GET /to
#: GET /to?next=/x%0Ay
#: POST /posted json {"url": "/x?y=ü"}
#: POST /posted json {"url": "/x\ny"}
#: POST /kept json {"url": "http://h/é"}
