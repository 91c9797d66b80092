"""Models that modules make as they are imported."""

from typing import List

from flask import Flask, jsonify, request
from pydantic import BaseModel, Field, computed_field

app = Flask(__name__)


class Cfg(BaseModel):
    name: str = "x"
    items: int = 5
    tags: List[str] = []


class Item(BaseModel):
    id: int
    name: str = Field(min_length=1)


settings = Cfg()
other = Cfg(name="y", items="7", tags=["a", "b"])
CATALOG = [Item(id=1, name="one"), Item(id="2", name="two")]
by_name = {"a": Item(id=3, name="three")}
db: dict[int, Item] = {1: Item(id=1, name="first")}


@app.get("/")
def index():
    return jsonify(name=settings.name, items=settings.items + other.items, tags=other.tags, other=other.model_dump())


@app.get("/catalog")
def catalog():
    return jsonify([i.model_dump() for i in CATALOG], by_name["a"].model_dump())


@app.get("/db/<int:id>")
def show(id):
    item = db.get(id)
    if item is None:
        return jsonify(error="none"), 404
    return jsonify(item.model_dump())


@app.post("/db")
def add():
    item = Item(**request.get_json())
    db[item.id] = item
    return jsonify(len(db), sorted(db)), 201


@app.patch("/db/<int:id>")
def rename(id):
    item = db[id]
    item.name = request.get_json()["name"]
    return item.model_dump_json()

#: GET /
#: GET /catalog
#: GET /db/1
#: GET /db/2
#: POST /db json {"id": "2", "name": "second"}
#: GET /db/2
#: PATCH /db/1 json {"name": "renamed"}
#: GET /db/1
#: POST /db json {"id": 5, "name": ""}
