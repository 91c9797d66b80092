"""A class of requests of the app's own: properties, methods that call each other, names that stand for others."""

from flask import Flask, Request, g, jsonify, render_template_string, request


class ApiRequest(Request):
    """The request with a few more questions."""

    @property
    def json_data(self):
        return self.get_json(silent=True) or {}

    @property
    def user(self):
        name = self.headers.get("X-User")
        if not name:
            raise KeyError("no user")
        return name

    @property
    def page_size(self) -> int:
        return min(self.args.get("size", 10, type=int), 50)

    def wants_json(self, default=False):
        accept = self.headers.get("Accept")
        if accept is None:
            return default
        return "json" in accept

    def describe(self, *parts):
        return [self.user, self.method, *parts]

    def note(self, value):
        self.noted = value
        return value


class App(Flask):
    request_class = ApiRequest


app = App(__name__)


class Fake:
    user = "fake"


@app.post("/data")
def data():
    return jsonify(request.json_data)


@app.get("/user")
def user():
    return request.user


@app.get("/size")
def size():
    return jsonify(request.page_size * 2, [request.page_size for _ in range(2)])


@app.get("/wants")
def wants():
    return jsonify(request.wants_json(), request.wants_json(True), request.wants_json(default=None))


@app.get("/describe")
def describe():
    return jsonify(request.describe("a", 1))


@app.get("/guarded")
def guarded():
    try:
        return request.user
    except KeyError as e:
        return str(e), 401


@app.get("/fake")
def fake():
    return Fake().user


@app.get("/get")
def get():
    return str(getattr(request, "user", "none"))


@app.get("/has")
def has():
    return str(hasattr(request, "user")) + str(hasattr(request, "nothing"))


@app.get("/bound")
def bound():
    f = request.wants_json
    return str(f(1))


@app.get("/note")
def note():
    return str(request.note(1))


def taken(r):
    return r.page_size


@app.get("/taken")
def taken_view():
    return str(taken(request))


@app.get("/page")
def page():
    return render_template_string("{{ request.user }}|{{ request.page_size }}")


@app.before_request
def before():
    g.size = request.page_size


@app.get("/g")
def from_g():
    return str(g.size)


#: POST /data json {"a": 1}
#: POST /data
#: GET /user
#: GET /user
#:   X-User: me
#: GET /size
#: GET /size?size=7
#: GET /size?size=70
#: GET /wants
#: GET /wants
#:   Accept: application/json
#: GET /describe
#:   X-User: me
#: GET /guarded
#: GET /fake
#: GET /get
#:   X-User: me
#: GET /has
#:   X-User: me
#: GET /bound
#: GET /note
#: GET /taken?size=3
#: GET /page
#:   X-User: me
#: GET /g
