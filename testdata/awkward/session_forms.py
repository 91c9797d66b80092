"""The session in every form that views use: permanent, nested changes, removal, flashes."""

from datetime import timedelta

from flask import Flask, flash, get_flashed_messages, jsonify, redirect, session, url_for

app = Flask(__name__)
app.secret_key = "for the tests alone"
app.permanent_session_lifetime = timedelta(hours=1)


@app.route("/set/<name>/<value>")
def set_value(name, value):
    session[name] = value
    return "set"


@app.route("/count")
def count():
    session["n"] = session.get("n", 0) + 1
    return str(session["n"])


@app.route("/add")
def add():
    if "n" not in session:
        session["n"] = 0
    session["n"] += 1
    return jsonify(session["n"])


@app.route("/all")
def everything():
    return jsonify(dict(session))


@app.route("/items")
def items():
    return jsonify([[k, v] for k, v in session.items()], list(session.keys()), len(session), bool(session))


@app.route("/nested/<item>")
def nested(item):
    cart = session.get("cart", [])
    cart.append(item)
    session["cart"] = cart
    return jsonify(session["cart"])


@app.route("/inner/<item>")
def inner(item):
    session.setdefault("box", {"items": []})
    session["box"]["items"].append(item)
    session.modified = True
    return jsonify(session["box"])


@app.route("/unsaved/<item>")
def unsaved(item):
    if "box" in session:
        session["box"]["items"].append(item)
    return jsonify(session.get("box"), session.modified)


@app.route("/permanent")
def permanent():
    session.permanent = True
    session["p"] = 1
    return str(session.permanent)


@app.route("/pop/<name>")
def pop(name):
    return jsonify(session.pop(name, None))


@app.route("/drop/<name>")
def drop(name):
    del session[name]
    return "dropped"


@app.route("/need/<name>")
def need(name):
    return jsonify(session[name])


@app.route("/clear")
def clear():
    session.clear()
    return redirect(url_for("everything"))


@app.route("/update")
def update():
    session.update({"a": 1, "b": [1, 2]})
    session.update(c=None)
    return jsonify(sorted(session))


@app.route("/new")
def new():
    return jsonify(session.new, session.accessed, "user" in session, session.get("user") is None)


@app.route("/flash/<text>")
def flash_it(text):
    flash(text)
    flash("warned: " + text, "warning")
    return redirect(url_for("flashes"))


@app.route("/flashes")
def flashes():
    return jsonify(get_flashed_messages())


@app.route("/flashes/kinds")
def flash_kinds():
    return jsonify(get_flashed_messages(with_categories=True))


@app.route("/flashes/warnings")
def flash_warnings():
    return jsonify(get_flashed_messages(category_filter=["warning"]))


#: GET /all
#: GET /new
#: GET /set/user/ann
#:   > s = cookie:session
#: GET /all
#:   Cookie: session=${s}
#: GET /items
#:   Cookie: session=${s}
#: GET /new
#:   Cookie: session=${s}
#: GET /count
#:   Cookie: session=${s}
#:   > s = cookie:session
#: GET /count
#:   Cookie: session=${s}
#: GET /add
#:   Cookie: session=${s}
#: GET /nested/apple
#:   Cookie: session=${s}
#:   > s = cookie:session
#: GET /nested/pear
#:   Cookie: session=${s}
#: GET /inner/one
#:   > b = cookie:session
#: GET /inner/two
#:   Cookie: session=${b}
#: GET /unsaved/three
#:   Cookie: session=${b}
#: GET /permanent
#:   > p = cookie:session
#: GET /all
#:   Cookie: session=${p}
#: GET /pop/user
#:   Cookie: session=${s}
#: GET /pop/nobody
#:   Cookie: session=${s}
#: GET /drop/user
#:   Cookie: session=${s}
#: GET /drop/nobody
#:   Cookie: session=${s}
#: GET /need/user
#:   Cookie: session=${s}
#: GET /need/nobody
#: GET /clear
#:   Cookie: session=${s}
#: GET /update
#:   Cookie: session=${s}
#: GET /flash/hello
#:   > f = cookie:session
#: GET /flashes
#:   Cookie: session=${f}
#: GET /flashes/kinds
#:   Cookie: session=${f}
#: GET /flashes/warnings
#:   Cookie: session=${f}
#: GET /flashes
#: GET /all
#:   Cookie: session=broken
