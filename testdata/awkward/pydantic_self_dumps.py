"""Serializers of fields, types and models: what wraps, when it is used, and what it raises."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, List, Optional, Union

from flask import Flask, jsonify, request
from pydantic import (
    AfterValidator,
    BaseModel,
    PlainSerializer,
    ValidationError,
    WrapSerializer,
    computed_field,
    field_serializer,
    field_validator,
    model_serializer,
)

app = Flask(__name__)


@app.errorhandler(ValidationError)
def bad(e):
    return jsonify(e.errors(include_url=False)), 422


class Leaf(BaseModel):
    n: int
    tag: Optional[str] = None

    @field_serializer("n")
    def checked(self, v: int) -> int:
        if v == 13:
            raise KeyError("thirteen")
        if v == 0:
            raise ValueError()
        return v + 1


class Tree(BaseModel):
    leaf: Leaf
    leaves: List[Leaf] = []
    secret: str = "s"

    @model_serializer(mode="wrap")
    def ser(self, handler):
        out = handler(self)
        out.pop("secret", None)
        out["count"] = len(self.leaves)
        return out


class Twig(Tree):
    extra: int = 5


class Bush(Tree):
    size: int = 1

    @model_serializer(mode="wrap")
    def ser(self, handler):
        return {"bush": handler(self), "size": self.size}


class Forest(BaseModel):
    trees: List[Tree]
    first: Optional[Bush] = None
    mixed: Union[int, str] = 0

    @computed_field
    @property
    def total(self) -> int:
        return len(self.trees)


class Nested(BaseModel):
    data: dict
    at: Optional[datetime] = None
    price: Decimal = Decimal("1.50")

    @field_serializer("data")
    def trimmed(self, v: dict) -> dict:
        return {"a": v, "list": [1, 2, 3]}

    @field_serializer("at", when_used="json-unless-none")
    def stamp(self, v: datetime) -> str:
        return v.strftime("%d/%m/%Y")

    @field_serializer("price", when_used="json", return_type=float)
    def number(self, v: Decimal):
        return float(v)


class Informed(BaseModel):
    a: int = 1
    b: Optional[int] = None

    @field_serializer("a", "b")
    def shown(self, v, info):
        who = info.context["who"] if info.context else "nobody"
        return f"{who}:{info.field_name}:{v}:{info.mode}:{info.exclude_unset}"


def wrapped(v: Any, handler) -> str:
    return f"<{handler(v)}>"


Marked = Annotated[str, WrapSerializer(wrapped)]
Rounded = Annotated[float, PlainSerializer(lambda v: round(v, 1), when_used="json")]


class Typed(BaseModel):
    one: Marked
    many: List[Marked] = []
    maybe: Optional[Marked] = None
    r: Rounded = 1.25
    rs: List[Rounded] = []


class Over(Typed):
    @field_serializer("one")
    def plain(self, v: str) -> str:
        return v.upper()


def small(v):
    if v > 5:
        raise ValueError("big")
    return v


Tens = Annotated[int, AfterValidator(small), PlainSerializer(lambda v: v * 10)]
Early = Annotated[int, PlainSerializer(lambda v: v * 10), AfterValidator(small)]


class Checked(BaseModel):
    a: Tens
    b: Early = 2
    c: List[Tens] = []
    d: Optional[Early] = None

    @field_validator("a")
    @classmethod
    def more(cls, v):
        return v + 1


class Base(BaseModel):
    at: Optional[datetime] = None
    x: int = 1
    w: int = 3
    j: int = 4
    plain: int = 6
    typed: Tens = 5

    @field_serializer("at", when_used="unless-none")
    def fmt(self, v: datetime) -> str:
        return v.isoformat()

    @field_serializer("x")
    def fx(self, v):
        return v

    @field_serializer("w", mode="wrap")
    def fw(self, v, handler):
        return handler(v)

    @field_serializer("j", when_used="json")
    def fj(self, v):
        return v


class Kid(Base):
    y: int = 2
    x: int = 5

    @field_serializer("x", "y")
    def fx(self, v):
        return str(v)


class Line(BaseModel):
    a: int

    @model_serializer
    def ser(self) -> str:
        return f"<{self.a}>"


class Lines(BaseModel):
    t: Line
    o: Optional[Line] = None

    @computed_field
    @property
    def again(self) -> Line:
        return self.t


@app.post("/checked")
def checked():
    m = Checked.model_validate(request.get_json())
    return jsonify(m.model_dump(), m.model_dump(exclude_none=True), m.model_dump_json())


@app.post("/defaults")
def defaults():
    m = Base.model_validate(request.get_json())
    k = Kid.model_validate(request.get_json())
    return jsonify(m.model_dump(exclude_defaults=True), k.model_dump(exclude_defaults=True), k.model_dump_json(exclude_defaults=True))


@app.post("/lines")
def lines():
    m = Lines.model_validate(request.get_json())
    d = m.t.model_dump()
    return jsonify(m.model_dump(), m.model_dump(exclude={"t": {"a"}}), m.model_dump_json(), d + "!", len(d))


@app.post("/leaf")
def leaf():
    m = Leaf.model_validate(request.get_json())
    try:
        return jsonify(m.model_dump())
    except Exception as e:
        return jsonify(type=type(e).__name__, text=str(e))


@app.post("/tree")
def tree():
    m = Tree.model_validate(request.get_json())
    try:
        return jsonify(
            a=m.model_dump(),
            b=m.model_dump(exclude={"leaf", "count"}),
            c=m.model_dump(exclude_none=True, include={"leaves": {0: {"n"}}}),
            d=m.model_dump_json(indent=2),
        )
    except Exception as e:
        return jsonify(type=type(e).__name__, text=str(e))


@app.post("/twig")
def twig():
    m = Twig.model_validate(request.get_json())
    return jsonify(m.model_dump(exclude_unset=True), m.extra, repr(m), m == Twig.model_validate(request.get_json()))


@app.post("/forest")
def forest():
    m = Forest.model_validate(request.get_json())
    return jsonify(m.model_dump(), m.model_dump(exclude={"trees": {"__all__": {"leaf"}}}), m.model_dump_json())


@app.post("/nested")
def nested():
    m = Nested.model_validate(request.get_json())
    return jsonify(
        m.model_dump(exclude={"data": {"a"}, "price": True, "at": True}),
        m.model_dump(mode="json", include={"data": {"list"}, "price": True, "at": True}),
        m.model_dump_json(exclude={"data": {"list": {0}}}),
        m.model_dump()["at"] is None,
    )


@app.post("/informed")
def informed():
    m = Informed.model_validate(request.get_json())
    return jsonify(m.model_dump(), m.model_dump(context={"who": "me"}, exclude_unset=True), m.model_dump_json())


@app.post("/typed")
def typed():
    m = Typed.model_validate(request.get_json())
    return jsonify(m.model_dump(), m.model_dump(mode="json"), m.model_dump_json(exclude={"many": {0}}))


@app.post("/over")
def over():
    m = Over.model_validate(request.get_json())
    return jsonify(m.model_dump(), m.model_dump_json(exclude_defaults=True))


#: POST /leaf json {"n": 1}
#: POST /leaf json {"n": 13}
#: POST /leaf json {"n": 0}
#: POST /leaf json {"n": "x"}
#: POST /tree json {"leaf": {"n": 1}}
#: POST /tree json {"leaf": {"n": 1, "tag": "t"}, "leaves": [{"n": 2}, {"n": 3, "tag": "é"}], "secret": "k"}
#: POST /tree json {"leaf": {"n": 1}, "leaves": [{"n": 13}]}
#: POST /tree json {"leaf": {"n": 0}, "leaves": [{"n": 13}]}
#: POST /twig json {"leaf": {"n": 1}, "extra": 7}
#: POST /twig json {"leaf": {"n": 1}}
#: POST /forest json {"trees": []}
#: POST /forest json {"trees": [{"leaf": {"n": 1}}], "first": {"leaf": {"n": 2}, "size": 9}, "mixed": "x"}
#: POST /nested json {"data": {"k": 1}}
#: POST /nested json {"data": {}, "at": "2024-05-06T07:08:09", "price": "2.30"}
#: POST /informed json {}
#: POST /informed json {"b": 4}
#: POST /typed json {"one": "1"}
#: POST /typed json {"one": "1", "many": ["a", "b"], "maybe": "m", "r": 2.26, "rs": [1.11, 3]}
#: POST /over json {"one": "abc"}
#: POST /over json {"one": "abc", "many": ["x"], "r": 1.25}
#: POST /checked json {"a": 1}
#: POST /checked json {"a": 3, "b": 4, "c": [1, 2], "d": 5}
#: POST /checked json {"a": 9, "b": 9, "c": [9], "d": 9}
#: POST /defaults json {}
#: POST /defaults json {"at": "2024-01-02T03:04:05", "x": 5, "typed": 4}
#: POST /lines json {"t": {"a": 1}}
#: POST /lines json {"t": {"a": 1}, "o": {"a": 2}}
