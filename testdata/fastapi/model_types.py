"""Bodies with sets, tuples, times, URLs, secrets and strict values, and their specification."""

from datetime import time
from typing import List, Optional, Set, Tuple

from fastapi import FastAPI
from pydantic import BaseModel, Field, HttpUrl, SecretStr, StrictInt, field_validator

app = FastAPI()


class Image(BaseModel):
    url: HttpUrl
    name: str


class Item(BaseModel):
    name: str
    count: StrictInt = 1
    tags: Set[int] = set()
    sizes: Set[int] = Field(default_factory=set, max_length=3)
    images: Optional[List[Image]] = None
    at: Optional[time] = None
    point: Tuple[float, float] = (0.0, 1.5)
    path: Tuple[int, ...] = ()

    @field_validator("name")
    @classmethod
    def named(cls, v: str) -> str:
        if v == "none":
            raise ValueError("needs a name")
        return v.title()


class Login(BaseModel):
    user: str
    password: SecretStr


@app.post("/items")
async def create(item: Item) -> Item:
    return item


@app.post("/images")
async def images(images: List[Image]):
    return images


@app.post("/login")
async def login(form: Login):
    return {"user": form.user, "length": len(form.password.get_secret_value()), "shown": str(form.password)}

#: GET /openapi.json
#: POST /items json {"name": "one"}
#: POST /items json {"name": "none", "count": "1"}
#: POST /items json {"name": "two", "count": 2, "tags": [3, 1, 1], "at": "10:30", "point": [1, "2"], "path": [1, 2, 3], "images": [{"url": "http://a.com", "name": "i"}]}
#: POST /items json {"name": "two", "count": 2, "tags": 5, "at": "25:30", "point": [1], "path": ["x"], "images": [{"url": "a.com", "name": "i"}], "sizes": [1, 2, 3, 4]}
#: POST /images json [{"url": "https://A.com:443/x", "name": "a"}]
#: POST /images json [{"url": 5, "name": "a"}]
#: POST /login json {"user": "u", "password": "secret"}
#: POST /login json {"user": "u"}
