"""Extension objects in the other forms that people write: early returns, conditions on settings, lambdas, attributes of the app."""
from flask import Flask, current_app, g, jsonify, request


class Limiter:
    def __init__(self, app=None, limit=3):
        self.limit = limit
        self.enabled = False
        self.seen = {}
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        app.config.setdefault("LIMIT_ENABLED", True)
        if not app.config["LIMIT_ENABLED"]:
            return
        self.enabled = True
        self.limit = app.config.get("LIMIT", self.limit)
        app.limiter = self
        app.before_request(self.check)

    def check(self):
        who = request.args.get("who", "anon")
        self.seen[who] = self.seen.get(who, 0) + 1
        if self.seen[who] > self.limit:
            return jsonify(error="too many"), 429


class Audit:
    def __init__(self):
        self.lines = []
        self.verbose = None

    def init_app(self, app):
        if not app.config.get("AUDIT"):
            return
        if app.config.get("AUDIT_VERBOSE"):
            self.verbose = True
            app.after_request(self.tag)
        else:
            self.verbose = False
        app.before_request(lambda: self.note("in"))
        app.teardown_request(lambda exc: self.note("out"))

    def note(self, text):
        self.lines.append(f"{text} {request.path}")

    def tag(self, response):
        response.headers["X-Audit"] = str(len(self.lines))
        return response


class Off:
    def __init__(self):
        self.on = False

    def init_app(self, app):
        if app.config.get("OFF_ENABLED", False):
            self.on = True
            app.before_request(self.stop)

    def stop(self):
        return "stopped", 503


class Clock:
    def __init__(self):
        self.ticks = 10

    def init_app(self, app):
        app.clock = self
        app.extensions["clock"] = self
        app.context_processor(lambda: {"ticks": self.ticks})
        app.add_template_global(self.tick, "tick")
        app.add_url_rule("/clock", "clock", lambda: jsonify(self.tick()))

    def tick(self):
        self.ticks += 1
        return self.ticks


limiter = Limiter()
audit = Audit()
off = Off()
clock = Clock()


def create_app():
    app = Flask(__name__)
    app.config.update(LIMIT=4, AUDIT=True, AUDIT_VERBOSE=True)
    for extension in (limiter, audit, off, clock):
        extension.init_app(app)

    @app.get("/")
    def index():
        return jsonify(limit=limiter.limit, enabled=limiter.enabled, on=off.on, verbose=audit.verbose)

    @app.get("/lines")
    def lines():
        return jsonify(audit.lines)

    @app.get("/mine")
    def mine():
        return jsonify(seen=current_app.limiter.seen, ticks=current_app.clock.ticks, same=current_app.extensions["clock"] is clock)

    return app


app = create_app()

#: GET /
#: GET /clock
#: GET /clock
#: GET /lines
#: GET /mine?who=ann
#: GET /nowhere
#: GET /?who=bob
#: GET /?who=bob
#: GET /?who=bob
#: GET /?who=bob
#: GET /?who=bob
#: GET /mine
#: GET /lines?who=eve
