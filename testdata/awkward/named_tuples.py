"""Named tuples: tuples whose items have names."""

import collections
import json
from collections import namedtuple
from typing import NamedTuple, Optional

from flask import Flask, jsonify, request

app = Flask(__name__)

Point = namedtuple("Point", "x y")
Row = collections.namedtuple("Row", ["id", "name", "price"], defaults=[0.5])
Pair = NamedTuple("Pair", [("left", str), ("right", int)])


class Track(NamedTuple):
    """A piece of music."""

    title: str
    seconds: int = 180
    artist: Optional[str] = None

    @property
    def minutes(self):
        return self.seconds / 60

    def label(self, sep="-"):
        return f"{self.title} {sep} {self.artist}"

    def __str__(self):
        return f"<{self.title}>"


class Span(namedtuple("Span", "start stop")):
    """From start to stop."""

    __slots__ = ()

    @property
    def width(self):
        return self.stop - self.start

    @classmethod
    def of(cls, text):
        start, _, stop = text.partition("-")
        return cls(int(start), int(stop))


TRACKS = [Track("one"), Track("two", 90, "b"), Track("three", seconds=240)]


@app.get("/make")
def make():
    p = Point(1, 2)
    return jsonify(x=p.x, y=p[1], last=p[-1], point=p, n=len(p), text=str(p), shown=repr(p))


@app.get("/unpack")
def unpack():
    x, y = Point(x="a", y=3)
    first, *rest = Row(1, "tea")
    total = 0
    for a, b in [Point(1, 2), Point(3, 4)]:
        total += a * b
    return jsonify(x=x, y=y, first=first, rest=rest, total=total)


@app.get("/too-few")
def too_few():
    try:
        a, b, c = Point(1, 2)
        return jsonify([a, b, c])
    except ValueError as e:
        return str(e)


@app.get("/swap")
def swap():
    p = Point(1, 2)
    p, q = p
    return jsonify(p=p, q=q)


@app.get("/equal")
def equal():
    p, q = Point(1, 2), Point(1, 2)
    return jsonify([p == q, p != Point(2, 1), p == (1, 2), (1, 2) == p, p == [1, 2], p is q, p < Point(1, 3), p >= (1, 2)])


@app.get("/sort")
def sort():
    points = [Point(2, 1), Point(1, 5), Point(1, 4)]
    by_y = sorted(points, key=lambda p: p.y)
    return jsonify(sorted(points), by_y, max(points), min(points, key=lambda p: p[1]))


@app.get("/keys")
def keys():
    seen = {Point(0, 0): "origin"}
    seen[Point(1, 0)] = "right"
    places = {Point(1, 1), Point(1, 1), Point(1, 2)}
    return jsonify(a=seen[(0, 0)], b=seen.get(Point(1, 0)), c=Point(5, 5) in seen, d=len(places))


@app.get("/as-dict")
def as_dict():
    return jsonify(a=Track("one")._asdict(), b=list(Row(1, "x")._asdict().items()), c=Row._fields)


@app.get("/replace")
def replace():
    t = Track("one", 60)
    u = t._replace(artist=request.args.get("artist"), title="new")
    return jsonify([t, u, u._replace(seconds=1).minutes])


@app.get("/make-of")
def make_of():
    try:
        return jsonify(Row._make(["1", "tea", "2.5"]), Point._make(request.args.getlist("p")))
    except TypeError as e:
        return str(e), 400


@app.get("/star")
def star():
    args = [1, 2]
    given = {"left": "a", "right": 7}
    return jsonify(Point(*args), Pair(**given), Pair("b", right=2))


@app.get("/missing")
def missing():
    args = request.args.getlist("a")
    try:
        return jsonify(Point(*args))
    except TypeError as e:
        return str(e), 400


@app.get("/methods")
def methods():
    t = TRACKS[1]
    return jsonify(t.minutes, t.label(), t.label(sep="/"), str(t), f"{t}", "%s by %s" % Pair("x", 1))


@app.get("/formatted")
def formatted():
    t = TRACKS[1]
    return "{0.title} {0[1]} {t.artist!r}".format(t, t=t)


@app.get("/span/<text>")
def span(text):
    s = Span.of(text)
    return jsonify(width=s.width, span=s, shown=repr(s), start=s.start)


@app.get("/contains")
def contains():
    p = Point("a", None)
    return jsonify("a" in p, "b" in p, None in p, p.count("a"), p.index(None), bool(p), all(p), list(p), tuple(p), sum(Point(3, 4)))


@app.get("/concat")
def concat():
    p = Point(1, 2)
    return jsonify(p + (3,), p * 2, p[1:], p[::-1], (0,) + p, list(zip(p, "ab")), [*p, 9], dict([Pair("k", 1), Pair("l", 2)]))


@app.get("/is")
def is_tuple():
    p = Point(1, 2)
    return jsonify(isinstance(p, tuple), isinstance(p, Point), isinstance((1, 2), Point), isinstance(p, (list, tuple)), type(p).__name__)


@app.get("/frozen")
def frozen():
    p = Point(1, 2)
    try:
        p.x = 5
    except AttributeError as e:
        return str(e), 400
    return "changed"


@app.get("/json")
def as_json():
    return json.dumps({"p": Point(1, None), "list": [Pair("a", 1)]}), 200, {"Content-Type": "application/json"}


@app.get("/tracks")
def tracks():
    wanted = request.args.get("title")
    found = next((t for t in TRACKS if t.title == wanted), None)
    if found is None:
        return jsonify(error="none"), 404
    return jsonify(title=found.title, rest=found[1:], seconds=sum(t.seconds for t in TRACKS))


@app.get("/order-error")
def order_error():
    try:
        return jsonify(Point(1, 2) < Point("a", 2))
    except TypeError as e:
        return str(e)


@app.get("/compare-error")
def compare_error():
    try:
        return jsonify(Point(1, 2) < 5)
    except TypeError as e:
        return str(e)


@app.get("/reply")
def reply():
    return Pair("made", 201)


@app.get("/join")
def join():
    return ",".join(Point("a", "b")) + "|" + "".join(str(i) for i in Point(1, 2))


#: GET /make
#: GET /unpack
#: GET /too-few
#: GET /swap
#: GET /equal
#: GET /sort
#: GET /keys
#: GET /as-dict
#: GET /replace
#: GET /replace?artist=z
#: GET /make-of?p=1&p=2
#: GET /make-of?p=1
#: GET /star
#: GET /missing?a=1&a=2
#: GET /missing?a=1
#: GET /missing?a=1&a=2&a=3
#: GET /methods
#: GET /formatted
#: GET /span/3-10
#: GET /contains
#: GET /concat
#: GET /is
#: GET /frozen
#: GET /json
#: GET /tracks?title=two
#: GET /tracks?title=none
#: GET /order-error
#: GET /compare-error
#: GET /reply
#: GET /join
