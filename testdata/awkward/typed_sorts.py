"""Sorting by typed keys, slices without steps, and tuples of known length."""
from dataclasses import dataclass
from operator import itemgetter

from flask import Flask, jsonify, request

app = Flask(__name__)


@dataclass
class Book:
    title: str
    year: int
    price: float
    sold: bool = False


BOOKS = [
    Book("Emma", 1815, 7.5),
    Book("Dune", 1965, 9.0, True),
    Book("Ulysses", 1922, 12.25),
    Book("emma", 1815, 3.0, True),
    Book("\u00c9mile", 1762, 3.0),
    Book("\U0001d53c", 1965, 1.5),
    Book("\uff25", 1922, 1.5, True),
]
COUNTS = {"b": 2, "a": 2, "c": 5, "B": 2}


def rank(b: Book) -> int:
    return b.year % 100


def first_letter(word: str) -> str:
    return word[0]


def view(books):
    return [b.title for b in books]


def halves(text: str):
    middle = len(text) // 2
    return text[:middle], text[middle:]


@app.get("/title")
def title():
    return jsonify(view(sorted(BOOKS, key=lambda b: b.title)), view(sorted(BOOKS, key=lambda b: b.title, reverse=True)))


@app.get("/two")
def two():
    ups = view(sorted(BOOKS, key=lambda b: (-b.year, b.title.lower())))
    downs = view(sorted(BOOKS, key=lambda b: (-b.year, b.sold), reverse=True))
    return jsonify(ups, downs, view(sorted(BOOKS, key=lambda b: (not b.sold, b.price))))


@app.get("/price")
def price():
    down = request.args.get("down") == "1"
    return jsonify(view(sorted(BOOKS, key=lambda b: b.price, reverse=down)))


@app.get("/floats")
def floats():
    numbers = [float(x) for x in request.args.get("n", "2,1").split(",")]
    return jsonify(repr(sorted(numbers)), repr(sorted(numbers, reverse=True)), repr(sorted(numbers, key=lambda n: -n)))


@app.get("/sold")
def sold():
    return jsonify(view(sorted(BOOKS, key=lambda b: b.sold)), view(sorted(BOOKS, key=lambda b: b.sold, reverse=True)))


@app.get("/top")
def top():
    limit = int(request.args.get("limit", "2"))
    best = sorted(COUNTS.items(), key=lambda kv: (-kv[1], kv[0]))[:limit]
    return jsonify([{"name": k, "n": n} for k, n in best], sorted(COUNTS), dict(best), best)


@app.get("/rank")
def ranked():
    books = list(BOOKS)
    books.sort(key=rank)
    names = ["b", "A", "c", "a"]
    names.sort(key=str.lower, reverse=True)
    others = list(names)
    others.sort()
    return jsonify(view(books), names, others, view(BOOKS))


@app.get("/letters")
def letters():
    words = request.args.get("q", "").split(",")
    return jsonify(sorted(words, key=first_letter), words)


@app.get("/fails")
def fails():
    words = request.args.get("q", "").split(",")
    words.sort(key=lambda w: w[1])
    return jsonify(words)


@app.get("/rows")
def rows():
    rows = [{"id": 2, "name": "x"}, {"id": 1, "name": "y"}]
    rows.sort(key=lambda r: r["id"])
    return jsonify(rows, sorted(rows, key=lambda r: r["name"], reverse=True), sorted(rows, key=itemgetter("id")))


@app.get("/words")
def words():
    text = request.args.get("q", "the cat the hat")
    counts = {}
    for w in text.split():
        counts[w] = counts.get(w, 0) + 1
    return jsonify([w for w, n in sorted(counts.items(), key=lambda item: item[1], reverse=True)], sorted(set(text.split())))


@app.get("/cut")
def cut():
    s = request.args.get("s", "")
    n = int(request.args.get("n", "1"))
    m = int(request.args.get("m", "3"))
    chars = list(s)
    parts = [s[:n], s[n:], s[n:m], s[:], s[::-1], s[-n:], s[:-n]]
    lists = [chars[:n], chars[n:], chars[n:m], chars[:], chars[::-1], chars[-n:]]
    whole = chars[:]
    whole.append("!")
    return jsonify(parts, lists, len(chars), s[::2], chars[::2])


@app.get("/halves")
def both():
    left, right = halves(request.args.get("s", ""))
    pair = halves(right)
    pair, last = pair
    again = halves(left)
    a, b = again
    b, a = a, b
    return jsonify(left, right, pair, last, a, b, again[0], again[-1])


#: GET /title
#: GET /two
#: GET /price
#: GET /price?down=1
#: GET /floats
#: GET /floats?n=3,1,2,-0.0,0.0
#: GET /floats?n=3,nan,1,2,nan,0
#: GET /floats?n=nan,2,1
#: GET /floats?n=inf,-inf,1e308,5
#: GET /sold
#: GET /top
#: GET /top?limit=0
#: GET /top?limit=-1
#: GET /top?limit=9
#: GET /rank
#: GET /letters?q=banana,apple,avocado,cherry,blue
#: GET /letters?q=a,,b
#: GET /fails?q=ab,ca
#: GET /fails?q=ab,c,da
#: GET /rows
#: GET /words
#: GET /words?q=b+a+b+c+a+d
#: GET /cut
#: GET /cut?s=hello&n=2&m=4
#: GET /cut?s=hello&n=-2&m=-1
#: GET /cut?s=hello&n=4&m=2
#: GET /cut?s=h%C3%A9llo%F0%9F%98%80&n=2&m=99
#: GET /cut?s=hello&n=0&m=0
#: GET /cut?s=hello&n=-99&m=99
#: GET /halves?s=abcdef
#: GET /halves?s=%C3%A9%C3%A8x
#: GET /halves
