"""Rules for hosts."""

from flask import Flask

app = Flask(__name__, host_matching=True, static_host="static.test")


@app.route("/", host="a.test")
def a():
    return "a"


@app.route("/", host="<name>.b.test")
def b(name):
    return f"b {name}"


#: rows A50
#: set Host: a.test
#: GET /
#: unset Host
#: set Host: x.b.test
#: GET /
#: unset Host
#: GET /
