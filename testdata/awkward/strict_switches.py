"""Switches of the URL map, and the static folder."""

from flask import Flask

app = Flask(__name__, static_folder=None)
app.url_map.strict_slashes = False


@app.get("/a/")
def a():
    return "a"


@app.get("/b")
def b():
    return "b"


@app.route("/c", methods=["OPTIONS", "GET"])
def c():
    return "own options"


@app.route("/d", provide_automatic_options=False)
def d():
    return "d"


@app.route("/e", redirect_to="/b")
def e():
    return "never"


#: GET /a
#: GET /a/
#: GET /b
#: GET /b/
#: OPTIONS /c
#: OPTIONS /d
#: OPTIONS /a
#: GET /e
#: GET /static/x
#: POST /d
