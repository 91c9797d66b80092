"""Headers with values that are no texts, and how they are added; Accept headers asked by names found before."""

from flask import Flask, g, jsonify, make_response, request

app = Flask(__name__)
app.config["LIMIT"] = 7


@app.after_request
def limits(response):
    limit, left = getattr(g, "limits", (0, 0))
    response.headers.add("X-Limit", limit)
    response.headers.add("X-Limit", left)
    response.headers.setdefault("X-Default", app.config["LIMIT"])
    return response


@app.get("/numbers")
def numbers():
    g.limits = (10, 3)
    r = make_response("x")
    r.headers.add("X-A", 3)
    r.headers.add("X-A", 2.50)
    r.headers.add("X-None", None)
    r.headers.add_header("X-B", "b")
    r.headers.set("X-C", True)
    r.headers.setdefault("X-C", 5)
    r.headers.setdefault("X-D", 5)
    return r


@app.get("/break")
def broken():
    r = make_response("x")
    try:
        r.headers.add("X-A", request.args.get("v", "a\nb"))
    except ValueError as e:
        return str(e)
    return r


def wants_json():
    best = request.accept_mimetypes.best_match(["application/json", "text/html"])
    return best == "application/json" and request.accept_mimetypes[best] > request.accept_mimetypes["text/html"]


@app.get("/wants")
def wants():
    return jsonify(json=wants_json())


@app.get("/best")
def best():
    found = request.accept_mimetypes.best_match(["application/json", "text/html"], default="text/html")
    if found != "text/html":
        return jsonify(found=found, quality=request.accept_mimetypes[found])
    return found + "!"


@app.get("/maybe")
def maybe():
    found = request.accept_mimetypes.best_match(["image/png"])
    return jsonify(found=found, same=found == "image/png")

#: GET /numbers
#: GET /break
#: GET /break?v=1
#: GET /wants
#:   Accept: application/json
#: GET /wants
#:   Accept: application/json;q=0.5, text/html
#: GET /wants
#: GET /best
#:   Accept: application/json;q=0.5
#: GET /best
#: GET /maybe
#:   Accept: image/png
#: GET /maybe
#:   Accept: text/html
