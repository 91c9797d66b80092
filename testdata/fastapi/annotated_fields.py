"""Fields whose options stand in Annotated, constraints of annotated_types, and texts of limited length."""

from datetime import datetime, timezone
from typing import Annotated, Dict, List, Optional
from uuid import UUID, uuid4

from annotated_types import Ge, Gt, Interval, Le, Len, MaxLen, MinLen, MultipleOf
from fastapi import FastAPI, Query
from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError

app = FastAPI()

Positive = Annotated[int, Gt(0)]
Short = Annotated[str, MinLen(1), MaxLen(5)]


class Item(BaseModel):
    name: Annotated[str, Field(alias="itemName", min_length=1, description="The name")]
    code: Annotated[str, Field(validation_alias=AliasChoices("code", "sku"), serialization_alias="outCode")] = "none"
    count: Annotated[int, Field(default=3, ge=0)]
    tags: Annotated[List[str], Field(default_factory=list, max_length=2)]
    secret: Annotated[Optional[str], Field(default=None, exclude=True, repr=False)]
    id: Annotated[UUID, Field(default_factory=uuid4)]
    key: Annotated[str, Field(default_factory=lambda: uuid4().hex, exclude=True)]
    at: Annotated[Optional[datetime], Field(default=None, title="When")]
    hidden: str = Field("h", repr=False)


class Limits(BaseModel):
    n: Positive
    m: Annotated[float, Ge(0), Le(1.5)] = 1
    i: Annotated[int, Interval(gt=0, le=10)] = 5
    s: Short = "abc"
    l: Annotated[List[Short], Len(1, 3)] = ["x"]
    o: Annotated[Optional[int], MultipleOf(3)] = None
    d: Dict[str, Positive] = {}


class Bounded(BaseModel):
    model_config = ConfigDict(str_max_length=4, str_min_length=1, str_strip_whitespace=True)
    a: str
    b: Annotated[str, Field(max_length=6)] = "bb"
    c: List[str] = []
    d: Optional[str] = None


class Tighter(Bounded):
    model_config = ConfigDict(str_max_length=2)
    e: str = "e"


@app.post("/item")
def item(i: Item):
    r = repr(i).replace(str(i.id), "ID").replace(i.key, "KEY")
    return {"repr": r, "dump": i.model_dump(exclude={"id"}), "alias": i.model_dump(by_alias=True, exclude={"id", "at"}), "set": len(i.key)}


@app.post("/limits")
def limits(x: Limits) -> Limits:
    return x


@app.post("/bounded")
def bounded(b: Bounded) -> Bounded:
    return b


@app.post("/tighter")
def tighter(t: Tighter) -> Tighter:
    return t


@app.get("/query")
def query(q: Annotated[int, Query(), Ge(1)] = 1):
    return q


#: GET /openapi.json
#: POST /item json {"itemName": "a"}
#: POST /item json {"itemName": "a", "sku": "S", "count": 0, "tags": ["t"], "secret": "x", "id": "12345678-1234-5678-1234-567812345678", "key": "k", "at": "2024-01-02T03:04:05Z", "hidden": "z"}
#: POST /item json {"name": "a", "code": 1, "count": -1, "tags": ["a", "b", "c"], "id": "x"}
#: POST /limits json {"n": 1}
#: POST /limits json {"n": 0, "m": 2, "i": 11, "s": "", "l": [], "o": 4, "d": {"k": 0}}
#: POST /limits json {"n": 2, "m": 1.5, "i": 10, "s": "abcdef", "l": ["a", "b", "c", "d"], "o": 9, "d": {"k": 1}}
#: POST /limits json {"n": 2, "l": ["", "abcdef"], "o": null, "m": -1, "i": 0}
#: POST /bounded json {"a": " ab "}
#: POST /bounded json {"a": "  ", "b": "1234567", "c": ["", "12345"], "d": "12345"}
#: POST /bounded json {"a": "1234", "b": "123456", "c": ["1234"], "d": "é"}
#: POST /tighter json {"a": "12", "e": "1"}
#: POST /tighter json {"a": "123", "b": "123456", "e": "123", "c": ["123"]}
#: GET /query
#: GET /query?q=0
