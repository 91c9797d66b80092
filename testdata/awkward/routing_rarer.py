"""Converters with arguments, defaults of all types, strict slashes of the app, and corners of url_for."""

from flask import Blueprint, Flask, jsonify, redirect, request, url_for
from werkzeug.routing import BaseConverter, ValidationError


class RegexConverter(BaseConverter):
    def __init__(self, url_map, *items):
        super().__init__(url_map)
        self.regex = items[0]


class ListConverter(BaseConverter):
    def __init__(self, map, separator=","):
        BaseConverter.__init__(self, map)
        self.separator = separator

    def to_python(self, value):
        return value.split(self.separator)

    def to_url(self, values):
        return self.separator.join(super(ListConverter, self).to_url(value) for value in values)


class EvenConverter(BaseConverter):
    regex = r"\d+"

    def to_python(self, value):
        n = int(value)
        if n % 2:
            raise ValidationError()
        return n

    def to_url(self, value):
        return str(value)


app = Flask(__name__)
app.url_map.strict_slashes = False
app.url_map.converters["regex"] = RegexConverter
app.url_map.converters["list"] = ListConverter
app.url_map.converters.update(even=EvenConverter)


@app.get('/code/<regex("[a-z]{2}[0-9]+"):code>')
def code(code):
    return "code " + code


@app.get("/year/<regex('(19|20)\\d\\d'):year>/x")
def year(year):
    return "year " + year


@app.get("/list/<list:names>")
def list_view(names):
    return jsonify(names)


@app.get("/plus/<list('+'):names>")
def plus(names):
    return jsonify(names)


@app.get("/plusk/<list(separator='-'):names>")
def plusk(names):
    return jsonify(names)


@app.get("/even/<even:n>")
def even(n):
    return jsonify(n)


@app.route("/active", defaults={"active": True})
@app.route("/inactive", defaults={"active": False, "note": None})
def state(active, note="n"):
    return jsonify(active, note)


@app.route("/page", defaults={"page": 1})
@app.route("/page/<int:page>")
def page(page):
    return jsonify(page)


@app.get("/slash/")
def slash():
    return "slash"


@app.get("/noslash")
def noslash():
    return "noslash"


@app.get("/strict/", strict_slashes=True)
def strict():
    return "strict"


@app.get("/user/<name>")
def user(name):
    return name


@app.route("/multi", methods=["GET"], endpoint="multi")
@app.route("/multi/post", methods=["POST"], endpoint="multi")
def multi():
    return request.method


@app.get("/urls")
def urls():
    return jsonify([
        url_for("user", name="a b/c", _anchor="x y"),
        url_for("user", name="\u00e9", q=["1", "2"], r="a&b"),
        url_for("user", name="x", _external=True, _scheme="https"),
        url_for("user", name="x", _external=True),
        url_for("list_view", names=["a", "b c"]),
        url_for("plus", names=["a", "b"]),
        url_for("code", code="ab1"),
        url_for("even", n=4),
        url_for("page", page=1),
        url_for("page", page=2),
        url_for("state", active=True),
        url_for("slash", q=None, z=0, b=True),
        url_for("static", filename="a/b.css"),
        url_for("user", name="x", q=[], t=("a", "b")),
    ])


@app.get("/urls-inactive")
def urls_inactive():
    return url_for("state", active=False, note=None)


@app.get("/urls-method")
def urls_method():
    return jsonify(url_for("multi", _method="POST"), url_for("multi", _method="GET"))


@app.get("/urls-scheme")
def urls_scheme():
    return url_for("user", name="x", _scheme="https", _external=False)


@app.get("/urls-relative")
def urls_relative():
    return url_for(".user", name="x")


@app.get("/urls-missing")
def urls_missing():
    return url_for("user")


@app.get("/urls-unknown")
def urls_unknown():
    return url_for("unknown")


@app.get("/to")
def to():
    return redirect(url_for("user", name="x", next=request.path), code=303)


#: GET /code/ab12
#: GET /code/ab
#: GET /code/ab1x
#: GET /code/AB1
#: GET /year/1999/x
#: GET /year/2199/x
#: GET /list/a,b
#: GET /list/a
#: GET /list/a,,b
#: GET /plus/a+b
#: GET /plusk/a-b
#: GET /even/4
#: GET /even/5
#: GET /even/x
#: GET /active
#: GET /inactive
#: GET /page
#: GET /page/1
#: GET /page/3
#: GET /slash
#: GET /slash/
#: GET /noslash/
#: GET /noslash
#: GET /strict
#: GET /strict/
#: GET /user/x/
#: GET /urls
#: GET /urls-inactive
#: GET /urls-method
#: GET /urls-scheme
#: GET /urls-relative
#: GET /urls-missing
#: GET /urls-unknown
#: GET /to
#: GET /multi
#: POST /multi/post
#: POST /multi
