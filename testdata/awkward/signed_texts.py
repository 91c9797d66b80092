"""Texts signed by ItsDangerous: with and without times, salts, wrong and old ones."""

from flask import Flask, current_app, jsonify, request
from itsdangerous import BadData, BadSignature, BadTimeSignature, SignatureExpired, URLSafeSerializer, URLSafeTimedSerializer

app = Flask(__name__)
app.secret_key = "the app's own"
app.config["SALT"] = "email-confirm"
plain = URLSafeSerializer("key", salt="plain")
bare = URLSafeSerializer("key")


def timed():
    return URLSafeTimedSerializer("another key")


def confirm_token(token, expiration=3600):
    serializer = URLSafeTimedSerializer("another key")
    try:
        return serializer.loads(token, salt=current_app.config["SALT"], max_age=expiration)
    except Exception:
        return False


@app.get("/plain")
def plainly():
    return jsonify(plain.dumps({"id": 5, "name": "é"}), bare.dumps([1, None, "x"]), plain.dumps("a", salt="other"))


@app.get("/round")
def around():
    token = plain.dumps({"id": request.args.get("id", "0"), "long": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    return jsonify(plain.loads(token))


@app.get("/read/<token>")
def read(token):
    try:
        return jsonify(plain.loads(token))
    except BadSignature as e:
        return jsonify(error=str(e), message=e.message, kind=type(e).__name__), 400
    except BadData as e:
        return jsonify(bad=str(e)), 422


@app.get("/timed/<token>")
def read_timed(token):
    try:
        return jsonify(timed().loads(token, max_age=10))
    except SignatureExpired as e:
        return jsonify(expired=str(e)[:15]), 410
    except BadTimeSignature as e:
        return jsonify(time=str(e)), 400
    except BadSignature as e:
        return jsonify(error=str(e)), 400


@app.get("/fresh")
def fresh():
    token = timed().dumps("ann@example.com", salt=app.config["SALT"])
    return jsonify(confirm_token(token), confirm_token(token + "x"), confirm_token("nothing"), timed().loads(timed().dumps(7)))


@app.get("/none")
def none():
    try:
        return jsonify(plain.loads(request.args.get("t")))
    except TypeError as e:
        return str(e), 400


own = URLSafeSerializer(app.secret_key)


@app.get("/own")
def own_key():
    again = URLSafeSerializer(current_app.config["SECRET_KEY"])
    return jsonify(own.loads(own.dumps("a")), again.loads(URLSafeSerializer(current_app.secret_key).dumps([2])))


@app.get("/raise/<token>")
def raising(token):
    return jsonify(plain.loads(token))


@app.errorhandler(BadSignature)
def handler(e):
    return jsonify(handled=str(e)), 403

#: GET /plain
#: GET /round?id=7
#: GET /read/eyJhIjpbMSwyXX0.U8-FCy-lWYB8dI0Cyu3WwcVLIH0
#: GET /read/.eJyrVkpUslJKogNQqgUAeN0oZA.69m2xCwIDMt8l4uze5gz7OiTTIk
#: GET /read/eyJhIjpbMSwyXX0.U8-FCy-lWYB8dI0Cyu3WwcVLabc
#: GET /read/eyJhIjpbMSwyXX0.U8-FCy-lWYB8dI0Cyu3WwcVLIH0~
#: GET /read/eyJhIjpbMSwyXX0.U8-FCy-lWYB8dI0Cyu3WwcVLIH0%C3%A9
#: GET /read/nodot
#: GET /read/.
#: GET /read/a.b
#: GET /read/%C3%A9.x
#: GET /read/MQ.Z_5iYiTfNxrWZUkFCIMeia-nHqM
#: GET /read/!!!.RYqhmMfxLzHU46NBiuNgOzq0EIY
#: GET /read/.abcd.GS5PuesDRDPCK2mupvhzJZK9oyw
#: GET /read/abcde.DC5oCrSL79_HRnY6U66gJzKYAYg
#: GET /read/bm90anNvbg.biFnhwsBQJK7FRVfyUHoQdh6qvg
#: GET /read/.QP8QincYwlnodYjCXxH0jVIlTJI
#: GET /timed/Ingi.ZVPxAA.8M6oundXsTYbevWohdqqNeEgGzQ
#: GET /timed/Ingi.ZVPxAA.8M6oundXsTYbevWohdqqNeEgGzz
#: GET /timed/Ingi.Ov_0QeQ.PIJCigMq6jBbvEVcO23-Vq4YqwY
#: GET /timed/Ingi.Ov_0QeQ.PIJCigMq6jBbvEVcO23-Vq4Yqzz
#: GET /timed/a.b
#: GET /timed/a
#: GET /timed/a.b.c
#: GET /timed/a.~~~.c
#: GET /timed/MQ.AAAAAAAAAAAA.x
#: GET /timed/nostamp.X1VigFWC0-X5KUpojzEioxEv_24
#: GET /timed/bm8.!.xkqxQH3soRYx6zgVD7LqoxmBZoc
#: GET /fresh
#: GET /own
#: GET /none
#: GET /none?t=x
#: GET /raise/a.b
