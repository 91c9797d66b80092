"""The specification that flask_openapi3 makes of an app: of its models, its tags, what decorators and docstrings say.

Recording it needs, besides Flask: flask-openapi3==4.3.2.
"""

from enum import Enum
from http import HTTPStatus

from flask_openapi3 import APIBlueprint, APIView, Contact, ExternalDocumentation, Info, OpenAPI, Server, Tag
from pydantic import BaseModel, Field

info = Info(title="Library ü", version="2.1", description="Books <b>and</b> more", contact=Contact(name="me", email="me@example.com"))
schemes = {"jwt": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}, "key": {"type": "apiKey", "name": "k", "in": "header"}}


class NotFound(BaseModel):
    code: int = Field(-1, description="Status Code")
    message: str = "missing"


app = OpenAPI(
    __name__,
    info=info,
    security_schemes=schemes,
    responses={404: NotFound},
    servers=[Server(url="http://localhost:5000", description="here")],
    external_docs=ExternalDocumentation(url="https://example.com/", description="more"),
    openapi_extensions={"x-app": [1, {"deep": True}]},
)

books = Tag(name="books", description="Some books")
people = Tag(name="people", externalDocs=ExternalDocumentation(url="https://example.com/people"))


class Size(str, Enum):
    small = "s"
    large = "l"


class BookPath(BaseModel):
    bid: int = Field(..., description="book id", json_schema_extra={"deprecated": True, "example": 100})


class BookQuery(BaseModel):
    age: int | None = Field(None, description="Age", gt=1, multiple_of=2)
    names: list[str] = Field(None, alias="names[]", description="some array", min_length=1)
    size: Size = Size.small
    price: float = Field(1, le=10, ge=0.5)


class Author(BaseModel):
    """Who writes."""

    name: str = Field(min_length=2, max_length=40, pattern="^[a-z]+$")
    friend: NotFound | None = None


class BookBody(BaseModel):
    age: int | None = Field(..., ge=2, le=4, description="Age")
    authors: list[Author] = []
    size: Size | None = None
    more: dict[str, int] = {}


class Upload(BaseModel):
    title: str
    marks: list[int] = []


class Token(BaseModel):
    x_token: str = Field(alias="x-token", description="who")
    theme: str = "dark"


@app.get(
    "/book/<int:bid>",
    tags=[books],
    summary="new summary",
    operation_id="get_book_id",
    external_docs=ExternalDocumentation(url="https://example.com/book"),
    responses={200: BookBody, "201": {"content": {"text/csv": {"schema": {"type": "string"}}}}, HTTPStatus.NO_CONTENT: None},
    security=[{"jwt": []}, {"key": []}],
    servers=[Server(url="https://example.com/")],
    deprecated=True,
)
def get_book(path: BookPath):
    """Get a book

    to read it,
      indented
    """
    return {"bid": path.bid}


@app.get("/book", openapi_extensions={"x-view": {"a": None}})
def get_books(query: BookQuery, header: Token):
    """List the books
    of them all
    """
    return {"age": query.age}


@app.post("/book", tags=[books], description="described")
def create_book(body: BookBody):
    return body.model_dump()


@app.post("/form", tags=[people])
def form(form: Upload):
    return form.title


@app.get("/hidden", doc_ui=False)
def hidden(query: BookQuery):
    return {"price": query.price}


api = APIBlueprint("shelf", __name__, url_prefix="/api", abp_tags=[people], abp_security=[{"key": []}], abp_responses={401: NotFound})
inner = APIBlueprint("inner", __name__)


@api.get("/shelf/<path:name>")
def shelf():
    """A shelf."""
    return "shelf"


@inner.put("/inner/<string(length=2):x>")
def in_inner(cookie: Token):
    return "inner"


api.register_api(inner)
app.register_api(api)

view = APIView(url_prefix="/v1", view_tags=[Tag(name="views")], view_security=[{"jwt": []}])


@view.route("/thing/<int:tid>")
class ThingView:
    @view.doc(summary="a thing", responses={200: Author})
    def get(self, query: BookQuery):
        """described
        at length"""
        return {"price": query.price}

    @view.doc()
    def post(self, body: Author):
        return body.model_dump_json()


app.register_api_view(view)

#: GET /openapi/openapi.json
#: HEAD /openapi/openapi.json
#: POST /openapi/openapi.json
#: GET /book/3
#: GET /hidden?price=2
#: GET /hidden?price=11
#: GET /api/shelf/a/b
#: GET /v1/thing/3
#: GET /v1/thing/x?price=x
#: POST /v1/thing/3 json {"name": "ab"}
#: POST /v1/thing/3 json {"name": "A"}
#: PUT /v1/thing/3
