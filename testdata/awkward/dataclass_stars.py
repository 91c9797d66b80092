"""Dataclasses made with stars: each object has lists of its own."""
from dataclasses import asdict, dataclass, field
from typing import Dict, List, Optional

from flask import Flask, jsonify, request

app = Flask(__name__)


@dataclass
class Book:
    id: int
    title: str
    isbn: Optional[str] = None
    year: int = 0
    tags: List[str] = field(default_factory=list)
    ratings: Dict[str, int] = field(default_factory=dict)


class Store:
    def __init__(self):
        self.books = {}

    def add(self, title, **extra):
        book = Book(len(self.books) + 1, title, **extra)
        self.books[book.id] = book
        return book


store = Store()


@app.post("/books")
def create():
    data = request.get_json()
    if "tags" in data:
        book = store.add(data["title"], year=data.get("year", 0), tags=data["tags"])
    else:
        book = store.add(data["title"], year=data.get("year", 0))
    return jsonify(asdict(book)), 201


@app.post("/books/<int:book_id>/<tag>")
def tag_book(book_id, tag):
    book = store.books.get(book_id)
    if book is None:
        return jsonify(error="no book"), 404
    book.tags.append(tag)
    book.ratings[tag] = len(book.tags)
    return jsonify(asdict(book))


@app.get("/books")
def index():
    return jsonify([asdict(b) for b in store.books.values()])


#: POST /books json {"title": "one"}
#: POST /books json {"title": "two", "year": 3}
#: POST /books json {"title": "three", "tags": ["x"], "ratings": {"x": 1}}
#: POST /books json {"title": "four", "pages": 3}
#: POST /books json {"year": 4}
#: POST /books/1/red
#: POST /books/2/blue
#: POST /books/3/green
#: POST /books/9/green
#: GET /books
