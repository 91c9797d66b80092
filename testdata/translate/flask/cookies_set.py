"""set_cookie and delete_cookie."""

import datetime

from flask import Flask, make_response, request

app = Flask(__name__)


@app.route("/all")
def everything():
    r = make_response("x")
    r.set_cookie("a", "b", max_age=3600, path="/p", domain="ex.test", secure=True, httponly=True, samesite="lax")
    return r


@app.route("/age")
def age():
    r = make_response("x")
    r.set_cookie("a", "b", max_age=3600)
    return r


@app.route("/zero")
def zero():
    r = make_response("x")
    r.set_cookie("a", "b", max_age=0)
    return r


@app.route("/delete")
def delete():
    r = make_response("x")
    r.delete_cookie("a")
    r.delete_cookie("b", path="/p", domain="ex.test")
    return r


@app.route("/value")
def value():
    r = make_response("x")
    r.set_cookie("a", request.args["v"])
    return r


@app.route("/no-path")
def no_path():
    r = make_response("x")
    r.set_cookie("a", "b", path=None)
    r.set_cookie("c", "d", domain=".ex.com")
    return r


@app.route("/same/<site>")
def same(site):
    r = make_response("x")
    r.set_cookie("a", "b", samesite=site)
    return r


@app.route("/expires")
def expires():
    r = make_response("x")
    r.set_cookie("a", "b", expires=datetime.datetime(2030, 1, 2, 3, 4, 5))
    r.set_cookie("c", "d", expires=1893553445)
    return r


@app.route("/many")
def many():
    r = make_response("x")
    r.set_cookie("a", "1")
    r.set_cookie("b", "2")
    r.set_cookie("a", "3")
    return r


@app.route("/name")
def name():
    r = make_response("x")
    r.set_cookie("a b", "1")
    return r


#: rows K1 K2
#: GET /all
#: GET /age
#: rows K3
#: GET /zero
#: rows K4
#: GET /delete
#: rows K5
#: GET /value?v=b%20c,d;e%22f%5C%C3%A9
#: GET /value?v=u@e.com
#: GET /value?v=%7B%22x%22:%20[1]%7D
#: GET /value?v=YWJj%2B/%3D%3D
#: GET /value?v=
#: rows K6
#: GET /no-path
#: rows K7
#: GET /same/lax
#: GET /same/STRICT
#: GET /same/none
#: GET /same/other
#: rows K8
#: GET /expires
#: rows K9
#: GET /many
#: rows K10
#: GET /name
