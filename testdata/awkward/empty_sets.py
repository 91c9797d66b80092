"""Sets that begin empty: as defaults of setdefault and get, in dicts, in fields, in loops, and of mixed items."""

from flask import Flask, jsonify

app = Flask(__name__)


class Index:
    def __init__(self):
        self.words = {}
        self.seen = set()

    def add(self, word):
        self.words.setdefault(word[:1], set()).add(word)
        self.seen.add(len(word))
        return self


@app.get("/setdefault/<text>")
def setdefault(text):
    found = {}
    for word in text.split(","):
        found.setdefault(word[:1], set()).add(word)
    return jsonify({k: sorted(v) for k, v in found.items()})


@app.get("/get/<text>")
def get(text):
    found = {}
    for word in text.split(","):
        known = found.get(word[:1], set())
        known.add(word)
        found[word[:1]] = known
    return jsonify({k: sorted(v) for k, v in found.items()}, len(found.get("?", set())))


@app.get("/item/<text>")
def item(text):
    found = {}
    for i, word in enumerate(text.split(",")):
        if word not in found:
            found[word] = set()
        found[word].add(i)
    return jsonify({k: sorted(v) for k, v in found.items()})


@app.get("/index/<text>")
def index(text):
    i = Index()
    for word in text.split(","):
        i.add(word)
    return jsonify({k: sorted(v) for k, v in i.words.items()}, sorted(i.seen), Index().seen == set())


@app.get("/mixed/<text>")
def mixed(text):
    found = set()
    found.add(text)
    found.add(len(text))
    found.add(1.0)
    found.add(True)
    empty = set()
    union = set() | {text}
    return jsonify(len(found), len(empty), sorted(union), text in found, 1 in found, list(set() or {"none"}), set() <= found)


@app.get("/returned/<int:n>")
def returned(n):
    def pick():
        if n == 0:
            return set()
        return {n, n + 1}
    picked = pick()
    picked.add(9)
    return jsonify(sorted(picked), sum(picked), [sorted(x) for x in (set(), {n})])


#: GET /setdefault/ab,ac,b
#: GET /get/ab,ac,b,ab
#: GET /item/x,y,x
#: GET /index/ab,ac,bcd
#: GET /mixed/abc
#: GET /returned/0
#: GET /returned/3
