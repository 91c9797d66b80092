"""Settings that are taken out of app.config again, or set by |=."""

from flask import Flask, jsonify, request, session

app = Flask(__name__)


def setup(config):
    config["MAX_CONTENT_LENGTH"] = 4
    config["SESSION_COOKIE_NAME"] = "sid"


app.secret_key = "k"
app.config["X"] = 1
app.config["Y"] = 2
app.config["SESSION_COOKIE_HTTPONLY"] = False
setup(app.config)
app.config.pop("X")
del app.config["Y"]
app.config |= {"Z": 5, "SESSION_COOKIE_SAMESITE": "Strict"}


@app.get("/x")
def x():
    return jsonify("X" in app.config, app.config.get("X"), "Y" in app.config)


@app.get("/z")
def z():
    return jsonify(app.config.get("Z"))


@app.get("/s")
def s():
    session["a"] = 1
    return "s"


@app.post("/l")
def l():
    return request.get_data(as_text=True)


#: GET /x
#: GET /z
#: GET /s
#: POST /l text abcdef
