"""The to-dos: create, read, change, delete, search."""

import uuid

from flask import Blueprint, Response, abort, current_app, jsonify, request
from pydantic import ValidationError

from . import store
from .models import Todo, TodoIn, TodoPatch

bp = Blueprint("todos", __name__, url_prefix="/api/todos")

SORT_KEYS = ("title", "priority", "created")


def find(todo_id):
    """Return the to-do with this id, or answer 404."""
    todo = store.todos.get(todo_id)
    if todo is None:
        abort(404)
    return todo


@bp.get("/")
def list_todos():
    """List to-dos, oldest first unless sorted otherwise."""
    done = request.args.get("done")
    priority = request.args.get("priority", type=int)
    query = request.args.get("q", "").strip().lower()
    sort = request.args.get("sort", "created")
    limit = request.args.get("limit", current_app.config["PAGE_SIZE"], type=int)

    if sort not in SORT_KEYS:
        return jsonify(error=f"cannot sort by {sort!r}", allowed=SORT_KEYS), 400

    items = [t for t in store.todos.values() if done is None or t.done == (done == "true")]
    if priority is not None:
        items = [t for t in items if t.priority == priority]
    if query:
        items = [t for t in items if query in t.title.lower()]
    if sort == "title":
        items.sort(key=lambda t: t.title.lower())
    elif sort == "priority":
        # Most urgent first.
        items.sort(key=lambda t: t.priority, reverse=True)
    total = len(items)
    if limit >= 0:
        items = items[:limit]
    return jsonify(items=[t.model_dump() for t in items], total=total)


@bp.post("/")
def create_todo():
    """Make a to-do."""
    try:
        data = TodoIn.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(errors=e.errors(include_url=False)), 422
    todo = Todo(id=str(uuid.uuid4()), **data.model_dump())
    store.todos[todo.id] = todo
    return jsonify(todo.model_dump()), 201, {"Location": f"/api/todos/{todo.id}"}


@bp.get("/<todo_id>")
def get_todo(todo_id):
    """Answer one to-do."""
    return jsonify(find(todo_id).model_dump())


@bp.put("/<todo_id>")
def replace_todo(todo_id):
    """Replace a to-do; its id, state and list stay."""
    old = find(todo_id)
    try:
        data = TodoIn.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(errors=e.errors()), 422
    todo = Todo(id=old.id, done=old.done, list_id=old.list_id, **data.model_dump())
    store.todos[todo.id] = todo
    return jsonify(todo.model_dump())


@bp.patch("/<todo_id>")
def change_todo(todo_id):
    """Change some fields of a to-do."""
    todo = find(todo_id)
    payload = request.get_json(silent=True)
    if not isinstance(payload, dict):
        return {"error": "expected an object"}, 400
    try:
        patch = TodoPatch(**payload)
    except ValidationError as e:
        return jsonify(errors=e.errors(include_url=False, include_input=False)), 422
    if patch.title is not None:
        todo.title = patch.title
    if patch.priority is not None:
        todo.priority = patch.priority
    if patch.done is not None:
        todo.done = patch.done
    if patch.tags is not None:
        todo.tags = sorted(set(patch.tags))
    return jsonify(changed=sorted(patch.model_dump(exclude_unset=True)), todo=todo.model_dump())


@bp.delete("/<todo_id>")
def delete_todo(todo_id):
    """Forget a to-do."""
    if store.todos.pop(todo_id, None) is None:
        abort(404)
    return "", 204


@bp.route("/<todo_id>/done", methods=["POST", "DELETE"])
def mark_done(todo_id):
    """POST marks a to-do as done, DELETE takes that back."""
    todo = find(todo_id)
    todo.done = request.method == "POST"
    return jsonify(id=todo.id, done=todo.done)


@bp.post("/bulk")
def create_many():
    """Make several to-dos, all of them or none."""
    payload = request.get_json()
    if not isinstance(payload, list):
        abort(400, description="expected a list")
    made = []
    errors = {}
    for index, item in enumerate(payload):
        try:
            data = TodoIn.model_validate(item)
        except ValidationError as e:
            errors[str(index)] = [f"{'.'.join(str(p) for p in err['loc'])}: {err['msg']}" for err in e.errors()]
        else:
            made.append(Todo(id=str(uuid.uuid4()), **data.model_dump()))
    if errors:
        return jsonify(errors=errors, count=len(errors)), 422
    for todo in made:
        store.todos[todo.id] = todo
    return jsonify(created=len(made), titles=[t.title for t in made]), 201


@bp.get("/stats")
def stats():
    """Count the to-dos by state and by priority."""
    items = list(store.todos.values())
    done = store.count_done(items)
    by_priority = {}
    for todo in items:
        by_priority[todo.priority] = by_priority.get(todo.priority, 0) + 1
    share = round(100 * done / len(items), 1) if items else 0.0
    return jsonify(total=len(items), done=done, open=len(items) - done, share=share, by_priority=by_priority)


@bp.get("/export")
def export():
    """Answer the to-dos as plain text, one per line."""
    lines = []
    for number, todo in enumerate(store.todos.values(), start=1):
        mark = "x" if todo.done else " "
        tags = "".join(f" #{tag}" for tag in todo.tags)
        lines.append(f"{number:>3}. [{mark}] {todo.title}{tags}")
    return Response("\n".join(lines) + "\n", mimetype="text/plain")
