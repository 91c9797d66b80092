"""Extensions that do nothing by themselves stand beside views: the answers are those of Flask alone.

Recording it needs, besides Flask: flask-sqlalchemy flask-migrate flask-marshmallow flask-bcrypt flask-mail flask-moment
flask-bootstrap flask-pagedown flask-httpauth flask-jwt-extended.
"""

from flask import Flask, abort, g, jsonify, redirect, request, session, url_for
from flask_bcrypt import Bcrypt
from flask_bootstrap import Bootstrap
from flask_httpauth import HTTPBasicAuth, HTTPTokenAuth
from flask_jwt_extended import JWTManager
from flask_mail import Mail
from flask_marshmallow import Marshmallow
from flask_migrate import Migrate
from flask_moment import Moment
from flask_pagedown import PageDown
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SECRET_KEY"] = "extensions"
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
migrate = Migrate(app, db)
ma = Marshmallow(app)
bcrypt = Bcrypt(app)
mail = Mail(app)
moment = Moment(app)
bootstrap = Bootstrap()
bootstrap.init_app(app)
pagedown = PageDown(app)
basic = HTTPBasicAuth()
token = HTTPTokenAuth(scheme="Bearer")
jwt = JWTManager(app)

STORE = {}


@app.before_request
def remember():
    g.seen = request.headers.get("X-Seen", "nobody")


@app.route("/")
def index():
    return jsonify(seen=g.seen, url=url_for("item", name="a b"))


@app.route("/items/<name>", methods=["GET", "PUT", "DELETE"])
def item(name):
    if request.method == "PUT":
        STORE[name] = request.get_json()
        return jsonify(STORE[name]), 201
    if name not in STORE:
        abort(404)
    if request.method == "DELETE":
        del STORE[name]
        return "", 204
    return jsonify(STORE[name])


@app.route("/broken")
def broken():
    return jsonify(1 // int(request.args.get("by", "0")))


@app.route("/login", methods=["POST"])
def login():
    session["user"] = request.form["user"]
    return redirect(url_for("me"))


@app.route("/me")
def me():
    if "user" not in session:
        abort(401)
    return {"user": session["user"]}


@app.route("/folder/")
def folder():
    return "folder"


@app.errorhandler(401)
def unauthorized(e):
    return jsonify(error=e.description), 401


#: GET /
#: HEAD /
#: OPTIONS /
#: POST /
#: GET /items/a
#: PUT /items/a json {"n": [1, 2.5, "x"]}
#: GET /items/a
#: PUT /items/a text x
#: PUT /items/a body application/json '{'
#: DELETE /items/a
#: DELETE /items/a
#: PATCH /items/a
#: OPTIONS /items/a
#: GET /broken?by=3
#: GET /broken
#: GET /broken?by=x
#: GET /me
#: POST /login form x=1
#: POST /login form user=ann
#: GET /me
#: GET /folder
#: GET /folder/
#: GET /nowhere
#: POST /nowhere
#: GET /static/nothing.css
#: GET /
#:   X-Seen: me
