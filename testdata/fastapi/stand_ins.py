"""Values that stand for ints, floats and texts: decimals, and members of enumerations."""

from datetime import datetime, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Any, Dict, List, Literal, Optional, Union

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field, ValidationError, computed_field
from pydantic.alias_generators import to_camel

app = FastAPI()


class Color(str, Enum):
    red = "red"
    seven = "7"


class Level(IntEnum):
    one = 1
    seven = 7


class Plain(Enum):
    seven = 7


class Word(Enum):
    red = "red"


class Camel(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, from_attributes=True)


class Maker(Camel):
    name: str = Field(min_length=2, max_length=10)
    address_line1: str = ""
    x2y_code: int = Field(0, ge=0)


class Item(Camel):
    price: Decimal = Decimal("1.50")
    color: Color = Color.red
    level: Level = Level.one
    made_by: Maker = Field(default_factory=lambda: Maker(name="ann", x2y_code=3))

    @computed_field(return_type=float)
    @property
    def double(self):
        return float(self.price) * 2


class Row(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    price: float
    color: str
    level: int


class Odd(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    price: int
    color: Literal["red", "blue"]
    level: Union[str, int, None] = None


@app.post("/item")
def post_item(item: Item) -> Item:
    return item


@app.post("/row", response_model=Row)
def row(item: Item):
    return item


@app.post("/rows", response_model=List[Row])
def rows(items: List[Item]):
    return items


@app.post("/odd")
def odd(item: Item):
    try:
        return Odd.model_validate(item)
    except ValidationError as e:
        return [{"type": x["type"], "loc": x["loc"], "msg": x["msg"]} for x in e.errors()]


@app.get("/level")
def level(level: Level, plain: Optional[Plain] = None, word: Word = Word.red, color: Color = Color.seven):
    return {"level": level, "name": level.name, "plain": plain, "word": word, "color": color}


class Number(BaseModel):
    v: int


class Real(BaseModel):
    v: float


class Text(BaseModel):
    v: str


class Flag(BaseModel):
    v: bool


class Amount(BaseModel):
    v: Decimal


class Span(BaseModel):
    v: timedelta


class Moment(BaseModel):
    v: datetime


class Either(BaseModel):
    v: Union[str, int]


@app.get("/stand/{name}")
def stand(name: str):
    values: Dict[str, Any] = {
        "dec": Decimal("7.50"), "whole": Decimal("7"), "one": Decimal("1"), "large": Decimal("12345678901234567890"), "nan": Decimal("NaN"),
        "red": Color.red, "seven": Color.seven, "level": Level.seven, "first": Level.one, "plain": Plain.seven,
    }
    value = values[name]
    out: Dict[str, Any] = {}
    try:
        out["int"] = str(Number(v=value).v)
    except ValidationError as e:
        out["int"] = e.errors()[0]["type"]
    try:
        out["float"] = str(Real(v=value).v)
    except ValidationError as e:
        out["float"] = e.errors()[0]["type"]
    try:
        out["str"] = Text(v=value).v
    except ValidationError as e:
        out["str"] = e.errors()[0]["type"]
    try:
        out["bool"] = Flag(v=value).v
    except ValidationError as e:
        out["bool"] = e.errors()[0]["type"]
    try:
        out["dec"] = str(Amount(v=value).v)
    except ValidationError as e:
        out["dec"] = e.errors()[0]["type"]
    try:
        out["span"] = str(Span(v=value).v)
    except ValidationError as e:
        out["span"] = e.errors()[0]["type"]
    try:
        out["moment"] = Moment(v=value).v.isoformat()
    except ValidationError as e:
        out["moment"] = e.errors()[0]["type"]
    try:
        out["either"] = Either(v=value).v
    except ValidationError as e:
        out["either"] = [x["type"] for x in e.errors()]
    return out


#: POST /item json {}
#: POST /item json {"price": "2.25", "color": "7", "level": "7", "madeBy": {"name": "bob", "addressLine1": "x", "x2YCode": 4}}
#: POST /item json {"level": 7.0, "color": 7, "madeBy": {"name": "b", "x2yCode": -1}}
#: POST /item json {"level": true, "made_by": {"name": "cyd", "address_line1": "y"}}
#: POST /item json {"level": "7.5"}
#: POST /row json {"price": 3, "level": 7}
#: POST /rows json [{}, {"price": "0.10", "color": "7"}]
#: POST /odd json {"price": 4}
#: POST /odd json {"price": 4.5, "color": "7", "level": 7}
#: GET /level?level=7
#: GET /level?level=7.0&plain=7&color=red
#: GET /level?level=2&plain=7.0&word=red&color=7
#: GET /level?level=x&plain=x&color=x
#: GET /stand/dec
#: GET /stand/whole
#: GET /stand/one
#: GET /stand/large
#: GET /stand/nan
#: GET /stand/red
#: GET /stand/seven
#: GET /stand/level
#: GET /stand/first
#: GET /stand/plain
#: GET /openapi.json
