"""enumerate with a start: over lists, sets of one, dicts, texts, generators, with counters that bodies change, and lists that
grow on the way."""
from flask import Flask, jsonify, request

app = Flask(__name__)


def up(n):
    for i in range(n):
        yield i * 2


def bad(n):
    for i in range(n):
        if i == 2:
            raise ValueError("two")
        yield i


@app.get("/list")
def over_list():
    out = []
    for i, v in enumerate(request.args.getlist("x"), start=1):
        out.append(f"{i}:{v}")
    return jsonify(out)


@app.get("/ranked")
def ranked():
    rows = [{"name": n} for n in request.args.getlist("x")]
    for rank, row in enumerate(sorted(rows, key=lambda r: r["name"]), start=1):
        row["rank"] = rank
    return jsonify(rows)


@app.get("/changed")
def changed():
    seen = []
    for i, v in enumerate(["a", "b", "c"], 5):
        i += 10
        seen.append(i)
    for i, w in enumerate(up(3), start=2):
        i *= 100
        seen.append([i, w])
    return jsonify(seen)


@app.get("/after")
def after():
    n = 0
    for n, v in enumerate(request.args.getlist("x"), start=10):
        pass
    for m, w in enumerate(up(2), start=3):
        pass
    return jsonify(n, m, w)


@app.get("/grows")
def grows():
    xs = [1, 2]
    out = []
    for i, x in enumerate(xs, start=1):
        if i < 4:
            xs.append(x * 10)
        out.append([i, x])
    return jsonify(out)


@app.get("/var")
def by_variable():
    offset = request.args.get("offset", 0, type=int)
    page = ["a", "b"]
    return jsonify([f"{n}. {v}" for n, v in enumerate(page, start=offset + 1)], {n: v for n, v in enumerate(page, len(page))})


@app.get("/dict")
def over_dict():
    d = {"x": 1, "y": 2}
    out = {}
    for n, k in enumerate(d, start=1):
        out[k] = n
    for n, (k, v) in enumerate(d.items(), start=1):
        out[f"{k}{n}"] = v
    return jsonify(out)


@app.get("/text")
def over_text():
    return jsonify([c * n for n, c in enumerate(request.args.get("s", "héé"), start=1)])


@app.get("/pairs")
def pairs():
    pairs = [("a", 1), ("b", 2)]
    return jsonify([[n, name, value] for n, (name, value) in enumerate(pairs, start=1) if value])


@app.get("/skip")
def skip():
    out = []
    for n, v in enumerate(up(6), start=-1):
        if n % 2:
            continue
        if n > 3:
            break
        out.append((n, v))
    else:
        out.append("all")
    return jsonify(out)


@app.get("/table")
def table():
    names = dict(enumerate(["mon", "tue"], start=1))
    return jsonify(names, dict(enumerate("ab")), names.get(2), list(enumerate(["q"], start=7)))


@app.get("/raises")
def raises():
    seen = []
    try:
        for n, v in enumerate(bad(4), start=1):
            seen.append(n)
    except ValueError as e:
        seen.append(str(e))
    return jsonify(seen)


@app.get("/unknown")
def unknown():
    data = request.args.get("n", type=int)
    value = {"a": [1, 2], "b": 5}.get(request.args.get("k"))
    try:
        return jsonify([[i, v] for i, v in enumerate(value, start=data)])
    except TypeError as e:
        return str(e), 400


@app.get("/lines")
def lines():
    text = "one\ntwo\n\nthree"
    return jsonify([f"{number}: {line}" for number, line in enumerate(text.splitlines(), start=1) if line.strip()])


@app.get("/nested")
def nested():
    grid = [[1, 2], [3]]
    return jsonify([[(r, c, v) for c, v in enumerate(row, start=1)] for r, row in enumerate(grid, start=1)])

#: GET /list?x=a&x=b
#: GET /list
#: GET /ranked?x=b&x=a
#: GET /changed
#: GET /after?x=1&x=2
#: GET /after
#: GET /grows
#: GET /var?offset=4
#: GET /var
#: GET /dict
#: GET /text
#: GET /text?s=
#: GET /pairs
#: GET /skip
#: GET /table
#: GET /raises
#: GET /unknown?k=a&n=3
#: GET /unknown?k=b&n=3
#: GET /unknown?k=a
#: GET /lines
#: GET /nested
