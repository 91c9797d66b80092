"""What views do with dataclasses that Pydantic makes objects of."""

import json
from dataclasses import asdict, dataclass, field
from typing import Dict, List, Optional, Union

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()


@dataclass
class Tag:
    name: str
    weight: float = 1.0


@dataclass(slots=True)
class Note:
    title: str
    body: Optional[str] = None
    tags: List[Tag] = field(default_factory=list)
    votes: int = field(default=0, repr=False)

    @property
    def words(self) -> int:
        return len((self.body or "").split())

    def shout(self) -> str:
        return self.title.upper()


@dataclass
class Loose:
    x: int = None


@dataclass
class Checked:
    x: int

    def __post_init__(self):
        if self.x < 0:
            raise ValueError("negative")


@dataclass
class Base:
    id: int


@dataclass
class Child(Base):
    name: str = "c"


@dataclass(frozen=True)
class Frozen:
    x: int


@dataclass
class Made:
    x: int


@dataclass
class Query:
    skip: int = 0
    limit: int = 10


class Box(BaseModel):
    note: Note
    other: Optional[Tag] = None


NOTES: List[Note] = []


@app.post("/notes", response_model=Note, response_model_exclude_none=True)
def add(note: Note):
    if note in NOTES:
        raise HTTPException(409, f"{note} is there")
    NOTES.append(note)
    return note


@app.get("/notes", response_model=List[Note], response_model_exclude_unset=True)
def notes():
    return NOTES


@app.get("/notes/plain")
def plain():
    return {"notes": NOTES, "first": NOTES[0] if NOTES else None}


@app.put("/notes/{i}")
def put(i: int, note: Note):
    if i >= len(NOTES):
        raise HTTPException(404)
    old = NOTES[i]
    old.title = note.title
    old.tags.append(note.tags[0])
    old.votes += 1
    return [old, old.words, old.shout()]


@app.post("/asdict")
def as_dict(note: Note):
    d = asdict(note)
    d["extra"] = 1
    return json.dumps(d, sort_keys=True)


@app.post("/spread")
def spread(note: Note):
    return {**asdict(note), "n": 1}


@app.post("/vars")
def variables(tag: Tag):
    return [vars(tag), tag.__dict__]


@app.post("/attr")
def attr(tag: Tag, name: str = "weight"):
    return getattr(tag, name, "none")


@app.post("/str")
def text(note: Note):
    print(note)
    return [str(note), repr(note), "%s" % note, "{}".format(note), f"{note!r}"]


@app.post("/is")
def instance(note: Note):
    return [isinstance(note, Note), isinstance(note, Tag), note == note, note != note, bool(note), type(note).__name__]


@app.post("/hash")
def hashed(tag: Tag):
    try:
        return len({tag})
    except TypeError as e:
        return str(e)


@app.post("/loose")
def loose(x: Loose):
    return x


@app.post("/checked")
def checked(x: Checked):
    return x


@app.post("/child")
def child(x: Child):
    return x


@app.post("/frozen")
def frozen(x: Frozen):
    return x


@app.post("/made")
def made(x: Made):
    return Made(x.x + 1)


@app.get("/query")
def query(q: Query = Depends()):
    return q


@app.post("/box")
def box(box: Box):
    return [box.model_dump(exclude_unset=True), box.model_dump(exclude_none=True), box.note.title, str(box)]


@app.post("/union")
def union(x: Union[Tag, int]):
    return x


@app.post("/maps")
def maps(x: Dict[str, Tag]) -> Dict[str, Tag]:
    return {k: v for k, v in x.items() if v.weight > 0}


@app.post("/to")
def to_model(note: Note) -> Box:
    return Box(note=note)

#: GET /openapi.json
#: GET /notes/plain
#: POST /notes json {"title": "a", "body": "x y z", "tags": [{"name": "t"}]}
#: POST /notes json {"title": "a", "body": "x y z", "tags": [{"name": "t"}]}
#: POST /notes json {"title": "b", "votes": 5}
#: GET /notes
#: GET /notes/plain
#: PUT /notes/0 json {"title": "c", "tags": [{"name": "u", "weight": 2}]}
#: PUT /notes/1 json {"title": "c", "tags": []}
#: PUT /notes/7 json {"title": "c"}
#: GET /notes
#: POST /asdict json {"title": "é", "tags": [{"name": "t"}]}
#: POST /spread json {"title": "é", "tags": [{"name": "t"}]}
#: POST /vars json {"name": "t"}
#: POST /attr json {"name": "t"}
#: POST /attr?name=nope json {"name": "t"}
#: POST /str json {"title": "it's", "tags": [{"name": "t"}]}
#: POST /is json {"title": "a"}
#: POST /hash json {"name": "a"}
#: POST /loose json {}
#: POST /loose json {"x": "1"}
#: POST /checked json {"x": 1}
#: POST /checked json {"x": -1}
#: POST /child json {"id": 1}
#: POST /frozen json {"x": 1}
#: POST /made json {"x": 1}
#: GET /query?skip=3
#: POST /box json {"note": {"title": "a"}}
#: POST /box json {"note": {"title": "a", "tags": [{"name": "b"}]}, "other": {"name": "z", "weight": "x"}}
#: POST /box json {"note": {"title": "a", "tags": [{"name": "b"}]}, "other": {"name": "z", "weight": 3}}
#: POST /union json {"name": "t"}
#: POST /union json 5
#: POST /maps json {"a": {"name": "t"}, "b": {"name": "u", "weight": -1}}
#: POST /maps json {"a": {"name": "t", "weight": null}, "b": []}
#: POST /to json {"title": "a"}
