from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/walrus")
def walrus():
    xs = request.args.getlist("x")
    return jsonify([y for v in xs if (y := v.strip())])


@app.get("/walrus/after")
def walrus_after():
    xs = request.args.getlist("x")
    if any((hit := v).startswith("a") for v in xs):
        return jsonify(hit=hit)
    return jsonify(hit=None, last=hit)


@app.get("/walrus/dict")
def walrus_dict():
    xs = request.args.getlist("x")
    return jsonify({k: n for k in xs if (n := len(k)) > 1})


@app.get("/walrus/and")
def walrus_and():
    a = request.args.get("a")
    if a and (n := len(a)) > 2:
        return jsonify(n=n)
    elif not a:
        return jsonify(a=a)
    return jsonify(n=n, a=a)


@app.get("/walrus/or")
def walrus_or():
    a = request.args.get("a", "")
    if not a or (n := len(a)) > 2:
        return jsonify(a=a)
    return jsonify(n=n)


@app.get("/walrus/unbound")
def walrus_unbound():
    a = request.args.get("a", "")
    if a and (n := len(a)) > 2:
        pass
    return jsonify(n=n)


@app.get("/last")
def last():
    xs = request.args.getlist("x", type=int)
    for x in xs:
        if x > 5:
            break
    return jsonify(last=x)


@app.get("/last/range")
def last_range():
    n = request.args.get("n", 3, type=int)
    for i in range(n):
        pass
    return jsonify(i=i)


@app.get("/last/pair")
def last_pair():
    n = request.args.to_dict()
    for k, v in n.items():
        if v == "stop":
            break
    return jsonify(k=k, v=v)


@app.get("/last/enumerate")
def last_enumerate():
    xs = request.args.getlist("x")
    for i, x in enumerate(xs):
        if not x:
            break
    else:
        return jsonify(all=True, i=i)
    return jsonify(i=i, x=x)


@app.get("/tuple")
def tuple_():
    a = request.args.get("a", "")
    if "-" in a:
        lo, hi = a.split("-", 1)
    return jsonify(lo=lo, hi=hi)


@app.get("/chain")
def chain():
    a = request.args.get("a", "")
    if a:
        lo = hi = int(a)
    return jsonify(lo=lo, hi=hi)


@app.get("/ifexp")
def ifexp():
    a = request.args.get("a", "")
    r = (n := len(a)) if a else 0
    return jsonify(r=r, n=n)


@app.get("/while")
def while_():
    xs = request.args.getlist("x")
    while xs and (top := xs.pop()) != "stop":
        pass
    return jsonify(top=top, left=xs)




@app.get("/nested")
def nested():
    rows = [r.split(",") for r in request.args.getlist("r")]
    for row in rows:
        for i, (cell, *rest) in enumerate(zip(row, row[1:])):
            if cell == rest[0]:
                break
    return jsonify(i=i, cell=cell, rest=rest)


@app.get("/and/or")
def and_or():
    a, b = request.args.get("a", ""), request.args.get("b", "")
    if (a and (m := a + "!")) or (b and (m := b + "?")):
        return jsonify(m=m)
    return jsonify(none=True)


@app.get("/not")
def not_():
    a = request.args.get("a", "")
    if not (a and (m := a.upper())):
        return jsonify(none=True)
    return jsonify(m=m)


@app.get("/generator")
def generator():
    xs = request.args.getlist("x", type=int)
    total = sum(sq for x in xs if (sq := x * x) > 4)
    return jsonify(total=total, last=sq)


#: GET /walrus
#: GET /walrus?x=a&x=+&x=+b+
#: GET /walrus/after
#: GET /walrus/after?x=b&x=ab&x=c
#: GET /walrus/after?x=b
#: GET /walrus/dict?x=a&x=bb&x=ccc&x=bb
#: GET /walrus/and
#: GET /walrus/and?a=
#: GET /walrus/and?a=ab
#: GET /walrus/and?a=abc
#: GET /walrus/or
#: GET /walrus/or?a=ab
#: GET /walrus/or?a=abc
#: GET /walrus/unbound
#: GET /walrus/unbound?a=a
#: GET /last
#: GET /last?x=1&x=9&x=3
#: GET /last?x=1
#: GET /last/range
#: GET /last/range?n=0
#: GET /last/range?n=1
#: GET /last/pair
#: GET /last/pair?a=1&b=stop&c=3
#: GET /last/pair?a=1&b=2
#: GET /last/enumerate
#: GET /last/enumerate?x=a&x=&x=c
#: GET /last/enumerate?x=a&x=b
#: GET /tuple
#: GET /tuple?a=1-2-3
#: GET /chain
#: GET /chain?a=12
#: GET /chain?a=x
#: GET /ifexp
#: GET /ifexp?a=abc
#: GET /while
#: GET /while?x=a&x=stop&x=b
#: GET /while?x=a&x=b
#: GET /nested
#: GET /nested?r=a,b,b,c&r=d
#: GET /nested?r=a,b,c
#: GET /nested?r=a
#: GET /and/or
#: GET /and/or?a=1
#: GET /and/or?b=1
#: GET /not
#: GET /not?a=b
#: GET /generator
#: GET /generator?x=1&x=2&x=3&x=0
