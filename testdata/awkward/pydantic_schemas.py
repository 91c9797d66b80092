"""JSON schemas of models as values: model_json_schema."""

import json
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Dict, List, Literal, Optional, Union
from uuid import UUID

from flask import Flask, jsonify
from pydantic import BaseModel, ConfigDict, EmailStr, Field, HttpUrl, PlainSerializer, computed_field, field_serializer

app = Flask(__name__)


class Color(str, Enum):
    RED = "red"
    BLUE = "blue"


class Tag(BaseModel):
    """A tag.

    Of an item.
    """

    label: str = Field(min_length=1, max_length=20, pattern=r"^[a-z]+$")
    weight: float = Field(1.0, ge=0, lt=10)


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid")
    zeta: int = Field(..., gt=0, multiple_of=5, description="Last & <b>first")
    name: str = Field(alias="itemName", title="Its name", examples=["a", "b"])
    tags: List[Tag] = []
    color: Color = Color.RED
    by: Dict[str, Tag] = {}
    kind: Literal["a", "b"] = "a"
    size: Union[int, str] = 0
    at: Optional[datetime] = None
    day: Optional[date] = None
    price: Decimal = Decimal("1.5")
    id: Optional[UUID] = None
    url: Optional[HttpUrl] = None
    secret: str = Field("x", exclude=True)
    money: Annotated[float, PlainSerializer(lambda v: f"{v:.2f}", return_type=str)] = 1.0

    @computed_field
    @property
    def total(self) -> int:
        """The total."""
        return self.zeta * 2

    @field_serializer("day")
    def shown(self, v: Optional[date]) -> str:
        return str(v)


class Node(BaseModel):
    value: int
    kids: List["Node"] = []


class Holder(BaseModel):
    node: Node
    first: Tag = Field(description="The first one")


class Empty(BaseModel):
    pass


@app.get("/item")
def item():
    return jsonify(Item.model_json_schema())


@app.get("/item/text")
def item_text():
    return json.dumps(Item.model_json_schema(), indent=1)


@app.get("/item/out")
def item_out():
    return json.dumps(Item.model_json_schema(mode="serialization"))


@app.get("/tag")
def tag():
    schema = Tag.model_json_schema()
    schema["title"] = "Other"
    schema["properties"]["label"]["extra"] = [1]
    return jsonify(changed=schema, again=Tag.model_json_schema(), names=list(schema["properties"]), required=schema.get("required"))


@app.get("/node")
def node():
    return json.dumps(Node.model_json_schema())


@app.get("/holder")
def holder():
    return json.dumps({"schema": Holder.model_json_schema(by_alias=True), "empty": Empty.model_json_schema()})


@app.get("/names")
def names():
    return jsonify(Item.model_json_schema(by_alias=False))


#: GET /item
#: GET /item/text
#: GET /item/out
#: GET /tag
#: GET /tag
#: GET /node
#: GET /holder
#: GET /names
