"""Objects that know how to print themselves, and module state in dicts that make what is missing."""
from collections import Counter, defaultdict

from flask import Flask, jsonify, request

app = Flask(__name__)


class Audit:
    def __init__(self):
        self.codes = Counter()
        self.by_day = defaultdict(list)

    def log(self, code, day):
        self.codes[code] += 1
        self.by_day[day].append(code)

    def size(self):
        return sum(self.codes.values())

    def __repr__(self):
        return "<Audit %d>" % self.size()


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


class Named:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        return "named " + self.name


audit = Audit()
refs = defaultdict(list)
tally = defaultdict(int)


@app.post("/log/<day>/<int:code>")
def log(day, code):
    audit.log(code, day)
    return jsonify(size=audit.size(), day=audit.by_day[day], other=audit.by_day["other"], days=len(audit.by_day))


@app.get("/audit")
def show():
    return repr(audit)


@app.get("/points")
def points():
    p = Point(1, 2)
    return jsonify(str(p), repr([p]), f"{p!r:>15}")


@app.get("/named/<name>")
def named(name):
    return str(Named(name)) + "!"


@app.get("/refs/<key>")
def ref(key):
    refs[key].append(request.args.get("v", "none"))
    tally[key] += 1
    seen = tally["seen"]
    return jsonify(refs=refs[key], tally=tally[key], keys=sorted(refs), total=sum(tally.values()), seen=seen, known="seen" in tally)


@app.get("/refs")
def all_refs():
    return jsonify(refs), 200, {"X-Count": str(len(refs["extra"]))}


@app.get("/missing/<key>")
def missing(key):
    return jsonify(got=refs.get(key), there=key in refs, count=len(refs))


#: POST /log/monday/200
#: POST /log/monday/404
#: POST /log/tuesday/200
#: GET /audit
#: GET /points
#: GET /named/ann
#: GET /refs/a?v=1
#: GET /refs/a?v=2
#: GET /refs/b
#: GET /refs
#: GET /refs
#: GET /missing/a
#: GET /missing/zzz
