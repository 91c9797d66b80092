"""Models that take numbers for texts, describe their fields by docstrings, and tell which fields were given."""

from typing import Dict, List, Optional

from flask import Flask, jsonify, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError

app = Flask(__name__)


class Product(BaseModel):
    """A product whose codes may be numbers."""

    model_config = ConfigDict(coerce_numbers_to_str=True, use_attribute_docstrings=True)

    code: str = Field(min_length=2, max_length=6)
    """The code that the shop sells it by."""
    tags: List[str] = []
    """Words to find it by."""
    labels: Dict[str, str] = {}
    note: Optional[str] = None
    """What the shop says of it."""
    count: int = 1


class Ticket(BaseModel):
    number: str = Field(coerce_numbers_to_str=True)
    seat: str
    row: Optional[str] = Field(default=None, coerce_numbers_to_str=True, max_length=3)


@app.post("/product")
def product():
    try:
        p = Product(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    return jsonify(p.model_dump())


@app.post("/product.text")
def product_text():
    try:
        p = Product.model_validate_json(request.get_data())
    except ValidationError as e:
        return e.json(include_url=False), 422
    return p.model_dump_json()


@app.post("/ticket")
def ticket():
    try:
        t = Ticket.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    return jsonify(ticket=t.model_dump(), given=sorted(t.model_fields_set), row="row" in t.model_fields_set, some=t.model_dump(exclude_unset=True))


@app.get("/schema")
def schema():
    return jsonify(Product.model_json_schema())


@app.get("/made")
def made():
    t = Ticket.model_construct(number="1", seat="a")
    return jsonify(t.model_dump(), sorted(t.model_fields_set))


#: POST /product json {"code": 1234, "tags": ["a", 1, 2.5, 1e20], "labels": {"x": 7}, "note": 3.0}
#: POST /product json {"code": 1, "tags": [true, null, [1]], "labels": {"x": {}}, "note": false}
#: POST /product json {"code": 12345678}
#: POST /product json {"code": 100000000000000000000, "count": "5"}
#: POST /product json {"code": "ab", "note": -0.0, "tags": [1e16, 1e-7, 123456789012345678901234567890]}
#: POST /product.text json {"code": 1234, "tags": ["a", 1, 2.5, 1e20, 1e-7, 1e300], "labels": {"x": 7}, "note": 3.0}
#: POST /product.text json {"code": true, "tags": [-0.0, -0, 0.1, 123456789012345678901234567890, null]}
#: POST /product.text json {"code": 1.25, "note": 1234567.125, "tags": ["\ud800"]}
#: POST /product.text json {"code": 1.25, "note": 1234567.125, "tags": [-0.0, -0, 0.1, 123456789012345678901234567890]}
#: POST /ticket json {"number": 5, "seat": 5, "row": 1234}
#: POST /ticket json {"number": 5, "seat": "a", "row": 12}
#: POST /ticket json {"number": 5.5, "seat": "a"}
#: POST /ticket json {"number": true, "seat": "a", "row": null}
#: GET /schema
#: GET /made
