"""Cookies with odd values and attributes."""

from flask import Flask, jsonify, make_response, request

app = Flask(__name__)


@app.get("/set")
def set_it():
    r = make_response("ok")
    r.set_cookie("v", request.args.get("v", ""), max_age=request.args.get("age", type=int), samesite=request.args.get("s"))
    return r


@app.get("/json")
def as_json():
    r = make_response("ok")
    r.set_cookie("j", '{"a": [1, 2]}', secure=True, domain=".example.com")
    r.set_cookie("j", "second", path=None)
    r.delete_cookie("gone", domain="example.com")
    return r


@app.get("/get")
def get():
    return jsonify(request.cookies.to_dict(), request.cookies.getlist("a"))


#: GET /set?v=plain
#: GET /set?v=a%20b,c;d%22e%5Cf
#: GET /set?v=%C3%A9%F0%9F%98%80
#: GET /set?v=x&age=0
#: GET /set?v=x&age=60
#: GET /set?v=x&s=lax
#: GET /set?v=x&s=wrong
#: GET /json
#: GET /get
#:   Cookie: a=1; a=2; b="x\"y\054z"; c; =d; e=%20; f=a=b
#: GET /get
#:   Cookie: a="\303\251"; b = 2 ;c=3
