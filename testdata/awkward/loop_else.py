"""Loops with else, and loops over what changes on the way."""

from flask import Flask, jsonify, request, abort

app = Flask(__name__)
tasks = [{"id": 1, "t": "a"}, {"id": 2, "t": "b"}, {"id": 3, "t": "c"}, {"id": 4, "t": "d"}]
names = {"a": 1, "b": 2, "c": 3}


@app.delete("/tasks/<int:i>")
def delete(i):
    for n, t in enumerate(tasks):
        if t["id"] == i:
            tasks.pop(n)
            break
    else:
        abort(404)
    return jsonify(tasks)


@app.get("/tasks/<int:i>")
def get(i):
    for t in tasks:
        if t["id"] == i:
            break
    else:
        return jsonify(error="no"), 404
    return jsonify(t)


@app.get("/skip")
def skip():
    l = [1, 2, 2, 3, 2]
    for n, x in enumerate(l):
        if x == 2:
            del l[n]
    m = [1, 2, 2, 3]
    for x in m:
        if x == 2:
            m.remove(x)
    o = [1, 2]
    for x in o:
        if len(o) < 5:
            o.append(x * 3)
    return jsonify(l, m, o)


@app.get("/keys")
def keys():
    d = {"a": 1, "b": 2}
    for k in d.keys():
        d[k] = d[k] * 10
    for v in d.values():
        pass
    for k in list(d.keys()):
        if d[k] > 10:
            del d[k]
    return jsonify(d)


@app.get("/grow")
def grow():
    d = {"a": 1, "b": 2}
    for v in d.values():
        d["c"] = v
    return jsonify(d)


@app.get("/while/<int:n>")
def while_(n):
    out = []
    while n > 0:
        if n == 5:
            break
        out.append(n)
        n -= 1
    else:
        out.append(-1)
    return jsonify(out)


@app.get("/inner/<int:n>")
def inner(n):
    out = []
    for i in range(n):
        for j in range(i):
            if j == 1:
                break
        else:
            out.append(i)
        if i == 3:
            break
    else:
        out.append(99)
    return jsonify(out)


@app.get("/last")
def last():
    x = None
    for x in request.args.getlist("x"):
        if x == "stop":
            break
    return jsonify(x)


@app.get("/enum")
def enum():
    out = {}
    for i, w in enumerate(request.args.getlist("w"), 1):
        out[w] = i
    for i, w in enumerate(request.args.get("s", "ab")):
        out[w] = i
    return jsonify(out)


@app.post("/rows")
def rows():
    out = []
    for i, r in enumerate(request.json["rows"]):
        out.append([i, r])
    for k, v in request.json.items():
        out.append(k)
    return jsonify(out)


#: GET /tasks/2
#: GET /tasks/9
#: DELETE /tasks/2
#: DELETE /tasks/2
#: GET /skip
#: GET /keys
#: GET /grow
#: GET /while/3
#: GET /while/7
#: GET /inner/2
#: GET /inner/3
#: GET /inner/5
#: GET /last
#: GET /last?x=a&x=stop&x=b
#: GET /last?x=a&x=b
#: GET /enum?w=a&w=b&s=xy
#: GET /enum
#: POST /rows json {"rows": [1, "a"]}
#: POST /rows json {"rows": {"k": 1}}
#: POST /rows json {"rows": 5}
#: POST /rows json {}
