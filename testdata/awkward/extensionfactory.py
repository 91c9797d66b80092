# Extension objects of the app's own that a factory and what it calls give the app to: hooks, rules, error handlers, settings.
from flask import Flask, current_app, g, jsonify, request


class Config:
    RATE_LIMIT = 6
    CACHE_PREFIX = "x:"


class RateLimitExceeded(Exception):
    def __init__(self, limit):
        super().__init__(f"limit of {limit} exceeded")
        self.limit = limit


class Cache:
    """A tiny cache."""

    def __init__(self, app=None):
        self._data = {}
        self.prefix = ""
        self.max_items = 100
        self.hits = 0
        self.misses = 0
        if app is not None:
            self.init_app(app)

    def init_app(self, app):
        """Set it up."""
        app.config.setdefault("CACHE_PREFIX", "c:")
        app.config.setdefault("CACHE_MAX", 3)
        self.prefix = app.config["CACHE_PREFIX"]
        self.max_items = app.config.get("CACHE_MAX", 10)
        if not hasattr(app, "extensions"):
            app.extensions = {}
        app.extensions["cache"] = self

    def get(self, key, default=None):
        full = self.prefix + key
        if full in self._data:
            self.hits += 1
            return self._data[full]
        self.misses += 1
        return default

    def set(self, key, value):
        if len(self._data) >= self.max_items:
            self._data.pop(next(iter(self._data)))
        self._data[self.prefix + key] = value

    def stats(self):
        return {"hits": self.hits, "misses": self.misses, "size": len(self._data)}


class RateLimiter:
    def __init__(self):
        self.counts = {}
        self.limit = None
        self.enabled = True

    def init_app(self, app):
        self.limit = app.config.get("RATE_LIMIT", 50)
        self.enabled = bool(app.config.get("RATE_ENABLED", True))
        app.before_request(self._check)
        app.after_request(self._headers)
        app.register_error_handler(RateLimitExceeded, self.handle)
        url = app.config.get("RATE_URL", "/_rate")
        app.add_url_rule(url, view_func=self.status)

        @app.teardown_appcontext
        def done(exc):
            g.pop("remaining", None)

    def _check(self):
        if not self.enabled or request.path.startswith("/_"):
            return None
        key = request.headers.get("X-User", "anon")
        n = self.counts.get(key, 0) + 1
        self.counts[key] = n
        g.remaining = self.limit - n
        if n > self.limit:
            raise RateLimitExceeded(self.limit)

    def _headers(self, response):
        if "remaining" in g:
            response.headers["X-Remaining"] = str(g.remaining)
        return response

    def handle(self, e):
        return jsonify(error=str(e), limit=e.limit), 429

    def status(self):
        return jsonify(counts=self.counts, limit=self.limit)


cache = Cache()
limiter = RateLimiter()


def register_extensions(app):
    for extension in (cache, limiter):
        extension.init_app(app)


def register_routes(app):
    @app.get("/items/<key>")
    def get_item(key):
        value = cache.get(key)
        if value is None:
            return jsonify(error="missing"), 404
        return jsonify(key=key, value=value)

    @app.put("/items/<key>")
    def put_item(key):
        data = request.get_json(silent=True) or {}
        cache.set(key, data.get("value"))
        return jsonify(ok=True), 201

    @app.get("/stats")
    def stats():
        c = current_app.extensions["cache"]
        return jsonify(c.stats())


def create_app(config_object=Config):
    app = Flask(__name__)
    app.config.from_object(config_object)
    register_extensions(app)
    register_routes(app)
    return app


app = create_app()

#: GET /stats
#: GET /items/a
#: PUT /items/a json {"value": 1}
#: GET /items/a
#: GET /_rate
#: GET /items/a
#: GET /items/a
#: GET /items/a
#: GET /items/a
#: GET /items/b
#: GET /_rate
#: GET /stats
