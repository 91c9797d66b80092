"""Copies of models, dumps that leave things out, and assignments by name."""

from typing import Dict, List, Optional

from flask import Flask, jsonify, request
from pydantic import BaseModel, Field

app = Flask(__name__)


class Addr(BaseModel):
    street: str
    zip: Optional[str] = None


class User(BaseModel):
    name: str
    age: int = 0
    ratio: float = 1
    email: Optional[str] = None
    tags: List[str] = []
    more: List[str] = Field(default_factory=list)
    addr: Optional[Addr] = None
    others: List[Addr] = []
    named: Dict[str, Addr] = {}


class Patch(BaseModel):
    name: Optional[str] = None
    age: Optional[int] = None
    email: Optional[str] = None
    tags: Optional[List[str]] = None


HIDDEN = {"email", "tags"}


@app.post("/copy")
def copy():
    u = User(**request.get_json())
    v = u.model_copy(update={"age": u.age + 1, "email": "x@y.z"})
    w = u.model_copy()
    w.name = "changed"
    return jsonify(v.model_dump(), w.model_dump(), u.model_dump(exclude_unset=True), v.model_dump(exclude_unset=True), u == v, u == u.model_copy())


@app.post("/old")
def old():
    u = User(**request.get_json())
    return jsonify(u.copy(update={"name": "new"}).dict(), u.dict(exclude={"tags"}), u.json(exclude_none=True))


@app.post("/merged")
def merged():
    u = User(name="Ann", age=3, tags=["a"])
    patch = Patch.model_validate(request.get_json())
    v = u.model_copy(update=patch.model_dump(exclude_unset=True))
    return jsonify(u.model_dump(), v.model_dump(exclude_unset=True), v.model_dump())


@app.post("/patch")
def patch():
    u = User(name="Ann", age=3, tags=["a"])
    for name, value in Patch(**request.get_json()).model_dump(exclude_none=True).items():
        setattr(u, name, value)
    return jsonify(u.model_dump(exclude_unset=True))


@app.post("/named")
def named():
    u = User(name="Ann")
    try:
        for name, value in request.get_json().items():
            setattr(u, name, value)
    except ValueError as e:
        return str(e), 400
    return jsonify(u.model_dump())


@app.post("/defaults")
def defaults():
    u = User(**request.get_json())
    return jsonify(u.model_dump(exclude_defaults=True), u.model_dump_json(exclude_defaults=True, by_alias=True))


@app.post("/deep")
def deep():
    u = User(**request.get_json())
    return jsonify(
        u.model_dump(exclude={"addr": {"zip"}, "others": {"__all__": {"street"}, 0: {"zip"}}, "age": True}),
        u.model_dump(include={"name": True, "addr": {"street"}, "others": {1: ..., 0: {"zip"}}}),
        u.model_dump(include={"named": {"k": {"zip"}}}),
        u.model_dump(exclude={"named": {"__all__": {"zip"}}, "others": {0}}),
        u.model_dump(exclude=HIDDEN),
    )


@app.post("/only")
def only():
    u = User(**request.get_json())
    fields = set(request.args.getlist("f"))
    return jsonify(u.model_dump(include=fields), u.model_dump(exclude=fields))


@app.post("/set")
def set_():
    u = User(**request.get_json())
    u.email = "now"
    given = u.model_fields_set
    return jsonify(sorted(given), "age" in u.model_fields_set, len(given))


@app.post("/pairs")
def pairs():
    u = User(**request.get_json())
    out = {}
    for name, value in u:
        if name not in ("addr", "others", "named"):
            out[name] = value
    d = dict(u)
    return jsonify(out, list(d), d["name"], [n for n, _ in u])

#: POST /copy json {"name": "Bob"}
#: POST /copy json {"name": "Bob", "age": 5, "tags": ["x"], "addr": {"street": "s"}}
#: POST /old json {"name": "Bob", "tags": ["t"]}
#: POST /merged json {}
#: POST /merged json {"name": "Cid", "age": 9, "tags": ["b", "c"]}
#: POST /patch json {"name": "Cid", "age": 9, "tags": ["b", "c"]}
#: POST /patch json {"email": null}
#: POST /named json {"name": "Dan", "age": 1, "tags": ["z"]}
#: POST /named json {"nope": 1}
#: POST /defaults json {"name": "Bob", "age": 0, "ratio": 1.0, "tags": [], "more": [], "email": null}
#: POST /defaults json {"name": "Bob", "age": 1, "ratio": 2, "tags": ["a"], "more": ["b"], "addr": {"street": "s", "zip": null}}
#: POST /deep json {"name": "Bob", "addr": {"street": "s", "zip": "z"}, "others": [{"street": "a", "zip": "1"}, {"street": "b", "zip": "2"}], "named": {"k": {"street": "c", "zip": "3"}, "l": {"street": "d"}}}
#: POST /deep json {"name": "Bob", "email": "e"}
#: POST /only?f=name&f=age json {"name": "Bob"}
#: POST /only json {"name": "Bob"}
#: POST /set json {"name": "Bob", "age": 2}
#: POST /pairs json {"name": "Bob", "addr": {"street": "s"}}
