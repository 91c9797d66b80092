"""Strings are sequences of code points."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/")
def index():
    s = request.args["s"]
    return jsonify(n=len(s), first=s[0], last=s[-1], part=s[1:3], back=s[::-1], step=s[::2], none=s[5:2], far=s[-100:100], chars=list(s))


@app.get("/at/<int:i>")
def at(i):
    return "häß😀"[i]


#: GET /?s=hello
#: GET /?s=h%C3%A4%C3%9F%F0%9F%98%80x
#: GET /?s=%F0%9F%98%80
#: GET /?s=
#: GET /?s=e%CC%81
#: GET /at/3
#: GET /at/4
