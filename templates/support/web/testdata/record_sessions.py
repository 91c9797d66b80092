"""Record session cookies that Flask signs, and what Flask reads of those that Go signs, as gzipped JSON lines.

    go test ./templates/support/web -run Sessions -cookies      writes go_cookies.txt, after the first run of this
    python3 record_sessions.py                                   writes sessions.jsonl.gz

Each line is [payload, cookie of Flask, cookie of Go, payload that Flask reads of Go's]; payloads are Flask's tagged JSON.
"""
import datetime
import gzip
import io
import json
import pathlib
import random
import time
import uuid

from flask import Flask
from flask.json.tag import TaggedJSONSerializer
from flask.sessions import SecureCookieSessionInterface
from markupsafe import Markup

time.time = lambda: 1750000000.0
app = Flask(__name__)
app.secret_key = "not secret"
signer = SecureCookieSessionInterface().get_signing_serializer(app)
tagged = TaggedJSONSerializer()
rng = random.Random(20240607)
WORDS = ["user", "id", "é", "日本", "😀", "a.b", "", "_flashes", "csrf_token", " t", " b", "x" * 40, "\x7f<&>'\"\\"]


def value(depth=0):
    kind = rng.randrange(14 if depth < 3 else 10)
    if kind < 3:
        return rng.choice(WORDS) * rng.choice([1, 1, 1, 20])
    if kind < 5:
        return rng.choice([0, 1, -7, 2**53 + 1, 10**25, True, False, None])
    if kind == 5:
        return rng.choice([1.0, 0.1, 1e16, -0.0, 1e-7, 123456.75])
    if kind == 6:
        return rng.randbytes(rng.randrange(6))
    if kind == 7:
        return uuid.UUID(int=rng.getrandbits(128))
    if kind == 8:
        return Markup("<b>" + rng.choice(WORDS))
    if kind == 9:
        return datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc) + datetime.timedelta(seconds=rng.randrange(10**8))
    if kind < 12:
        return [value(depth + 1) for _ in range(rng.randrange(4))]
    if kind == 12:
        return tuple(value(depth + 1) for _ in range(rng.randrange(4)))
    return session(depth + 1)


def session(depth=0):
    return {rng.choice(WORDS): value(depth + 1) for _ in range(rng.randrange(1, 5))}


def main():
    path = pathlib.Path("go_cookies.txt")
    others = path.read_text().split("\n") if path.exists() else []
    raw = io.BytesIO()
    with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, compresslevel=9) as out:
        for i in range(600):
            data = session()
            line = [tagged.dumps(data), signer.dumps(data), "", ""]
            if i < len(others) and others[i]:
                line[2], line[3] = others[i], tagged.dumps(signer.loads(others[i]))
            out.write(json.dumps(line, separators=(",", ":")).encode() + b"\n")
    pathlib.Path("sessions.jsonl.gz").write_bytes(raw.getvalue())
    print(len(raw.getvalue()))


with app.app_context():  # whose provider of JSON sorts keys
    main()
