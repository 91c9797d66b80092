"""Views with several rules, of which only some give a parameter; the others leave it to the default."""

from flask import Flask, jsonify
from flask.views import MethodView

app = Flask(__name__)


@app.route("/hello")
@app.route("/hello/<name>")
def hello(name="World"):
    return f"Hello {name}!"


@app.route("/page")
@app.route("/page/<int:n>")
def page(n=1):
    return jsonify(page=n, next=n + 1)


@app.route("/ratio/<float:ratio>")
@app.route("/ratio")
def ratio(ratio=0.5):
    return str(ratio)


@app.route("/maybe")
@app.route("/maybe/<name>")
def maybe(name=None):
    if name is None:
        return "nobody"
    return name.upper()


@app.route("/number")
@app.route("/number/<int:n>")
def number(n=None):
    return jsonify(n=n, given=n is not None, twice=n * 2 if n else None)


@app.route("/mixed")
@app.route("/mixed/<int:n>")
def mixed(n="none"):
    return str(n)


@app.route("/required/<a>")
@app.route("/required/<a>/<b>")
def required(a, b="b", c="c"):
    return a + b + c


@app.route("/defaulted", defaults={"kind": "all"})
@app.route("/defaulted/<kind>")
def defaulted(kind):
    return kind


class Items(MethodView):
    def get(self, item_id=None):
        if item_id is None:
            return jsonify(all=True)
        return jsonify(item=item_id)

    def put(self, item_id=7):
        return jsonify(put=item_id)


items = Items.as_view("items")
app.add_url_rule("/items", view_func=items)
app.add_url_rule("/items/<int:item_id>", view_func=items)

#: GET /hello
#: GET /hello/Ann
#: GET /page
#: GET /page/3
#: GET /ratio
#: GET /ratio/2.0
#: GET /maybe
#: GET /maybe/x
#: GET /number
#: GET /number/0
#: GET /number/4
#: GET /mixed
#: GET /mixed/3
#: GET /required/x
#: GET /required/x/y
#: GET /defaulted
#: GET /defaulted/all
#: GET /defaulted/one
#: GET /items
#: GET /items/5
#: PUT /items
#: PUT /items/5
