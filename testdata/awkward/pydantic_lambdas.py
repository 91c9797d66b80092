"""Functions without a name that change or check the values of fields."""

from typing import Annotated, List

from flask import Flask, jsonify, request
from pydantic import AfterValidator, BaseModel, BeforeValidator, PlainValidator, ValidationError

app = Flask(__name__)

Lower = Annotated[str, AfterValidator(lambda v: v.lower())]


class Item(BaseModel):
    name: Lower
    tags: Annotated[List[str], BeforeValidator(lambda v: v.split(",") if isinstance(v, str) else v)] = []
    n: Annotated[int, AfterValidator(lambda n: n * 2)] = 1
    codes: list[Annotated[str, AfterValidator(lambda v: v.strip()), AfterValidator(lambda v: v[:3])]] = []
    raw: Annotated[str, PlainValidator(lambda v: str(v))] = "r"


@app.post("/items")
def items():
    try:
        item = Item.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False), str(e)), 422
    return jsonify(item.model_dump(), item.name, item.n + 1)


#: POST /items json {"name": "ANN", "tags": "a,b", "n": "4", "codes": [" abcd", "e "], "raw": 5}
#: POST /items json {"name": "É"}
#: POST /items json {"name": 5, "tags": 3, "n": "x", "codes": [1], "raw": null}
#: POST /items json {"name": "a", "tags": ["x"]}
#: POST /items json [1]
