"""request.args.get and its kin with functions of the app as the type, and lambdas in methods that use self."""
from flask import Flask, jsonify, request

app = Flask(__name__)


def as_bool(text):
    lowered = text.lower()
    if lowered in ("1", "true", "yes", "on"):
        return True
    if lowered in ("0", "false", "no", "off"):
        return False
    raise ValueError("no bool: " + text)


def as_ids(text):
    return [int(part) for part in text.split(",")]


def as_level(text):
    return {"low": 1, "high": 9}[text]


class Ranking:
    def __init__(self, names, *extra, **weights):
        self.names = list(names)
        self.weights = {"ann": 3, "bob": 5}
        self.used = 0

    @property
    def total(self):
        return sum(self.weights.values())

    def best(self):
        return max(self.names, key=lambda n: (self.weights.get(n, 0), n))

    def ordered(self, reverse):
        self.used += 1
        return sorted(self.names, key=lambda n: self.weights.get(n, self.total) * self.used, reverse=reverse)

    def shares(self):
        def share(name):
            return round(self.weights.get(name, 0) / self.total, 2)
        return {n: share(n) for n in self.names}


ranking = Ranking(["ann", "bob", "cid"])


@app.get("/flags")
def flags():
    return jsonify(
        closed=request.args.get("closed", type=lambda v: v.lower() in ("1", "true")),
        open=request.args.get("open", False, type=as_bool),
        fallback=request.args.get("fallback", "none", as_bool),
        limit=request.args.get("limit", None, type=int),
        ratio=request.args.get("ratio", None, type=float),
        page=request.args.get("page", "1", int),
    )


@app.get("/ids")
def ids():
    found = request.args.get("ids", default=[], type=as_ids)
    return jsonify(ids=found, total=sum(found))


@app.get("/level")
def level():
    return jsonify(request.args.get("level", type=as_level))


@app.post("/form")
def form():
    on = request.form.get("on", type=as_bool)
    size = request.values.get("size", 3, type=lambda v: int(v) * 2)
    return jsonify(on=on, size=size)


@app.get("/cookie")
def cookie():
    return jsonify(visits=request.cookies.get("visits", 0, type=int))


@app.get("/best")
def best():
    return jsonify(best=ranking.best(), shares=ranking.shares())


@app.get("/ordered")
def ordered():
    return jsonify(ranking.ordered(request.args.get("reverse", False, type=as_bool)))


#: GET /flags
#: GET /flags?closed=TRUE&open=yes&fallback=off&limit=5&ratio=2.5&page=7
#: GET /flags?closed=&open=perhaps&fallback=&limit=x&ratio=y&page=z
#: GET /ids
#: GET /ids?ids=1,2,3
#: GET /ids?ids=1,b
#: GET /level
#: GET /level?level=low
#: GET /level?level=none
#: POST /form form on=1&size=4
#: POST /form form on=x&size=y
#: POST /form
#: GET /cookie
#: GET /cookie
#:   Cookie: visits=4
#: GET /cookie
#:   Cookie: visits=x
#: GET /best
#: GET /ordered
#: GET /ordered?reverse=1
