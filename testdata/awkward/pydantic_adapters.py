"""Adapters that read and dump values of any type: of the module, of functions, and where they are made."""

from typing import Annotated, Dict, List, Literal, Optional, Union

from flask import Flask, Response, jsonify, request
from pydantic import BaseModel, Field, TypeAdapter, ValidationError, field_validator, model_validator

app = Flask(__name__)


class Item(BaseModel):
    name: str = Field(min_length=1)
    price: float = 0.0
    tags: List[str] = []


class Span(BaseModel):
    low: int
    high: int

    @model_validator(mode="after")
    def in_order(self):
        if self.low > self.high:
            raise ValueError("low is above high")
        return self


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int = 9


class Dog(BaseModel):
    kind: Literal["dog"]
    tricks: List[str] = []


class Holder(BaseModel):
    x: Union[Span, int]
    y: Optional[Union[List[Span], str]] = None


ITEMS = TypeAdapter(list[Item])
scores: TypeAdapter[Dict[str, float]] = TypeAdapter(Dict[str, float])
Pet = Annotated[Union[Cat, Dog], Field(discriminator="kind")]
pets = TypeAdapter(List[Pet])
percent = TypeAdapter(Annotated[int, Field(ge=0, le=100)])


@app.errorhandler(ValidationError)
def invalid(e):
    return jsonify(errors=e.errors(include_url=False, include_context=False), title=e.title, text=str(e), json=e.json()), 422


@app.post("/items")
def items():
    found = ITEMS.validate_python(request.get_json())
    total = 0.0
    for item in found:
        total += item.price
    return jsonify(total=total, names=[i.name for i in found], items=ITEMS.dump_python(found), brief=ITEMS.dump_python(found, exclude_defaults=True))


@app.post("/items/json")
def items_json():
    found = ITEMS.validate_json(request.get_data())
    found.sort(key=lambda i: i.name)
    return Response(ITEMS.dump_json(found, exclude={"__all__": {"tags"}}), mimetype="application/json")


@app.post("/text")
def text():
    return ITEMS.dump_json(ITEMS.validate_json(request.get_data(as_text=True)), indent=1).decode()


@app.post("/scores")
def best():
    given = scores.validate_python(request.get_json())
    return jsonify({k: round(v, 1) for k, v in given.items()})


@app.post("/local")
def local():
    adapter = TypeAdapter(Optional[List[int]])
    numbers = adapter.validate_python(request.get_json())
    if numbers is None:
        return jsonify(None)
    return jsonify(sum(numbers), numbers)


@app.post("/inline")
def inline():
    return jsonify(TypeAdapter(Dict[str, Item]).validate_python(request.get_json())["a"].name)


@app.post("/pets")
def all_pets():
    out = []
    for pet in pets.validate_python(request.get_json()):
        if isinstance(pet, Cat):
            out.append(pet.lives)
        elif isinstance(pet, Dog):
            out.append(pet.tricks)
    return jsonify(out)


@app.post("/percent")
def percents():
    return jsonify(percent.validate_python(request.get_json()) * 2)


@app.post("/span")
def span():
    s = TypeAdapter(Span).validate_python(request.get_json())
    return jsonify(s.high - s.low)


@app.post("/spans")
def spans():
    try:
        return jsonify([s.low for s in TypeAdapter(List[Span]).validate_python(request.get_json())])
    except ValidationError as e:
        return jsonify(e.error_count(), e.title), 400


@app.post("/holder")
def holder():
    return jsonify(Holder(**request.get_json()).model_dump())


#: POST /items json [{"name": "a", "price": "1.5"}, {"name": "b", "tags": ["x"]}]
#: POST /items json []
#: POST /items json [{"name": ""}, {"price": "x"}, 5]
#: POST /items json {"name": "a"}
#: POST /items json null
#: POST /items/json json [{"name": "z"}, {"name": "é", "price": 2}]
#: POST /items/json json 5
#: POST /items/json text [1,
#: POST /text json [{"name": "z"}]
#: POST /scores json {"a": 1, "b": "2.55"}
#: POST /scores json {"a": "x", "b": null}
#: POST /local json [1, "2"]
#: POST /local json null
#: POST /local json ["x"]
#: POST /inline json {"a": {"name": "n"}}
#: POST /inline json {"b": {"name": "n"}}
#: POST /inline json {"a": 1}
#: POST /pets json [{"kind": "cat"}, {"kind": "dog", "tricks": ["sit"]}]
#: POST /pets json [{"kind": "cow"}, {}, {"kind": "cat", "lives": "x"}]
#: POST /percent json "50"
#: POST /percent json 101
#: POST /percent json "x"
#: POST /span json {"low": 1, "high": 3}
#: POST /span json {"low": 4, "high": 3}
#: POST /spans json [{"low": 1, "high": 3}]
#: POST /spans json [{"low": 4, "high": 3}, 2]
#: POST /holder json {"x": {"low": 1, "high": 2}, "y": [{"low": 0, "high": 0}]}
#: POST /holder json {"x": {"low": 3, "high": 2}}
#: POST /holder json {"x": "a", "y": [{"low": 3, "high": 2}]}
