"""Variables, ends and containers of loops, and falsy values."""

from flask import Flask, jsonify, request

app = Flask(__name__)


class Store:
    def __init__(self):
        self.items = {}

    def get(self, item_id):
        return self.items.get(item_id)

    def put(self, k, v):
        self.items[k] = v


store = Store()
data = {"a": 1, "b": 2, "c": 3}


@app.get("/rm")
def rm():
    store.put("x", 1)
    store.put("y", 2)
    for k in store.items:
        if k == "x":
            store.items.pop(k)
    return "ok"


@app.get("/rm2")
def rm2():
    for k in data:
        if k == "c":
            drop("c")
    return jsonify(data)


def drop(k):
    data.pop(k, None)


@app.get("/rm3")
def rm3():
    d = {"a": 1, "b": 2, "c": 3}
    e = d
    for k in d:
        if k == "b":
            e["z"] = 1
    return jsonify(d)


@app.get("/rm4")
def rm4():
    d = {"a": 1, "b": 2, "c": 3}
    for k, v in d.items():
        e = d
        e.pop("c", None)
    return jsonify(d)


@app.get("/rm5")
def rm5():
    l = [1, 2, 3, 4]
    m = l
    for x in l:
        if x % 2 == 0:
            m.remove(x)
    return jsonify(l)


@app.get("/two")
def two():
    a = [1, 2]
    b = [3, 4]
    out = []
    for x in a:
        out.append(x)
    for x in b:
        out.append(x * 10)
    return jsonify(out, x)


@app.get("/two2")
def two2():
    out = []
    for x in [1, 2]:
        out.append(x)
    for x in [3]:
        out.append(x * 10)
    return jsonify(out)


@app.get("/two3")
def two3():
    x = 5
    out = [x for x in [1, 2]]
    for i, c in enumerate("abc"):
        pass
    return jsonify(out=out, x=x, i=i, c=c)


@app.get("/get/<int:i>")
def get(i):
    item = store.get(i)
    if item is None:
        return {"error": "not found"}, 404
    return jsonify(item)


@app.get("/put/<int:i>")
def put(i):
    store.put(i, {"id": i, "tags": request.args.getlist("t")})
    return "", 201


@app.get("/nested")
def nested():
    out = []
    for i in range(3):
        for j in range(i, 3):
            if j == 2:
                break
            if i == j:
                continue
            out.append([i, j])
    return jsonify(out)


@app.get("/end/<int:n>")
def end(n):
    l = [1] * n
    for i in range(0, len(l)):
        if len(l) < 6:
            l.append(i)
    return jsonify(l)


@app.get("/neg")
def neg():
    return jsonify([i for i in range(5, 0, -2)], list(range(3)), [x for x in range(2, 0)])


@app.get("/falsy")
def falsy():
    a = request.args.get("a") or "dflt"
    n = request.args.get("n", type=int) or 7
    b = request.args.get("b", "") and "set"
    c = [] or {} or None
    d = request.args.get("d") or None
    return jsonify(a=a, n=n, b=b, c=c, d=d)


@app.post("/keys")
def keys():
    data = request.get_json(silent=True) or {}
    title = data.get("title", "").strip()
    tags = data.get("tags") or []
    done = bool(data.get("done"))
    n = data.get("n", 0) + 1
    return jsonify(title=title, tags=[t.upper() for t in tags], done=done, n=n, same=data.get("n") == 1, lt=data.get("n", 0) < 3)


#: GET /rm
#: GET /rm2
#: GET /rm3
#: GET /rm4
#: GET /rm5
#: GET /two
#: GET /two2
#: GET /two3
#: GET /get/1
#: GET /put/1?t=a&t=b
#: GET /get/1
#: GET /get/2
#: GET /nested
#: GET /end/3
#: GET /neg
#: GET /falsy
#: GET /falsy?a=&n=0&b=&d=
#: GET /falsy?a=x&n=3&b=1&d=0
#: POST /keys json {}
#: POST /keys json {"title": " x ", "tags": ["a"], "done": "no", "n": 1}
#: POST /keys json {"title": 5}
#: POST /keys json {"title": null}
#: POST /keys json {"tags": "ab", "n": true}
#: POST /keys json {"tags": {"k": 1}, "n": 1.0}
#: POST /keys json {"tags": 5}
#: POST /keys json {"n": "1"}
#: POST /keys json {"n": null}
#: POST /keys json {"n": 9223372036854775807}
#:   beyond
#: POST /keys json [1]
#: POST /keys json []
#: POST /keys json 0
#: POST /keys json "abc"
#: POST /keys text x
