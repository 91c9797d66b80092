"""Models of Flask-RESTX: nested, inherited and cloned ones, lists, masks that requests ask for, objects and dicts as data."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import List, Optional

from flask import Blueprint, Flask, request
from flask_restx import Api, Namespace, Resource, fields, marshal, marshal_with

app = Flask(__name__)
bp = Blueprint("api", __name__, url_prefix="/api/v1")
api = Api(bp, version="1.2", title="Library", doc=False)
ns = Namespace("books", "What is on the shelves")
people = Namespace("people")


@dataclass
class Author:
    name: str
    born: Optional[int] = None

    @property
    def initials(self):
        return "".join(part[:1] for part in self.name.split())


@dataclass
class Book:
    id: int
    title: str
    author: Author
    tags: List[str] = field(default_factory=list)
    price: float = 0.0
    added: Optional[datetime] = None
    day: Optional[date] = None
    lent: bool = False


author_fields = {
    "name": fields.String,
    "born": fields.Integer(default=1900, description="year"),
    "initials": fields.String(example="AB"),
}
author_model = people.model("Author", author_fields)
base = ns.model("Base", {"id": fields.Integer(required=True), "title": fields.String(attribute="title", max_length=20)})
book_model = ns.inherit("Book", base, {
    "author": fields.Nested(author_model),
    "written_by": fields.String(attribute="author.name"),
    "tags": fields.List(fields.String),
    "price": fields.Float(min=0),
    "added": fields.DateTime(dt_format="iso8601"),
    "day": fields.Date,
    "lent": fields.Boolean,
})
short = ns.clone("Short", base, {"note": fields.String(default="none")})
anything = api.model("Anything", {
    "n": fields.Integer,
    "f": fields.Float,
    "s": fields.String,
    "b": fields.Boolean,
    "raw": fields.Raw,
    "list": fields.List(fields.Integer),
    "inner": fields.Nested(short, allow_null=True),
    "inners": fields.List(fields.Nested(short, skip_none=True)),
    "deep": fields.String(attribute="raw.a.b"),
})

BOOKS = [
    Book(1, "Emma", Author("Jane Austen", 1775), ["novel", "love"], 7.5, datetime(2024, 1, 2, 3, 4, 5), date(2024, 1, 2)),
    Book(2, "Faust", Author("Johann W Goethe"), [], 12, datetime(2024, 5, 6, 7, 8, 9, 120), None, True),
]


@ns.route("/")
class Books(Resource):
    @ns.marshal_list_with(book_model)
    def get(self):
        return BOOKS

    @ns.marshal_with(book_model, envelope="data", skip_none=True, code=201)
    def post(self):
        return BOOKS[1], 201, {"X-Books": len(BOOKS)}


@ns.route("/<int:n>")
class OneBook(Resource):
    @ns.doc(params={"n": "number"})
    @ns.marshal_with(book_model)
    def get(self, n):
        for book in BOOKS:
            if book.id == n:
                return book
        ns.abort(404)

    @ns.marshal_with(short, skip_none=True)
    def put(self, n):
        if n == 1:
            return {"id": n, "title": None, "note": "x"}
        if n == 2:
            return [{"id": 1}, {"title": "t"}], 202

    @ns.expect(book_model)
    def patch(self, n):
        return marshal(BOOKS[n - 1], short, envelope="short")


@people.route("/any")
class Any(Resource):
    @people.marshal_with(anything)
    def post(self):
        return request.get_json()

    @marshal_with(author_fields)
    def get(self):
        return [b.author for b in BOOKS]


api.add_namespace(ns)
api.add_namespace(people, path="/folk")
app.register_blueprint(bp)


#: GET /api/v1/books/
#: GET /api/v1/books/
#:   X-Fields: {id,author{name}}
#: GET /api/v1/books/
#:   X-Fields: title,*
#: GET /api/v1/books/
#:   X-Fields: tags{x}
#: GET /api/v1/books/
#:   X-Fields: author{name,{
#: GET /api/v1/books/
#:   X-Fields: {}
#: GET /api/v1/books/
#:   X-Fields: ,id
#: GET /api/v1/books/
#:   X-Fields: author{initials}id
#: POST /api/v1/books/
#: POST /api/v1/books/
#:   X-Fields: id,nothing
#: GET /api/v1/books/1
#: GET /api/v1/books/2
#: GET /api/v1/books/3
#: GET /api/v1/books/x
#: PUT /api/v1/books/1
#: PUT /api/v1/books/2
#: PUT /api/v1/books/3
#: PATCH /api/v1/books/2
#: PATCH /api/v1/books/5
#: GET /api/v1/folk/any
#: POST /api/v1/folk/any json {}
#: POST /api/v1/folk/any json {"n": "5", "f": "2", "s": 5, "b": "true", "raw": {"a": {"b": 3}}, "list": ["1", 2, null], "inner": {"id": 1}, "inners": [{"id": 2}, {}]}
#: POST /api/v1/folk/any json {"n": 2.9, "f": true, "s": null, "b": 0, "raw": [1], "list": [], "inner": null, "inners": null}
#: POST /api/v1/folk/any json {"n": "x"}
#: POST /api/v1/folk/any json {"b": "maybe"}
#: POST /api/v1/folk/any json {"s": [1, "a", {"b": null}], "f": 1e30, "b": "off"}
#: POST /api/v1/folk/any json {"list": "abc"}
#: POST /api/v1/folk/any json {"inner": [{"id": 1}, {"id": "2", "title": 5}]}
#: POST /api/v1/folk/any json [{"n": 1}, {"n": null}]
#: POST /api/v1/folk/any json null
#: POST /api/v1/folk/any json {"raw": {"a": 1, "b": [{"c": 1, "d": 2}]}}
#:   X-Fields: raw{b{c}},n
#: POST /api/v1/folk/any text x
#: DELETE /api/v1/folk/any
#: GET /api/v1/
#: GET /api/v1
#: GET /api/v1/swagger.jso
