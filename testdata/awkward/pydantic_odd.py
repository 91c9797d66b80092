"""Models with validators, and values that they bend."""

from typing import Optional
from flask import Flask, jsonify, request
from pydantic import BaseModel, Field, ValidationError, field_validator

app = Flask(__name__)


class Plain(BaseModel):
    n: int
    price: float = 0
    tag: Optional[str] = None


class Checked(BaseModel):
    name: str
    @field_validator("name")
    @classmethod
    def no_spaces(cls, v):
        if " " in v:
            raise ValueError("no spaces please")
        return v.lower()


class Aliased(BaseModel):
    user_name: str = Field(alias="userName")


@app.post("/plain")
def plain():
    p = Plain(**request.get_json())
    p.n = p.n + 1
    return jsonify(p.model_dump()), 200, {"X-Repr": repr(p), "X-JSON": p.model_dump_json()}


@app.post("/checked")
def checked():
    try:
        return jsonify(Checked(**request.get_json()).model_dump())
    except ValidationError as e:
        return e.json(include_url=False), 422


@app.post("/aliased")
def aliased():
    try:
        a = Aliased.model_validate(request.get_json())
    except ValidationError as e:
        return str(e), 422
    return jsonify(a.model_dump(), a.model_dump(by_alias=True), a == Aliased(userName=a.user_name))


@app.post("/instance")
def instance():
    return jsonify(Plain(n=1))


#: POST /plain json {"n": "5"}
#: POST /plain json {"n": 5, "price": "2.50", "tag": "t"}
#: POST /plain json {"n": 5, "price": 3}
#: POST /plain json {}
#: POST /plain json [1]
#: POST /checked json {"name": "Ann"}
#: POST /checked json {"name": "a b"}
#: POST /checked json {}
#: POST /aliased json {"userName": "x"}
#: POST /aliased json {"user_name": "x"}
#: POST /aliased json 5
#: POST /instance
