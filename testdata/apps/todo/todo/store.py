"""Everything is kept in memory; a restart forgets it."""

from .models import Todo

todos: dict[str, Todo] = {}
lists: dict[int, dict] = {}
_last_list_id = 0


def next_list_id() -> int:
    """Return a new id for a list."""
    global _last_list_id
    _last_list_id += 1
    return _last_list_id


def in_list(list_id: int) -> list[Todo]:
    """Return the to-dos of one list, in the order they were made."""
    return [todo for todo in todos.values() if todo.list_id == list_id]


def count_done(items: list[Todo]) -> int:
    """Return how many of items are done."""
    return sum(1 for todo in items if todo.done)
