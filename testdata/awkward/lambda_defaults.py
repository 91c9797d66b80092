"""Default dicts whose factory is a lambda, in the module's state and in views."""

from collections import defaultdict

from flask import Flask, jsonify, request

app = Flask(__name__)

stats = defaultdict(lambda: {"count": 0, "last": None, "names": []})
nested = defaultdict(lambda: defaultdict(int))
limits = defaultdict(lambda: 10)
limits["small"] = 2


@app.post("/hit/<kind>")
def hit(kind):
    entry = stats[kind]
    entry["count"] += 1
    entry["last"] = request.form.get("name")
    entry["names"].append(entry["last"])
    nested[kind][request.form.get("name", "none")] += entry["count"]
    return jsonify(entry)


@app.get("/stats")
def show():
    return jsonify(stats=stats, nested=nested, keys=sorted(stats))


@app.get("/limit/<name>")
def limit(name):
    known = name in limits
    value = limits[name]
    return jsonify(known=known, value=value + 1, got=limits.get("other"), size=len(limits))


@app.get("/local")
def local():
    words = request.args.get("words", "a b a").split()
    start = len(words)
    counts = defaultdict(lambda: start)
    groups = defaultdict(lambda: [0, 0])
    for i, word in enumerate(words):
        counts[word] += 1
        groups[word[0]][i % 2] += 1
    return jsonify(counts=counts, groups=groups, missing=counts["zz"])


@app.get("/text")
def text():
    pages = defaultdict(lambda: "n/a", a="first")
    return pages["a"] + pages["b"] + str(len(pages))


#: POST /hit/a form name=x
#: POST /hit/a form name=y
#: POST /hit/b
#: GET /stats
#: GET /limit/small
#: GET /limit/big
#: GET /limit/big
#: GET /local
#: GET /local?words=bb+c
#: GET /text
