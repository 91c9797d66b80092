"""Hooks, error handlers and views that are methods of the app's own objects."""
import threading
from collections import defaultdict

from flask import Blueprint, Flask, g, jsonify, request
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


class Counter:
    def __init__(self):
        self.counts = defaultdict(int)
        self.lock = threading.Lock()

    def _who(self):
        auth = request.headers.get("Authorization", "")
        if auth.startswith("Bearer "):
            return f"key_{auth[7:17]}"
        user = request.args.get("user_id")
        if user:
            return f"user_{user}"
        return "anon"

    def before_request(self):
        g.who = self._who()
        with self.lock:
            self.counts[g.who] += 1
            g.count = self.counts[g.who]
        if request.args.get("stop"):
            return "stopped", 429

    def after_request(self, response):
        if hasattr(g, "count"):
            response.headers["X-Count"] = str(g.count)
        if hasattr(g, "who"):
            response.headers["X-Who"] = g.who
        count = getattr(g, "count", 0)
        response.headers["X-Twice"] = str(count * 2)
        return response

    def stats(self):
        with self.lock:
            top = sorted(self.counts.items(), key=lambda x: x[1], reverse=True)[:5]
            return {"total": sum(self.counts.values()), "unique": len(self.counts), "top": dict(top)}


class Errors:
    def __init__(self, prefix):
        self.prefix = prefix

    def not_found(self, error):
        return jsonify(error=self.prefix + "not found"), 404

    def http(self, error):
        return jsonify(error=self.prefix + error.name, code=error.code), error.code


class UserController:
    def __init__(self, store):
        self.store = store

    def index(self):
        return jsonify(sorted(self.store))

    def show(self, user_id, verbose=False):
        if user_id not in self.store:
            return jsonify(error="none"), 404
        if verbose:
            return jsonify(user_id, self.store[user_id])
        return self.store[user_id]

    def create(self):
        data = request.get_json()
        user_id = len(self.store) + 1
        self.store[user_id] = data["name"]
        return jsonify(id=user_id, name=data["name"]), 201


middleware = Counter()
errors = Errors("app: ")
app.before_request(middleware.before_request)
app.after_request(middleware.after_request)
app.register_error_handler(404, errors.not_found)
app.register_error_handler(HTTPException, errors.http)

controller = UserController({1: "ann"})
app.add_url_rule("/users", view_func=controller.index)
app.add_url_rule("/users", "create", controller.create, methods=["POST"])
app.add_url_rule("/users/<int:user_id>", view_func=controller.show)
app.add_url_rule("/users/<int:user_id>/long", "long", controller.show, defaults={"verbose": 1})

bp = Blueprint("b", __name__, url_prefix="/b")


class Tagger:
    def __init__(self, tag):
        self.tag = tag

    def mark(self, response):
        response.headers["X-Tag"] = self.tag
        return response


bp.after_request(Tagger("bp").mark)


@bp.get("/one")
def one():
    return request.endpoint


app.register_blueprint(bp)


@app.get("/stats")
def stats():
    return jsonify(middleware.stats())


@app.get("/where")
def where():
    from flask import url_for
    return jsonify(url_for("index"), url_for("show", user_id=3), url_for("create"))


#: GET /users
#: GET /users?user_id=7
#: GET /users?stop=1
#: POST /users json {"name": "bob"}
#: POST /users json {}
#: GET /users/2
#: GET /users/2/long
#: GET /users/9
#: GET /nowhere
#: PUT /users
#: GET /b/one
#: GET /where
#: GET /stats
