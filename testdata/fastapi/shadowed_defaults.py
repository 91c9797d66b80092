"""Default factories whose names the class itself binds: there they mean its values."""
from typing import List

from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI()


def level():
    return 3


def scores():
    return {}


def names():
    return ["n"]


class Shadow(BaseModel):
    level: int = 5
    made: int = Field(default_factory=lambda: level() + 1)


class Broken(BaseModel):
    scores: int = 5
    made: dict = Field(default_factory=scores)


class Later(BaseModel):
    made: List[str] = Field(default_factory=names)
    names: int = 5


@app.post("/shadow")
def shadow(item: Shadow):
    return item


@app.post("/broken")
def broken(item: Broken):
    return item


@app.post("/later")
def later(item: Later):
    return item


#: POST /shadow json {}
#: POST /shadow json {"level": 1}
#: POST /broken json {}
#: POST /later json {}
#: POST /later json {"names": 7, "made": []}
