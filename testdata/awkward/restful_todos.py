"""Flask-RESTful's resources: what their methods return, and errors under their URLs, which are JSON.

Recording it needs flask-restful 0.3.10 besides Flask.
"""

from flask import Flask, abort, jsonify, make_response, redirect, request, url_for
from flask_restful import Api, Resource
from flask_restful import abort as rest_abort

app = Flask(__name__)
api = Api(app)

TODOS = {
    "todo1": {"task": "build an API", "done": False},
    "todo2": {"task": "caf\u00e9", "done": True},
}


def todo_or_404(todo_id):
    if todo_id not in TODOS:
        rest_abort(404, message="Todo {} doesn't exist".format(todo_id), todo=todo_id)


class Todo(Resource):
    """One todo."""

    def get(self, todo_id):
        """Shows a todo."""
        todo_or_404(todo_id)
        return TODOS[todo_id]

    def delete(self, todo_id):
        todo_or_404(todo_id)
        del TODOS[todo_id]
        return "", 204

    def put(self, todo_id):
        body = request.get_json()
        if "task" not in body:
            rest_abort(400, message={"task": "is required"})
        task = {"task": body["task"], "done": False}
        TODOS[todo_id] = task
        return task, 201


class TodoList(Resource):
    def get(self):
        wanted = request.args.get("done")
        if wanted is None:
            return TODOS
        return [name for name, todo in TODOS.items() if todo["done"] == (wanted == "1")]

    def post(self):
        body = request.get_json(force=True)
        todo_id = "todo%d" % (len(TODOS) + 1)
        TODOS[todo_id] = {"task": body["task"], "done": bool(body.get("done"))}
        return TODOS[todo_id], 201, {"Location": url_for("todo", todo_id=todo_id), "X-Count": str(len(TODOS))}


class Forms(Resource):
    def get(self, kind):
        if kind == "none":
            return None
        if kind == "text":
            return "text"
        if kind == "number":
            return 3.0
        if kind == "list":
            return [1, "two", None, True]
        if kind == "pair":
            return {"a": 1}, 202
        if kind == "headers":
            return {"a": 1}, 203, {"X-A": "b", "Content-Type": "text/plain"}
        if kind == "jsonify":
            return jsonify(b=1, a=2)
        if kind == "response":
            return make_response("plain", 418)
        if kind == "redirect":
            return redirect("/elsewhere")
        if kind == "abort":
            abort(409, "a conflict")
        if kind == "bare":
            rest_abort(410)
        if kind == "data":
            rest_abort(422, errors=["a", "b"], message="no")
        if kind == "crash":
            return {"x": 1 // int(request.args["by"])}
        if kind == "args":
            return request.args["missing"]
        return {"kind": kind} if kind != "empty" else {}

    def post(self, kind):
        TODOS.setdefault(kind, {"task": kind, "done": True})


@api.resource("/hello", "/hello/<name>", endpoint="greeting")
class Hello(Resource):
    def get(self, name="world"):
        return {"hello": name, "url": url_for("greeting", name=name)}


api.add_resource(TodoList, "/todos")
api.add_resource(Todo, "/todos/<todo_id>")
api.add_resource(Forms, "/forms/<string:kind>")


@app.route("/plain")
def plain():
    rest_abort(404, message="only under resources")


@app.route("/plain/crash")
def crash():
    return jsonify(1 // int(request.args.get("by", "0")))


@app.errorhandler(404)
def missing(e):
    return jsonify(handled=e.description), 404


@app.errorhandler(ZeroDivisionError)
def division(e):
    return jsonify(division=str(e)), 400


#: GET /todos
#: HEAD /todos
#: OPTIONS /todos
#: GET /todos?done=1
#: GET /todos?done=0
#: POST /todos json {"task": "write", "done": 1}
#: POST /todos json {"done": 1}
#: POST /todos json [1]
#: POST /todos text x
#: PUT /todos json {}
#: PATCH /todos
#: GET /todos/todo3
#: GET /todos/todo9
#: PUT /todos/t json {"task": "x"}
#: PUT /todos/t json {}
#: PUT /todos/t text x
#: PUT /todos/t body application/json '{'
#: GET /todos/t
#: DELETE /todos/t
#: DELETE /todos/t
#: POST /todos/t
#: OPTIONS /todos/t
#: GET /forms/none
#: GET /forms/text
#: GET /forms/number
#: GET /forms/list
#: GET /forms/pair
#: GET /forms/headers
#: GET /forms/jsonify
#: GET /forms/response
#: GET /forms/redirect
#: GET /forms/abort
#: GET /forms/bare
#: GET /forms/data
#: GET /forms/crash?by=2
#: GET /forms/crash?by=0
#: GET /forms/crash?by=x
#: GET /forms/crash
#: GET /forms/args
#: GET /forms/empty
#: GET /forms/other
#: HEAD /forms/abort
#: POST /forms/new
#: GET /todos/new
#: DELETE /forms/new
#: GET /hello
#: GET /hello/you
#: POST /hello
#: GET /hello/
#: GET /plain
#: POST /plain
#: GET /plain/crash
#: GET /plain/crash?by=x
#: GET /nowhere
#: GET /todos/
