"""SERVER_NAME without subdomain matching serves every host; URLs are made with it."""

from flask import Flask, redirect, url_for

app = Flask(__name__)
app.config["SERVER_NAME"] = "ex.test:8080"
app.config["PREFERRED_URL_SCHEME"] = "https"


@app.route("/")
def index():
    return url_for("index", _external=True)


@app.route("/slash/")
def slash():
    return "slash"


@app.route("/go")
def go():
    return redirect(url_for("slash"))


#: rows A51
#: GET /
#: GET /slash
#: GET /go
#: set Host: other.test
#: GET /
#: GET /slash
