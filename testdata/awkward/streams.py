"""Generators that other things take items of: zip, enumerate, any, next, in, unpacking, helpers and variables."""
from flask import Flask, jsonify, request

app = Flask(__name__)
log = []
stock = {"a": 1, "b": 2}


def up(n):
    i = 0
    while i < n:
        log.append(i)
        yield i
        i += 1


def forever():
    n = 0
    while True:
        yield n
        n += 1


def parse(lines):
    for line in lines:
        yield int(line)


def numbered(lines):
    for i, line in enumerate(lines, 1):
        yield f"{i}: {line}"


def nonempty(lines):
    for line in lines:
        if line.strip():
            yield line


def total(values):
    return sum(v for v in values)


def joined(values):
    out = []
    for v in values:
        out.append(str(v))
        log.append("joined")
    return "-".join(out)


def seen():
    out = list(log)
    log.clear()
    return out


def texts():
    return request.args.getlist("x")


@app.get("/enumerate")
def enumerated():
    pairs = list(enumerate(up(3)))
    out = []
    for i, v in enumerate(up(4), 1):
        if v == 1:
            continue
        if v == 3:
            break
        out.append(i * v)
    return jsonify(pairs=pairs, out=out, log=seen())


@app.get("/zip")
def zipped():
    a = [list(p) for p in zip(up(5), "ab")]
    b = list(zip(forever(), "xyz"))
    c = [x + y for x, y in zip(up(2), forever())]
    return jsonify(a=a, b=b, c=c, log=seen())


@app.get("/zip/raises")
def zip_raises():
    try:
        return jsonify(list(zip(parse(texts()), "ab")))
    except ValueError as e:
        return jsonify(error=str(e)), 400


@app.get("/in")
def within():
    return jsonify([1 in up(3), 9 in up(2), 3 not in forever(), any(up(3)), all(up(3)), any(v > 1 for v in up(3))], seen())


@app.get("/in/raises")
def in_raises():
    try:
        return jsonify(found=2 in parse(texts()), some=any(parse(texts())))
    except ValueError as e:
        return jsonify(error=str(e)), 400


@app.get("/next")
def first():
    n = request.args.get("n", 2, type=int)
    try:
        return jsonify(next(up(n)), next((v for v in up(n) if v > 0), None), next(forever()), seen())
    except StopIteration as e:
        return jsonify(stopped=str(e), log=seen())


@app.get("/unpack")
def unpacked():
    n = request.args.get("n", 2, type=int)
    try:
        a, b = up(n)
    except ValueError as e:
        return jsonify(error=str(e), log=seen())
    return jsonify(a=a, b=b, log=seen())


@app.get("/unpack/forever")
def unpack_forever():
    try:
        a, b = forever()
        return jsonify(a=a, b=b)
    except ValueError as e:
        return jsonify(error=str(e))


@app.get("/held")
def held():
    factor = 2
    evens = (v for v in up(6) if v % 2 == 0)
    scaled = (v * factor for v in evens)
    factor = 10
    log.append("made")
    return jsonify(total=sum(scaled), log=seen())


@app.get("/held/list")
def held_list():
    xs = texts()
    lengths = (len(x) for x in xs)
    xs.append("more")
    rows = ({"n": n} for n in list(lengths))
    return jsonify([r["n"] for r in rows])


@app.get("/helper")
def helper():
    return jsonify(total(up(4)), total(v * 2 for v in up(4)), joined(v + 1 for v in up(3)), seen())


@app.get("/helper/raises")
def helper_raises():
    try:
        return jsonify(joined(parse(texts())), joined(int(x) for x in texts()), seen())
    except ValueError as e:
        return jsonify(error=str(e), log=seen()), 400


@app.get("/pipeline")
def pipeline():
    lines = nonempty(request.args.get("t", "").split(","))
    return jsonify(list(numbered(lines)))


@app.get("/pipeline/text")
def pipeline_text():
    return "\n".join(numbered(nonempty(texts()))), {"Content-Type": "text/plain"}


@app.post("/stock/<name>")
def put(name):
    stock[name] = request.get_json()
    return jsonify(stock)


@app.get("/stock")
def stock_total():
    amounts = (n for n in list(stock.values()))
    return jsonify(total=total(amounts), names=joined(name for name in sorted(stock)), log=seen())


#: GET /enumerate
#: GET /zip
#: GET /zip/raises
#: GET /zip/raises?x=1&x=2&x=c
#: GET /zip/raises?x=1&x=b
#: GET /in
#: GET /in/raises
#: GET /in/raises?x=1&x=2&x=c
#: GET /in/raises?x=1&x=b
#: GET /next
#: GET /next?n=0
#: GET /next?n=1
#: GET /unpack
#: GET /unpack?n=1
#: GET /unpack?n=5
#: GET /unpack/forever
#: GET /held
#: GET /held/list
#: GET /held/list?x=a&x=bcd
#: GET /helper
#: GET /helper/raises
#: GET /helper/raises?x=1&x=2
#: GET /helper/raises?x=1&x=b
#: GET /pipeline
#: GET /pipeline?t=a,,b,+,c
#: GET /pipeline/text?x=a&x=&x=b
#: POST /stock/c json 5
#: GET /stock
