"""Dataclasses that are answered where the declared type is another one."""

from dataclasses import dataclass, field
from typing import Any, List, Optional

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


@dataclass
class Point:
    x: int
    y: int = 0
    tags: List[str] = field(default_factory=list)


class Out(BaseModel):
    x: int


@app.get("/a")
def a() -> dict:
    return Point(1, 2)


@app.get("/b")
def b():
    return Point(1, 2)


@app.get("/c", response_model=Out)
def c():
    return Point(1, 2)


@app.get("/d", response_model=dict[str, Any])
def d():
    return Point(3)


@app.get("/e")
def e() -> list[Point]:
    return [Point(1), Point(2, 3)]


@app.get("/f")
def f() -> Optional[Point]:
    return None


@app.get("/g")
def g() -> Any:
    return {"p": Point(1, 2), "l": [Point(3)]}


@app.get("/h", response_model=list[Out])
def h():
    return [Point(1), Point(2, 3)]


@app.get("/i")
def i() -> Point:
    return {"x": "4"}


#: GET /a
#: GET /b
#: GET /c
#: GET /d
#: GET /e
#: GET /f
#: GET /g
#: GET /h
#: GET /i
#: GET /openapi.json
