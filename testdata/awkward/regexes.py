"""Regular expressions."""

import re
from flask import Flask, jsonify, request

app = Flask(__name__)
WORD = re.compile(r"(?P<first>\w+)\s+(\w+)$")


@app.get("/")
def index():
    s = request.args["s"]
    m = WORD.search(s)
    return jsonify(groups=m and m.groups(), first=m.group("first") if m else None, span=m.span() if m else [], all=re.findall(r"\d+", s), sub=re.sub(r"(\w)(\w)", r"\2\1", s), split=re.split(r"[,;]\s*", s), full=bool(re.fullmatch(r"[a-z]+", s)), look=re.sub(r"a(?=b)", "X", s))


#: GET /?s=hello%20world
#: GET /?s=a1,%20b22;c
#: GET /?s=%C3%A9t%C3%A9%20%D9%A3%D9%A4
#: GET /?s=ab%0A
#: GET /?s=
