"""The order of evaluation, aliases, and numbers of every kind."""

from flask import Flask, jsonify, request

app = Flask(__name__)
log = []


def f(x):
    log.append(x)
    return x


def g(x):
    log.append(str(x))
    if x > 2:
        raise ValueError("big %d" % x)
    return x


@app.get("/order")
def order():
    log.clear()
    d = {f("k1"): f("v1"), f("k2"): f("v2")}
    a = [f("a"), f("b")]
    return jsonify(d=d, a=a, log=list(log))


@app.get("/sub/<int:n>")
def sub(n):
    x = n
    total = x + g(n) * 2
    return jsonify(total=total, log=log)


@app.get("/swap")
def swap():
    a, b = 1, 2
    a, b = b, a
    l = [1, 2, 3]
    l[0], l[2] = l[2], l[0]
    i = 0
    i, l[i] = 1, 9
    x = y = []
    x.append(1)
    return jsonify(a=a, b=b, l=l, i=i, y=y)


@app.get("/range/<int:n>")
def rng(n):
    out = []
    for i in range(0, n + 1):
        n -= 1
        out.append(i)
    return jsonify(out=out, n=n)


@app.get("/range2/<int:n>")
def rng2(n):
    out = []
    for i in range(1, n):
        out.append(i)
        i += 5
    return jsonify(out=out)


@app.get("/range3/<int:n>")
def rng3(n):
    i = 100
    for i in range(n):
        pass
    return jsonify(i=i)


@app.get("/range4/<int:n>")
def rng4(n):
    for i in range(1, n):
        if i == 3:
            break
    else:
        return "no break"
    return str(i)


@app.get("/late/<int:n>")
def late(n):
    fs = []
    for i in range(n):
        fs.append(lambda: i)
    return jsonify([h() for h in fs])


@app.get("/alias")
def alias():
    a = {"x": [1]}
    b = a
    b["x"].append(2)
    c = dict(a)
    c["y"] = 1
    c["x"].append(3)
    d = a["x"][:]
    d.append(4)
    return jsonify(a=a, b=b, c=c, d=d, same=a is b)


@app.get("/aug")
def aug():
    a = [1]
    b = a
    a += [2]
    c = a + [3]
    s = "x"
    s += "y"
    s *= 2
    t = (1,)
    u = t
    t += (2,)
    return jsonify(a=a, b=b, c=c, s=s, t=t, u=u)


@app.get("/boolint")
def boolint():
    t = True
    d = {1: "a", True: "b"}
    return jsonify(a=t + 1, b=t + t, c=sum([True, False, True]), d=d, e=True == 1, f=[True, 1].count(1), g=str(True), h=isinstance(True, int), i=1 in [True], j=-True, k=True * 3)


@app.get("/str")
def strs():
    s = request.args.get("s", "héllo😀")
    return jsonify(first=s[0], last=s[-1], mid=s[1:3], rev=s[::-1], n=len(s), up=s.upper(), has="l" in s, empty="" in s, idx=s.find("l"), mul=s * 2, low="İ".lower(), cap="ǆabc".title())


@app.get("/floats")
def floats():
    x = float(request.args.get("x", "1"))
    return jsonify(a=x, s=str(x), r=repr(x), f=f"{x}", g=x / 3, h=x // 2, m=x % 3, i=int(x), e=x ** 2, t=round(x, 1), n=-x, fmt="%.2f" % x, fmt2=f"{x:,.1f}")


@app.get("/ints")
def ints():
    a = request.args.get("a", 7, type=int)
    b = request.args.get("b", 2, type=int)
    return jsonify(a=a // b, m=a % b, d=a / b, p=a ** b, x=a ^ b, s=a << 2, r=a >> 1, n=-a // b, inv=~a, dm=divmod(a, b))


#: GET /order
#: GET /sub/1
#: GET /sub/5
#: GET /swap
#: GET /range/6
#: GET /range2/6
#: GET /range3/6
#: GET /range3/0
#: GET /range4/2
#: GET /range4/6
#: GET /late/3
#: GET /alias
#: GET /aug
#: GET /boolint
#: GET /str
#: GET /str?s=
#: GET /str?s=abc
#: GET /floats
#: GET /floats?x=1e16
#: GET /floats?x=1e-7
#: GET /floats?x=nan
#: GET /floats?x=inf
#: GET /floats?x=-0.0
#: GET /floats?x=-7.25
#: GET /floats?x=2.675
#: GET /floats?x=x
#: GET /ints
#: GET /ints?a=-7
#: GET /ints?b=-2
#: GET /ints?a=-7&b=-2
#: GET /ints?b=0
#: GET /ints?a=2&b=-1
#: GET /ints?a=10&b=30
