# What a factory changes in the state of modules while it makes the app, in the order in which it does.
import os

from flask import Blueprint, Flask, current_app, jsonify, request

LOG = []
COUNTERS = {"made": 0}
bp = Blueprint("bp", __name__)


class Store:
    def __init__(self):
        self.rows = {}
        self.next = 1

    def add(self, name, tags=()):
        row = {"id": self.next, "name": name, "tags": list(tags)}
        self.rows[self.next] = row
        self.next += 1
        return row

    def load(self, rows):
        for row in rows:
            self.add(row["name"], row.get("tags", []))
        return len(rows)


class Users:
    by_name = {}

    @classmethod
    def create(cls, name, role="user"):
        cls.by_name[name] = role


store = Store()
limits = {}


class Config:
    SEED = [("Ada", "Hello"), ("Bob", "World")]
    ROWS = [{"name": "x", "tags": ["t"]}, {"name": "y"}]
    ADMINS = ("root", "admin")
    LIMIT = 3


def seed_rows():
    LOG.append("rows")
    return store.load(current_app.config["ROWS"])


def init_users(app):
    for name in app.config["ADMINS"]:
        Users.create(name, role="admin")
    LOG.append("users of %s" % app.config["LIMIT"])


def init_limits(app, start=1):
    for i in range(start, app.config.get("LIMIT", 5)):
        limits[str(i)] = i * i


def register(app):
    app.register_blueprint(bp)
    LOG.append("register")

    @app.errorhandler(404)
    def missing(e):
        return jsonify(error="missing", log=len(LOG)), 404


def create_app(test_config=None, fast=False):
    app = Flask(__name__, static_folder=None)
    app.config.from_object(Config)
    if test_config is not None:
        app.config.update(test_config)
        LOG.append("test")
    if not fast:
        LOG.append("slow")
    elif test_config:
        LOG.append("fast")
    names = [name.upper() for name, _ in app.config["SEED"]]
    names.append("EXTRA")
    for author, text in app.config["SEED"]:
        store.add(author, tags=[text])
    with app.app_context():
        register(app)
        count = seed_rows()
        LOG.append(f"{count} rows")
    for name in names:
        store.add(name)
    init_users(app)
    init_limits(app, 2)
    COUNTERS["made"] += 1
    if os.environ.get("SEEDS_MORE"):
        store.add("more")
    if app.config["LIMIT"] > 2:
        limits["many"] = app.config["LIMIT"]
    else:
        limits["few"] = 0
    for i in range(3):
        if i == 1:
            continue
        LOG.append(str(i))
    try:
        limits[names[7]] = 1
    except IndexError as e:
        LOG.append(str(e))
    return app


@bp.get("/")
def index():
    return jsonify(rows=list(store.rows.values()), log=LOG, counters=COUNTERS, limits=limits, users=Users.by_name)


@bp.post("/rows/<name>")
def add(name):
    return jsonify(store.add(name, request.args.getlist("tag"))), 201


@bp.get("/config")
def config():
    return jsonify(rows=len(current_app.config["ADMINS"]))


app = create_app()
LOG.append("late")
Users.create("last")
store.add("late")

#: GET /
#: POST /rows/new?tag=a&tag=b
#: GET /
#: GET /config
#: GET /nowhere
