# Extension objects of the app's own that are made with the app: inheritance, the app kept in self.app, keys of app.extensions.
from flask import Flask, jsonify, request, current_app
from werkzeug.exceptions import NotFound


class Extension:
    name = "base"

    def __init__(self, app=None):
        self.app = None
        self.ready = False
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        self.app = app
        self.ready = True
        app.extensions[self.name] = self

    def describe(self):
        return {"name": self.name, "ready": self.ready, "debug": self.app.config.get("VERBOSE", False)}


class Metrics(Extension):
    name = "metrics"

    def __init__(self, app=None):
        self.total = 0
        self.by_path = {}
        super().__init__(app)

    def init_app(self, app):
        super().init_app(app)
        self.path = app.config.get("METRICS_PATH", "/metrics")
        app.after_request(self.count)
        app.add_url_rule(app.config.get("METRICS_PATH", "/metrics"), "metrics", self.show)

    def count(self, response):
        self.total += 1
        self.by_path[request.path] = self.by_path.get(request.path, 0) + 1
        return response

    def show(self):
        return jsonify(total=self.total, paths=self.by_path, app=self.app.name)


class Flags:
    def __init__(self, app=None, defaults=None):
        self.flags = dict(defaults or {"a": True})
        if app:
            self.init_app(app)

    def init_app(self, app):
        for key, value in app.config.get("FLAGS", {}).items():
            self.flags[key] = value
        app.jinja_env.filters["flag"] = self.on
        app.jinja_env.globals["enabled"] = self.on

        @app.context_processor
        def inject():
            return {"flags": sorted(k for k, v in self.flags.items() if v)}

        @app.errorhandler(NotFound)
        def missing(e):
            return jsonify(error="missing", flags=len(self.flags), path=request.path), 404

    def on(self, name):
        return self.flags.get(name, False)


app = Flask(__name__)
app.config["VERBOSE"] = True
app.config["FLAGS"] = {"b": True, "c": False}
metrics = Metrics(app)
flags = Flags(app, {"z": True})


@app.get("/")
def index():
    return jsonify(metrics.describe())


@app.get("/flags/<name>")
def flag(name):
    return jsonify(on=flags.on(name), path=metrics.path)


@app.get("/names")
def names():
    return jsonify(sorted(current_app.extensions["metrics"].by_path))



#: GET /
#: GET /flags/b
#: GET /flags/c
#: GET /flags/z
#: GET /flags/none
#: GET /metrics
#: GET /nope
#: GET /names
