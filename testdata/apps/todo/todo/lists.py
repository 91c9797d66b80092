"""Lists group to-dos."""

from flask import Blueprint, abort, jsonify, request, url_for
from pydantic import ValidationError

from . import store
from .models import ListIn, SharedListIn

bp = Blueprint("lists", __name__)


def describe(list_id, entry):
    """Return what a client sees of a list."""
    items = store.in_list(list_id)
    return {
        **entry,
        "id": list_id,
        "size": len(items),
        "done": store.count_done(items),
        "url": url_for("lists.get_list", list_id=list_id),
    }


def find(list_id):
    """Return the list with this id, or answer 404."""
    if list_id not in store.lists:
        abort(404)
    return store.lists[list_id]


@bp.errorhandler(409)
def conflict(error):
    """Name clashes answer with the reason alone."""
    return jsonify(conflict=error.description), 409


@bp.route("", methods=["GET"])
def all_lists():
    """Answer every list by name."""
    entries = sorted(store.lists.items(), key=lambda pair: pair[1]["name"])
    return jsonify([describe(list_id, entry) for list_id, entry in entries])


@bp.route("", methods=["POST"])
def create_list():
    """Make a list; names are unique without regard to case."""
    try:
        data = ListIn.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(errors=e.errors(include_url=False)), 422
    if any(entry["name"].lower() == data.name.lower() for entry in store.lists.values()):
        abort(409, f"there is a list {data.name!r} already")
    list_id = store.next_list_id()
    store.lists[list_id] = data.model_dump()
    return jsonify(describe(list_id, store.lists[list_id])), 201


@bp.post("/shared")
def create_shared_list():
    """Make a list with an owner and helpers."""
    try:
        data = SharedListIn.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(errors=e.errors(include_url=False), count=e.error_count()), 422
    list_id = store.next_list_id()
    store.lists[list_id] = data.model_dump()
    adults = [h.name for h in data.helpers if h.age is not None and h.age >= 18]
    return jsonify(list=describe(list_id, store.lists[list_id]), owner=data.owner.name, adults=adults), 201


@bp.get("/<int:list_id>")
def get_list(list_id):
    """Answer one list."""
    return describe(list_id, find(list_id))


@bp.delete("/<int:list_id>")
def delete_list(list_id):
    """Forget a list; its to-dos stay, in no list."""
    find(list_id)
    freed = store.in_list(list_id)
    for todo in freed:
        todo.list_id = None
    del store.lists[list_id]
    return jsonify(freed=len(freed))


@bp.get("/<int:list_id>/todos")
def list_items(list_id):
    """Answer the to-dos of a list."""
    find(list_id)
    return jsonify([todo.model_dump() for todo in store.in_list(list_id)])


@bp.put("/<int:list_id>/todos/<uuid:todo_id>")
def put_in_list(list_id, todo_id):
    """Put a to-do into a list."""
    entry = find(list_id)
    todo = store.todos.get(str(todo_id))
    if todo is None:
        abort(404)
    todo.list_id = list_id
    return jsonify(list=entry["name"], todo=todo.title)
