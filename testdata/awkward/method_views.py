"""Class-based views."""

from flask import Flask, jsonify, request
from flask.views import MethodView, View

app = Flask(__name__)
items = {}


class Items(MethodView):
    init_every_request = False
    def __init__(self, prefix="i"):
        self.prefix = prefix
        self.calls = 0
    def get(self, key=None):
        self.calls += 1
        return jsonify(items if key is None else items.get(key), self.calls)
    def put(self, key):
        items[key] = self.prefix + request.get_data(as_text=True)
        return "", 201


class Always(View):
    methods = ["GET", "POST"]
    def dispatch_request(self, **kw):
        return jsonify(kw, request.method)


view = Items.as_view("items", prefix="p")
app.add_url_rule("/items", view_func=view, methods=["GET"])
app.add_url_rule("/items/<key>", view_func=view)
app.add_url_rule("/always/<int:n>", view_func=Always.as_view("always"))


#: GET /items
#: PUT /items/a text one
#: GET /items/a
#: GET /items
#: POST /items
#: DELETE /items/a
#: OPTIONS /items/a
#: POST /always/5
#: PUT /always/5
