"""Redirects."""

from flask import Flask, redirect, request, url_for

app = Flask(__name__)


@app.route("/to", methods=["GET", "POST", "PUT"])
def to():
    return redirect(request.args["u"])


@app.route("/code/<int:code>", methods=["GET", "POST"])
def code(code):
    return redirect("/x", code)


@app.route("/named")
def named():
    return redirect(url_for("to", u="a b"), code=303)


#: rows R1
#: GET /to?u=/x
#: GET /to?u=/a%20b%3Cc%3E%22d%22
#: GET /to?u=/%C3%A9%25C3
#: GET /to?u=http://other.test/%C3%A9?q=%C3%A9%26a=b%23f
#: GET /named
#: rows R2
#: GET /to?u=rel
#: GET /to?u=../up
#: GET /to?u=
#: POST /to?u=/x
#: PUT /to?u=/x
#: HEAD /to?u=/x
#: GET /code/301
#: GET /code/303
#: GET /code/307
#: POST /code/308
#: GET /code/400
#: GET /code/200
