"""Flask-JWT-Extended 4: the callbacks that answer, and those that make identities, headers and users of tokens."""

from dataclasses import dataclass
from datetime import timedelta

from flask import Flask, jsonify
from flask_jwt_extended import (
    JWTManager, create_access_token, create_refresh_token, get_current_user, get_jwt, get_jwt_header, get_jwt_identity, jwt_required,
)

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "another secret that is long enough for tests"
app.config["JWT_ERROR_MESSAGE_KEY"] = "message"
app.config["JWT_HEADER_TYPE"] = "Token"
jwt = JWTManager(app)
gone = set()


@dataclass
class User:
    id: int
    name: str


people = {1: User(1, "ann"), 2: User(2, "bob")}


@jwt.user_identity_loader
def identity_of(user):
    return str(user.id) if isinstance(user, User) else str(user)


@jwt.additional_headers_loader
def headers_of(identity):
    return {"kid": "k1"}


@jwt.user_lookup_loader
def look_up(header, payload):
    user = people.get(int(payload["sub"]))
    return {"name": user.name} if user else None


@jwt.user_lookup_error_loader
def no_user(header, payload):
    return jsonify(problem="no user", sub=payload["sub"]), 404


@jwt.token_verification_loader
def verified(header, payload):
    return payload.get("ok", True)


@jwt.token_verification_failed_loader
def not_verified(header, payload):
    return jsonify(problem="not verified", ok=payload["ok"]), 418


@jwt.invalid_token_loader
def invalid(reason):
    return jsonify(problem="invalid", reason=reason), 422


@jwt.needs_fresh_token_loader
def stale(header, payload):
    return jsonify(problem="stale", fresh=payload["fresh"]), 401


@jwt.token_in_blocklist_loader
def is_gone(header, payload):
    return payload["jti"] in gone


@jwt.revoked_token_loader
def revoked(header, payload):
    return jsonify(problem="revoked", type=payload["type"]), 401


@app.post("/login/<int:n>")
def login(n):
    user = people.get(n) or User(n, "nobody")
    return jsonify(
        access=create_access_token(user), fresh=create_access_token(identity=user, fresh=True), refresh=create_refresh_token(user),
        bad=create_access_token(user, additional_claims={"ok": False}), late=create_access_token(user, expires_delta=timedelta(seconds=-9)),
    )


@app.get("/me")
@jwt_required()
def me():
    return jsonify(id=get_jwt_identity(), name=get_current_user()["name"], kid=get_jwt_header()["kid"], kind=get_jwt()["type"])


@app.get("/fresh")
@jwt_required(fresh=True)
def fresh():
    return jsonify(fresh=get_jwt()["fresh"])


@app.get("/again")
@jwt_required(refresh=True)
def again():
    return jsonify(id=get_jwt_identity())


@app.delete("/me")
@jwt_required(verify_type=False)
def leave():
    gone.add(get_jwt()["jti"])
    return "", 204


#: GET /me
#: POST /login/1
#:   > access = $.access
#:   > fresh = $.fresh
#:   > refresh = $.refresh
#:   > bad = $.bad
#:   > late = $.late
#:   unstable
#: POST /login/7
#:   > nobody = $.access
#:   unstable
#: GET /me
#:   Authorization: Token ${access}
#: GET /me
#:   Authorization: Bearer ${access}
#: GET /fresh
#:   Authorization: Token ${access}
#: GET /fresh
#:   Authorization: Token ${fresh}
#: GET /me
#:   Authorization: Token ${bad}
#: GET /me
#:   Authorization: Token ${late}
#: GET /me
#:   Authorization: Token ${nobody}
#: GET /me
#:   Authorization: Token ${refresh}
#: GET /again
#:   Authorization: Token ${refresh}
#: GET /again
#:   Authorization: Token ${access}
#: GET /me
#:   Authorization: Token x.y.z
#: GET /me
#:   Authorization: Token
#: GET /me
#:   Authorization: Token a b
#: GET /me
#:   Authorization: Token ${access}x
#: DELETE /me
#:   Authorization: Token ${access}
#: GET /me
#:   Authorization: Token ${access}
#: DELETE /me
#:   Authorization: Token ${refresh}
#: GET /again
#:   Authorization: Token ${refresh}
