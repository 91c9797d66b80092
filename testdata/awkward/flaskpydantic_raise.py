"""An app whose handler answers what flask_pydantic refuses: decorators around validated views, aliases of the module, helpers,
fields of odd types, and views that return no models.

Recording it needs, besides Flask: Flask-Pydantic==0.14.0.
"""

import functools
from decimal import Decimal
from typing import Dict, Optional, Set, Tuple, Union

import flask_pydantic as fp
from flask import Blueprint, Flask, abort, g, jsonify, request
from flask_pydantic.core import validate as check
from flask_pydantic.exceptions import JsonBodyParsingError
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

app = Flask(__name__)
app.config["FLASK_PYDANTIC_VALIDATION_ERROR_RAISE"] = True
app.config["FLASK_PYDANTIC_VALIDATION_ERROR_STATUS_CODE"] = 422
app.json.sort_keys = False
api = Blueprint("api", __name__, url_prefix="/api")
seen = []


class Base(BaseModel):
    model_config = ConfigDict(populate_by_name=True, extra="allow")
    ident: int = Field(alias="id")


class Item(Base):
    price: Decimal = Decimal("1.50")
    sizes: Tuple[int, ...] = ()
    marks: Dict[str, int] = {}


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)
    a: str
    b: Optional[Set[int]] = None
    c: Union[int, list[int], None] = None
    d: bool = False

    @field_validator("a")
    @classmethod
    def a_is_known(cls, v):
        if v not in ("x", "y"):
            raise KeyError(v)
        return v


class Sub(Item):
    extra: str = "e"


def logged(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        seen.append(view.__name__)
        if request.headers.get("X-Stop"):
            return "stopped", 403
        return view(*args, **kwargs)
    return wrapper


@app.errorhandler(fp.ValidationError)
def refused(e):
    return jsonify(body=e.body_params, form=e.form_params, path=e.path_params, query=e.query_params, kind=type(e).__name__), 409


@app.errorhandler(JsonBodyParsingError)
def unparsed(e):
    return {"unparsed": str(e)}, 460


@app.errorhandler(ValidationError)
def inner(e):
    return {"inner": e.error_count()}, 461


@app.errorhandler(KeyError)
def missing(e):
    return {"key": str(e)}, 462


@app.post("/item/<int:ident>")
@logged
@check()
def item(ident: int, body: Item):
    body.ident += ident
    return body


@app.post("/alias")
@fp.validate(response_by_alias=True, exclude_none=True)
def alias(body: Item):
    return Sub(id=body.ident, price=body.price, extra="s", note=None)


@api.get("/strict")
@logged
@check()
def strict(query: Strict):
    g.d = query.d
    return jsonify(a=query.a, b=sorted(query.b or []), c=query.c, d=g.d)


@api.get("/seen")
def all_seen():
    return jsonify(seen)


@api.post("/strict/<name>")
@check(query=Strict)
def strict_post(name, body: Strict):
    """A body and a query."""
    if request.query_params.d:
        abort(418)
    if name == "inner":
        Item(id="x")
    return body.model_dump(mode="json", exclude={"b"}), 201


def pick(n):
    return {"picked": n}


@api.get("/pick/<int:n>")
@check()
def picked(n: int):
    return pick(n)


@api.get("/default/<n>")
@api.get("/default")
@check()
def default(n: str = "none", extra: int = 3):
    return f"{n} {extra}"


@app.get("/none/<int:n>")
@check()
def none(n: int):
    if n:
        return Item(id=n)


@app.post("/raw")
@check(body=Strict, get_json_params={"silent": True, "force": True})
def raw():
    return str(request.body_params)


app.register_blueprint(api)

#: POST /item/3 json {"id": 1, "price": "2.50", "sizes": [1, "2"], "marks": {"a": "1"}, "more": [1, null]}
#: POST /item/3 json {"ident": "4"}
#: POST /item/3 json {"price": "x", "sizes": "a", "marks": {"a": "b"}}
#: POST /item/3 json []
#: POST /item/3 text x
#: POST /item/3 json {"id": 1}
#:   X-Stop: 1
#: POST /item/3 body application/vnd.api+json '7'
#: POST /alias json {"id": 1}
#: POST /alias json {"id": 9999999999999999999, "price": 0.1}
#: GET /api/strict?a=x
#: GET /api/strict?a=%20y%20&b=3&b=1&b=3&c=4&d=on
#: GET /api/strict?a=x&c=4&c=5
#: GET /api/strict?a=x&c=x
#: GET /api/strict?a=z
#: GET /api/strict?z=1&z=2
#: GET /api/strict
#:   X-Stop: 1
#: GET /api/seen
#: POST /api/strict/n?a=x json {"a": "y", "b": [1], "c": [1, 2]}
#: POST /api/strict/n?a=x&d=1 json {"a": "y"}
#: POST /api/strict/inner?a=x json {"a": "y"}
#: POST /api/strict/n?b=x json {"a": 1, "q": 1}
#: POST /api/strict/n?b=x json {"a": "zz"}
#: POST /api/strict/n?a=zz text x
#: GET /api/pick/4
#: GET /api/default
#: GET /api/default/5
#: GET /none/0
#: GET /none/1
#: POST /raw body text/plain 'x'
#: POST /raw body text/plain '{"a": "x"}'
#: POST /raw json {"a": " y ", "b": [2, 2], "d": "yes"}
