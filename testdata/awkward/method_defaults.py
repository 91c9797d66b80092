"""Class-based views as Flask's documentation registers them: a default for one rule, others for other methods."""

from flask import Flask, jsonify, request
from flask.views import MethodView

app = Flask(__name__)


class UserAPI(MethodView):
    users = {1: "ann", 2: "bob"}

    def get(self, user_id):
        if user_id is None:
            return jsonify(sorted(self.users.values()))
        if user_id not in self.users:
            return jsonify(error="none"), 404
        return jsonify(self.users[user_id])

    def post(self):
        return jsonify(made=request.get_json(silent=True)), 201

    def delete(self, user_id):
        return jsonify(gone=user_id + 1)

    def put(self, user_id):
        return jsonify(put=user_id)


user_view = UserAPI.as_view("user_api")
app.add_url_rule("/users/", defaults={"user_id": None}, view_func=user_view, methods=["GET"])
app.add_url_rule("/users/", view_func=user_view, methods=["POST"])
app.add_url_rule("/users/<int:user_id>", view_func=user_view, methods=["GET", "PUT", "DELETE"])


class Pages(MethodView):
    def get(self, page):
        return jsonify(page=page)

    def head(self, page):
        return "", 204


pages = Pages.as_view("pages")
app.add_url_rule("/pages/", defaults={"page": 1}, view_func=pages)
app.add_url_rule("/pages/<int:page>", view_func=pages)


class Broken(MethodView):
    def get(self, n):
        return str(n)

    def post(self, n):
        return str(n)


broken = Broken.as_view("broken")
app.add_url_rule("/broken", view_func=broken, methods=["POST"])
app.add_url_rule("/broken/<int:n>", view_func=broken)

#: GET /users/
#: POST /users/ json {"a": 1}
#: GET /users/1
#: GET /users/9
#: PUT /users/4
#: DELETE /users/4
#: HEAD /users/
#: DELETE /users/
#: POST /users/1
#: GET /pages/
#: GET /pages/1
#: HEAD /pages/2
#: GET /pages/3
#: GET /broken/3
#: POST /broken/3
#: POST /broken
