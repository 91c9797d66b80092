"""A service that uses a bit of everything that Flask offers for one request and one response."""

import json
import uuid

from flask import Flask, Response, abort, jsonify, make_response, redirect, request, url_for

app = Flask(__name__)

USERS = {"ada": "lovelace", "alan": "turing"}
COLORS = {"red": "#ff0000", "green": "#00ff00", "blue": "#0000ff"}


# -- converters -----------------------------------------------------------


@app.route("/text/<name>")
def text(name):
    """The default converter."""
    return f"<p>{len(name)} characters</p>", {"X-Kind": "default"}


@app.route("/code/<string(length=2):code>")
def two_letters(code):
    return jsonify(code=code.upper(), kind="exact")


@app.route("/word/<string(minlength=3, maxlength=6):word>")
def short_word(word):
    return jsonify(word=word, reversed=word[::-1])


@app.route("/int/<int:n>")
def integer(n):
    return jsonify(n=n, double=n * 2, odd=n % 2 == 1)


@app.route("/month/<int(min=1, max=12):month>")
def month(month):
    return jsonify(month=month, quarter=(month - 1) // 3 + 1)


@app.route("/offset/<int(signed=True):n>")
def offset(n):
    return jsonify(n=n, half=n / 2, floor=n // 2, rest=n % 7)


@app.route("/serial/<int(fixed_digits=4):n>")
def serial(n):
    return jsonify(n=n, url=url_for("serial", n=n))


@app.route("/float/<float:x>")
def real(x):
    return jsonify(x=x, text=str(x), rounded=round(x), fixed=f"{x:.3f}")


@app.route("/files/<path:name>")
def file_name(name):
    """Take a path apart."""
    parts = name.split("/")
    base = parts[-1]
    return jsonify(path=name, depth=len(parts), base=base, extension=base.rpartition(".")[2] if "." in base else None)


@app.route("/item/<uuid:key>")
def item(key):
    return jsonify(key=key, text=str(key), known=key == uuid.UUID(int=1))


@app.route("/paint/<any(red, green, blue):color>")
def paint(color):
    return f'<b style="color: {COLORS[color]}">{color}</b>'


@app.route("/pages/", defaults={"page": 1})
@app.route("/pages/<int:page>")
def pages(page):
    """Page 1 has the short URL."""
    return jsonify(page=page, next=url_for("pages", page=page + 1), first=url_for("pages", page=1))


@app.route("/strict/")
def strict():
    return "with a slash"


@app.route("/loose", strict_slashes=False)
def loose():
    return "either way"


@app.route("/shelf/<int:row>/<name>.txt")
def shelf(row, name):
    return Response(f"{name} in row {row}\n", mimetype="text/plain")


# -- requests -------------------------------------------------------------


@app.route("/headers")
def headers():
    """Answer some of the request's headers."""
    return jsonify(
        accept=request.headers.get("Accept"),
        agent=request.headers.get("User-Agent", "unknown"),
        custom=request.headers.get("X-Custom", "").split(","),
        host=request.host,
        has_token="X-Token" in request.headers,
    )


@app.route("/token")
def token():
    # Missing headers are the caller's fault here, so no default.
    return request.headers["X-Token"]


@app.route("/where/<path:rest>", methods=["GET", "POST"])
def where(rest):
    return jsonify(path=request.path, method=request.method, query=request.query_string.decode(), endpoint=request.endpoint)


@app.route("/search")
def search():
    """Show how the query string is read."""
    return jsonify(
        q=request.args["q"],
        tags=request.args.getlist("tag"),
        page=request.args.get("page", 1, type=int),
        ratio=request.args.get("ratio", type=float),
        exact="exact" in request.args,
        all=request.args.to_dict(),
    )


@app.route("/form", methods=["GET", "POST"])
def form():
    """An HTML form that answers itself."""
    if request.method == "GET":
        return '<form method="post"><input name="name"><button>Send</button></form>\n'
    name = request.form.get("name", "").strip()
    if not name:
        return "<p>Who are you?</p>\n", 400
    colors = request.form.getlist("color")
    return jsonify(name=name, colors=colors, age=request.form.get("age", type=int), keys=sorted(request.form))


@app.route("/values", methods=["GET", "POST"])
def values():
    return jsonify(a=request.values.get("a"), every=request.values.getlist("a"), b=request.values.get("b", "none"))


@app.route("/echo", methods=["POST", "PUT"])
def echo():
    """Answer the JSON that came in, and what it is."""
    data = request.get_json(force=True)
    kind = "object" if isinstance(data, dict) else "array" if isinstance(data, list) else "scalar"
    return jsonify(data=data, kind=kind)


@app.route("/size", methods=["POST"])
def size():
    body = request.get_data()
    return jsonify(length=len(body), content_type=request.content_type, empty=not body)


@app.route("/secret")
def secret():
    """Basic authentication."""
    auth = request.authorization
    if auth is None or auth.type != "basic" or USERS.get(auth.username) != auth.password:
        return Response("Who goes there?\n", 401, {"WWW-Authenticate": 'Basic realm="kitchen"'}, mimetype="text/plain")
    return f"Welcome, {auth.username.title()}!"


# -- responses ------------------------------------------------------------


@app.route("/cookies")
def cookies():
    return jsonify(theme=request.cookies.get("theme", "light"), names=sorted(request.cookies))


@app.route("/cookies/set/<name>/<value>")
def set_cookie(name, value):
    response = redirect(url_for("cookies"))
    response.set_cookie(name, value, httponly=True, samesite="Lax")
    return response


@app.route("/cookies/login", methods=["POST"])
def login():
    response = make_response(jsonify(ok=True), 201)
    response.set_cookie("sid", request.form["user"], path="/cookies", secure=True, httponly=True, samesite="strict")
    response.set_cookie("theme", "dark, \"very\"")
    return response


@app.route("/cookies/logout")
def logout():
    response = make_response("bye")
    response.delete_cookie("sid", path="/cookies")
    return response


@app.route("/go")
def go():
    """Redirect to where the query says, within this service."""
    target = request.args.get("to", "text")
    if target == "text":
        return redirect(url_for("text", name=request.args.get("name", "a b/c")))
    if target == "external":
        return redirect(url_for("search", q="x y", tag=["a", "b"], _external=True), code=301)
    if target == "anchor":
        return redirect(url_for("pages", page=3, _anchor="end"), 303)
    return redirect(target, 307)


@app.route("/status/<int:code>")
def status(code):
    """Answer with any status that is asked for."""
    if code < 200 or code > 599:
        abort(400, "no such status")
    return f"status {code}", code


@app.route("/abort/<int:code>")
def abort_with(code):
    abort(code)


@app.route("/teapot")
def teapot():
    abort(418, description="short & <stout>")


@app.route("/gone")
def gone():
    abort(Response("moved on\n", status=410, mimetype="text/plain"))


@app.route("/plain")
def plain():
    return Response("plain text: ä € 😀\n", mimetype="text/plain")


@app.route("/html")
def html():
    response = make_response("<!doctype html><title>Hi</title>")
    response.headers["X-Frame-Options"] = "DENY"
    response.headers.add("Link", "</a.css>; rel=preload")
    response.headers.add("Link", "</b.css>; rel=preload")
    return response


@app.route("/json")
def raw_json():
    """JSON without jsonify: the order of keys stays."""
    body = json.dumps({"z": 1, "a": [1.0, None, True], "ü": "é"})
    return app.response_class(body, mimetype="application/json")


@app.route("/pretty")
def pretty():
    body = json.dumps({"b": [1, 2], "a": {}}, indent=2, sort_keys=True)
    return body, 200, [("Content-Type", "application/json"), ("X-Pretty", "yes")]


@app.route("/empty")
def empty():
    return ("", 204)


@app.route("/list")
def as_list():
    return ["a", 1, 2.5, None, {"k": True}]


@app.route("/accepted", methods=["PUT"])
def accepted():
    return {"accepted": True}, 202, {"X-Queue": "slow"}


@app.errorhandler(404)
def not_found(error):
    """A page instead of Flask's own, in HTML."""
    return f"<h1>Nothing here</h1><p>{request.method} {error.code}</p>", 404


@app.errorhandler(403)
def forbidden(error):
    return redirect(url_for("form"))


if __name__ == "__main__":
    app.run(port=5003)
