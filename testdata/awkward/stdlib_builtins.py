"""Builtins that make and go through iterators, and bytes."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/ranges/<int:n>")
def ranges(n):
    return jsonify(all=list(range(n)), odd=list(range(1, n, 2)), down=list(range(n, 0, -1)), total=sum(range(n)), inside=n in range(5))


@app.get("/numbers")
def numbers():
    parts = request.args.get("s", "").split(",")
    try:
        found = list(map(int, parts))
    except ValueError as e:
        return str(e), 400
    return jsonify(found=found, floats=[f / 2 for f in map(float, parts)], text=", ".join(map(str, found)), big=list(filter(lambda n: n > 1, found)), some=list(filter(None, found)), top=max(found), top3=max(1, 2, found[0]))


@app.get("/zip")
def zipped():
    names = request.args.getlist("n")
    ages = [len(n) for n in names]
    return jsonify(pairs=list(zip(names, ages)), table=dict(zip(names, ages)), numbered=list(enumerate(names, 1)), three=list(zip(names, ages, "ab")), columns=[list(c) for c in zip(*[(1, 2), (3, 4)])])


@app.get("/bytes")
def data():
    try:
        return jsonify(zeros=bytes(int(request.args["n"])).hex(), some=bytes(i * 2 for i in range(3)).hex(), text=bytes("é", "utf-8").hex(), back=bytes.fromhex(request.args.get("h", "")).hex())
    except ValueError as e:
        return str(e), 400


@app.get("/list/<int:n>")
def many(n):
    try:
        return bytes([n, 1]).hex()
    except ValueError as e:
        return str(e), 400


@app.get("/keys")
def keys():
    seen = dict.fromkeys(request.args.getlist("k"))
    first = next(iter(seen), None)
    return jsonify(list(seen), first, oct(len(seen)), pow(2, len(seen)), ascii("é"))


#: GET /ranges/4
#: GET /ranges/0
#: GET /numbers?s=1,2,%203
#: GET /numbers?s=0
#: GET /numbers?s=1,x
#: GET /zip?n=ann&n=bo
#: GET /zip
#: GET /bytes?n=3&h=00ff
#: GET /bytes?n=-1
#: GET /bytes?n=0&h=0g
#: GET /bytes?n=0&h=0
#: GET /list/255
#: GET /list/256
#: GET /keys?k=b&k=a&k=b
#: GET /keys
