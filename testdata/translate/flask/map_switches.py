"""Switches of the whole URL map."""

from flask import Flask

app = Flask(__name__)
app.url_map.strict_slashes = False
app.url_map.merge_slashes = False


@app.route("/a/b")
def ab():
    return "ab"


@app.route("/slash/")
def slash():
    return "slash"


#: rows A53
#: GET /a/b
#: GET /a/b/
#: GET /a//b
#: GET //a/b
#: GET /slash
#: GET /slash/
