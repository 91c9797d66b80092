"""Generators in variables: what is left of them is there for the next reader."""

from flask import Flask, jsonify, request

app = Flask(__name__)

log = []


def up(n):
    for i in range(n):
        yield i


def words(text):
    for word in text.split():
        if word == "bad":
            raise ValueError("a bad word")
        yield word.upper()


def noisy(n):
    for i in range(n):
        log.append(i)
        yield i * 10


def guarded():
    try:
        yield 1
        yield 2
    finally:
        log.append("closed")


def ever():
    n = 0
    while True:
        yield n
        n += 1


@app.get("/steps")
def steps():
    g = up(3)
    first = next(g)
    rest = list(g)
    return jsonify(first, rest, list(g), next(g, None), next(g, -1))


@app.get("/words")
def of_words():
    g = words(request.args.get("text", ""))
    try:
        head = next(g, "nothing")
        more = []
        for word in g:
            more.append(word)
            if word == "STOP":
                break
        return jsonify(head, more, [w for w in g])
    except ValueError as e:
        return str(e), 400


@app.get("/after-error")
def after_error():
    g = words("a bad b")
    out = [next(g)]
    for _ in range(2):
        try:
            out.append(next(g))
        except ValueError as e:
            out.append(str(e))
        except StopIteration:
            out.append("end")
    return jsonify(out)


@app.get("/end")
def end():
    g = up(1)
    next(g)
    try:
        return str(next(g))
    except StopIteration as e:
        return "stopped " + repr(e)


@app.get("/uncaught")
def uncaught():
    g = up(0)
    return str(next(g))


@app.get("/lazy")
def lazy():
    log.clear()
    g = noisy(5)
    log.append("made")
    a = next(g)
    log.append("one")
    b = next(g)
    return jsonify(a + b, log)


@app.get("/infinite")
def infinite():
    ids = ever()
    rows = [{"id": next(ids), "name": name} for name in request.args.getlist("n")]
    return jsonify(rows, next(ids))


@app.get("/expression")
def expression():
    factor = 2
    numbers = [1, 2, 3]
    doubled = (n * factor for n in numbers)
    first = next(doubled)
    factor = 10
    numbers.append(4)
    return jsonify(first, list(doubled), list(doubled))


@app.get("/header")
def header():
    lines = (line.strip() for line in request.args.get("csv", "").split(";"))
    return jsonify(list(lines), list(lines))


@app.get("/closed")
def closed():
    log.clear()
    g = guarded()
    next(g)
    return jsonify(log)


@app.get("/first")
def first_of():
    names = request.args.getlist("n")
    try:
        return next(n for n in names if n.startswith("b"))
    except StopIteration:
        return "none", 404


@app.get("/loop")
def loop():
    out = []
    for n in range(3):
        g = up(n)
        out.append([next(g, None), list(g)])
    return jsonify(out)


#: GET /steps
#: GET /words?text=a+b+stop+c+d
#: GET /words?text=a+bad
#: GET /words
#: GET /after-error
#: GET /end
#: GET /uncaught
#: GET /lazy
#: GET /lazy
#: GET /infinite?n=a&n=b
#: GET /expression
#: GET /header?csv=a;b
#: GET /closed
#: GET /first?n=a&n=bc
#: GET /first?n=a
#: GET /loop
