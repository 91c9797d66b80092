from flask import Flask, abort, jsonify, request, render_template_string
from flask.views import MethodView, View

app = Flask(__name__)


class Item:
    def __init__(self, id, name):
        self.id = id
        self.name = name

    def to_json(self):
        return {"id": self.id, "name": self.name}


class User:
    def __init__(self, id, email):
        self.id = id
        self.email = email

    def to_json(self):
        return {"id": self.id, "email": self.email}


ITEMS = [Item(1, "a"), Item(2, "b")]
USERS = [User(1, "u@x")]


class ListView(View):
    init_every_request = False

    def __init__(self, store, template):
        self.store = store
        self.template = template

    def dispatch_request(self):
        return render_template_string(self.template, items=self.store)


app.add_url_rule("/items-list", view_func=ListView.as_view("item_list", ITEMS, "{{ items|length }} items"))
app.add_url_rule("/users-list", view_func=ListView.as_view("user_list", USERS, template="{{ items|length }} users"))


class ItemAPI(MethodView):
    init_every_request = False

    def __init__(self, store):
        self.store = store

    def _get_item(self, id):
        for item in self.store:
            if item.id == id:
                return item
        abort(404)

    def get(self, id):
        item = self._get_item(id)
        return jsonify(item.to_json())

    def delete(self, id):
        item = self._get_item(id)
        self.store.remove(item)
        return "", 204


class GroupAPI(MethodView):
    init_every_request = False

    def __init__(self, store, name):
        self.store = store
        self.name = name

    def get(self):
        return jsonify([item.to_json() for item in self.store])

    def post(self):
        return jsonify(name=self.name, data=request.json), 201


def register_api(app, store, name):
    item = ItemAPI.as_view(f"{name}-item", store)
    group = GroupAPI.as_view(f"{name}-group", store, name)
    app.add_url_rule(f"/{name}/<int:id>", view_func=item)
    app.add_url_rule(f"/{name}/", view_func=group)


register_api(app, ITEMS, "items")
register_api(app, USERS, "users")

#: GET /items-list
#: GET /users-list
#: GET /items/
#: GET /items/1
#: GET /items/9
#: DELETE /items/1
#: GET /items/
#: GET /users/
#: GET /users/1
#: POST /users/ json {"a": 1}
#: PUT /users/
#: OPTIONS /users/1
