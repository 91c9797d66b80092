"""re.subn with and without limits, its template's errors, and lastindex and lastgroup of matches."""
import re

from flask import Flask, jsonify, request

app = Flask(__name__)
DIGITS = re.compile(r"(\d)(\d)?")


@app.get("/subn")
def subn():
    text, n = re.subn(r"\d", "#", request.args.get("s", ""))
    return jsonify(text, n, n > 1)


@app.get("/limited")
def limited():
    s = request.args.get("s", "")
    return jsonify(re.subn("a", r"<\g<0>>", s, 2), re.subn("A", "b", s, flags=re.I), DIGITS.subn(r"\2\1", s), DIGITS.subn("", s, 1)[1])


@app.get("/wrong")
def wrong():
    try:
        return jsonify(re.subn("a", request.args.get("t", r"\1"), "aba"))
    except (re.error, IndexError) as e:
        return str(e), 400


@app.get("/last")
def last():
    found = []
    for pattern in (r"(a)|(b)", r"((c)d)", r"x", r"(?P<n>e)(f)?"):
        m = re.search(pattern, request.args.get("s", ""))
        found.append([m.lastindex, m.lastgroup] if m else None)
    return jsonify(found)

#: GET /subn?s=a1b22
#: GET /subn
#: GET /limited?s=aaa12
#: GET /limited?s=AbA123
#: GET /wrong
#: GET /wrong?t=%5Cg%3Cx%3E
#: GET /wrong?t=z
#: GET /last?s=bcdx
#: GET /last?s=aef
