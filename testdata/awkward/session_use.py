"""The signed session cookie."""

from flask import Flask, jsonify, session

app = Flask(__name__)
app.secret_key = "not secret"


@app.get("/count")
def count():
    session["n"] = session.get("n", 0) + 1
    return jsonify(session["n"])


@app.get("/clear")
def clear():
    session.clear()
    return "cleared"


@app.get("/list")
def nested():
    session.setdefault("l", []).append(1)
    return jsonify(session["l"], "n" in session)


@app.get("/untouched")
def untouched():
    return "no vary"


#: GET /count
#:   > c = cookie:session
#: GET /count
#:   Cookie: session=${c}
#: GET /count
#:   Cookie: session=forged.x.y
#: GET /list
#:   Cookie: session=${c}
#: GET /clear
#:   Cookie: session=${c}
#: GET /untouched
#:   Cookie: session=${c}
