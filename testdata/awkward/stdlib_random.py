"""Random numbers of a seed: the sequences are CPython's."""

import hashlib
import hmac
import random
import secrets

from flask import Flask, jsonify, request

app = Flask(__name__)
COLOURS = ["red", "green", "blue", "black"]


@app.get("/seeded/<int:seed>")
def seeded(seed):
    random.seed(seed)
    first = random.random()
    roll = [random.randint(1, 6) for _ in range(5)]
    return jsonify(first=first, roll=roll, colour=random.choice(COLOURS), letter=random.choice("abc"), below=random.randrange(10), step=random.randrange(0, 100, 5))


@app.get("/text")
def text():
    random.seed(request.args.get("seed", ""))
    deck = list(range(10))
    random.shuffle(deck)
    return jsonify(deck=deck, some=random.sample(COLOURS, 2), many=random.choices(COLOURS, k=3), odds=random.choices(COLOURS, weights=[1, 2, 3, 4], k=4), between=random.uniform(1.5, 2.5))


@app.get("/own")
def own():
    g = random.Random(42)
    h = random.Random("x")
    return jsonify(g.random(), g.randint(1, 100), h.choice("abcdef"), g.uniform(0.0, 1.0), len(secrets.token_hex(8)))


@app.get("/empty")
def empty():
    try:
        return jsonify(random.randint(int(request.args["a"]), int(request.args["b"])))
    except ValueError as e:
        return str(e), 400


@app.get("/none")
def none():
    letters = request.args.get("s", "")
    try:
        return random.choice(letters)
    except IndexError as e:
        return jsonify(error=str(e)), 400


@app.get("/bytes/<int:n>")
def numbers(n):
    random.seed(1)
    return random.randbytes(n).hex()


@app.post("/hash")
def hashed():
    data = request.get_data()
    h = hashlib.sha256()
    h.update(b"salt")
    h.update(data)
    mac = hmac.new(b"key", data, hashlib.sha1).hexdigest()
    return jsonify(md5=hashlib.md5(data).hexdigest(), salted=h.hexdigest(), size=h.digest_size, mac=mac, same=hmac.compare_digest(mac, request.args.get("mac", "")), named=hashlib.new("sha512", data).hexdigest()[:16])


@app.get("/hash-text")
def hash_text():
    try:
        return hashlib.md5(request.args["s"]).hexdigest()
    except TypeError as e:
        return str(e), 400


#: GET /seeded/0
#: GET /seeded/42
#: GET /seeded/123456789012
#: GET /text?seed=a
#: GET /text?seed=%C3%A9
#: GET /own
#: GET /empty?a=5&b=1
#: GET /empty?a=7&b=7
#: GET /none
#: GET /none?s=x
#: GET /bytes/7
#: GET /bytes/0
#: POST /hash text hello
#: POST /hash?mac=abc text
#: GET /hash-text?s=x
