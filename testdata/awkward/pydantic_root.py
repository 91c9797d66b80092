"""Models that are one value: lists, dicts, texts and unions, with methods and validators of their own."""

from typing import Annotated, Dict, List, Optional, Union

from flask import Flask, jsonify, request
from pydantic import BaseModel, Field, RootModel, ValidationError, field_validator, model_validator

app = Flask(__name__)


class Item(BaseModel):
    name: str = Field(min_length=1)
    price: float = 0.0


class Items(RootModel[List[Item]]):
    """A cart."""

    def __iter__(self):
        return iter(self.root)

    def __getitem__(self, index):
        return self.root[index]

    def __len__(self):
        return len(self.root)

    def total(self) -> float:
        return sum(item.price for item in self.root)

    def names(self):
        return [item.name for item in self]


class Stock(RootModel):
    root: Dict[str, int] = {}

    def __contains__(self, name):
        return name in self.root

    def __bool__(self):
        return len(self.root) > 0

    def most(self) -> Optional[str]:
        best = None
        for name, n in self.root.items():
            if best is None or n > self.root[best]:
                best = name
        return best


class Tag(RootModel[str]):
    @field_validator("root")
    @classmethod
    def lower(cls, v: str) -> str:
        if not v.strip():
            raise ValueError("a tag is not blank")
        return v.strip().lower()

    @property
    def loud(self) -> str:
        return self.root.upper() + "!"

    def __str__(self):
        return "#" + self.root


class Pair(RootModel[list[int]]):
    @model_validator(mode="after")
    def two(self):
        if len(self.root) != 2:
            raise ValueError("a pair has two")
        return self


class Flat(RootModel[list[str]]):
    @model_validator(mode="before")
    @classmethod
    def split(cls, data):
        if isinstance(data, str):
            return data.split(",")
        return data


Scores = RootModel[dict[str, list[int]]]
Mixed = RootModel[Union[int, str]]


class Order(BaseModel):
    items: Items
    tags: list[Tag] = []
    stock: Optional[Stock] = None


@app.errorhandler(ValidationError)
def invalid(e):
    return jsonify(errors=e.errors(include_url=False, include_context=False), title=e.title, text=str(e)), 422


@app.post("/items")
def items():
    cart = Items.model_validate(request.get_json())
    return jsonify(n=len(cart), total=cart.total(), names=cart.names(), dump=cart.model_dump(), first=cart[0].name if len(cart) else None)


@app.post("/items/json")
def items_json():
    cart = Items.model_validate_json(request.get_data())
    for item in cart:
        item.price = item.price + 1
    return cart.model_dump_json(), 200, {"Content-Type": "application/json", "X-Repr": repr(cart)}


@app.post("/stock")
def stock():
    given = request.get_json()
    s = Stock(given) if given else Stock()
    return jsonify(most=s.most(), has="a" in s, full=bool(s), yes=1 if s else 0, dump=s.model_dump(), same=s == Stock(given or {}), text=str(s))


@app.get("/stock")
def made():
    s = Stock(apples=3, pears="4")
    s.root["figs"] = 5
    return jsonify(s.model_dump(exclude={"apples"}), repr(s), Stock(root={"a": 1}).root)


@app.post("/tag")
def tag():
    t = Tag(request.get_json())
    return jsonify(t.root, t.loud, t.model_dump(), t.model_dump_json(), str(t), f"{t}", repr(t), "%s" % t, [str(x) for x in [t]], str([t]))


@app.post("/pair")
def pair():
    a, b = Pair(request.get_json()).root
    return jsonify(a + b)


@app.post("/flat")
def flat():
    return jsonify(Flat.model_validate(request.get_json()).root)


@app.post("/scores")
def scores():
    s = Scores(request.get_json())
    return jsonify(s.root, s.model_dump(), repr(s))


@app.post("/mixed")
def mixed():
    return jsonify(Mixed.model_validate(request.get_json()).model_dump())


@app.post("/order")
def order():
    o = Order(**request.get_json())
    return jsonify(o.model_dump(), [t.loud for t in o.tags], o.model_dump(exclude_none=True), o.items.total())


@app.post("/copy")
def copy():
    cart = Items.model_validate(request.get_json())
    other = cart.model_copy()
    other.root = cart.root[:1]
    return jsonify(len(other.root), len(cart.root), cart == other, cart == cart.model_copy())


@app.post("/none")
def none():
    try:
        return jsonify(Items())
    except ValidationError as e:
        return e.json(include_url=False, include_input=False)


#: POST /items json [{"name": "a", "price": 2.5}, {"name": "b", "price": "3"}]
#: POST /items json []
#: POST /items json [{"name": ""}, {"price": "x"}, 5]
#: POST /items json {"name": "a"}
#: POST /items json "abc"
#: POST /items/json json [{"name": "é"}]
#: POST /items/json json {"a": 1}
#: POST /items/json text [1,
#: POST /stock json {"a": 1, "b": "2"}
#: POST /stock json {}
#: POST /stock json {"a": "x", "b": 1.5}
#: POST /stock json [1]
#: GET /stock
#: POST /tag json "  Red "
#: POST /tag json " "
#: POST /tag json 5
#: POST /pair json [1, "2"]
#: POST /pair json [1]
#: POST /pair json {"a": 1}
#: POST /flat json "a,b"
#: POST /flat json ["a", 1]
#: POST /scores json {"a": [1, "2"], "b": []}
#: POST /scores json {"a": [1, "x"]}
#: POST /mixed json 5
#: POST /mixed json "5"
#: POST /mixed json [5]
#: POST /order json {"items": [{"name": "x"}], "tags": ["A", " b"], "stock": {"k": 1}}
#: POST /order json {"items": [{"name": "x"}]}
#: POST /order json {"items": [{}], "tags": [" "], "stock": {"k": "v"}}
#: POST /copy json [{"name": "x"}, {"name": "y"}]
#: POST /none
