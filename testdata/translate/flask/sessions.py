"""Sessions: when the cookie is sent, Vary, deletion, flashes."""

from flask import Flask, flash, get_flashed_messages, jsonify, session

app = Flask(__name__)
app.secret_key = "not secret"


@app.route("/set")
def set_it():
    session["a"] = 1
    return "set"


@app.route("/get")
def get_it():
    return jsonify(session.get("a"))


@app.route("/untouched")
def untouched():
    return "x"


@app.route("/permanent")
def permanent():
    session.permanent = True
    session["b"] = 2
    return "permanent"


@app.route("/clear")
def clear():
    session.clear()
    return "cleared"


@app.route("/pop")
def pop():
    session.pop("a", None)
    session.pop("_permanent", None)
    session.pop("b", None)
    return "popped"


@app.route("/list")
def make_list():
    session["l"] = []
    return "list"


@app.route("/append")
def append():
    session["l"].append(1)
    return "appended"


@app.route("/append-modified")
def append_modified():
    session["l"].append(1)
    session.modified = True
    return "appended"


@app.route("/show")
def show():
    return jsonify(dict(session))


@app.route("/default")
def setdefault():
    return jsonify(session.setdefault("d", 5))


@app.route("/flash")
def flash_it():
    flash("hello")
    flash("bad", "error")
    return "flashed"


@app.route("/flashes")
def flashes():
    return jsonify(get_flashed_messages(with_categories=True), get_flashed_messages())


#: rows N1
#: GET /set
#:   > s = cookie:session
#: rows N2
#: GET /untouched
#:   Cookie: session=${s}
#: GET /get
#:   Cookie: session=${s}
#: GET /get
#: rows N3
#: GET /permanent
#:   > p = cookie:session
#: GET /untouched
#:   Cookie: session=${p}
#: rows N4
#: GET /clear
#:   Cookie: session=${s}
#: GET /clear
#: GET /pop
#:   Cookie: session=${s}
#: rows N5
#: GET /list
#:   > l = cookie:session
#: GET /append
#:   Cookie: session=${l}
#: GET /append-modified
#:   Cookie: session=${l}
#:   > l = cookie:session
#: GET /show
#:   Cookie: session=${l}
#: GET /default
#: rows N7
#: GET /flash
#:   > f = cookie:session
#: GET /flashes
#:   Cookie: session=${f}
#: GET /flashes
#: rows N8
#: GET /show
#:   Cookie: session=forged
#: GET /show
#:   Cookie: session=eyJhIjoxfQ.ZZZZZZ.AAAAAAAAAAAAAAAAAAAAAAAAAAA
