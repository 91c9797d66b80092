"""Users and notes in memory."""

from vault.models import Note, StoredUser

users: dict[str, StoredUser] = {}
notes: dict[int, Note] = {}


def next_id() -> int:
    return len(notes) + 1


def notes_of(owner: str) -> list[Note]:
    return [note for note in notes.values() if note.owner == owner]
