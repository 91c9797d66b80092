"""Flask-CORS with resources, in a factory, on a blueprint, and by its decorator."""

import os

from flask import Blueprint, Flask, jsonify
from flask_cors import CORS, cross_origin

cors = CORS(resources={r"/api/*": {"origins": "*"}, "/api/private": {"origins": ["https://in.example"], "send_wildcard": True}})
api = Blueprint("api", __name__, url_prefix="/api")
files = Blueprint("files", __name__, url_prefix="/files")
CORS(files, origins=os.environ.get("FILES_ORIGIN", "https://files.example"))


@api.route("/open")
def open_to_all():
    return jsonify(open=True)


@api.route("/private")
def private():
    return jsonify(private=True)


@files.route("/<name>")
def show(name):
    return name


def create_app():
    app = Flask(__name__)
    app.config["CORS_HEADERS"] = "Content-Type"
    app.config["CORS_MAX_AGE"] = 30
    cors.init_app(app, allow_headers="X-One")
    app.register_blueprint(api)
    app.register_blueprint(files)

    @app.route("/plain")
    def plain():
        return "plain"

    @app.route("/shared", methods=["GET", "PUT"])
    @cross_origin(origins=["https://a.example", r"https://.*\.b\.example"], supports_credentials=True)
    def shared():
        return jsonify(shared=True)

    @app.route("/bare")
    @cross_origin()
    def bare():
        return "bare"

    @app.route("/manual", methods=["GET", "OPTIONS"])
    @cross_origin(automatic_options=False, methods=["GET"])
    def manual():
        return "manual"

    return app


#: GET /api/open
#: GET /api/open
#:   Origin: https://any.example
#: GET /api/private
#: GET /api/private
#:   Origin: https://in.example
#: GET /api/private
#:   Origin: https://out.example
#: OPTIONS /api/private
#:   Origin: https://in.example
#:   Access-Control-Request-Method: GET
#:   Access-Control-Request-Headers: x-one, x-two
#: GET /files/a
#: GET /files/a
#:   Origin: https://files.example
#: GET /files/a
#:   Origin: https://any.example
#: GET /plain
#:   Origin: https://any.example
#: GET /shared
#: GET /shared
#:   Origin: https://a.example
#: GET /shared
#:   Origin: https://x.b.example
#: GET /shared
#:   Origin: https://b.example
#: PUT /shared text hello
#:   Origin: https://a.example
#: OPTIONS /shared
#:   Origin: https://a.example
#:   Access-Control-Request-Method: PUT
#: OPTIONS /shared
#: POST /shared
#: GET /bare
#: GET /bare
#:   Origin: https://any.example
#: OPTIONS /bare
#:   Origin: https://any.example
#:   Access-Control-Request-Method: GET
#: GET /manual
#:   Origin: https://any.example
#: OPTIONS /manual
#:   Origin: https://any.example
#:   Access-Control-Request-Method: GET
