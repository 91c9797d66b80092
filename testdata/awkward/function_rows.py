"""Tables whose rows hold functions, functions that are one of two, and tables of types."""
from flask import Flask, jsonify, request

app = Flask(__name__)


def check_name(v):
    if not v:
        return "name required"
    return None


def check_age(v):
    if not v.isdigit():
        raise ValueError("age must be a number: " + v)
    return None


def twice(x):
    return x + x


VALIDATORS = [("name", check_name), ("age", check_age)]
STEPS = (("strip", str.strip, 1), ("upper", str.upper, 2), ("twice", twice, 3))
_FIELDS = [("id", int), ("name", str)]
LAMBDAS = [("double", lambda n: n * 2), ("square", lambda n: n * n)]
KEPT = [("kept", check_name)]
CONVERT = {"int": int, "str": str, "float": float}
SORTS = {"len": len, "text": lambda s: s.lower()}


@app.get("/validate")
def validate():
    errors = {}
    for field, check in VALIDATORS:
        e = check(request.args.get(field, ""))
        if e:
            errors[field] = e
    return jsonify(errors)


@app.get("/validate2")
def validate2():
    problems = [check(request.args.get(field, "")) for field, check in VALIDATORS if field in request.args]
    try:
        return jsonify(problems, any(check("") for _, check in VALIDATORS))
    except ValueError as e:
        return str(e), 422


@app.get("/steps")
def steps():
    text = request.args.get("s", " a ")
    log = []
    for name, fn, order in STEPS:
        text = fn(text)
        name = name.upper()
        log.append(f"{order}{name}")
    return jsonify(text, log, name)


@app.get("/fields")
def fields():
    try:
        return jsonify({name: conv(request.args[name]) for name, conv in _FIELDS})
    except ValueError as e:
        return str(e), 400


@app.get("/lambdas")
def lambdas():
    n = int(request.args.get("n", "3"))
    return jsonify({k: f(n) for k, f in LAMBDAS}, [k for k, _ in LAMBDAS])


@app.get("/kept")
def kept():
    return jsonify(len(KEPT), KEPT[0][0])


@app.get("/convert")
def convert():
    conv = CONVERT.get(request.args.get("kind", "int"), str)
    try:
        return jsonify(conv(request.args.get("v", "1")))
    except ValueError as e:
        return str(e), 400


@app.get("/sorted")
def sorted_by():
    key = len if request.args.get("by") == "len" else str.lower
    return jsonify(sorted(["bb", "A", "ccc"], key=key))


@app.get("/sorted2")
def sorted_rows():
    rows = [{"id": 1, "age": 9}, {"id": 2, "age": 3}, {"id": 0, "age": 3}]
    by_age = lambda u: u["age"]
    by_id = lambda u: u["id"]
    key = by_age if request.args.get("s") == "age" else by_id
    rows.sort(key=key, reverse="desc" in request.args)
    return jsonify(rows, min(rows, key=key), max(rows, key=key))


@app.get("/sorted3")
def sorted_table():
    key = SORTS[request.args.get("by", "len")]
    return jsonify(sorted(["bb", "A", "ccc", "Z"], key=key), sorted(["B", "a"], key=SORTS["text"]))


@app.get("/either")
def either():
    f = twice if request.args.get("t") else (lambda x: x)
    return jsonify(f("ab"))


@app.get("/mapped")
def mapped():
    f = twice if request.args.get("t") else str.upper
    return jsonify(list(map(f, ["a", "b"])), [f(x) for x in "xy"])

#: GET /validate?age=3
#: GET /validate?name=a&age=4
#: GET /validate?name=a&age=x
#: GET /validate2?name=&age=3
#: GET /validate2
#: GET /steps
#: GET /steps?s=%20q%20w
#: GET /fields?id=3&name=x
#: GET /fields?id=z&name=x
#: GET /fields?id=3
#: GET /lambdas
#: GET /lambdas?n=-5
#: GET /kept
#: GET /convert
#: GET /convert?v=1.5&kind=float
#: GET /convert?v=x&kind=int
#: GET /convert?v=x&kind=other
#: GET /sorted
#: GET /sorted?by=len
#: GET /sorted2
#: GET /sorted2?s=age
#: GET /sorted2?s=age&desc
#: GET /sorted3
#: GET /sorted3?by=text
#: GET /sorted3?by=no
#: GET /either?t=1
#: GET /either
#: GET /mapped?t=1
#: GET /mapped
