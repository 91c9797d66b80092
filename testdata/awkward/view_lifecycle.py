"""Class-based views whose constructors do things, and what is told of their objects in unusual ways."""

import itertools

from flask import Blueprint, Flask, abort, g, jsonify, request, url_for
from flask.views import MethodView, View

app = Flask(__name__)
made = []
LIMIT = 2


def counted(f):
    def wrapper(*args, **kwargs):
        g.n = getattr(g, "n", 0) + 1
        return f(*args, **kwargs)
    wrapper.__name__ = f.__name__
    return wrapper


class Service:
    def __init__(self, start=10):
        self.value = start

    def bump(self, by=1):
        self.value += by
        return self.value


class Fresh(MethodView):
    def __init__(self):
        self.service = Service()
        self.tags: list = []
        made.append("fresh")

    def _tagged(self, text):
        self.tags.append(text)
        return self.tags

    def get(self):
        self.service.bump()
        self._tagged("a")
        return jsonify(value=self.service.bump(5), tags=self._tagged("b"), made=len(made))

    def post(self):
        return jsonify(value=self.service.value, made=len(made))


class Kept(MethodView):
    init_every_request = False

    def __init__(self, start, step=1, *, label="kept"):
        self.service = Service(start)
        self.step = step
        self.label = label
        self.seen = []
        self.total = 0

    def get(self):
        self.seen.append(self.service.bump(self.step))
        self.total += self.step
        return jsonify(name=self.label, seen=self.seen, total=self.total)


app.add_url_rule("/fresh", view_func=Fresh.as_view("fresh"))
app.add_url_rule("/kept", view_func=Kept.as_view("kept", 0))
app.add_url_rule("/kept/fast", view_func=Kept.as_view("kept_fast", 100, step=LIMIT * 5, label="fast"))


class Base(MethodView):
    decorators = [counted]
    page_size = LIMIT
    title: str = "base"
    items = ["x", "y", "z"]

    def page(self, n=1):
        first = (n - 1) * self.page_size
        return self.items[first:first + self.page_size]

    def get(self):
        n = request.args.get("page", 1, type=int)
        return jsonify(title=self.title, items=self.page(n), n=g.n, cls=self.__class__.__name__)

    def post(self):
        self.items.append(request.args["v"])
        return jsonify(len(self.items)), 201


class Plain(Base):
    pass


class Wide(Base):
    page_size = 10
    title = "wide"

    def get(self):
        if request.args.get("quick"):
            return jsonify(quick=self.page())
        return super().get()


class Narrow(Wide):
    page_size = 1
    items = [1, 2]

    def page(self, n=1):
        return ["narrow"] + super().page(n)


for view in (Plain, Wide, Narrow):
    app.add_url_rule("/" + view.__name__.lower(), view_func=view.as_view(view.__name__))

bp = Blueprint("api", __name__, url_prefix="/api")


class Render(View):
    methods = ["GET", "POST"]

    def __init__(self, template, status=200):
        self.template = template
        self.status = status

    def text(self):
        return self.template.format(method=request.method, path=request.path)

    def dispatch_request(self, n=None):
        return self.text() + repr(n), self.status


bp.add_url_rule("/one", view_func=Render.as_view("one", "{method} one"))
bp.add_url_rule("/two/<int:n>", view_func=Render.as_view("two", template="{path} two", status=202), methods=["GET"])
app.register_blueprint(bp)


class Crud(MethodView):
    init_every_request = False

    def __init__(self, store, kind):
        self.store = store
        self.kind = kind

    def _find(self, id):
        for row in self.store:
            if row["id"] == id:
                return row
        abort(404, f"no {self.kind} {id}")


class One(Crud):
    def get(self, id):
        return self._find(id)

    def delete(self, id):
        self.store.remove(self._find(id))
        return "", 204


class Many(Crud):
    def get(self):
        return jsonify({self.kind: self.store, "first": url_for(f"{self.kind}_one", id=1)})

    def post(self):
        row = {"id": len(self.store) + 1, **request.get_json()}
        self.store.append(row)
        return row, 201


def register(name, store=None, prefix="/v1"):
    """Registers both."""
    rows = store
    many = Many.as_view(f"{name}_many", rows, name)
    app.add_url_rule(f"{prefix}/{name}/", view_func=many)
    app.add_url_rule(f"{prefix}/{name}/<int:id>", view_func=One.as_view(f"{name}_one", kind=name, store=rows))


CATS = [{"id": 1, "name": "Tom"}]
DOGS = []
register("cats", CATS)
register("dogs", store=DOGS, prefix="/v2")


class Late(MethodView):
    def get(self):
        self.user = request.args.get("u", "nobody")
        return self.greet()

    def greet(self):
        return "hi " + self.user


app.add_url_rule("/late", view_func=Late.as_view("late"))

#: GET /fresh
#: GET /fresh
#: POST /fresh
#: GET /kept
#: GET /kept
#: GET /kept/fast
#: GET /kept/fast
#: GET /plain
#: GET /plain?page=2
#: POST /plain?v=w
#: GET /wide
#: GET /wide?quick=1
#: GET /narrow
#: GET /narrow?page=2
#: GET /narrow?quick=1
#: POST /narrow?v=w
#: GET /narrow?page=3
#: POST /wide
#: GET /api/one
#: POST /api/one
#: GET /api/two/5
#: POST /api/two/5
#: GET /v1/cats/
#: GET /v1/cats/1
#: POST /v1/cats/ json {"name": "Ada"}
#: DELETE /v1/cats/1
#: GET /v1/cats/1
#: GET /v1/cats/
#: GET /v2/dogs/
#: GET /v2/dogs/1
#: POST /v2/dogs/ json {"name": "Rex"}
#: GET /v2/dogs/1
#: GET /late?u=bob
