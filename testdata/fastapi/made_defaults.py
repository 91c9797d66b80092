"""Defaults that functions of the app make, and limits by their older names."""
import uuid
from datetime import datetime
from typing import Dict, List, Optional
from uuid import uuid4

from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI()


def default_tags():
    """Tags of every post."""
    return ["general"]


def new_id():
    return str(uuid4())


def level():
    return 3


def scores():
    return {}


class Blog(BaseModel):
    title: str
    tags: List[str] = Field(default_factory=default_tags)
    level: int = Field(default_factory=level, ge=1)
    scores: Dict[str, int] = Field(default_factory=scores)


class User(BaseModel):
    roles: List[str] = Field(..., min_items=1, max_items=3)
    more: Optional[List[int]] = Field(None, max_items=2)


class Row(BaseModel):
    id: str = Field(default_factory=new_id)
    name: str


@app.post("/blogs")
def create(blog: Blog):
    return blog


@app.post("/blogs/two")
def two():
    a, b = Blog(title="a"), Blog(title="b")
    a.tags.append("x")
    return [a, b]


@app.post("/users")
def users(user: User):
    return user


@app.post("/rows")
def rows(row: Row):
    return len(row.id)


#: POST /blogs json {"title": "t"}
#: POST /blogs json {"title": "t", "tags": [], "level": 0}
#: POST /blogs json {"tags": null, "level": "x"}
#: POST /blogs/two
#: POST /users json {"roles": []}
#: POST /users json {"roles": ["a", "b", "c", "d"], "more": [1, 2, 3]}
#: POST /users json {"roles": ["a"], "more": [1, 2, 3, 4, 5]}
#: POST /users json {}
#: POST /rows json {"name": "n"}
#: GET /openapi.json
