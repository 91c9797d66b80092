"""Tables of classes whose objects are made by a key: with a base, without one, in a class, in functions, filled by decorators."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from flask import Flask, jsonify, request

app = Flask(__name__)


class Exporter(ABC):
    content_type = "text/plain"
    made = 0

    def __init__(self, title, strict=False):
        Exporter.made += 1
        self.title = title
        self.strict = strict

    @abstractmethod
    def export(self, rows):
        ...

    @property
    @abstractmethod
    def extension(self):
        ...

    def filename(self):
        return f"{self.title}.{self.extension}"


class CsvExporter(Exporter):
    content_type = "text/csv"
    extension = "csv"

    def export(self, rows):
        if self.strict and not rows:
            raise ValueError("no rows")
        return "\n".join(",".join(str(v) for v in row.values()) for row in rows)


class JsonExporter(Exporter):
    content_type = "application/json"

    @property
    def extension(self):
        return "json" if not self.strict else "strict.json"

    def export(self, rows):
        return str(len(rows))


class TsvExporter(CsvExporter):
    extension = "tsv"

    def export(self, rows):
        return super().export(rows).replace(",", "\t")


EXPORTERS = {"csv": CsvExporter, "json": JsonExporter, "tsv": TsvExporter}
ROWS = [{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]


@app.get("/export/<kind>")
def export(kind):
    exporter_class = EXPORTERS.get(kind)
    if exporter_class is None:
        return jsonify(error=f"unknown kind {kind}", known=sorted(EXPORTERS)), 400
    exporter = exporter_class("report", strict=request.args.get("strict") == "1")
    rows = [] if request.args.get("empty") else ROWS
    try:
        body = exporter.export(rows)
    except ValueError as e:
        return jsonify(error=str(e)), 422
    return body, 200, {"Content-Type": exporter.content_type, "X-Name": exporter.filename()}


@app.get("/direct/<kind>")
def direct(kind):
    return EXPORTERS[kind]("direct", strict=False).filename()


@app.get("/made")
def made():
    return jsonify(Exporter.made, len(EXPORTERS), "csv" in EXPORTERS, list(EXPORTERS.keys()))


@app.get("/caught/<kind>")
def caught(kind):
    try:
        cls = EXPORTERS[kind]
    except KeyError as e:
        return f"no {e}", 404
    return type(cls("c", strict=True)).__name__


@app.get("/all")
def all_names():
    return jsonify({kind: cls("all", strict=True).filename() for kind, cls in EXPORTERS.items()})


class Cat:
    def speak(self, times):
        return "meow " * times


class Dog:
    def speak(self, times):
        return "woof " * times


class Zoo:
    _kinds = {"cat": Cat, "dog": Dog}

    @classmethod
    def make(cls, kind):
        if kind not in cls._kinds:
            raise LookupError(f"no {kind}")
        return cls._kinds[kind]()


@app.get("/zoo/<kind>/<int:times>")
def zoo(kind, times):
    try:
        return Zoo.make(kind).speak(times).strip()
    except LookupError as e:
        return str(e), 404


RULES = {}


def rule(name):
    def wrap(cls):
        RULES[name] = cls
        return cls
    return wrap


@rule("min")
class MinRule:
    def __init__(self, bound):
        self.bound = bound

    def check(self, value):
        return value >= self.bound


@rule("max")
class MaxRule:
    def __init__(self, bound):
        self.bound = bound

    def check(self, value):
        return value <= self.bound


@app.post("/check")
def check():
    data = request.get_json()
    failed = []
    for name, bound in data["rules"].items():
        rule_class = RULES.get(name)
        if not rule_class:
            return jsonify(error=f"unknown rule {name}"), 400
        if not rule_class(int(bound)).check(int(data["value"])):
            failed.append(name)
    return jsonify(failed=failed)


@dataclass
class Circle:
    size: float = 1.0

    def area(self):
        return 3 * self.size ** 2


@dataclass
class Square:
    size: float = 1.0

    def area(self):
        return self.size ** 2


@app.get("/shape/<kind>")
def shape(kind):
    shapes = {"circle": Circle, "square": Square}
    if kind in shapes:
        return str(shapes[kind](size=2.0).area())
    return "none", 404


class Named:
    label = "named"


class Other:
    label = "other"


LABELS = {"n": Named, "o": Other}


@app.get("/label/<kind>")
def label(kind):
    return LABELS[kind].label + LABELS[kind].__name__


@app.get("/same/<kind>")
def same(kind):
    cls = LABELS.get(kind, Named)
    return str(cls is Named)


#: GET /export/csv
#: GET /export/json
#: GET /export/json?strict=1
#: GET /export/tsv
#: GET /export/csv?strict=1&empty=1
#: GET /export/csv?empty=1
#: GET /export/xml
#: GET /direct/csv
#: GET /direct/tsv
#: GET /direct/nope
#: GET /made
#: GET /caught/json
#: GET /caught/zip
#: GET /all
#: GET /made
#: GET /zoo/cat/2
#: GET /zoo/dog/1
#: GET /zoo/fox/1
#: POST /check json {"rules": {"min": 3, "max": 9}, "value": 5}
#: POST /check json {"rules": {"min": 3, "max": 4}, "value": 5}
#: POST /check json {"rules": {"odd": 3}, "value": 5}
#: GET /shape/circle
#: GET /shape/square
#: GET /shape/line
#: GET /label/n
#: GET /same/n
#: GET /same/zz
