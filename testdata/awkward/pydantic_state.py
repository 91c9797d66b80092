"""Models that are frozen, check assignments, keep unknown keys or have private attributes."""

from enum import Enum
from typing import Any, List, Optional

from flask import Flask, jsonify, request
from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, ValidationError

app = Flask(__name__)


class Point(BaseModel):
    model_config = ConfigDict(frozen=True)

    x: int
    y: int = 0

    def moved(self, dx: int) -> "Point":
        return self.model_copy(update={"x": self.x + dx})


class Account(BaseModel):
    model_config = {"validate_assignment": True}

    owner: str = Field(min_length=1)
    balance: float = Field(0, ge=0)
    note: Optional[str] = None


class Color(str, Enum):
    RED = "red"
    BLUE = "blue"


class Size(Enum):
    S = 1
    M = 2


class Shirt(BaseModel):
    model_config = ConfigDict(use_enum_values=True)

    color: Color
    size: Optional[Size] = None
    more: List[Color] = []
    rest: Color = Field(default=Color.BLUE, validate_default=True)


class Old(BaseModel):
    color: Color = Color.RED

    class Config:
        use_enum_values = True


class Open(BaseModel):
    model_config = ConfigDict(extra="allow")

    x: int
    y: Optional[str] = None


class Counter(BaseModel):
    name: str
    _count: int = PrivateAttr(default=0)
    _seen: List[str] = PrivateAttr(default_factory=list)
    _label: str
    _kind = "counter"

    def model_post_init(self, context: Any) -> None:
        self._label = self.name.upper()
        if self.name == "bad":
            raise ValueError("bad name")

    def bump(self, who: str) -> int:
        self._count += 1
        self._seen.append(who)
        return self._count


@app.post("/point")
def point():
    p = Point(**request.get_json())
    q = p.moved(2)
    try:
        p.x = 7
    except ValidationError as e:
        return jsonify(errors=e.errors(), q=q.model_dump(), text=str(e), same=p == Point(x=p.x, y=p.y)), 422
    return "changed"


@app.post("/frozen")
def frozen():
    p = Point(**request.get_json())
    p.y = request.get_json()["x"]
    return "changed"


@app.post("/account")
def account():
    a = Account(owner="Ann")
    try:
        for key in ("owner", "balance", "note"):
            if key == "owner" and "owner" in request.get_json():
                a.owner = request.get_json()["owner"]
            if key == "balance" and "balance" in request.get_json():
                a.balance = request.get_json()["balance"]
            if key == "note" and "note" in request.get_json():
                a.note = request.get_json()["note"]
    except ValidationError as e:
        return jsonify(a.model_dump(), e.errors(include_url=False)), 422
    return jsonify(a.model_dump())


@app.post("/named")
def named():
    a = Account(owner="Ann")
    try:
        for key, value in request.get_json().items():
            setattr(a, key, value)
    except ValidationError as e:
        return jsonify(a.model_dump(), e.errors(include_url=False)), 422
    return jsonify(a.model_dump())


@app.post("/shirt")
def shirt():
    try:
        s = Shirt(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors()), 422
    return jsonify(s.model_dump(), s.color.upper(), s.size == 2, repr(s), Old().model_dump(), Old(color="blue").model_dump_json())


@app.post("/open")
def open_():
    try:
        o = Open.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors()), 422
    extra = o.model_extra
    return jsonify(o.model_dump(), extra, repr(o), o.model_dump_json(exclude={"x", "b"}), sorted(o.model_fields_set), o == Open(x=1, a=2), list(o))


@app.post("/extra")
def extra():
    o = Open(**request.get_json())
    return jsonify(a=o.a, d=dict(o), n=len(o.model_extra))


@app.post("/counter")
def counter():
    try:
        c = Counter(**request.get_json())
    except ValidationError as e:
        return str(e), 422
    same = c == Counter(name=c.name)
    c.bump("a")
    n = c.bump("b")
    return jsonify(c.model_dump(), n, c._count, c._seen, c._label, c._kind, repr(c), same, c == Counter(name=c.name))

#: POST /point json {"x": 1}
#: POST /point json {"x": "a"}
#: POST /frozen json {"x": 1}
#: POST /account json {"owner": "Bob", "balance": "5", "note": "n"}
#: POST /account json {"owner": "Bob", "balance": -1}
#: POST /account json {"owner": ""}
#: POST /account json {"note": 5}
#: POST /named json {"owner": "Bob", "balance": 7, "note": null}
#: POST /named json {"owner": 5}
#: POST /named json {"nope": 5}
#: POST /shirt json {"color": "red", "size": 2, "more": ["blue", "red"]}
#: POST /shirt json {"color": "blue", "rest": "red"}
#: POST /shirt json {"color": "green", "size": 9}
#: POST /open json {"x": 1, "a": 2}
#: POST /open json {"x": 1, "b": [1, {"c": null}], "y": "s", "d": null}
#: POST /open json {"x": "z", "b": 1}
#: POST /extra json {"x": 1, "a": [1], "z": 3}
#: POST /extra json {"x": 1}
#: POST /counter json {"name": "ann"}
#: POST /counter json {"name": "bad"}
#: POST /counter json {"name": 5}
