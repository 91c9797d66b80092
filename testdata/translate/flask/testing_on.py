"""Exceptions propagate in testing mode; an explicit setting turns that off."""

from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True
app.config["PROPAGATE_EXCEPTIONS"] = False


@app.route("/")
def index():
    return "x"


@app.route("/boom")
def boom():
    raise ValueError("x")


#: rows C34
#: GET /
#: GET /boom
