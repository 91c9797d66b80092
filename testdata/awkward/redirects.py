"""Redirects to odd places."""

from flask import Flask, redirect, request, url_for

app = Flask(__name__)


@app.get("/")
def index():
    return redirect(request.args.get("to", "/"), code=request.args.get("code", 302, type=int))


@app.get("/ext")
def ext():
    return redirect(url_for("index", _external=True, _scheme="https", to="é"))


#: GET /?to=/a%20b
#: GET /?to=http://example.com/%C3%A9?q=%3Cx%3E
#: GET /?to=relative
#: GET /?to=//evil.example/
#: GET /?to=javascript:alert(1)
#: GET /?to=/x&code=400
#: GET /?to=/x&code=201
#: GET /?to=/x%0Ay
#: GET /?to=
#: GET /ext
