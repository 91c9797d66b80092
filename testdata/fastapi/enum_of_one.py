"""Enumerations with one member, whose schema is that of a choice, where a Literal of one value is a constant."""

from enum import Enum, IntEnum
from typing import Literal

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Kind(str, Enum):
    only = "only"


class Level(IntEnum):
    one = 1


class Thing(BaseModel):
    kind: Kind
    level: Level = Level.one
    said: Literal["x"] = "x"


@app.post("/thing")
def thing(body: Thing) -> Thing:
    return body


#: GET /openapi.json
#: POST /thing json {"kind": "only"}
#: POST /thing json {"kind": "other", "level": 2, "said": "y"}
