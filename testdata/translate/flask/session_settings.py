"""Settings of the session cookie, and of the age of files."""

from datetime import timedelta

from flask import Flask, session

app = Flask(__name__)
app.config.update(
    SECRET_KEY="not secret",
    SESSION_COOKIE_NAME="sid",
    SESSION_COOKIE_PATH="/p",
    SESSION_COOKIE_DOMAIN="ex.test",
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_SAMESITE="Lax",
    SESSION_COOKIE_HTTPONLY=False,
    SESSION_REFRESH_EACH_REQUEST=False,
    SEND_FILE_MAX_AGE_DEFAULT=60,
)
app.permanent_session_lifetime = timedelta(days=2, hours=1)


@app.route("/set")
def set_it():
    session["a"] = 1
    return "set"


@app.route("/permanent")
def permanent():
    session.permanent = True
    return "permanent"


@app.route("/clear")
def clear():
    session.clear()
    return "clear"


@app.route("/untouched")
def untouched():
    return "x"


#: rows N1 N9
#: GET /set
#: GET /permanent
#:   > p = cookie:sid
#: GET /untouched
#:   Cookie: sid=${p}
#: GET /clear
#: rows S17
#: GET /static/a.txt
