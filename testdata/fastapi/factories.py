"""Defaults that functions of the program make, of nothing or of the fields before."""

import uuid
from datetime import datetime, timedelta, timezone
from typing import Any, Dict, List, Optional

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

app = FastAPI()
made: List[int] = []


@app.exception_handler(KeyError)
async def lost(request, e):
    return JSONResponse({"lost": str(e)}, status_code=418)


class Addr(BaseModel):
    city: str = "Rome"
    zips: List[int] = Field(default_factory=lambda: [1, 2])


def home():
    a = Addr(city="Home")
    a.zips.append(9)
    return a


def words():
    out = {}
    for w in ("a", "b"):
        out[w] = w * 2
    return out


def slugged(data: Dict[str, Any]) -> str:
    title = data["title"]
    return title.lower().replace(" ", "-")


class One(BaseModel):
    b: Addr = Field(default_factory=home)
    c: Addr = Field(default_factory=lambda: Addr(city="L"))
    w: Dict[str, str] = Field(default_factory=words)
    t: List[str] = Field(default_factory=lambda: ["x", "y".upper()])


class Post(BaseModel):
    title: str = Field(min_length=1)
    slug: str = Field(default_factory=slugged)
    words: int = Field(default_factory=lambda data: len(data["title"].split()))
    both: str = Field(default_factory=lambda d: f"{d['slug']}/{d['words']}", alias="Both")
    note: Optional[str] = None


class Keyed(BaseModel):
    key: str = Field(default_factory=lambda: uuid.uuid4().hex[:8])
    id: str = Field(default_factory=lambda: f"u-{uuid.uuid4()}")
    ends: datetime = Field(default_factory=lambda: datetime.now(timezone.utc) + timedelta(days=1))


class Odd(BaseModel):
    n: int = 1
    a: int = Field(default_factory=lambda data: data["n"] * 2)
    s: str = Field(default_factory=lambda data: {1: "one", 2: "two"}[data["n"]])


@app.post("/one")
def one(m: One):
    m.b.zips.append(5)
    m.w["q"] = "z"
    m.t.append("z")
    return {"given": m, "fresh": One()}


@app.post("/post")
def post(m: Post) -> Post:
    return m


@app.post("/posts")
def posts(many: List[Post]) -> List[str]:
    return [p.slug for p in many]


@app.post("/keyed")
def keyed(m: Keyed):
    return {"key": len(m.key), "id": len(m.id), "soon": m.ends > datetime.now(timezone.utc), "set": sorted(m.model_fields_set)}


@app.post("/odd")
def odd(m: Odd) -> Odd:
    return m


#: GET /openapi.json
#: POST /one json {}
#: POST /one json {"b": {"city": "N"}, "t": ["k"], "w": {}}
#: POST /one json {"b": {"city": 1}, "t": [2]}
#: POST /post json {"title": "My First Post"}
#: POST /post json {"title": "My First", "slug": "s", "words": "4"}
#: POST /post json {"title": "A", "Both": "b", "words": 1}
#: POST /post json {"title": "A", "words": "x", "Both": "k"}
#: POST /post json {"title": "", "slug": "a", "words": 1, "Both": ""}
#: POST /posts json [{"title": "A B"}, {"title": "C", "slug": "d"}]
#: POST /posts json []
#: POST /keyed json {}
#: POST /keyed json {"key": "12345678", "id": ""}
#: POST /odd json {}
#: POST /odd json {"n": 2}
#: POST /odd json {"n": 3}
#: POST /odd json {"n": 3, "s": "x"}
