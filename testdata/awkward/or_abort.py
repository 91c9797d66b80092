"""Values or an exception: find(x) or abort(404)."""

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
TICKETS = [{"slug": "a", "status": "open"}, {"slug": "empty"}]
BOOKS = {"a": {"n": 1}, "none": {}}
NAMES = {"a": "ann", "blank": ""}
COUNTS = {"a": 3, "zero": 0}


class Book:
    def __init__(self, title):
        self.title = title


OBJECTS = {"a": Book("x")}


def find(slug):
    for ticket in TICKETS:
        if ticket["slug"] == slug:
            return ticket
    return None


def fail(code):
    abort(code, "failed")


@app.get("/found/<slug>")
def found(slug):
    ticket = find(slug) or abort(404)
    return jsonify(ticket)


@app.get("/book/<slug>")
def book(slug):
    book = BOOKS.get(slug) or abort(404, description="no book")
    return jsonify(book)


@app.get("/object/<slug>")
def an_object(slug):
    book = OBJECTS.get(slug) or abort(410)
    return jsonify(book.title)


@app.get("/name/<slug>")
def name(slug):
    return "name " + (NAMES.get(slug) or abort(404))


@app.get("/count/<slug>")
def count(slug):
    n = COUNTS.get(slug) or fail(409)
    return str(n + 1)


@app.put("/status/<slug>/<status>")
def status(slug, status):
    ticket = find(slug) or abort(404)
    old, ticket["status"] = ticket.get("status"), status
    return jsonify(old=old, new=status)


@app.get("/either/<slug>")
def either(slug):
    book = BOOKS[slug] if slug in BOOKS else abort(404)
    return jsonify(book)


@app.get("/neither/<slug>")
def neither(slug):
    n = abort(403) if slug == "secret" else len(slug)
    return jsonify(n)


@app.get("/three/<slug>")
def three(slug):
    return jsonify(find(slug) or BOOKS.get(slug) or abort(410, "gone"))


@app.get("/query")
def query():
    q = request.args.get("q") or abort(400, "q is missing")
    n = request.args.get("n", type=int) or abort(400)
    return jsonify(q, n)


#: GET /found/a
#: GET /found/x
#: GET /book/a
#: GET /book/none
#: GET /book/x
#: GET /object/a
#: GET /object/x
#: GET /name/a
#: GET /name/blank
#: GET /name/x
#: GET /count/a
#: GET /count/zero
#: GET /count/x
#: PUT /status/a/done
#: PUT /status/empty/done
#: PUT /status/x/done
#: GET /either/a
#: GET /either/x
#: GET /neither/ab
#: GET /neither/secret
#: GET /three/a
#: GET /three/none
#: GET /three/x
#: GET /query?q=a&n=2
#: GET /query?q=&n=2
#: GET /query?q=a&n=0
#: GET /query?q=a&n=x
