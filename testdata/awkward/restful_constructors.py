from flask import Flask, request
from flask_restful import Api, Resource, abort, fields, marshal, marshal_with, reqparse

app = Flask(__name__)
api = Api(app)
tasks = [{"id": 1, "title": "a", "done": False}]


class TaskListAPI(Resource):
    def __init__(self):
        self.reqparse = reqparse.RequestParser()
        self.reqparse.add_argument("title", type=str, required=True, help="No title", location="json")
        self.reqparse.add_argument("done", type=bool, default=False, location="json")
        super(TaskListAPI, self).__init__()

    def get(self):
        return {"tasks": tasks}

    def post(self):
        args = self.reqparse.parse_args()
        task = {"id": len(tasks) + 1, "title": args["title"], "done": args["done"]}
        tasks.append(task)
        return task, 201


class Store:
    def __init__(self):
        self.data = {"a": 1}


STORE = Store()


class Item(Resource):
    def __init__(self, store, label="x"):
        self.store = store
        self.label = label

    def get(self, key):
        if key not in self.store:
            abort(404, message=f"{self.label} {key} missing")
        return {self.label: self.store[key]}


DATA = {"a": 1}
api.add_resource(TaskListAPI, "/tasks", endpoint="tasks")
api.add_resource(Item, "/items/<key>", resource_class_kwargs={"store": DATA, "label": "item"})

#: GET /tasks
#: POST /tasks json {"title": "b"}
#: POST /tasks json {"x": "b"}
#: GET /tasks
#: GET /items/a
#: GET /items/b
