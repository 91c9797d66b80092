"""Subdomains of SERVER_NAME are matched before the path."""

from flask import Flask, url_for

app = Flask(__name__, subdomain_matching=True)
app.config["SERVER_NAME"] = "ex.test"


@app.route("/")
def index():
    return "main"


@app.route("/", subdomain="api")
def api():
    return "api"


@app.route("/", subdomain="<sub>")
def tenant(sub):
    return f"tenant {sub}"


@app.route("/links")
def links():
    return url_for("api") + " " + url_for("tenant", sub="a") + " " + url_for("index", _external=True)


#: rows A49
#: set Host: ex.test
#: GET /
#: GET /links
#: unset Host
#: set Host: api.ex.test
#: GET /
#: unset Host
#: set Host: x.ex.test
#: GET /
#: GET /nothing
#: unset Host
#: GET /
