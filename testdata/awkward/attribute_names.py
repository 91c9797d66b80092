"""Attributes that are named by constants: in loops, comprehensions and behind guards."""

from flask import Flask, jsonify, request

app = Flask(__name__)

FIELDS = ("title", "done", "priority")
ALLOWED = {"title", "priority"}
NAMES = {"name": "title", "isDone": "done"}


class Todo:
    EXPORTED = ("id", "title")

    def __init__(self, id, title, done=False, priority=1):
        self.id = id
        self.title = title
        self.done = done
        self.priority = priority

    def to_dict(self):
        return {f: getattr(self, f) for f in FIELDS}

    def exported(self):
        return {name.upper(): getattr(self, name) for name in self.EXPORTED}

    def update(self, data):
        # what the client may change
        for field in ("title", "done"):
            # only what was sent
            if field in data:
                setattr(self, field, data[field])

    def rename(self, data):
        for key, attribute in NAMES.items():
            value = data.get(key)
            if value is not None:
                setattr(self, attribute, value)

    def describe(self):
        return ", ".join(f"{f}={getattr(self, f)!r}" for f in FIELDS)


class Counter:
    def __init__(self):
        self.hits = 0
        self.misses = 0
        self.label = "c"

    def count(self, which):
        if which in ("hits", "misses"):
            setattr(self, which, getattr(self, "hits") + 1)
        return [self.hits, self.misses, self.label.upper()]


todos = {}


@app.post("/todos")
def create():
    data = request.get_json()
    todo = Todo(len(todos) + 1, data["title"])
    todos[todo.id] = todo
    return jsonify(todo.to_dict()), 201


@app.get("/todos")
def listing():
    return jsonify([t.to_dict() for t in todos.values()], [t.exported() for t in todos.values()], [t.describe() for t in todos.values()])


@app.put("/todos/<int:todo_id>")
def update(todo_id):
    todo = todos[todo_id]
    todo.update(request.get_json())
    return jsonify(todo.to_dict())


@app.put("/renamed/<int:todo_id>")
def rename(todo_id):
    todo = todos[todo_id]
    todo.rename(request.get_json())
    return jsonify(todo.to_dict())


@app.patch("/todos/<int:todo_id>")
def patch(todo_id):
    todo = todos[todo_id]
    data = request.get_json()
    for key, value in data.items():
        if key in ALLOWED:
            setattr(todo, key, value)
    return jsonify(todo.to_dict())


@app.patch("/strict/<int:todo_id>")
def strict(todo_id):
    todo = todos[todo_id]
    for key, value in request.get_json().items():
        if key not in FIELDS:
            return jsonify(error=f"unknown field {key}"), 400
        setattr(todo, key, value)
    return jsonify(todo.to_dict())


@app.patch("/local/<int:todo_id>")
def local(todo_id):
    todo = todos[todo_id]
    data = request.get_json()
    allowed = ["title", "done"]
    changed = []
    for field in allowed:
        if field not in data:
            continue
        setattr(todo, field, data[field])
        changed.append(field)
    return jsonify(changed, todo.to_dict())


@app.patch("/until/<int:todo_id>")
def until(todo_id):
    todo = todos[todo_id]
    data = request.get_json()
    for field in FIELDS:
        if field not in data:
            break
        setattr(todo, field, data[field])
    else:
        field = "all"
    return jsonify(field, todo.to_dict())


@app.patch("/last/<int:todo_id>")
def last(todo_id):
    todo = todos[todo_id]
    data = request.get_json()
    for field in ("title", "done"):
        setattr(todo, field, data.get(field, getattr(todo, field)))
    return jsonify(field, todo.to_dict())


@app.patch("/one/<int:todo_id>/<field>")
def one(todo_id, field):
    todo = todos[todo_id]
    data = request.get_json()
    if field == "title":
        setattr(todo, field, data["value"])
    elif field in ("done", "priority") and "value" in data:
        setattr(todo, field, data["value"])
    else:
        return jsonify(error="no such field"), 404
    return jsonify(todo.to_dict())


@app.get("/count/<which>")
def count(which):
    return jsonify(Counter().count(which))


@app.get("/missing")
def missing():
    todo = Todo(1, "a")
    try:
        return jsonify([getattr(todo, name) for name in ("title", "nothing")])
    except AttributeError as e:
        return str(e), 500


#: POST /todos json {"title": "one"}
#: POST /todos json {"title": 2}
#: GET /todos
#: PUT /todos/1 json {"title": "uno", "id": 9}
#: PUT /todos/1 json {"done": [1], "priority": 3}
#: PUT /todos/1 json {}
#: PUT /todos/1 json ["title"]
#: PUT /todos/3 json {}
#: PUT /renamed/1 json {"name": "eins", "isDone": false}
#: PUT /renamed/1 json {"name": null, "title": 5}
#: PATCH /todos/1 json {"title": "x", "done": true, "priority": null}
#: PATCH /todos/2 json {"priority": 8.5, "other": 1}
#: PATCH /strict/2 json {"done": "yes", "priority": 4}
#: PATCH /strict/2 json {"title": "t", "id": 4, "done": 1}
#: PATCH /local/2 json {"done": 1, "priority": 5}
#: PATCH /local/2 json {}
#: PATCH /until/2 json {"title": "u", "priority": 6}
#: PATCH /until/2 json {"title": "u", "done": 0, "priority": 7}
#: PATCH /last/1 json {"done": "last"}
#: PATCH /last/1 json []
#: PATCH /one/1/title json {"value": "one"}
#: PATCH /one/1/priority json {"value": 3}
#: PATCH /one/1/done json {}
#: PATCH /one/1/id json {"value": 3}
#: GET /count/hits
#: GET /count/misses
#: GET /count/label
#: GET /missing
#: GET /todos
