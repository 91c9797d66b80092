"""A session without a secret key."""

from flask import Flask, session, flash

app = Flask(__name__)


@app.get("/read")
def read():
    return str(session.get("a"))


@app.get("/write")
def write():
    session["a"] = 1
    return "written"


@app.get("/flash")
def flashed():
    flash("hello")
    return "ok"


#: GET /read
#: GET /write
#: GET /flash
