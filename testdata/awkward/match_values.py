"""Match statements over values, and unpacking with stars."""

from flask import Flask, jsonify, request

app = Flask(__name__)


class Color:
    RED = "red"


def kind(value):
    match value:
        case None:
            return "none"
        case True | False:
            return "bool"
        case 0 | 1:
            return "bit"
        case int() if value > 100:
            return "big"
        case int():
            return "int"
        case "":
            return "empty"
        case str() as text if text.isdigit():
            return "digits " + text
        case str():
            return "str"
        case list():
            return "list"
    return "other"


def grade(n):
    match n:
        case 1 | 2:
            result = "low"
        case 3:
            result = "mid"
        case other if other > 5:
            result = f"high {other}"
        case _:
            result = "else"
    return result


@app.route("/method", methods=["GET", "POST", "PUT"])
def method():
    match request.method:
        case "GET":
            return "got"
        case "POST" | "PUT":
            return "sent", 201


@app.post("/kind")
def kinds():
    return jsonify([kind(v) for v in request.get_json()])


@app.get("/grade")
def grades():
    return jsonify([grade(n) for n in range(8)])


@app.get("/loop")
def loop():
    out = []
    for word in request.args.getlist("w"):
        match word:
            case "stop":
                break
            case "skip":
                continue
            case _:
                out.append(word)
        out.append("-")
    return jsonify(out)


@app.get("/star")
def star():
    first, *rest = [1, 2, 3]
    *init, last = "abc"
    head, *mid, tail = request.args.get("w", "a b c d").split()
    [p, q] = [5, 6]
    rest.append(4)
    return jsonify(first, rest, init, last, head, mid, tail, p, q)


@app.get("/few")
def few():
    try:
        a, b, *c = request.args.getlist("w")
    except ValueError as e:
        return str(e), 400
    return jsonify(a, b, c)


@app.get("/keys")
def keys():
    ranks = {"low": 1, "high": 9}

    def rank(word):
        return ranks.get(word, 5)

    words = request.args.getlist("w")
    return jsonify(sorted(words, key=rank), max(words, key=rank, default="none"), max([len(w) for w in words], default=0), min((len(w) for w in words), default=None))


@app.get("/del")
def deleting():
    x = 1
    y = x + 1
    del x
    x = y * 2
    return jsonify(x, y)


#: GET /method
#: POST /method
#: PUT /method
#: POST /kind json [null, true, 0, 1, 1.0, 7, 700, "", "12", "x", [], {}, 2.5]
#: GET /grade
#: GET /loop?w=a&w=skip&w=b&w=stop&w=c
#: GET /star
#: GET /star?w=x+y
#: GET /star?w=x
#: GET /few?w=1&w=2&w=3
#: GET /few?w=1
#: GET /keys?w=high&w=x&w=low
#: GET /keys
#: GET /del
