"""Notes behind FastAPI 0.95, which only knows version 1 of Pydantic."""

from typing import Dict, List, Optional

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from pydantic import BaseModel, Field, validator

app = FastAPI()
router = APIRouter(prefix="/notes", tags=["notes"])
bearer = OAuth2PasswordBearer(tokenUrl="/login")


class NoteIn(BaseModel):
    title: str = Field(..., max_length=10)
    stars: int = Field(0, ge=0, le=5)
    tags: List[str] = []

    @validator("title")
    def title_is_not_blank(cls, value):
        if not value.strip():
            raise ValueError("title must not be blank")
        return value


class Note(NoteIn):
    id: int
    owner: Optional[str] = None


NOTES: Dict[int, Note] = {1: Note(id=1, title="first", owner="ann")}


@app.exception_handler(RequestValidationError)
async def invalid(request: Request, exc: RequestValidationError):
    return JSONResponse(status_code=422, content={"errors": exc.errors(), "path": request.url.path})


def current_user(token: str = Depends(bearer)) -> str:
    if token != "secret":
        raise HTTPException(status_code=401, detail="bad token")
    return "ann"


class Page(BaseModel):
    limit: int
    offset: int


def paging(limit: int = 10, offset: int = 0):
    return Page(limit=limit, offset=offset)


@router.get("", response_model=List[Note])
def list_notes(page: Page = Depends(paging)):
    return list(NOTES.values())[page.offset : page.offset + page.limit]


@router.post("", response_model=Note, status_code=201)
def create_note(note: NoteIn, user: str = Depends(current_user)):
    number = len(NOTES) + 1
    NOTES[number] = Note(**note.dict(), id=number, owner=user)
    return NOTES[number]


@router.get("/{note_id}", response_model=Note, response_model_exclude={"owner"})
def show(note_id: int):
    if note_id not in NOTES:
        raise HTTPException(status_code=404, detail="note not found")
    return NOTES[note_id]


@router.put("/{note_id}", response_model=Note)
def change(note_id: int, note: NoteIn):
    stored = NOTES.get(note_id)
    if stored is None:
        raise HTTPException(404)
    NOTES[note_id] = stored.copy(update=note.dict(exclude_unset=True))
    return NOTES[note_id]


@router.delete("/{note_id}", status_code=204)
def remove(note_id: int):
    NOTES.pop(note_id, None)


@app.post("/login")
def login(form: OAuth2PasswordRequestForm = Depends()):
    return {"access_token": form.username, "token_type": "bearer"}


app.include_router(router)

#: GET /notes
#: GET /notes?limit=0
#: GET /notes?limit=x
#: POST /notes json {"title": "second"}
#: set Authorization: Bearer secret
#: POST /notes json {"title": "second", "stars": "4", "tags": [1]}
#: POST /notes json {"title": " ", "stars": 9}
#: POST /notes json {}
#: POST /notes body application/json '{"title": '
#: POST /notes body application/json '[1, 2'
#: POST /notes body application/json ''
#: GET /notes/2
#: GET /notes/9
#: GET /notes/x
#: PUT /notes/2 json {"title": "changed"}
#: PUT /notes/2 json {"stars": 1}
#: PUT /notes/7 json {"title": "changed"}
#: GET /notes/2
#: DELETE /notes/1
#: GET /notes
#: POST /login form username=a&password=b
#: POST /login form username=a&password=b&grant_type=nope
#: POST /login form username=a&password=b&grant_type=passwords
