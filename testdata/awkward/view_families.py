from functools import wraps
from flask import Flask, abort, g, jsonify, request, url_for
from flask.views import MethodView, View

app = Flask(__name__)


def token_required(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        if request.headers.get("X-Token") != "t":
            return jsonify(error="no token"), 401
        return f(*args, **kwargs)
    return wrapper


def tag(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        g.tag = "tagged"
        return f(*args, **kwargs)
    return wrapper


class BaseAPI(MethodView):
    decorators = [token_required, tag]
    kind = "base"

    def render(self, data):
        return jsonify(kind=self.kind, tag=g.tag, data=data)


class Things(BaseAPI):
    kind = "things"

    def get(self, thing_id=None):
        if thing_id is None:
            return self.render(["a", "b"])
        return self.render(thing_id)

    def post(self):
        return self.render(request.get_json()["x"])


class Others(BaseAPI):
    decorators = []
    kind = "others"

    def get(self):
        return jsonify(self.kind)

    def put(self):
        return jsonify(self.kind + "!")


things = Things.as_view("things")
app.add_url_rule("/things", defaults={"thing_id": None}, view_func=things, methods=["GET"])
app.add_url_rule("/things", view_func=things, methods=["POST"])
app.add_url_rule("/things/<int:thing_id>", view_func=things, methods=["GET"])
app.add_url_rule("/others", view_func=Others.as_view("others"))


class Form(View):
    methods = ["GET", "POST"]

    def dispatch_request(self):
        if request.method == "POST":
            return "posted"
        return "form " + request.endpoint


app.add_url_rule("/form", view_func=Form.as_view("form"))


class Shared(View):
    init_every_request = False

    def __init__(self):
        self.count = 0

    def dispatch_request(self):
        self.count += 1
        return str(self.count)


class Fresh(View):
    def __init__(self, start):
        self.count = start

    def dispatch_request(self):
        self.count += 1
        return str(self.count)


app.add_url_rule("/shared", view_func=Shared.as_view("shared"))
app.add_url_rule("/fresh", view_func=Fresh.as_view("fresh", 5))
app.add_url_rule("/fresh2", view_func=Fresh.as_view("fresh2", start=7))


class Crud(MethodView):
    store = {}
    fields = ()

    def get(self, key):
        if key not in self.store:
            abort(404)
        return self.store[key]

    def put(self, key):
        data = request.get_json()
        self.store[key] = {f: data.get(f) for f in self.fields}
        return self.store[key], 201


class Cats(Crud):
    store = {}
    fields = ("name", "age")


class Dogs(Crud):
    store = {}
    fields = ("name",)


for view, name in ((Cats, "cats"), (Dogs, "dogs")):
    app.add_url_rule(f"/{name}/<key>", view_func=view.as_view(name))


class Urls(MethodView):
    def get(self):
        return url_for("things", thing_id=3) + " " + url_for("cats", key="k") + " " + self.__class__.__name__

    def head(self):
        return "", 200, {"X-Head": "1"}


app.add_url_rule("/urls", view_func=Urls.as_view("urls"))

#: GET /things
#: OPTIONS /things
#: set X-Token: t
#: GET /things
#: GET /things/4
#: POST /things json {"x": 1}
#: POST /things json {"y": 1}
#: DELETE /things
#: unset X-Token
#: GET /others
#: PUT /others
#: GET /form
#: POST /form
#: PUT /form
#: GET /shared
#: GET /shared
#: GET /fresh
#: GET /fresh
#: GET /fresh2
#: GET /cats/a
#: PUT /cats/a json {"name": "n", "age": 2}
#: PUT /dogs/a json {"name": "d", "age": 2}
#: GET /cats/a
#: GET /dogs/a
#: GET /urls
#: HEAD /urls
