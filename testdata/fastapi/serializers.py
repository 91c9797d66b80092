"""Serializers of fields, of types and of models, and what the specification says of them."""

from datetime import date, datetime
from typing import Annotated, Any, Dict, List, Optional

from fastapi import FastAPI
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    FieldSerializationInfo,
    PlainSerializer,
    SerializationInfo,
    SerializeAsAny,
    SerializerFunctionWrapHandler,
    WrapSerializer,
    computed_field,
    field_serializer,
    model_serializer,
)

app = FastAPI()

Money = Annotated[float, PlainSerializer(lambda v: f"{v:.2f}", return_type=str)]
Joined = Annotated[List[str], PlainSerializer(lambda v: ",".join(v))]
Day = Annotated[date, PlainSerializer(lambda v: v.strftime("%d.%m.%Y"), return_type=str, when_used="json")]


def plus(value: Any, handler: SerializerFunctionWrapHandler, info: SerializationInfo) -> str:
    return f"{handler(value)}+{info.mode}"


Plus = Annotated[str, WrapSerializer(plus)]


class Priced(BaseModel):
    price: Money
    tags: Joined = []
    day: Day
    name: Plus
    more: List[Money] = []
    maybe: Optional[Money] = None
    by: Dict[str, Money] = {}


class Point(BaseModel):
    x: int = Field(ge=0)
    y: int = 0
    note: Optional[str] = None

    @model_serializer
    def as_text(self) -> str:
        return f"{self.x};{self.y}"


class Shape(BaseModel):
    model_config = ConfigDict(populate_by_name=True)
    name: str = Field(alias="shapeName")
    at: Point
    corners: List[Point] = []
    label: Optional[str] = None

    @computed_field
    @property
    def size(self) -> int:
        return len(self.corners)

    @model_serializer(mode="wrap")
    def with_kind(self, handler, info: SerializationInfo) -> Dict[str, Any]:
        data = handler(self)
        data["kind"] = "shape"
        data["mode"] = info.mode
        data["none"] = info.exclude_none
        return data


class Square(Shape):
    side: int = 1


class Untyped(BaseModel):
    n: int
    t: Optional[datetime] = None

    @model_serializer(mode="plain")
    def ser(self):
        if self.n == 13:
            raise ValueError("unlucky")
        return {"n": self.n * 2, "t": self.t, "again": [self.n, None]}


class Wrapped(BaseModel):
    a: int
    b: int
    when: Optional[datetime] = None
    inner: SerializeAsAny[Untyped]

    @field_serializer("a", "b", mode="wrap")
    def doubled(self, value, handler, info: FieldSerializationInfo):
        return f"{info.field_name}={handler(value)}"

    @field_serializer("when", when_used="unless-none")
    def short(self, value: datetime) -> str:
        return value.strftime("%H:%M")

    @field_serializer("inner", mode="wrap", when_used="json")
    def boxed(self, value: Untyped, nxt: SerializerFunctionWrapHandler) -> Dict[str, Any]:
        return {"box": nxt(value)}


class Every(BaseModel):
    a: int
    b: str = "x"
    c: List[int] = []

    @field_serializer("*")
    def shown(self, v: Any) -> str:
        return str(v)


@app.post("/priced")
def priced(p: Priced) -> Priced:
    return p


@app.post("/priced/dump")
def priced_dump(p: Priced):
    return {"more": p.model_dump(include={"more", "maybe", "by"}), "json": p.model_dump_json(exclude={"more": {0}})}


@app.post("/point")
def point(p: Point) -> Point:
    return p


@app.post("/points", response_model=List[Point])
def points(p: Point):
    return [p, p]


@app.post("/shape", response_model=Shape, response_model_exclude_none=True)
def shape(s: Shape):
    return s


@app.post("/square", response_model=Square)
def square(s: Square):
    return s


@app.post("/square/dump")
def square_dump(s: Square):
    return {
        "plain": s.model_dump(),
        "alias": s.model_dump(by_alias=True, exclude={"at", "kind"}),
        "some": s.model_dump(include={"name"}, exclude_none=True),
        "text": s.model_dump_json(exclude_defaults=True),
    }


@app.post("/untyped")
def untyped(u: Untyped):
    return u


@app.post("/untyped/dump")
def untyped_dump(u: Untyped):
    try:
        return {"d": u.model_dump(exclude={"n"}, exclude_none=True), "j": u.model_dump_json()}
    except Exception as e:
        return {"error": str(e), "type": type(e).__name__}


@app.post("/wrapped")
def wrapped(w: Wrapped) -> Wrapped:
    return w


@app.post("/wrapped/dump")
def wrapped_dump(w: Wrapped):
    try:
        return {"d": w.model_dump(), "j": w.model_dump(mode="json", exclude={"inner": {"n"}})}
    except Exception as e:
        return {"error": str(e), "type": type(e).__name__}


@app.post("/every")
def every(e: Every) -> Every:
    return e


#: GET /openapi.json
#: POST /priced json {"price": 2, "tags": ["a", "b"], "day": "2024-01-02", "name": "n", "more": [1, 2.555], "maybe": 1.5, "by": {"k": 3}}
#: POST /priced json {"price": 2, "day": "2024-01-02", "name": ""}
#: POST /priced json {"price": "x", "day": "2024-01-02", "name": 1}
#: POST /priced/dump json {"price": 2, "tags": [], "day": "2024-01-02", "name": "n", "more": [1, 2.555], "by": {"k": 3}}
#: POST /point json {"x": 1}
#: POST /point json {"x": -1}
#: POST /points json {"x": 1, "y": 3, "note": "é"}
#: POST /shape json {"shapeName": "s", "at": {"x": 1}, "corners": [{"x": 2}, {"x": 3}]}
#: POST /shape json {"name": "s", "at": {"x": 1}, "label": "l"}
#: POST /square json {"name": "s", "at": {"x": 1}, "side": 4}
#: POST /square/dump json {"name": "s", "at": {"x": 1}, "side": 4}
#: POST /untyped json {"n": 2, "t": "2024-01-02T03:04:05"}
#: POST /untyped/dump json {"n": 2, "t": "2024-01-02T03:04:05"}
#: POST /untyped/dump json {"n": 13}
#: POST /wrapped json {"a": 1, "b": 2, "inner": {"n": 3}}
#: POST /wrapped json {"a": 1, "b": 2, "when": "2024-01-02T03:04:05", "inner": {"n": 3, "t": "2024-01-02T03:04:05Z"}}
#: POST /wrapped/dump json {"a": 1, "b": 2, "inner": {"n": 3}}
#: POST /wrapped/dump json {"a": 1, "b": 2, "when": "2024-01-02T03:04:05", "inner": {"n": 13}}
#: POST /every json {"a": 1}
#: POST /every json {"a": 1, "c": [1, 2]}
