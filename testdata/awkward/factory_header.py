# An extension object whose settings have defaults where the app sets nothing.

from flask import Flask, g, jsonify, render_template_string, request


class Base:
    KNOWN = "known"



class Keys:
    def __init__(self, app=None):
        self.limit = None
        self.known = ""
        self.seen = []
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        self.header = app.config.get("KEYS_HEADER", "X-Key")
        self.limit = app.config.get("KEYS_LIMIT", 2)
        self.known = app.config["KNOWN"]
        app.extensions["keys"] = self
        app.before_request(self.check)
        app.after_request(lambda response: self.stamp(response))

    def check(self):
        key = request.headers.get(self.header)
        if key is None:
            return None
        g.key = key
        self.seen.append(key)
        if self.seen.count(key) > self.limit:
            return jsonify(error="limit", limit=self.limit), 429

    def stamp(self, response):
        response.headers["X-Known"] = self.known
        return response


keys = Keys()


def create_app(name=None):
    app = Flask(__name__, static_folder=None)
    app.config.from_object(Base)
    keys.init_app(app)

    @app.get("/")
    def index():
        return jsonify(key=g.get("key"), seen=keys.seen)

    @app.get("/page")
    def page():
        return render_template_string("{{ config['KNOWN'] }}")

    return app


app = create_app()

#: GET /
#: GET /
#:   X-Key: a
#: GET /page
#:   X-Key: a
#: GET /
#:   X-Key: a
#: GET /
#:   X-Key: b
