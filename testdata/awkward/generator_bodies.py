"""Generator functions: as bodies that are streamed, and run through by views."""

import json

from flask import Flask, Response, jsonify, request, stream_with_context

app = Flask(__name__)
hits = []


def count_up(start, stop):
    """Yield the numbers from start to stop."""
    n = start
    while n < stop:
        yield n
        n += 1


def parsed(items):
    for item in items:
        yield int(item)


def chained(a, b):
    yield from a
    yield 0
    yield from count_up(1, b)


def noisy(log):
    log.append("begin")
    for word in ["a", "b", "c"]:
        log.append(word)
        yield word
    log.append("end")


def guarded(log):
    try:
        yield 1
        yield 2
    finally:
        log.append("closed")


def limited(n):
    for i in range(10):
        if i == n:
            return
        yield i * 1.5


@app.get("/csv")
def csv():
    rows = [("a", 1), ("b", 2)]

    def generate():
        yield "name,n\n"
        for name, n in rows:
            yield f"{name},{n}\n"

    return Response(generate(), mimetype="text/csv", headers={"Content-Disposition": "attachment; filename=x.csv"})


@app.get("/stream/<int:n>")
def stream(n):
    response = {"url": request.url}
    n = min(n, 3)

    def generate_stream():
        for i in range(n):
            response["id"] = i
            yield json.dumps(response) + "\n"

    return Response(generate_stream(), headers={"Content-Type": "application/json"})


@app.get("/kept")
def kept():
    @stream_with_context
    def rows():
        yield request.args.get("a", "-")
        yield "!"

    return rows()


@app.get("/kept-call")
def kept_call():
    def rows():
        yield "Hello "
        yield request.args.get("name", "you")

    return Response(stream_with_context(rows()), status=202)


@app.get("/bare")
def bare():
    def rows():
        yield b"a"
        yield b"b\xff"

    return rows(), 201, {"X-A": "b"}


@app.get("/none")
def none():
    def rows():
        if request.args:
            yield "never"

    return Response(stream_with_context(rows()), mimetype="text/plain")


@app.get("/later")
def later():
    word = "first"

    def rows():
        yield word

    body = rows()
    word = "second"
    return Response(body)


@app.get("/sum")
def total():
    numbers = count_up(1, 5)
    out = []
    for n in count_up(0, 10):
        if n > 3:
            break
        out.append(n)
    return jsonify(total=sum(numbers), out=out, listed=list(count_up(3, 5)), text=",".join(str(n) for n in count_up(0, 3)))


@app.get("/parsed")
def parsed_view():
    try:
        values = list(parsed(request.args.getlist("n")))
        for v in parsed(["1", "x"]):
            values.append(v)
    except ValueError as e:
        return str(e), 400
    return jsonify(values)


@app.get("/chained")
def chain():
    return jsonify([n * 2 for n in chained([5, 6], 3)], sorted(chained([9], 2)), list(limited(3)))


@app.get("/lazy")
def lazy():
    log = []
    words = noisy(log)
    log.append("made")
    for word in words:
        log.append(word.upper())
        if word == "b":
            break
    return jsonify(log)


@app.get("/closed")
def closed():
    log = []
    for n in guarded(log):
        log.append(n)
        if request.args.get("stop"):
            break
    log.append("after")
    return jsonify(log)


@app.get("/twice")
def twice():
    numbers = count_up(0, 2)
    return jsonify(list(numbers), list(numbers))


@app.get("/state")
def state():
    def rows():
        hits.append(1)
        yield str(len(hits))

    return Response(rows())


@app.get("/expression")
def expression():
    names = request.args.getlist("n")
    return Response((f"{n}\n" for n in names if n), mimetype="text/plain")


@app.get("/lost")
def lost():
    def rows():
        yield request.args.get("a", "-")

    return jsonify(type(rows()).__name__)


#: GET /csv
#: HEAD /csv
#: GET /stream/2
#: GET /stream/9
#: GET /kept?a=1
#: GET /kept-call?name=x
#: GET /bare
#: GET /none
#: GET /later
#: GET /sum
#: GET /parsed?n=4
#: GET /parsed?n=4&n=y
#: GET /chained
#: GET /lazy
#: GET /closed
#: GET /closed?stop=1
#: GET /twice
#: GET /state
#: GET /expression?n=a&n=&n=b
#: GET /lost
