"""More extensions that do nothing by themselves, and wrappers for other servers: the answers are those of Flask alone.

Recording it needs, besides Flask: flask-caching flask-babel flask-redis flask-sqlalchemy-lite authlib flask-mysql
flask-argon2 flask-mailman flask-assets opentelemetry-instrumentation-flask asgiref.
"""

from asgiref.wsgi import WsgiToAsgi
from authlib.integrations.flask_client import OAuth
from authlib.integrations.flask_oauth2 import AuthorizationServer
from flask import Flask, abort, g, jsonify, redirect, request, session, url_for
from flask_argon2 import Argon2
from flask_assets import Environment
from flask_babel import Babel
from flask_caching import Cache
from flask_mailman import Mail
from flask_redis import FlaskRedis
from flask_sqlalchemy_lite import SQLAlchemy
from flaskext.mysql import MySQL
from opentelemetry.instrumentation.flask import FlaskInstrumentor

app = Flask(__name__)
app.config["SECRET_KEY"] = "more"
app.config["CACHE_TYPE"] = "SimpleCache"
app.config["SQLALCHEMY_ENGINES"] = {"default": "sqlite://"}
FlaskInstrumentor().instrument_app(app)
cache = Cache(app)
babel = Babel(app)
redis = FlaskRedis(app)
db = SQLAlchemy(app)
mysql = MySQL(app)
argon2 = Argon2(app)
mail = Mail()
mail.init_app(app)
assets = Environment(app)
oauth = OAuth(app)
server = AuthorizationServer()
server.init_app(app)
asgi = WsgiToAsgi(app)

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


@app.route("/settings")
def settings():
    return jsonify(type=app.config.get("CACHE_TYPE"), host=app.config.get("MYSQL_DATABASE_HOST", "none"))


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
#: GET /settings
#: GET /folder
#: GET /folder/
#: GET /nowhere
#: POST /nowhere
#: GET /static/nothing.css
#: GET /
#:   X-Seen: me
