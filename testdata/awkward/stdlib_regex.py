"""Regular expressions in the ways that views use them."""

import re

from flask import Flask, jsonify, request

app = Flask(__name__)
EMAIL = re.compile(r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Z|a-z]{2,}$")
DATE = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", re.ASCII)
PAIR = re.compile(r"(\w+)=(\w+)")


def slugify(text):
    text = re.sub(r"[^\w\s-]", "", text.lower())
    return re.sub(r"[-\s]+", "-", text).strip("-")


@app.get("/slug")
def slug():
    return slugify(request.args["s"])


@app.get("/email")
def email():
    address = request.args.get("a", "")
    if not EMAIL.match(address):
        return jsonify(error="bad"), 400
    return jsonify(address=address, user=re.split("@", address)[0])


@app.get("/date")
def date():
    m = DATE.search(request.args.get("d", ""))
    if m is None:
        return "no date", 404
    year = int(m.group("year"))
    return jsonify(year=year, month=m.group(2), all=m.group(), parts=m.groups(), named=m.groupdict(), start=m.start(), end=m.end("day"), span=m.span(1))


@app.get("/pairs")
def pairs():
    s = request.args.get("s", "")
    return jsonify(all=PAIR.findall(s), words=re.findall(r"\b[a-z]+\b", s, re.I), first=[m.group(1) for m in PAIR.finditer(s)], escaped=re.escape(s))


@app.get("/optional")
def optional():
    m = re.match(r"(\d+)(?:\.(\d+))?", request.args["n"])
    if not m:
        return jsonify(None)
    fraction = m.group(2)
    if fraction is None:
        return jsonify(whole=m.group(1))
    return jsonify(whole=m.group(1), fraction=fraction, last=m.groups("0"))


@app.get("/password")
def password():
    word = request.args["p"]
    strong = re.fullmatch(r"(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{6,}", word)
    return jsonify(strong=bool(strong), digits=len(re.findall(r"\d", word)), doubled=re.search(r"(.)\1", word) is not None)


@app.get("/dynamic")
def dynamic():
    try:
        found = re.search(request.args["p"], request.args["s"])
    except re.error as e:
        return jsonify(error=str(e)), 400
    return jsonify(found.group() if found else None)


@app.get("/group")
def group():
    m = re.search("(a)(b)?", request.args["s"])
    try:
        return jsonify(m.group(3))
    except IndexError as e:
        return str(e), 400


@app.get("/split")
def split():
    s = request.args["s"]
    return jsonify(plain=re.split(r"[,;]\s*", s), kept=re.split(r"([,;])", s), once=re.split(",", s, maxsplit=1), swapped=re.sub(r"(\w)(\w)", r"\2\1", s), once2=re.sub("a", "b", s, count=1))


#: GET /slug?s=Hello,%20W%C3%B6rld!%20--%20x
#: GET /slug?s=%E6%97%A5%E6%9C%AC%20x_y
#: GET /email?a=a.b@c.de
#: GET /email?a=a.b@c.de%0A
#: GET /email?a=x
#: GET /email
#: GET /date?d=on%202024-02-29!
#: GET /date?d=%C3%A9%C3%A92024-02-29
#: GET /date?d=%D9%A2%D9%A0%D9%A2%D9%A4-01-01
#: GET /date
#: GET /pairs?s=a=1,b=2%20C%20d.e
#: GET /pairs
#: GET /optional?n=12.5
#: GET /optional?n=12
#: GET /optional?n=x
#: GET /password?p=abcDEF1
#: GET /password?p=abc
#: GET /password?p=aabbCC22%0A
#: GET /dynamic?p=a%2B&s=baac
#: GET /dynamic?p=(&s=x
#: GET /dynamic?p=x&s=y
#: GET /group?s=ab
#: GET /group?s=x
#: GET /split?s=a,b;%20c
#: GET /split?s=aaa
