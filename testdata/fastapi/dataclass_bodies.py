"""Dataclasses as bodies of requests, fields of models and types of answers, as Pydantic makes objects of them."""

from dataclasses import asdict, dataclass, field
from datetime import date
from enum import Enum
from typing import Dict, List, Optional
from uuid import UUID

from fastapi import FastAPI
from pydantic import BaseModel, Field, TypeAdapter
from pydantic.dataclasses import dataclass as checked

app = FastAPI()


class Kind(Enum):
    A = "a"
    B = "b"


@dataclass
class Item:
    """Something to sell."""

    name: str
    tags: List[str] = field(default_factory=list)
    price: Optional[float] = None


@dataclass
class Author:
    name: str
    items: List[Item] = field(default_factory=list)

    def count(self) -> int:
        return len(self.items)

    @property
    def first(self) -> Optional[Item]:
        return self.items[0] if self.items else None


@dataclass()
class Part:
    id: int
    kind: Kind = Kind.A
    ref: Optional[UUID] = None
    day: Optional[date] = None
    counts: Dict[str, int] = field(default_factory=dict)
    open: bool = True


@checked
class Point:
    x: int = Field(gt=0)
    y: int = 0


class Order(BaseModel):
    id: int
    item: Item
    parts: List[Part] = []
    at: Optional[Point] = None
    named: Dict[str, Item] = {}


ITEMS: Dict[str, Item] = {}
POINTS = TypeAdapter(List[Point])


@app.post("/items/")
async def create_item(item: Item):
    ITEMS[item.name] = item
    return item


@app.get("/items/{name}", response_model=Item)
async def read_item(name: str):
    return ITEMS.get(name) or {"name": name, "tags": ("a", "b"), "other": 1}


@app.get("/items/")
async def list_items() -> List[Item]:
    return list(ITEMS.values())


@app.post("/authors/{author_id}/items/", response_model=Author)
async def create_author_items(author_id: str, items: List[Item]):
    return {"name": author_id, "items": items}


@app.get("/authors/", response_model=List[Author])
def get_authors():
    return [{"name": "Breaters", "items": [{"name": "Island In The Moon", "price": 12}, {"name": "Holy Buddies", "tags": ["x"]}]}, {"name": "None"}]


@app.post("/authors/")
def author(author: Author):
    first = author.first
    return {"n": author.count(), "first": first.name if first else None, "repr": repr(author), "str": str(author), "text": f"{first}"}


@app.post("/parts")
def part(part: Part):
    part.counts["seen"] = 1
    part.open = False
    return {"part": part, "dict": asdict(part), "same": part == part}


@app.post("/orders")
def order(order: Order) -> Order:
    return order


@app.post("/orders/dump")
def dump(order: Order):
    return [order.model_dump(mode="json"), repr(order), order.item.name]


@app.post("/points")
def points(data: List[Dict[str, int]]):
    return [p.x + p.y for p in POINTS.validate_python(data)]


@app.post("/two")
def two(item: Item, point: Point, note: Optional[str] = None):
    return [item.name, point.x, note]

#: GET /openapi.json
#: POST /items/ json {"name": "a", "price": 3, "other": 1}
#: POST /items/ json {"name": "b", "tags": ["x"], "price": "3.5"}
#: POST /items/ json {"tags": [1], "price": "x"}
#: POST /items/ json ["a"]
#: POST /items/ json "a"
#: POST /items/ json null
#: POST /items/ json {}
#: POST /items/
#: POST /items/ json {"name": null, "tags": null, "price": null}
#: POST /items/ json {"name": "nan", "price": NaN}
#: GET /items/a
#: GET /items/zzz
#: GET /items/nan
#: POST /items/ json {"name": "nan"}
#: GET /items/
#: POST /authors/me/items/ json [{"name": "a"}, {"name": "b", "price": 2}]
#: POST /authors/me/items/ json [{"name": "a"}, 5, {"name": 5}]
#: POST /authors/me/items/ json []
#: GET /authors/
#: POST /authors/ json {"name": "n", "items": [{"name": "it's", "price": 1}]}
#: POST /authors/ json {"name": "n"}
#: POST /authors/ json {"name": "n", "items": [[], {"name": "x", "tags": "y"}]}
#: POST /parts json {"id": 3}
#: POST /parts json {"id": "3", "kind": "b", "ref": "0b7e2d7e-6d5f-4f0e-8d5b-3a2f1c0d9e8f", "day": "2024-01-02", "counts": {"a": 1}, "open": "no"}
#: POST /parts json {"id": 3.5, "kind": "c", "ref": "x", "day": 5.5, "counts": {"a": "b"}, "open": "maybe"}
#: POST /parts json {"id": 123456789012345678901234567890}
#: POST /orders json {"id": 1, "item": {"name": "a"}, "parts": [{"id": 1}], "at": {"x": 1}, "named": {"k": {"name": "z"}}}
#: POST /orders json {"id": 1, "item": "a", "parts": [{"id": "x"}, 4], "at": {"x": 0, "y": null}, "named": {"k": {}, "l": null}}
#: POST /orders/dump json {"id": 1, "item": {"name": "a"}, "parts": [{"id": 1, "day": "2024-01-02"}], "at": {"x": 1}}
#: POST /points json [{"x": 1}, {"x": 2, "y": 3}]
#: POST /points json [{"x": 0}]
#: POST /two json {"item": {"name": "a"}, "point": {"x": 1}, "note": "z"}
#: POST /two json {"item": {"name": "a"}, "point": {"x": -1}}
#: POST /two json {"item": 1}
