"""Views of flask_pydantic in unusual places: factories, resources, hooks, other parameters, annotations that are no models.

Recording it needs, besides Flask: Flask-Pydantic==0.14.0 Flask-RESTful==0.3.10.
"""

from typing import Annotated, Any, Generic, Optional, TypeVar

from flask import Flask, Response, jsonify, make_response, request
from flask_pydantic import validate
from flask_restful import Api, Resource
from pydantic import BaseModel, ConfigDict, EmailStr, Field, computed_field

app = Flask(__name__)
app.config["FLASK_PYDANTIC_VALIDATION_ERROR_STATUS_CODE"] = 422
api = Api(app)
T = TypeVar("T")


class Query(BaseModel):
    q: str = "none"
    n: Optional[Annotated[list[int], Field(max_length=2)]] = None
    pair: tuple[int, int] | None = None
    either: Annotated[str, Field(alias="e")] = "x"


class Body(BaseModel):
    name: str

    @computed_field
    @property
    def shout(self) -> str:
        return self.name.upper() + "!"


class Page(BaseModel, Generic[T]):
    items: list[T] = []


class Money(BaseModel):
    model_config = ConfigDict(frozen=True, use_enum_values=True)
    amount: float = 0.1

    def __str__(self):
        return f"{self.amount:.2f}"


class Hello(Resource):
    @validate()
    def get(self, query: Query):
        return query

    @validate(body=Body)
    def post(self):
        return {"name": request.body_params.name}, 201


api.add_resource(Hello, "/hello")


@app.after_request
def note(resp):
    resp.headers["X-Length"] = str(len(resp.get_data()))
    return resp


@app.get("/query")
@validate()
def query(query: Query):
    return query


@app.post("/default")
@validate()
def default(body: Body = None, other: str = "o"):
    return jsonify(name=body.name, shout=body.shout, other=other)


@app.post("/optional")
@validate()
def optional(body: Optional[Body]):
    return body


@app.post("/marked")
@validate()
def marked(body: Annotated[Body, "a body"]):
    return body


@app.post("/dict")
@validate()
def as_dict(body: dict):
    return body


@app.post("/page")
@validate()
def page(body: Page[int]):
    return body


@app.post("/any")
@validate()
def any_value(body: Body):
    made: Any = body if len(body.name) > 1 else {"short": body.name}
    return made


@app.post("/helper")
@validate(on_success_status=201)
def helper(body: Body):
    return build(body)


def build(body):
    if body.name == "none":
        return make_response("no", 404)
    return Body(name=body.name * 2)


def money(n):
    return Money(amount=n), 202


@app.get("/money/<float:n>")
@validate()
def money_view(n: float):
    return money(n)


@app.get("/money2/<float:n>")
@validate()
def money2(n: float):
    m = Money(amount=n)
    return {"m": str(m), "amount": m.amount}


@app.get("/kw/<a>/<b>")
@validate()
def kw(a: str, b: int):
    def inner(body: int = 3):
        return body + b
    return str(inner()) + a


@app.post("/changed")
@validate()
def changed(body: Body):
    request.body_params.name = "changed"
    same = request.body_params is body
    body = Body(name=body.name + "2")
    return {"same": same, "name": body.name}


@app.post("/caught")
@validate()
def caught(body: Body):
    try:
        return Money(amount=body.name)
    except ValueError as e:
        return Response(str(type(e).__name__), 400)


@app.post("/unannotated")
@validate(body=Body)
def unannotated(body=None):
    return str(body)


@app.put("/json")
@validate(body=Body)
def also_json():
    return {**request.get_json(), "shout": request.body_params.shout}, {"X-More": "1"}

#: GET /hello?q=a
#: POST /hello json {"name": "n"}
#: POST /hello json {}
#: GET /query
#: GET /query?q=a&n=1&n=2&pair=1&pair=2&e=E
#: GET /query?n=1
#: GET /query?n=1&n=2&n=3&pair=1&either=f
#: POST /default json {"name": "n"}
#: POST /default json {"name": 1}
#: POST /optional json {"name": "n"}
#: POST /marked json {"name": "n"}
#: POST /dict json {"name": "n"}
#: POST /page json {"items": [1, "2"]}
#: POST /page json {"items": ["x"]}
#: POST /any json {"name": "n"}
#: POST /any json {"name": "nn"}
#: POST /helper json {"name": "nn"}
#: POST /helper json {"name": "none"}
#: GET /money/1.5
#: GET /money2/1.5
#: GET /kw/a/5
#: GET /kw/a/b
#: POST /changed json {"name": "n"}
#: POST /caught json {"name": "1"}
#: POST /caught json {"name": "x"}
#: POST /unannotated json {"name": "x"}
#: POST /unannotated json []
#: PUT /json json {"name": "x", "z": 1}
#: PUT /json json 1
