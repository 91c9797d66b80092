"""A to-do service whose state lives in an object that the module makes."""

from datetime import date

from flask import Flask, abort, jsonify, request

app = Flask(__name__)


class NotFound(Exception):
    """An item is missing."""

    status_code = 404

    def __init__(self, message, payload=None):
        super().__init__(message)
        self.message = message
        self.payload = payload

    def to_dict(self):
        body = dict(self.payload or ())
        body["message"] = self.message
        return body


class Todo:
    """One thing to do."""

    STATES = ("open", "done")
    default_priority = 3

    def __init__(self, todo_id, title, priority=None, done=False):
        self.id = todo_id
        self.title = title
        self.priority = priority or self.default_priority
        self.done = done
        self.tags = []

    @property
    def state(self):
        return "done" if self.done else "open"

    @property
    def is_urgent(self):
        return self.priority > 3 and not self.done

    def add_tag(self, tag):
        if tag not in self.tags:
            self.tags.append(tag)
        return self

    def to_dict(self):
        return {
            "id": self.id,
            "title": self.title,
            "priority": self.priority,
            "state": self.state,
            "tags": self.tags,
            "urgent": self.is_urgent,
        }

    @classmethod
    def from_dict(cls, todo_id, data):
        return cls(todo_id, data["title"], data.get("priority"))

    @staticmethod
    def valid_title(title):
        return isinstance(title, str) and len(title.strip()) > 0

    def __repr__(self):
        return f"<Todo {self.id}: {self.title!r}>"

    def __str__(self):
        return f"{self.title} ({self.state})"

    def __eq__(self, other):
        if not isinstance(other, Todo):
            return NotImplemented
        return self.id == other.id


class TodoStore:
    """Keeps the to-dos in memory."""

    def __init__(self):
        self.items = {}
        self.next_id = 1

    def add(self, data):
        todo = Todo.from_dict(self.next_id, data)
        self.items[todo.id] = todo
        self.next_id += 1
        return todo

    def get(self, todo_id):
        todo = self.items.get(todo_id)
        if todo is None:
            raise NotFound(f"todo {todo_id} not found", {"id": todo_id})
        return todo

    def remove(self, todo_id):
        self.get(todo_id)
        del self.items[todo_id]

    def all(self, done=None):
        found = list(self.items.values())
        if done is not None:
            found = [t for t in found if t.done == done]
        return found

    def __len__(self):
        return len(self.items)

    def __contains__(self, todo_id):
        return todo_id in self.items


store = TodoStore()


@app.errorhandler(NotFound)
def handle_not_found(error):
    response = jsonify(error.to_dict())
    response.status_code = error.status_code
    return response


@app.get("/todos")
def list_todos():
    done = request.args.get("done")
    if done is None:
        todos = store.all()
    else:
        todos = store.all(done == "true")
    return jsonify(todos=[t.to_dict() for t in todos], count=len(store))


@app.post("/todos")
def create_todo():
    data = request.get_json()
    if not Todo.valid_title(data.get("title")):
        abort(400)
    todo = store.add(data)
    return jsonify(todo.to_dict()), 201


@app.get("/todos/<int:todo_id>")
def show_todo(todo_id):
    return jsonify(store.get(todo_id).to_dict())


@app.post("/todos/<int:todo_id>/tags/<tag>")
def tag_todo(todo_id, tag):
    todo = store.get(todo_id).add_tag(tag)
    return jsonify(tags=todo.tags, text=str(todo), repr=repr(todo))


@app.put("/todos/<int:todo_id>/done")
def finish_todo(todo_id):
    todo = store.get(todo_id)
    todo.done = True
    return todo.to_dict()


@app.delete("/todos/<int:todo_id>")
def delete_todo(todo_id):
    store.remove(todo_id)
    return "", 204


@app.get("/has/<int:todo_id>")
def has_todo(todo_id):
    return jsonify(todo_id in store, len(store), bool(store), Todo.STATES)


@app.get("/same/<int:a>/<int:b>")
def same(a, b):
    return jsonify(store.get(a) == store.get(b), store.get(a) != store.get(b), [str(t) for t in store.all()])


#: GET /todos
#: GET /has/1
#: POST /todos json {"title": "milk"}
#: POST /todos json {"title": "tea", "priority": 5}
#: POST /todos json {"title": "  "}
#: POST /todos json {"priority": 1}
#: GET /todos
#: GET /todos/1
#: GET /todos/9
#: POST /todos/1/tags/home
#: POST /todos/1/tags/home
#: POST /todos/2/tags/x%27y
#: PUT /todos/1/done
#: GET /todos?done=true
#: GET /todos?done=false
#: GET /has/1
#: GET /has/7
#: GET /same/1/2
#: GET /same/1/1
#: DELETE /todos/1
#: DELETE /todos/1
#: GET /todos
