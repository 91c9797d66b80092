"""String methods beyond ASCII."""

import unicodedata
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/")
def index():
    s = request.args["s"]
    return jsonify(upper=s.upper(), lower=s.lower(), title=s.title(), cap=s.capitalize(), swap=s.swapcase(), fold=s.casefold(), strip=s.strip(), words=s.split(), lines=s.splitlines(), digit=s.isdigit(), alpha=s.isalpha(), num=s.isnumeric(), ident=s.isidentifier(), center=s.center(9, "*"), zfill=s.zfill(6), count=s.count("a"), find=s.find("ß"), part=s.rpartition(" "), quoted=repr(s), enc=len(s.encode()))


@app.get("/nfc")
def nfc():
    return jsonify(unicodedata.normalize("NFC", request.args["s"]), len(unicodedata.normalize("NFD", request.args["s"])))


@app.get("/format")
def formatted():
    s = request.args["s"]
    return "{0!r:>12}|{0:^9}|{x[1]}|{{}}".format(s, x=[1, 2]) + "%5s|%-5s|%r" % (s, s, s) + s.replace("a", "b", 1) + ",".join(s)


@app.get("/translate")
def translate():
    return request.args["s"].translate(str.maketrans({"a": "4", "e": None, "ß": "ss"}))


#: GET /?s=hello%20world
#: GET /?s=Stra%C3%9Fe
#: GET /?s=%CE%91%CE%A3%20%CE%A3
#: GET /?s=%C4%B0stanbul
#: GET /?s=%EF%AC%81x
#: GET /?s=it%27s
#: GET /?s=-12
#: GET /?s=%C2%B2
#: GET /?s=%D9%A3
#: GET /?s=%20%C2%A0x%1C
#: GET /?s=a%0Ab%0Bc%E2%80%A8d
#: GET /?s=%C7%85
#: GET /nfc?s=e%CC%81
#: GET /format?s=aba
#: GET /format?s=%C3%A9%F0%9F%98%80
#: GET /translate?s=a%C3%9Fe
