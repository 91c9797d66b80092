"""Views whose requests flask_openapi3 reads into models: paths, queries, headers, cookies, forms and bodies, with what the
models refuse.

Recording it needs, besides Flask: flask-openapi3==4.3.2.
"""

from enum import Enum

from flask_openapi3 import APIBlueprint, Info, OpenAPI, Tag
from pydantic import BaseModel, Field, field_validator

info = Info(title="book API", version="1.0.0")
app = OpenAPI(__name__, info=info, doc_ui=False)

tag = Tag(name="book", description="Some Book")
api = APIBlueprint("books", __name__, url_prefix="/api", abp_tags=[tag])
inner = APIBlueprint("inner", __name__, url_prefix="/inner")


class Kind(str, Enum):
    new = "new"
    used = "used"


class BookPath(BaseModel):
    bid: int = Field(..., ge=1, description="book id")


class NamePath(BaseModel):
    name: str = Field(max_length=5)
    kind: Kind


class BookQuery(BaseModel):
    age: int | None = Field(None, description="Age")
    names: list[str] = Field(None, alias="names[]")
    kinds: list[Kind] | None = None
    page: int = 1
    tags: set[int] = Field(default_factory=set)


class ByName(BaseModel):
    model_config = {"populate_by_name": True}

    first: str = Field(alias="First")
    many: list[int] = Field(alias="Many")


class Strict(BaseModel):
    model_config = {"extra": "forbid"}

    q: float


class Open(BaseModel):
    model_config = {"extra": "allow"}

    q: bool = False


class Author(BaseModel):
    name: str
    born: int = 1900

    @field_validator("name")
    @classmethod
    def named(cls, value):
        if value == "nobody":
            raise ValueError("nobody writes no books")
        return value


class BookBody(BaseModel):
    age: int | None = Field(..., ge=2, le=4, description="Age")
    author: str = Field(None, min_length=2, max_length=4)
    writers: list[Author] = []


class BookForm(BaseModel):
    title: str
    count: int = 1
    marks: list[int] = []
    more: dict = {}
    flag: bool | None = None


class Headers(BaseModel):
    hello: str = Field("what's up", max_length=12)
    x_two_words: int | None = None


class Cookies(BaseModel):
    token: int
    theme: str = "dark"


@app.get("/book/<int:bid>", tags=[tag], summary="a book", responses={200: BookBody})
def get_book(path: BookPath):
    """Get a book."""
    return {"bid": path.bid}


@app.get("/named/<name>/<kind>")
def get_named(path: NamePath):
    return {"name": path.name, "kind": path.kind, "text": str(path)}


@app.get("/book")
def get_books(query: BookQuery):
    return {"age": query.age, "names": query.names, "kinds": query.kinds, "page": query.page, "tags": sorted(query.tags)}


@app.get("/by-name")
def by_name(query: ByName):
    return query.model_dump()


@app.get("/strict")
def strict(query: Strict):
    return query.model_dump()


@app.get("/open")
def open_query(query: Open):
    return query.model_dump()


@app.post("/book", tags=[tag])
def create_book(body: BookBody):
    return {"age": body.age, "author": body.author, "writers": [w.name for w in body.writers]}, 201


@app.put("/book/<int:bid>")
def update_book(path: BookPath, query: BookQuery, body: BookBody):
    return {"bid": path.bid, "page": query.page, "dump": body.model_dump()}


@app.post("/form")
def form(form: BookForm):
    return form.model_dump_json()


@app.get("/header")
def header(header: Headers):
    return {"hello": header.hello, "two": header.x_two_words}


@app.get("/cookie")
def cookie(cookie: Cookies):
    return cookie.model_dump()


@app.delete("/nothing")
def nothing():
    return "", 204


@app.get("/ignored/<int:n>")
def ignored():
    return "the variable is ignored"


@app.get("/unused")
def unused(query: Strict):
    return "unused"


@app.route("/plain", methods=["GET", "POST"])
def plain():
    return "plain"


@api.post("/book")
def create_in_blueprint(body: BookBody):
    return body.model_dump()


@inner.get("/book/<float:q>")
def inner_book(path: Strict):
    return {"q": path.q}


api.register_api(inner)
app.register_api(api)

#: GET /book/3
#: GET /book/0
#: GET /book/x
#: GET /book/99999999999999999999
#: HEAD /book/3
#: OPTIONS /book/3
#: POST /book/3
#: GET /named/abc/new
#: GET /named/abcdef/old
#: GET /named/%C3%A4%F0%9F%98%80/used
#: GET /book
#: GET /book?age=12&page=2
#: GET /book?age=&page=x
#: GET /book?names[]=a&names[]=b&kinds=new&kinds=used&tags=3&tags=1&tags=3
#: GET /book?names=a&kinds=bad&tags=x&tags=2
#: GET /book?age=1&age=2&page=3&page=4
#: GET /by-name?First=a&Many=1&Many=2
#: GET /by-name?first=a&many=1
#: GET /by-name?First=&first=b&many=7
#: GET /by-name?First=
#: GET /by-name
#: GET /strict?q=1.5
#: GET /strict?q=1.5&z=1&z=2&y=%C3%BC
#: GET /strict?z=1
#: GET /open?q=yes&z=1&z=2&y=%C3%BC
#: POST /book json {"age": 3, "author": "ab"}
#: POST /book json {"age": null}
#: POST /book json {"age": 5, "author": "a", "writers": [{"name": 1}, {}, 3, {"name": "nobody"}]}
#: POST /book json {}
#: POST /book json []
#: POST /book json null
#: POST /book json "text"
#: POST /book json "{\"age\": 2}"
#: POST /book json "{\"age\": 2, \"author\": 1}"
#: POST /book json {"age": 
#: POST /book json
#: POST /book text {"age": 3}
#: POST /book form age=3
#: POST /book body application/vnd.api+json '{"age": "4", "x": 1}'
#: POST /book
#: PUT /book/2?page=5 json {"age": "2"}
#: PUT /book/0?page=x json {}
#: PUT /book/1?page=x json {}
#: PUT /book/1 json {"age": 2.5}
#: POST /form form title=a&count=3&marks=1&marks=2&flag=true
#: POST /form form title=12
#: POST /form form title="12"&count="x"&more={"a":[1]}
#: POST /form form title=null&marks=[]&flag=null
#: POST /form form title=a&marks=[1]&marks=x&flag=maybe
#: POST /form json {"title": "a"}
#: POST /form
#: POST /form body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nt\r\n--b--\r\n'
#: GET /header
#: GET /header
#:   Hello: hi
#:   X-Two-Words: 12
#: GET /header
#:   HELLO: far too long a text
#:   X-Two-Words: x
#: GET /cookie
#:   Cookie: token=12; theme=light
#: GET /cookie
#:   Cookie: token=x; token=3
#: GET /cookie
#: DELETE /nothing
#: GET /ignored/3
#: GET /unused?q=1
#: GET /unused
#: GET /plain
#: POST /plain
#: POST /api/book json {"age": 4, "author": "abc"}
#: POST /api/book json {"author": "abcde"}
#: GET /api/inner/book/1.5
#: GET /api/inner/book/x
#: GET /openapi/openapi.json
