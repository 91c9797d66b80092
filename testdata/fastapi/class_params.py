"""Models and dataclasses that operations depend on: their fields are parameters."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Annotated, Literal, Optional

from fastapi import Depends, FastAPI, Query
from pydantic import BaseModel, Field, model_validator

app = FastAPI()


class Order(str, Enum):
    up = "asc"
    down = "desc"


class Paged(BaseModel):
    """Which page."""

    skip: int = Field(0, ge=0, description="how many to leave out")
    limit: int = Field(default=10, gt=0, le=100)


class Filters(Paged):
    q: Optional[str] = Field(None, min_length=2, max_length=8)
    order: Order = Order.up
    kind: Literal["a", "b"] = "a"
    ratio: float = Field(1.5, multiple_of=0.5)
    limit: int = 20

    def describe(self) -> str:
        return f"{self.q}:{self.order.value}:{self.skip}-{self.limit}"


class Span(BaseModel):
    start: int
    end: int

    @model_validator(mode="after")
    def ordered(self):
        if self.end < self.start:
            raise ValueError("end before start")
        return self


@dataclass
class Page:
    number: int = 1
    size: int = field(default=20)
    name: str | None = None

    @property
    def offset(self) -> int:
        return (self.number - 1) * self.size


@dataclass
class Plain:
    a: int
    b: bool = False


@app.get("/paged")
def paged(p: Paged = Depends()):
    return p


@app.get("/filters")
def filters(f: Annotated[Filters, Depends()], extra: int = 3):
    return {"text": f.describe(), "kind": f.kind, "ratio": f.ratio, "extra": extra, "set": sorted(f.model_fields_set)}


@app.get("/span")
def span(s: Span = Depends(Span)):
    return s.end - s.start


@app.get("/plain")
def plain(p: Annotated[Plain, Depends(Plain)]):
    return {"a": p.a, "b": p.b}


@dataclass
class Named:
    name: str
    loud: bool = False


@app.get("/named/{name}")
def named(p: Named = Depends()):
    return p


def context(p: Paged = Depends(), token: str = Query("none")):
    return {"skip": p.skip, "token": token}


@app.get("/nested")
def nested(c: dict = Depends(context), p: Paged = Depends()):
    return {"c": c, "same": p.limit}

#: GET /paged
#: GET /paged?skip=5&limit=50
#: GET /paged?skip=-1&limit=101
#: GET /paged?skip=x
#: GET /filters
#: GET /filters?q=ab&order=desc&kind=b&ratio=2&limit=0&extra=4
#: GET /filters?q=a&order=up&kind=c&ratio=0.3&skip=-1
#: GET /span?start=1&end=3
#: GET /span?start=3&end=1
#: GET /span?start=3
#: GET /plain
#: GET /plain?a=1&b=yes
#: GET /named/ann?loud=1
#: GET /named/bob?loud=x
#: GET /nested?skip=2&token=t
#: GET /nested?skip=-2
#: GET /openapi.json
