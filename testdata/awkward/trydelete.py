"""A try that only deletes a key which may be missing."""

from flask import Flask, jsonify, request

app = Flask(__name__)
stock = {"a": 1, "b": 2}
HIDDEN = ("b", "c", "zz")


@app.get("/drop/<name>")
def drop(name):
    try:
        del stock[name]
    except KeyError:
        return jsonify(error="no such thing", name=name), 404
    return jsonify(left=sorted(stock))


@app.get("/quiet/<name>")
def quiet(name):
    items = {"a": 1, "b": 2}
    try:
        del items[name]
    except KeyError:
        pass
    return jsonify(items)


@app.get("/loop")
def loop():
    items = {"a": 1, "b": 2, "c": 3}
    missing = []
    for key in HIDDEN:
        try:
            del items[key]
        except KeyError:
            missing.append(key)
            continue
    return jsonify(items=items, missing=missing)


@app.get("/number/<int:n>")
def number(n):
    items = {1: "one", 2: "two"}
    try:
        del items[n]
    except KeyError:
        note = "missing"
    else:
        note = "gone"
    return jsonify(note=note, items=sorted(items))


@app.get("/named/<name>")
def named(name):
    items = {"a": 1}
    try:
        del items[name]
    except KeyError as error:
        return jsonify(error=str(error)), 404
    return jsonify(items)


@app.get("/again/<name>")
def again(name):
    items = {"a": 1}
    try:
        try:
            del items[name]
        except KeyError:
            raise
    except LookupError:
        return "caught outside\n"
    return "deleted\n"


@app.get("/nested")
def nested():
    items = {"a": 1}
    where = "nowhere"
    try:
        del items[request.args["key"]]
    except KeyError:
        where = "in the except clause"
    return jsonify(items=items, where=where)


@app.get("/list")
def of_lists():
    items = {"a": 1}
    keys = ["a", ["b"]]
    try:
        for key in keys:
            try:
                del items[key]
            except KeyError:
                pass
    except TypeError as error:
        return jsonify(error=str(error), items=items)
    return jsonify(items)


#: GET /drop/a
#: GET /drop/a
#: GET /drop/b
#: GET /quiet/a
#: GET /quiet/x
#: GET /loop
#: GET /number/1
#: GET /number/3
#: GET /named/a
#: GET /named/x
#: GET /again/a
#: GET /again/x
#: GET /nested
#: GET /nested?key=a
#: GET /nested?key=b
#: GET /list
