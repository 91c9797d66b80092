# Password hashes of werkzeug.security: those of Werkzeug are read, and those of the port are Werkzeug's.
from flask import Flask, jsonify, request
from werkzeug.security import check_password_hash, generate_password_hash

app = Flask(__name__)
users = {"bob": generate_password_hash("secret"), "eve": generate_password_hash("pässword", method="pbkdf2:sha256:1000")}
ADMIN = generate_password_hash("admin", "pbkdf2:sha512:1000", 4)
stored = {
    "scrypt": "scrypt:32768:8:1$IBFd1yhLI4RAYpNy$6a84a35a0d2da7b9b8de6b1e4b75b2c2b1a9bbe4c0b8a2a2a3d9e6cbf3fbc15ea0a15d93e4d44da7eb0a6ad68bfdd4fc9f1e63b0ccd0dc1cf1fb36d0f1f5ef4d",
    "plain": "plain$$secret",
    "none": "nothing",
    "short": "sha1$x",
    "args": "scrypt:1$x$y",
    "many": "pbkdf2:sha256:1:2$x$y",
    "word": "pbkdf2:sha256:many$x$y",
    "hash": "pbkdf2:sha9:10$x$y",
    "ünï": "pbkdf2:sha256:10$x$ünï",
    "empty": "pbkdf2:sha256:10$$y",
}
known = {"p1": "scrypt:32768:8:1$jACzdNtLlzbhCxS6$d89afe8d99afc67391851f10807d9267ed730d1883be54b20e5bf949ae5024cc4019d8afd0e33608ede53337fab582c7367f071682e32de61e0c53f2e0141e5d", "p2": "pbkdf2:sha256:1000000$D7kBruCvUjeVs510$cb58819b554fdf2a27ca965fe73288ddde892d01678e6b54558c910e494a9be8", "p3": "scrypt:16384:8:2$CBTCH$315a32a7e351ba5f82d632db0cab4904e72d138baffdc80060fcc57724af15fa6092c85643c4872f72a229b5ff59a25bc08d0c0006ae2e09f681487248162696", "p4": "pbkdf2:sha1:1000000$cgipAPUD4ppWFZfP$0e5573d70ca0577a70e56d77082d2b308b4b069d"}


@app.get("/check/<name>")
def check(name):
    password = request.args.get("p", "")
    pwhash = users.get(name)
    return jsonify(ok=bool(pwhash and check_password_hash(pwhash, password)))


@app.get("/known/<name>")
def known_one(name):
    return jsonify(ok=check_password_hash(known[name], request.args["p"]))


@app.get("/stored/<name>")
def stored_one(name):
    try:
        return jsonify(ok=check_password_hash(stored[name], "secret"))
    except (ValueError, TypeError) as e:
        return jsonify(error=type(e).__name__, text=str(e))


@app.get("/admin")
def admin():
    return jsonify(ok=check_password_hash(ADMIN, request.args.get("p", "")), size=len(ADMIN))


@app.post("/hash")
def hash_one():
    data = request.get_json()
    pwhash = generate_password_hash(data["password"])
    method, salt, key = pwhash.split("$")
    return jsonify(method=method, salt=len(salt), key=len(key), ok=check_password_hash(pwhash, data["password"]))


@app.post("/with")
def with_method():
    form = request.form
    try:
        pwhash = generate_password_hash(form["p"], method=form["method"], salt_length=int(form["salt"]))
    except ValueError as e:
        return jsonify(error=str(e))
    return jsonify(start=pwhash.split("$")[0], size=len(pwhash), ok=check_password_hash(pwhash, form["p"]))


@app.post("/salted")
def salted():
    pwhash = generate_password_hash(request.form["p"], salt_length=8)
    return jsonify(size=len(pwhash.split("$")[1]))


@app.post("/json")
def json_check():
    data = request.get_json()
    return jsonify(ok=check_password_hash(users["bob"], data.get("password")))


#: GET /check/bob?p=secret
#: GET /check/bob?p=wrong
#: GET /check/bob
#: GET /check/eve?p=p%C3%A4ssword
#: GET /check/nobody?p=x
#: GET /known/p1?p=secret
#: GET /known/p1?p=secrets
#: GET /known/p2?p=p%C3%A4ss
#: GET /known/p3?p=x
#: GET /known/p4?p=
#: GET /stored/scrypt
#: GET /stored/plain
#: GET /stored/none
#: GET /stored/short
#: GET /stored/args
#: GET /stored/many
#: GET /stored/word
#: GET /stored/hash
#: GET /stored/%C3%BCn%C3%AF
#: GET /stored/empty
#: GET /admin?p=admin
#: GET /admin?p=a
#: POST /hash json {"password": "x"}
#: POST /hash json {"password": ""}
#: POST /hash json {"password": 3}
#: POST /hash json {"password": null}
#: POST /with form p=x&method=scrypt&salt=16
#: POST /with form p=x&method=scrypt:1024:8:1&salt=8
#: POST /with form p=x&method=pbkdf2:sha1:1000&salt=3
#: POST /with form p=x&method=md5&salt=3
#: POST /with form p=x&method=pbkdf2:sha256:1000&salt=0
#: POST /salted form p=x
#: POST /json json {"password": "secret"}
#: POST /json json {}
#: POST /json json {"password": ["secret"]}
