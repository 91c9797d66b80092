"""The notes of the current user."""

from fastapi import APIRouter, HTTPException, Response, status

from vault import store
from vault.models import Note, NoteIn
from vault.security import CurrentUser

router = APIRouter()


def owned(note_id: int, username: str) -> Note:
    note = store.notes.get(note_id)
    if note is None or note.owner != username:
        raise HTTPException(status_code=404, detail="Note not found")
    return note


@router.get("/", response_model=list[Note])
async def list_notes(user: CurrentUser, q: str | None = None):
    found = store.notes_of(user.username)
    if q:
        found = [note for note in found if q in note.title]
    return found


@router.post("/", response_model=Note, status_code=status.HTTP_201_CREATED)
async def create_note(data: NoteIn, user: CurrentUser, response: Response):
    note = Note(id=store.next_id(), owner=user.username, title=data.title, body=data.body)
    store.notes[note.id] = note
    response.headers["Location"] = f"/notes/{note.id}"
    return note


@router.get("/{note_id}", response_model=Note)
async def read_note(note_id: int, user: CurrentUser):
    return owned(note_id, user.username)


@router.delete("/{note_id}", status_code=status.HTTP_204_NO_CONTENT)
async def delete_note(note_id: int, user: CurrentUser):
    owned(note_id, user.username)
    del store.notes[note_id]
