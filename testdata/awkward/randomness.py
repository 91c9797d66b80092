"""Random values."""

import random
import secrets
import uuid
from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/random")
def index():
    return jsonify(random.randint(1, 6))


@app.get("/seeded")
def seeded():
    r = random.Random(42)
    return jsonify(r.random(), r.randint(1, 100), r.choice("abc"), r.sample(range(10), 3))


@app.get("/range")
def within():
    return jsonify(1 <= random.randint(1, 6) <= 6, 0 <= random.random() < 1, random.choice([7]) == 7)


@app.get("/token")
def token():
    return jsonify(len(secrets.token_hex(8)), len(str(uuid.uuid4())))


#: GET /random
#:   unstable
#: GET /seeded
#: GET /range
#: GET /token
