"""The dicts of module collections."""

from collections import Counter, OrderedDict, defaultdict

from flask import Flask, jsonify, request

app = Flask(__name__)
ROWS = [{"k": "a", "v": 1}, {"k": "b", "v": 2}, {"k": "a", "v": 3}]


@app.get("/group")
def group():
    groups = defaultdict(list)
    for row in ROWS:
        groups[row["k"]].append(row["v"])
    looked = groups["new"]
    return jsonify(groups=dict(groups), size=len(groups), looked=looked, text=str(groups), got=groups.get("no"), inside="no" in groups)


@app.get("/count")
def count():
    counts = defaultdict(int)
    for c in request.args.get("s", ""):
        counts[c] += 1
    best = sorted(counts.items(), key=lambda p: p[1], reverse=True)
    plain = dict(counts)
    try:
        return jsonify(plain["?"])
    except KeyError as e:
        return jsonify(best=best, error=str(e), missing=counts["zz"], size=len(counts), isdict=isinstance(counts, dict), kind=type(counts).__name__)


@app.get("/sets")
def sets():
    seen = defaultdict(set)
    seen["a"].add(1)
    seen["a"].add(1)
    deep = defaultdict(dict)
    deep["x"]["y"] = 1
    total = defaultdict(float)
    total["p"] += 2
    return jsonify(n=len(seen["a"]), deep=deep, total=total)


@app.get("/counter")
def counter():
    c = Counter(request.args.get("s", ""))
    c.update("ab")
    return jsonify(top=c.most_common(2), all=c.most_common(), a=c["a"], none=c["?"], size=len(c), text=str(c), total=sum(c.values()), inside="?" in c, plain=dict(c), elements=list(c.elements()))


@app.get("/words")
def words():
    c = Counter()
    for w in request.args.get("s", "").split():
        c[w] += 1
    other = Counter(["x", "y", "x"])
    both = c + other
    return jsonify(c=c, both=both, less=dict(other - c), n=Counter(request.args.getlist("n")))


@app.get("/ordered")
def ordered():
    d = OrderedDict()
    d["b"] = 1
    d["a"] = 2
    d["c"] = 3
    d.move_to_end("b")
    d.move_to_end("c", last=False)
    same = OrderedDict([("x", 1), ("y", 2)]) == OrderedDict([("y", 2), ("x", 1)])
    return jsonify(keys=list(d), text=str(d), items=list(d.items()), same=same, plain=d == {"a": 2, "b": 1, "c": 3})


#: GET /group
#: GET /count?s=hello
#: GET /count
#: GET /sets
#: GET /counter?s=banana
#: GET /counter
#: GET /words?s=a%20b%20a&n=1&n=1
#: GET /words
#: GET /ordered
