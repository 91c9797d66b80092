"""Ints of any size in query strings and forms, and what int() makes of texts and floats."""

from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["MAX_PER_PAGE"] = 50
app.config["PAGE_SIZE"] = 20

ITEMS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w"]


@app.get("/arg")
def arg():
    n = request.args.get("n", type=int)
    if n is None:
        return jsonify(given=False)
    return jsonify(given=True, n=n, next=n + 1, positive=n > 0, text=f"<{n}>")


@app.get("/or")
def arg_or():
    n = request.args.get("n", 10, type=int)
    return jsonify(n=n, half=n // 2, even=n % 2 == 0)


@app.get("/list")
def arg_list():
    numbers = request.args.getlist("n", type=int)
    return jsonify(numbers=numbers, total=sum(numbers), largest=max(numbers) if numbers else None, ordered=sorted(numbers))


@app.get("/page")
def page():
    page = request.args.get("page", 1, type=int)
    per_page = request.args.get("per_page", app.config["PAGE_SIZE"], type=int)
    if page < 1:
        return jsonify(error="pages start at 1"), 400
    per_page = max(1, min(per_page, app.config["MAX_PER_PAGE"]))
    start = (page - 1) * per_page
    pages = -(-len(ITEMS) // per_page)
    return jsonify(items=ITEMS[start : start + per_page], page=page, pages=pages, per_page=per_page, more=page < pages, offset=start)


@app.get("/limit")
def limit():
    limit = request.args.get("limit", type=int)
    found = ITEMS
    if limit is not None and limit >= 0:
        found = ITEMS[:limit]
    return jsonify(len(found))


@app.get("/clamp")
def clamp():
    n = request.args.get("n", 0, type=int)
    low = max(n, 0)
    both = min(max(n, 0), 100)
    return jsonify(low=low, both=both, percent=both * 100 // 7, bar="#" * both)


@app.get("/int")
def to_int():
    try:
        n = int(request.args["n"])
    except ValueError as e:
        return jsonify(error=str(e)), 400
    return jsonify(n=n, square=n * n)


@app.get("/base")
def to_int_base():
    try:
        return jsonify(int(request.args["n"], 16))
    except ValueError as e:
        return jsonify(error=str(e)), 400


@app.get("/round")
def rounded():
    x = request.args.get("x", 0.0, type=float)
    return jsonify(round=round(x), int=int(x), more=round(x) + 1)


@app.post("/form")
def form():
    age = request.form.get("age", type=int)
    count = request.form.get("count", 1, type=int)
    return jsonify(age=age, count=count, total=count * 12, adult=age is not None and age >= 18)


@app.get("/sum")
def total():
    a = request.args.get("a", 0, type=int)
    b = request.args.get("b", 0, type=int)
    op = request.args.get("op", "+")
    if op == "+":
        result = a + b
    elif op == "-":
        result = a - b
    elif op == "*":
        result = a * b
    elif b == 0:
        return jsonify(error="division by zero"), 400
    else:
        result = a // b
    return jsonify(result=result)


@app.get("/fact")
def fact():
    n = request.args.get("n", 1, type=int)
    if n > 30:
        return "too much", 400
    result = 1
    for i in range(2, n + 1):
        result *= i
    return str(result)


@app.get("/fib")
def fib():
    n = min(request.args.get("n", 1, type=int), 300)
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return jsonify(a)


#: GET /arg
#: GET /arg?n=
#: GET /arg?n=x
#: GET /arg?n=5
#: GET /arg?n=%205%20
#: GET /arg?n=1_000
#: GET /arg?n=-9223372036854775808
#: GET /arg?n=9223372036854775807
#: GET /arg?n=9223372036854775808
#: GET /arg?n=-99999999999999999999
#: GET /arg?n={9*4299}
#: GET /arg?n={9*4300}
#: GET /arg?n={9*4301}
#: GET /or
#: GET /or?n=7
#: GET /or?n=x
#: GET /or?n=-7
#: GET /or?n=99999999999999999999
#: GET /list
#: GET /list?n=3&n=x&n=1
#: GET /list?n=9223372036854775807&n=1&n=-99999999999999999999
#: GET /page
#: GET /page?page=2&per_page=7
#: GET /page?page=0
#: GET /page?page=-99999999999999999999
#: GET /page?page=99999999999999999999
#: GET /page?page=9223372036854775807&per_page=50
#: GET /page?per_page=99999999999999999999
#: GET /page?per_page=-99999999999999999999
#: GET /page?page=x&per_page=0
#: GET /limit
#: GET /limit?limit=3
#: GET /limit?limit=-1
#: GET /limit?limit=99999999999999999999
#: GET /limit?limit=-99999999999999999999
#: GET /clamp?n=5
#: GET /clamp?n=-99999999999999999999
#: GET /clamp?n=99999999999999999999
#: GET /int?n=12
#: GET /int?n=99999999999999999999
#: GET /int?n=-99999999999999999999
#: GET /int?n=1.5
#: GET /int?n={9*4301}
#: GET /base?n=ff
#: GET /base?n=ffffffffffffffffffff
#: GET /base?n=g
#: GET /round?x=2.5
#: GET /round?x=1e18
#: GET /round?x=1e19
#: GET /round?x=-1e300
#: GET /round?x=inf
#: GET /round?x=nan
#: POST /form form age=17&count=2
#: POST /form form age=99999999999999999999&count=-99999999999999999999
#: POST /form form age=x
#: GET /sum?a=9223372036854775807&b=1
#: GET /sum?a=-9223372036854775808&b=1&op=-
#: GET /sum?a=99999999999999999999&b=99999999999999999999&op=*
#: GET /sum?a=99999999999999999999&b=-7&op=/
#: GET /sum?a=-9223372036854775808&b=-1&op=/
#: GET /sum?a=1&b=0&op=/
#: GET /fact?n=20
#: GET /fact?n=21
#: GET /fact?n=30
#: GET /fact?n=99999999999999999999
#: GET /fact?n=-99999999999999999999
#: GET /fib?n=10
#: GET /fib?n=300
#: GET /fib?n=99999999999999999999
