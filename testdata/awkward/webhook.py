"""Webhooks: signatures, digests and encodings, keys of passwords, UUIDs."""

from flask import Flask, request, jsonify, abort
import base64
import binascii
import hashlib
import hmac
import json
import secrets
import uuid
import zlib

app = Flask(__name__)
app.config["SECRET"] = "s3cr3t"
KEYS = {"alpha": b"key-a", "beta": b"key-b"}
seen = set()
log = []


def signature(key, body):
    return "sha256=" + hmac.new(key, body, hashlib.sha256).hexdigest()


@app.post("/hook/<source>")
def hook(source):
    key = KEYS.get(source)
    if key is None:
        abort(404)
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(signature(key, request.data), given):
        return jsonify(error="bad signature"), 401
    delivery = request.headers.get("X-Delivery")
    if delivery in seen:
        return jsonify(status="duplicate"), 200
    seen.add(delivery)
    try:
        payload = json.loads(request.data)
    except json.JSONDecodeError as e:
        return jsonify(error="invalid json", line=e.lineno, column=e.colno, msg=e.msg), 400
    kind = payload.get("type")
    handler = HANDLERS.get(kind)
    if handler is None:
        return jsonify(status="ignored", type=kind), 202
    result = handler(payload)
    log.append({"source": source, "type": kind, "result": result})
    return jsonify(status="ok", result=result)


def on_push(payload):
    commits = payload.get("commits", [])
    return {"count": len(commits), "authors": sorted({c["author"] for c in commits})}


def on_release(payload):
    tag = payload["tag"].lstrip("v")
    major, minor, *rest = tag.split(".")
    return {"major": int(major), "minor": int(minor), "rest": rest}


HANDLERS = {"push": on_push, "release": on_release}


@app.get("/log")
def show_log():
    return jsonify(log)


@app.post("/sign/<source>")
def sign(source):
    if source not in KEYS:
        abort(404)
    raw = request.get_data()
    digest = hmac.new(KEYS[source], raw, hashlib.sha1).digest()
    return jsonify(hex=binascii.hexlify(digest).decode(), b64=base64.b64encode(digest).decode("ascii"), crc=zlib.crc32(raw), md5=hashlib.md5(raw).hexdigest(), url=base64.urlsafe_b64encode(digest).rstrip(b"=").decode(), size=len(raw))


@app.get("/decode")
def decode():
    text = request.args.get("text", "")
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as e:
        return jsonify(error=str(e)), 400
    return jsonify(text=raw.decode("utf-8", errors="replace"), hex=raw.hex(), bytes=list(raw[:4]))


@app.get("/id/<uuid:item>")
def ident(item):
    return jsonify(id=str(item), hex=item.hex, version=item.version, again=str(uuid.uuid5(uuid.NAMESPACE_URL, str(item))), same=item == uuid.UUID(str(item)), short=str(item)[:8])


@app.get("/check/<text>")
def check(text):
    try:
        u = uuid.UUID(text, version=4)
    except ValueError:
        return jsonify(valid=False)
    return jsonify(valid=str(u) == text, urn=u.urn, number=u.int % 97)


@app.get("/token")
def token():
    t = secrets.token_urlsafe(16)
    return jsonify(length=len(t), hexlen=len(secrets.token_hex(8)), ok=all(c in "0123456789abcdef" for c in secrets.token_hex(4)), pick=secrets.choice(["a"]))


@app.get("/password/<pw>")
def password(pw):
    salt = b"0123456789abcdef"
    key = hashlib.pbkdf2_hmac("sha256", pw.encode(), salt, 1000)
    return jsonify(key=key.hex(), b=base64.b32encode(pw.encode()).decode(), a85=base64.b16encode(pw.encode()).decode())


#: POST /sign/alpha text hello
#: POST /sign/gamma text hello
#: POST /hook/alpha text hello
#: POST /hook/gamma text hello
#: POST /hook/alpha json {"type": "push", "commits": [{"author": "b"}, {"author": "a"}]}
#:   X-Signature: sha256=00
#: GET /log
#: GET /decode?text=aGVsbG8=
#: GET /decode?text=aGVsbG8
#: GET /decode?text=a
#: GET /decode?text=====
#: GET /decode?text=%C3%A9
#: GET /decode?text=_w==
#: GET /decode?text=/w==
#: GET /id/6ba7b810-9dad-11d1-80b4-00c04fd430c8
#: GET /id/6BA7B810-9dad-41d1-80b4-00c04fd430c8
#: GET /id/nope
#: GET /check/6ba7b810-9dad-11d1-80b4-00c04fd430c8
#: GET /check/6ba7b810-9dad-41d1-80b4-00c04fd430c8
#: GET /check/x
#: GET /token
#: GET /password/secret
