"""Items whose models version 1 of Pydantic validates."""

from typing import Dict, List, Optional

from flask import Flask, jsonify, request
from pydantic import BaseModel, Field, ValidationError, root_validator, validator

app = Flask(__name__, static_folder=None)


class Owner(BaseModel):
    """The owner of an item."""

    name: str
    age: int = 0

    @validator("name")
    def name_is_not_empty(cls, v):
        if not v.strip():
            raise ValueError("name must not be blank")
        return v.title()


class Item(BaseModel):
    title: str = Field(..., min_length=2, max_length=10)
    price: float = Field(gt=0)
    tags: List[str] = []
    note: Optional[str]
    owner: Owner
    counts: Dict[str, int] = {}

    class Config:
        extra = "forbid"
        anystr_strip_whitespace = True

    @root_validator(skip_on_failure=True)
    def check_price(cls, values):
        if values["price"] > 100 and not values.get("note"):
            raise ValueError("expensive items need a note")
        return values


@app.post("/items")
def create():
    try:
        item = Item(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors()), 422
    return jsonify(item.dict())


@app.post("/text")
def text():
    try:
        item = Item.parse_obj(request.get_json())
    except ValidationError as e:
        return str(e), 422
    return item.json()


@app.post("/raw")
def raw():
    try:
        item = Item.parse_raw(request.get_data(as_text=True))
    except ValidationError as e:
        return e.json(), 422
    return item.json(indent=2, exclude={"owner"})


@app.post("/copies")
def copies():
    item = Item.parse_obj(request.get_json())
    other = item.copy(update={"title": "other"})
    return jsonify(same=item == other, again=item == item.copy(), dict=item == item.dict(), repr=repr(other), text=str(item))


#: POST /items json {"title": "pen", "price": 2.5, "owner": {"name": "ann"}}
#: POST /items json {"title": "  pen ", "price": "2", "owner": {"name": "ann lee", "age": 41.9}, "tags": [1, true, 2.5], "counts": {"a": "7", "b": 1.5}}
#: POST /items json {}
#: POST /items json {"title": "p", "price": 0, "owner": {"name": " "}, "tags": "x", "counts": [], "b": 1, "a": 2}
#: POST /items json {"title": null, "price": null, "owner": null, "tags": null, "counts": null, "note": null}
#: POST /items json {"title": "a long title indeed", "price": -1, "owner": [], "tags": [null, {}, "a"], "counts": {"a": "x", "b": null}}
#: POST /items json {"title": [], "price": "x", "owner": {"name": 5, "age": "x"}, "tags": {"a": 1}, "counts": 5}
#: POST /items json {"title": "gem", "price": 1000, "owner": {"name": "ann"}}
#: POST /items json {"title": "gem", "price": 1000, "owner": {"name": "ann"}, "note": "rare"}
#: POST /items json {"title": "gem", "price": 1000, "owner": {"name": "ann"}, "x": 1}
#: POST /items json {"title": "gem", "price": 1, "owner": [["name", "bo"]]}
#: POST /items json {"title": "gem", "price": 1, "owner": [["name", "bo"], [1, 2]]}
#: POST /items json []
#: POST /items json 5
#: POST /text json {"title": "pen", "price": 2.5, "owner": {"name": "ann"}, "note": "é\n"}
#: POST /text json {"title": "p", "price": 0, "owner": {"name": " "}, "tags": "x", "counts": [], "b": 1, "a": 2}
#: POST /text json []
#: POST /text json [1]
#: POST /text json "ab"
#: POST /text json 5
#: POST /text json null
#: POST /text json [["title", "pen"], ["price", 1], ["owner", {"name": "x"}]]
#: POST /raw json {"title": "pen", "price": 2.5, "owner": {"name": "ann"}, "note": "é\n"}
#: POST /raw json {"title": "p", "owner": {"name": " "}, "tags": "x", "a": 2}
#: POST /raw text {"title": 
#: POST /raw text
#: POST /raw text [1, 2
#: POST /copies json {"title": "pen", "price": 2.5, "owner": {"name": "ann"}}
#: POST /copies json {"title": "pen"}
