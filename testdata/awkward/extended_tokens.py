"""Flask-JWT-Extended 4: tokens in headers, with callbacks, a list of revoked ones, and users."""

from datetime import datetime, timedelta
from uuid import UUID

from flask import Flask, jsonify, request
from flask.views import MethodView
from flask_jwt_extended import (
    JWTManager, create_access_token, create_refresh_token, decode_token, get_current_user, get_jwt, get_jwt_header,
    get_jwt_identity, jwt_required, verify_jwt_in_request,
)

app = Flask(__name__)
app.config["JWT_SECRET_KEY"] = "a secret that is long enough for tests"
app.config["JWT_ACCESS_TOKEN_EXPIRES"] = timedelta(hours=1)
jwt = JWTManager(app)

users = {"ann": {"name": "Ann", "role": "admin"}, "bob": {"name": "Bob", "role": "user"}}
revoked = set()


@jwt.additional_claims_loader
def more_claims(identity):
    return {"role": users[identity]["role"]} if identity in users else {}


@jwt.token_in_blocklist_loader
def is_revoked(header, payload):
    return payload["jti"] in revoked


@jwt.user_lookup_loader
def find_user(_header, payload):
    return users.get(payload["sub"]) or ({"name": "any"} if len(payload["sub"]) > 30 else None)


@jwt.expired_token_loader
def expired(header, payload):
    return jsonify(error="expired", who=payload["sub"], alg=header["alg"]), 401


@jwt.unauthorized_loader
def missing(reason):
    return {"error": reason}, 401


@app.post("/login")
def login():
    name = request.json.get("name")
    return jsonify(access=create_access_token(identity=name, fresh=True), refresh=create_refresh_token(identity=name))


@app.post("/late")
def late():
    token = create_access_token("ann", expires_delta=timedelta(seconds=-5))
    return {"access": token}


@app.post("/odd")
def odd():
    claims = {"role": "guest", "n": [1, None]}
    return {
        "int": create_access_token(5),
        "more": create_access_token("bob", additional_claims=claims, expires_delta=False),
        "gone": create_access_token("carl"),
        "aged": create_access_token("bob", fresh=timedelta(seconds=-1)),
        "soon": create_access_token("bob", False, timedelta(days=1), {"x": 1}),
    }


@app.post("/kinds")
def kinds():
    claims = {"at": datetime(2024, 5, 6, 7, 8, 9), "id": UUID(int=7), "role": "x"}
    return {"access": create_access_token(UUID(int=9), additional_claims=claims)}


@app.get("/claims")
@jwt_required()
def claims():
    return jsonify({k: v for k, v in get_jwt().items() if k in ("at", "id", "sub", "role")})


@app.post("/refresh")
@jwt_required(refresh=True)
def refresh():
    return jsonify(access=create_access_token(identity=get_jwt_identity()))


@app.get("/me")
@jwt_required()
def me():
    claims = get_jwt()
    return jsonify(sub=get_jwt_identity(), role=claims["role"], fresh=claims["fresh"], type=claims["type"], keys=sorted(claims))


@app.get("/user")
@jwt_required()
def user():
    return jsonify(get_current_user())


@app.get("/header")
@jwt_required()
def header():
    return get_jwt_header()


@app.get("/fresh")
@jwt_required(fresh=True)
def fresh():
    return "fresh"


@app.get("/maybe")
@jwt_required(optional=True)
def maybe():
    return jsonify(get_jwt_identity(), get_jwt() == {}, get_current_user())


@app.get("/any")
@jwt_required(verify_type=False, skip_revocation_check=True)
def any_type():
    return jsonify(get_jwt()["type"])


@app.get("/inside")
def inside():
    verify_jwt_in_request()
    if get_jwt()["role"] != "admin":
        return jsonify(msg="admins only"), 403
    return "in"


@app.get("/unasked")
def unasked():
    return jsonify(get_jwt_identity())


@app.post("/decode")
def decode():
    return jsonify(decode_token(request.json["token"])["sub"])


@app.delete("/logout")
@jwt_required()
def logout():
    revoked.add(get_jwt()["jti"])
    return jsonify(msg="out")


class Thing(MethodView):
    @jwt_required()
    def get(self, n):
        return jsonify(n, get_jwt_identity())

    def post(self, n):
        return "open"


app.add_url_rule("/thing/<int:n>", view_func=Thing.as_view("thing"))


#: GET /me
#: POST /login json {"name": "ann"}
#:   > ann = $.access
#:   > again = $.refresh
#:   unstable
#: POST /login json {"name": "bob"}
#:   > bob = $.access
#:   unstable
#: POST /late
#:   > late = $.access
#:   unstable
#: POST /odd
#:   > int = $.int
#:   > more = $.more
#:   > gone = $.gone
#:   > aged = $.aged
#:   > soon = $.soon
#:   unstable
#: POST /kinds
#:   > kinds = $.access
#:   unstable
#: GET /claims
#:   Authorization: Bearer ${kinds}
#: GET /claims
#:   Authorization: Bearer ${ann}
#: GET /maybe
#: GET /inside
#: GET /unasked
#: GET /thing/1
#: POST /thing/1
#: OPTIONS /me
#: HEAD /me
#: POST /decode json {"token": "${ann}"}
#: POST /decode json {"token": "x"}
#: POST /decode json {"token": 5}
#: POST /refresh
#:   Authorization: Bearer ${ann}
#: POST /refresh
#:   Authorization: Bearer ${again}
#:   unstable
#: GET /me
#:   Authorization: Bearer ${again}
#: GET /any
#:   Authorization: Bearer ${again}
#: GET /me
#:   Authorization: Bearer ${late}
#: GET /maybe
#:   Authorization: Bearer ${late}
#: GET /me
#:   Authorization: Bearer ${int}
#: GET /me
#:   Authorization: Bearer ${more}
#: GET /me
#:   Authorization: Bearer ${gone}
#: GET /fresh
#:   Authorization: Bearer ${aged}
#: GET /fresh
#:   Authorization: Bearer ${soon}
#: GET /fresh
#:   Authorization: Bearer ${ann}
#: set Authorization: Bearer ${ann}
#: GET /me
#: HEAD /me
#: GET /user
#: GET /header
#: GET /maybe
#: GET /inside
#: GET /thing/2
#: set Authorization: Bearer ${bob}
#: GET /inside
#: DELETE /logout
#: GET /me
#: GET /any
#: set Authorization: ${ann}
#: GET /me
#: GET /maybe
#: set Authorization: Bearer
#: GET /me
#: set Authorization: Bearer x
#: GET /me
#: set Authorization: Bearer x.y
#: GET /me
#: set Authorization: Bearer x.y.z
#: GET /me
#: set Authorization: Bearer ${ann}x
#: GET /me
#: set Authorization: Bearer a b
#: GET /me
#: set Authorization: Basic YTpi
#: GET /me
#: set Authorization: Basic YTpi, Bearer ${ann}
#: GET /me
#: set Authorization: bearer ${ann}
#: GET /me
#: set Authorization: Bearer eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJzdWIiOiJhbm4ifQ.
#: GET /me
#: set Authorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJhbm4ifQ.AAAA
#: GET /me
