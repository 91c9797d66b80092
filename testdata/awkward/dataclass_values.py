"""Dataclasses, also frozen and ordered."""

from dataclasses import asdict, dataclass, field, replace
from flask import Flask, jsonify

app = Flask(__name__)


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


@app.get("/")
def index():
    p = Point(1)
    q = replace(p, y=5)
    q.tags.append("t")
    return jsonify(p=p, q=asdict(q), eq=p == Point(1, 0, ["t"]), text=repr(q), vs=sorted([Version(2), Version(1, 5)])[0], cmp=Version(1) < Version(1, 1))


@app.get("/frozen")
def frozen():
    v = Version(1)
    v.major = 2
    return "changed"


@app.get("/wrong")
def wrong():
    return jsonify(Point("not an int", y=[1]))


#: GET /
#: GET /frozen
#: GET /wrong
