"""Class variables that hold objects made when the class is, and what else is made once."""
import csv
import io
from datetime import datetime
from decimal import Decimal

from flask import Flask, jsonify, request

app = Flask(__name__)
START = datetime(2024, 1, 2)


class Rule:
    name = "rule"

    def check(self, amount):
        return None


class Positive(Rule):
    name = "positive"

    def check(self, amount):
        return "not positive" if amount <= 0 else None


class Limit(Rule):
    name = "limit"

    def __init__(self, limit):
        self.limit = Decimal(limit)

    def check(self, amount):
        if amount > self.limit:
            return f"over {self.limit}"
        return None


class Book:
    rules = [Positive(), Limit("99.50")]
    labels = {r.name: r for r in (Positive(), Limit("5"))}
    widest = max(Decimal("1.5"), Decimal("2.25"))

    def problems(self, amount):
        return [text for text in (rule.check(amount) for rule in self.rules) if text]


def since(value=None, default=None):
    if value is None:
        return default or START
    return datetime.fromisoformat(value)


@app.get("/check/<amount>")
def check(amount):
    return jsonify(Book().problems(Decimal(amount)))


@app.get("/labels/<name>")
def labels(name):
    rule = Book.labels.get(name)
    return jsonify(found=rule is not None, problem=rule.check(Decimal("7")) if rule else None, widest=str(Book.widest))


@app.get("/since")
def since_when():
    return since(request.args.get("at")).isoformat()


@app.get("/rows")
def rows():
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    out = []
    for row in (["a", "b"], ["1", "x,y"], ["", "é"]):
        writer.writerow(row)
        out.append(buffer.getvalue())
        buffer.seek(0)
        buffer.truncate()
    buffer.write("left over")
    buffer.seek(4)
    out.append(buffer.truncate())
    return jsonify(out, buffer.getvalue(), buffer.tell())


#: GET /check/5
#: GET /check/0
#: GET /check/-3.5
#: GET /check/100
#: GET /check/99.50
#: GET /check/x
#: GET /labels/limit
#: GET /labels/positive
#: GET /labels/none
#: GET /since
#: GET /since?at=2023-05-06
#: GET /since?at=nope
#: GET /rows
