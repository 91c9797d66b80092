"""Generators, lazily."""

from flask import Flask, jsonify

app = Flask(__name__)
log = []


def numbers():
    log.append("start")
    for i in range(3):
        log.append(i)
        yield i
    log.append("end")


@app.get("/")
def index():
    log.clear()
    gen = numbers()
    log.append("made")
    first = next(gen)
    rest = list(gen)
    return jsonify(first, rest, log, next(gen, "done"))


@app.get("/zip")
def zipped():
    it = iter([1, 2, 3, 4, 5])
    pairs = list(zip(it, it))
    return jsonify(pairs, list(it), sum(x for x in numbers()), list(map(str, reversed([1, 2]))), list(filter(None, [0, 1, "", "a"])))


@app.get("/stop")
def stop():
    return next(iter([]))


@app.get("/once")
def once():
    gen = (x * x for x in [1, 2])
    return jsonify(list(gen), list(gen))


#: GET /
#: GET /zip
#: GET /stop
#: GET /once
