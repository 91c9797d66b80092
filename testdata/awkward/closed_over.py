"""Views that close over the arguments of the function that registers them, and over what a factory makes."""

from flask import Blueprint, Flask, jsonify, request
from flask.views import MethodView

made = []


class Store:
    def __init__(self, name, first=None):
        self.number = len(name)
        self.name = name
        self.items = [] if first is None else [first]

    def add(self, item):
        self.items.append(item)
        return self

    def __len__(self):
        return len(self.items)


class Limiter:
    def __init__(self, config, per="minute"):
        self.limit = config["limit"]
        self.per = per
        self.hits = {}

    def hit(self, key):
        self.hits[key] = self.hits.get(key, 0) + 1
        return self.hits[key] <= self.limit


def load_config(limit=2):
    return {"limit": limit, "names": ["a", "b"]}


def register_items(app, store, prefix="/items", *, greeting="hello", limit=3):
    @app.route(prefix)
    def list_items():
        return jsonify(name=store.name, items=store.items, greeting=greeting, number=store.number)

    @app.post(prefix)
    def add_item():
        if len(store) >= limit:
            return jsonify(error=f"no more than {limit} in {prefix}"), 409
        store.add(request.get_json()).add([x for x in store.items][:1])
        return jsonify(len(store)), 201

    @app.get(prefix + "/sorted")
    def sorted_items():
        return jsonify(sorted(store.items, key=lambda item: (str(item), store.name)))


def register_errors(app, messages, store):
    @app.errorhandler(404)
    def missing(e):
        store.add(404)
        return messages.get("missing", "gone"), 404

    @app.after_request
    def stamp(response):
        response.headers["X-Store"] = f"{store.name} {len(store)}"
        return response


def make_blueprint(name, items, public=True):
    bp = Blueprint(name, __name__, url_prefix=f"/{name}")
    seen = set()

    @bp.route("/")
    def index():
        seen.add(request.args.get("who", "-"))
        return jsonify(name=name, items=items, public=public, seen=sorted(seen))

    @bp.put("/<item>")
    def put(item):
        items.append(item)
        return jsonify(items=items)

    return bp


def register_views(app, store):
    class StoreView(MethodView):
        def get(self, index):
            return jsonify(store.items[index] if index < len(store) else None)

        def delete(self, index):
            return jsonify(store.items.pop(index), len(store))

    app.add_url_rule("/view/<int:index>", view_func=StoreView.as_view("store_view"))


def register_rebound(app, names, store):
    names = list(names)

    @app.get("/rebound")
    def rebound():
        return jsonify(names)

    @app.get("/rebound/own")
    def own():
        store = ["own"]
        return jsonify(store)


def register_default(app, bucket=[]):
    @app.get("/bucket")
    def bucket_():
        bucket.append(1)
        return jsonify(bucket)


def register_once(app, key):
    @app.get("/once/" + key, endpoint="once_" + key)
    def once():
        return jsonify(key=key)


shared = ["s"]


def create_app(test=None):
    app = Flask(__name__)
    config = load_config()
    limiter = Limiter(config, per="hour")
    main = Store("main", first="x")
    made.append("main")
    other = Store(name="other")
    other.add("seed")
    other.items.append(len(main))
    config["late"] = main.number
    messages = {"missing": "nothing here"}
    register_items(app, main)
    register_items_again(app, other)
    register_errors(app, messages, other)
    app.register_blueprint(make_blueprint("one", []))
    app.register_blueprint(make_blueprint("two", shared, public=False))
    app.register_blueprint(make_blueprint(name="three", items=config["names"]))
    register_views(app, main)
    register_rebound(app, ["r"], main)
    register_default(app)
    for key in ("p", "q"):
        register_once(app, key)

    @app.get("/limited/<who>")
    def limited(who):
        if not limiter.hit(who):
            return jsonify(per=limiter.per, limit=config["limit"]), 429
        return jsonify(hits=limiter.hits, late=config["late"])

    @app.get("/made")
    def made_():
        return jsonify(made, shared)

    @app.get("/test")
    def test_():
        return jsonify(test)

    return app


def register_items_again(app, store):
    @app.get("/again")
    def again():
        return jsonify(store.items, store.number)


app = create_app()


#: GET /items
#: POST /items json "y"
#: POST /items json "z"
#: GET /items
#: GET /items/sorted
#: GET /again
#: GET /nothing
#: GET /again
#: GET /one/?who=a
#: GET /one/
#: GET /two/?who=b
#: PUT /one/k
#: PUT /two/l
#: PUT /three/m
#: GET /one/
#: GET /two/
#: GET /three/
#: GET /view/0
#: GET /view/9
#: DELETE /view/0
#: GET /items
#: GET /rebound
#: GET /rebound/own
#: GET /bucket
#: GET /bucket
#: GET /once/p
#: GET /once/q
#: GET /limited/a
#: GET /limited/a
#: GET /limited/a
#: GET /limited/b
#: GET /made
#: GET /test
