"""Views whose requests flask_pydantic reads into models, and whose answers are models.

Recording it needs, besides Flask: Flask-Pydantic==0.14.0.
"""

from datetime import date
from enum import Enum
from typing import List, Optional, Sequence
from uuid import UUID

from flask import Flask, Response, jsonify, request
from flask.views import MethodView
from flask_pydantic import validate
from pydantic import BaseModel, Field, field_validator, model_validator
from typing_extensions import Annotated

app = Flask(__name__)


class Kind(str, Enum):
    new = "new"
    used = "used"


class Query(BaseModel):
    q: str = Field(min_length=1)
    page: int = 1
    tags: List[int] = []
    kinds: Optional[List[Kind]] = None
    several: Sequence[str] = []
    named: list[str] = Field([], alias="names")


class Owner(BaseModel):
    name: str
    born: date | None = None


class Body(BaseModel):
    name: str = Field(alias="Name", max_length=8)
    age: Optional[int] = Field(None, ge=0)
    owners: list[Owner] = []

    @field_validator("name")
    @classmethod
    def no_admin(cls, value):
        if value == "admin":
            raise ValueError("admin is taken \u00fc")
        if value == "odd":
            raise TypeError("odd")
        assert value != "root", "no root"
        return value


class Form(BaseModel):
    title: str
    count: int = 0

    @model_validator(mode="after")
    def both(self):
        if self.title == "none" and self.count:
            raise ValueError("none has no count")
        return self


class Out(BaseModel):
    id: int
    name: str = Field(serialization_alias="Name")
    note: str | None = None
    when: Optional[date] = None


class Mixed(BaseModel):
    a: float = 1.0
    many: list[Owner] = []


@app.post("/annotated")
@validate()
def annotated(body: Body, query: Query):
    return Out(id=query.page, name=body.name, note=query.q)


@app.post("/decorator")
@validate(body=Body, query=Query)
def decorator():
    b = request.body_params
    return Out(id=len(request.query_params.tags), name=request.body_params.name, note=b.owners[0].name if b.owners else None), 201


@app.post("/both")
@validate(Body, Query, on_success_status=202, exclude_none=True, response_by_alias=True)
def both(body: Body):
    return Out(id=request.query_params.page, name=body.name)


@app.get("/query")
@validate()
def query_only(query: Query):
    return jsonify(q=query.q, page=query.page, tags=query.tags, kinds=query.kinds, several=query.several, named=query.named)


@app.route("/form", methods=["POST", "PUT"])
@validate(form=Form)
def form():
    return {"title": request.form_params.title, "count": request.form_params.count}


@app.post("/form2")
@validate()
def form2(form: Form):
    return f"{form.title} {form.count}"


@app.get("/many/<int:n>")
@validate(response_many=True)
def many(n: int):
    return [Out(id=i, name="n" + str(i)) for i in range(n)]


@app.post("/bodies")
@validate(body=Owner, request_body_many=True)
def bodies():
    return jsonify([o.name for o in request.body_params])


@app.post("/bodies2")
@validate(request_body_many=True, response_many=True, exclude_none=True)
def bodies2(body: Owner):
    return body


@app.get("/path/<n>/<kind>")
@validate()
def path(n: int, kind: Kind):
    return {"n": n + 1, "kind": kind.value}


@app.get("/uuid/<uid>")
@validate()
def uuid(uid: UUID, query: Query):
    return {"uid": str(uid), "q": query.q}


@app.get("/limited/<int:n>")
@validate()
def limited(n: Annotated[int, Field(gt=2)]):
    return {"n": n}


@app.get("/plain/<int:n>/<name>")
@validate()
def plain(n: int, name: str):
    return {"n": n, "name": name}


@app.get("/day/<day>")
@validate()
def day(day: date):
    return day.isoformat()


@app.get("/headers")
@validate()
def headers():
    return Owner(name="h"), {"X-One": "1"}


@app.get("/three")
@validate(on_success_status=203)
def three():
    return Owner(name="t"), 404, {"X-One": "1", "Content-Type": "text/x"}


@app.get("/list-headers")
@validate(on_success_status=203)
def list_headers():
    return Owner(name="t"), [("X-One", "1"), ("X-Two", "2")]


@app.get("/text-status")
@validate()
def text_status():
    return Owner(name="\u00e4<&>"), "418 I am"


@app.get("/either/<int:n>")
@validate()
def either(n: int):
    if n == 0:
        return {"no": "model"}, 400
    if n == 1:
        return Response("text", 201)
    return Mixed(a=n, many=[Owner(name="x")]) if n == 2 else ("nothing", 204)


