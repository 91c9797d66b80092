"""Dicts that stand for records: what is stored under each key, by constant keys and otherwise, through other names."""

from flask import Flask, jsonify, request

app = Flask(__name__)

BOOKS = {
    1: {"id": 1, "title": "Dune", "price": 9.5, "tags": ["scifi"], "lent": None, "stock": 3, "on": True},
    2: {"id": 2, "title": "Emma", "price": 4.25, "tags": [], "lent": "ann", "stock": 0, "on": False},
}
USERS = []
MIXED = {"n": 1, "s": "text", "l": [1, 2]}


def find_book(book_id):
    return BOOKS.get(book_id)


def label(book):
    return book["title"].upper() + " " + str(book["stock"] + 1)


@app.get("/books/<int:book_id>")
def show(book_id):
    book = find_book(book_id)
    if book is None:
        return jsonify(error="none"), 404
    lent = book["lent"]
    return jsonify(
        label=label(book),
        price=book["price"] * 2,
        first=book["tags"][0] if book["tags"] else None,
        lent=lent.title() if lent else "no one",
        on=not book["on"],
        words=len(book["title"]),
    )


@app.post("/books/<int:book_id>/lend")
def lend(book_id):
    book = BOOKS[book_id]
    if book["lent"] is not None:
        return jsonify(error="lent to " + book["lent"]), 409
    book["lent"] = request.form["who"]
    book["stock"] -= 1
    book["tags"].append(len(book["tags"]))
    return jsonify(book)


@app.get("/missing")
def missing():
    book = BOOKS[1]
    try:
        return jsonify(book["isbn"])
    except KeyError as e:
        return jsonify(str(e), book.get("isbn"), book.get("isbn", 7), book.get("title", 7), book.get("lent", "x"))


@app.post("/users")
def add_user():
    user = {"id": len(USERS) + 1, "name": request.form["name"], "age": None}
    if "age" in request.form:
        user["age"] = int(request.form["age"])
    user.update(email=user["name"] + "@example.org")
    USERS.append(user)
    return jsonify({**user, "age": user["age"], "next": user["id"] + 1, "mail": user["email"].split("@")[1]})


@app.get("/users")
def users():
    by_name = sorted(USERS, key=lambda u: u["name"])
    known = [u for u in USERS if u["age"] is not None]
    total = sum(u["age"] for u in known)
    return jsonify(
        names=[u["name"].lower() for u in by_name],
        total=total,
        oldest=max(known, key=lambda u: u["age"])["name"] if known else None,
        ids={u["id"]: u["email"] for u in USERS},
    )


@app.get("/written-by-name/<key>")
def written(key):
    config = {"size": 1, "name": "n", "deep": {"x": 1, "y": "z"}}
    config[key] = "written"
    try:
        return jsonify(size=config["size"] + 1, name=config["name"] + "!", y=config["deep"]["y"].upper())
    except TypeError as e:
        return jsonify(error=str(e)), 400


@app.get("/alias")
def alias():
    one = {"a": 1, "b": "x"}
    other = one
    other["a"] = "changed"
    copy = one.copy()
    copy["b"] = 5
    merged = one | {"c": 2.5}
    merged["a"] = 3
    return jsonify(a=one["a"], b=one["b"] + "y", copy=copy["b"], merged=merged["a"], c=merged["c"])


def change(record):
    for key in record:
        record[key] = str(record[key])
    return record


@app.get("/changed")
def changed():
    record = {"a": 1, "b": 2.5, "c": "t"}
    text = record["c"] + "u"
    change(record)
    return jsonify(record["a"] + "1", record["b"] * 2, text, record["c"])


@app.get("/popped")
def popped():
    record = {"a": 1, "b": "two", "c": [1]}
    n = record.pop("a") + 1
    s = record.pop("b", "none").upper()
    gone = record.pop("a", None)
    record.setdefault("a", "again")
    record.setdefault("c", "no")
    return jsonify(n=n, s=s, gone=gone, a=record["a"], c=record["c"], keys=list(record))


@app.get("/loop")
def loop():
    out = []
    for key, value in MIXED.items():
        if isinstance(value, list):
            value.append(len(value))
        out.append([key, str(value)])
    return jsonify(out, MIXED["l"][-1] + 1, MIXED["n"] + 1, MIXED["s"] + "!")


@app.get("/big")
def big():
    n = request.args.get("n", 1, type=int)
    record = {"n": n, "text": f"{n}", "half": n / 2}
    record["n"] += 1
    return jsonify(n=record["n"], double=record["n"] * 2, text=record["text"] + "0", half=record["half"] + 0.5)


@app.get("/replace")
def replaced():
    n = request.args.get("n", -1, type=int)
    return "aaaa".replace("a", "b", n) + "/" + "x,y".split(",")[0] + "/" + "x,y".split(",")[-1]


@app.get("/split/<int:i>")
def split(i):
    parts = "a b c".split()
    return parts[i] + "a-b".split("-")[i]


@app.get("/nested")
def nested():
    tree = {"name": "root", "children": [{"name": "leaf", "children": [], "weight": 2}], "weight": 1}

    def total(node):
        return node["weight"] + sum(total(child) for child in node["children"])

    return jsonify(total=total(tree), first=tree["children"][0]["name"].upper())



@app.post("/json")
def from_json():
    data = request.get_json(silent=True) or {"name": "none", "count": 0}
    data["count"] = data.get("count", 0)
    item = {"name": data["name"], "count": data["count"], "kind": "k"}
    return jsonify(kind=item["kind"].upper(), name=item["name"], more=item["count"] + 1)


#: GET /books/1
#: GET /books/2
#: GET /books/3
#: POST /books/1/lend form who=bob
#: POST /books/1/lend form who=bob
#: POST /books/2/lend form who=bob
#: POST /books/9/lend form who=bob
#: GET /books/1
#: GET /missing
#: POST /users form name=Ann
#: POST /users form name=bob&age=7
#: POST /users form name=Cy&age=30
#: POST /users form name=Cy&age=x
#: GET /users
#: GET /written-by-name/size
#: GET /written-by-name/name
#: GET /written-by-name/deep
#: GET /written-by-name/other
#: GET /alias
#: GET /changed
#: GET /popped
#: GET /loop
#: GET /loop
#: GET /big
#: GET /big?n=99999999999999999999999999
#: GET /replace?n=2
#: GET /replace?n=99999999999999999999999999
#: GET /split/0
#: GET /split/2
#: GET /nested
#: POST /json json {"name": "x"}
#: POST /json json {"name": "x", "count": 2.5}
#: POST /json json {"name": [1], "count": "s"}
#: POST /json json "x"
