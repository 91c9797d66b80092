"""Typed dicts are dicts."""

from typing import Optional, TypedDict

from flask import Flask, jsonify, request

app = Flask(__name__)


class Movie(TypedDict, total=False):
    title: str
    year: int
    tags: list[str]


Point = TypedDict("Point", {"x": int, "y": int})


class Answer(TypedDict):
    ok: bool
    movie: Optional[Movie]


def describe(movie: Movie) -> str:
    return f"{movie['title']} ({movie.get('year', 'unknown')})"


@app.get("/make")
def make():
    m = Movie(title="Alien", year=1979)
    m["tags"] = ["space"]
    return jsonify(movie=m, same=m == {"title": "Alien", "year": 1979, "tags": ["space"]}, is_dict=isinstance(m, dict), text=str(m), n=len(m))


@app.get("/display")
def display():
    m: Movie = {"title": request.args.get("title", "none")}
    return describe(m) + "; " + describe({"title": "x", "year": 2})


@app.get("/point")
def point():
    p = Point(x=1, y=2)
    return {k: v * 2 for k, v in p.items()}


@app.get("/nested")
def nested():
    return jsonify(Answer(ok=True, movie=Movie(title="a")), Answer(ok=False, movie=None))


@app.get("/spread")
def spread():
    base = {"title": "b", "year": 1}
    return jsonify(Movie(**base), list(Movie(**base, tags=[])))


@app.get("/empty")
def empty():
    m = Movie()
    m["title"] = "late"
    return m


@app.get("/from")
def from_dict():
    base = {"title": "c"}
    m = Movie(base)
    m["year"] = 5
    return jsonify(m, base)


@app.get("/missing")
def missing():
    m = Movie(year=1)
    return describe(m)


#: GET /make
#: GET /display
#: GET /display?title=t
#: GET /point
#: GET /nested
#: GET /spread
#: GET /empty
#: GET /from
#: GET /missing