@app.post("/forced")
@validate(get_json_params={"force": True})
def forced(body: Owner):
    return body


@app.post("/silent")
@validate(get_json_params={"silent": True})
def silent(body: Mixed):
    return body


class Items(MethodView):
    @validate()
    def get(self, query: Query):
        return Owner(name=query.q)

    @validate(body=Owner, on_success_status=201)
    def post(self):
        return request.body_params

    def delete(self):
        return "", 204


app.add_url_rule("/items", view_func=Items.as_view("items"))


@app.post("/unused")
@validate()
def unused(body: Owner):
    return "unused"

#: POST /annotated?q=a json {"Name": "n"}
#: POST /annotated?q=a&page=3&page=4 json {"Name": "n", "age": "4", "owners": [{"name": "o", "born": "2020-01-02"}]}
#: POST /annotated json {"name": "n"}
#: POST /annotated?page=x&q= json {"Name": "far too long", "age": -1, "owners": [1, {}, {"name": 2, "born": "x"}]}
#: POST /annotated?q=a json {"Name": "admin"}
#: POST /annotated?q=a json {"Name": "root"}
#: POST /annotated?q=a json {"Name": "odd"}
#: POST /annotated?q=a json []
#: POST /annotated?q=a json [1]
#: POST /annotated json null
#: POST /annotated?q=a json "text"
#: POST /annotated?q=a json 3
#: POST /annotated json {"a":
#: POST /annotated?q=a text {"Name": "n"}
#: POST /annotated?q=a form Name=n
#: POST /annotated?q=a
#: POST /annotated?q=a body application/vnd.api+json '{"Name": "x"}'
#: POST /annotated?q=a body application/vnd.api+json '[]'
#: POST /annotated?q=a body Application/JSON;charset=utf-8 '[]'
#: POST /decorator?q=a&tags=1&tags=2 json {"Name": "n", "owners": [{"name": "first"}]}
#: POST /decorator?q=a&tags=1&tags=x json {"Name": "n"}
#: POST /both?q=a json {"Name": "n"}
#: POST /both json {"Name": null}
#: GET /query?q=a&tags=1&tags=2&kinds=new&several=a&several=b&names=a&names=b&named=c
#: GET /query?q=a&tags=1&kinds=new&kinds=used
#: GET /query?q=a&tags=&kinds=bad
#: GET /query?q=%C3%A4&page=1.5
#: GET /query?q=a&several=a
#: GET /query?q=a&names=a
#: GET /query
#: POST /form form title=t&count=3
#: POST /form form title=t&title=u&count=x
#: POST /form form count=1
#: PUT /form form title=none&count=1
#: POST /form json {"title": "a"}
#: POST /form body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nt\r\n--b--\r\n'
#: POST /form2 form title=none
#: POST /form2 form title=none&count=2
#: POST /form2
#: GET /many/0
#: GET /many/2
#: POST /bodies json [{"name": "a"}, {"name": "b", "born": null}]
#: POST /bodies json [{"name": "a"}, {"name": 1, "born": "q"}, {}]
#: POST /bodies json []
#: POST /bodies json {}
#: POST /bodies json {"name": "a"}
#: POST /bodies json [1]
#: POST /bodies json null
#: POST /bodies json 3
#: POST /bodies json ""
#: POST /bodies json "ab"
#: POST /bodies
#: POST /bodies2 json [{"name": "a"}, {"name": "b", "born": "2020-01-01"}]
#: GET /path/3/new
#: GET /path/x/old
#: GET /path/1.0/used
#: GET /path/%20%204/used
#: GET /uuid/12345678-1234-5678-1234-567812345678?q=1
#: GET /uuid/123456781234567812345678123456?q=1
#: GET /uuid/x
#: GET /limited/3
#: GET /limited/2
#: GET /plain/3/x
#: GET /day/2024-02-03
#: GET /day/2024-02-31
#: GET /headers
#: GET /three
#: GET /list-headers
#: GET /text-status
#: GET /either/0
#: GET /either/1
#: GET /either/2
#: GET /either/3
#: POST /forced body text/plain '{"name": "a"}'
#: POST /forced body text/plain '[]'
#: POST /forced body text/plain ''
#: POST /forced body text/plain 'null'
#: POST /silent body text/plain 'null'
#: POST /silent json null
#: POST /silent json {
#: POST /silent json {"a": "x"}
#: POST /silent json {"a": 1e400, "many": [{"name": "\u00fc"}]}
#: POST /silent json []
#: GET /items?q=1
#: GET /items
#: POST /items json {"name": "a"}
#: POST /items json {}
#: DELETE /items
#: POST /unused json {"name": 1}
#: POST /unused json {"name": "1"}
