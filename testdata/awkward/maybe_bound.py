"""Variables that only some ways through a function assign."""
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/form", methods=["POST"])
def form():
    errors = {}
    title = request.form.get("title", "").strip()
    if not title:
        errors["title"] = "required"
    try:
        minutes = int(request.form.get("minutes", ""))
    except ValueError:
        errors["minutes"] = "no number"
    if not errors:
        return jsonify(title=title, minutes=minutes, double=minutes * 2)
    return jsonify(errors=errors), 400


@app.get("/branch/<int:n>")
def branch(n):
    if n > 10:
        size = "large"
    elif n > 5:
        size = "medium"
    return jsonify(size=size)


@app.get("/caught/<int:n>")
def caught(n):
    if n > 3:
        value = [n]
    try:
        return jsonify(value=value)
    except UnboundLocalError as e:
        return jsonify(error=str(e), kind=type(e).__name__)


@app.get("/loop")
def loop():
    numbers = [int(x) for x in request.args.getlist("n")]
    for n in numbers:
        if n % 2:
            odd = n
        if n > 8:
            break
    if numbers:
        return jsonify(odd=odd)
    return jsonify(odd=None)


@app.get("/rounds")
def rounds():
    seen = []
    for x in request.args.getlist("x"):
        if x != "-":
            last = x
        try:
            seen.append(last)
        except NameError:
            seen.append("?")
    return jsonify(seen)


@app.get("/either")
def either():
    if "q" in request.args:
        q = request.args["q"]
    return "yes" if request.args.get("use") and q else "no"


@app.get("/short")
def short():
    if request.args.get("a"):
        a = len(request.args["a"])
    ok = request.args.get("b") == "1" or a > 3
    return jsonify(ok=ok)


@app.get("/optional/<int:n>")
def optional(n):
    if n == 1:
        found = None
    elif n == 2:
        found = 5
    return jsonify(found=found)


@app.get("/finally")
def at_last():
    done = []
    try:
        n = int(request.args.get("n", "x"))
        done.append(n)
    finally:
        done.append("end")
    return jsonify(done=done, n=n)


@app.get("/with_else")
def with_else():
    try:
        n = float(request.args["n"])
    except (KeyError, ValueError) as e:
        reason = type(e).__name__
    else:
        reason = "fine"
        half = n / 2
    if reason == "fine":
        return jsonify(half=half)
    return jsonify(reason=reason)


@app.errorhandler(500)
def broken(e):
    return jsonify(broken=type(e.original_exception).__name__), 500


#: POST /form form title=a&minutes=5
#: POST /form form title=a
#: POST /form form minutes=x
#: GET /branch/1
#: GET /branch/7
#: GET /branch/70
#: GET /caught/1
#: GET /caught/9
#: GET /loop
#: GET /loop?n=2&n=4
#: GET /loop?n=2&n=3&n=9&n=5
#: GET /rounds?x=-&x=a&x=-&x=b
#: GET /either
#: GET /either?use=1
#: GET /either?use=1&q=z
#: GET /short
#: GET /short?b=1
#: GET /short?a=abcd
#: GET /optional/1
#: GET /optional/2
#: GET /optional/3
#: GET /finally?n=3
#: GET /finally
#: GET /with_else?n=3
#: GET /with_else?n=x
#: GET /with_else
