"""Ints of any size in URLs: shown, computed with, compared, looked up."""

from flask import Flask, Response, abort, jsonify, redirect, url_for

app = Flask(__name__)

NAMES = {1: "one", 2: "two", 4611686018427387904: "large"}
PRIMES = {2, 3, 5, 7}
LETTERS = ["a", "b", "c"]


@app.get("/n/<int:n>")
def show(n):
    return jsonify(n=n, text=str(n), again=f"{n}", repr=repr(n), padded=f"{n:>8}", grouped=f"{n:,}", hexadecimal=f"{n:x}")


@app.get("/signed/<int(signed=True):n>")
def signed(n):
    return jsonify(n=n, minus=-n, plus=+n, size=abs(n), inverse=~n, negative=n < 0, zero=n == 0, truth=bool(n))


@app.get("/math/<int(signed=True):a>/<int(signed=True):b>")
def arithmetic(a, b):
    return jsonify(sum=a + b, difference=a - b, product=a * b, first=min(a, b), last=max(a, b), less=a < b, same=a == b)


@app.get("/div/<int(signed=True):a>/<int(signed=True):b>")
def division(a, b):
    return jsonify(floor=a // b, rest=a % b, both=list(divmod(a, b)))


@app.get("/true/<int(signed=True):a>/<int(signed=True):b>")
def true_division(a, b):
    return jsonify(quotient=a / b)


@app.get("/const/<int(signed=True):n>")
def constants(n):
    return jsonify(next=n + 1, back=n - 1, double=n * 2, half=n // 2, rest=n % 10, odd=n % 2 == 1, minus=n % -7, left=100 - n, tenth=n / 10)


@app.get("/float/<int(signed=True):n>")
def floats(n):
    return jsonify(whole=float(n), times=n * 1.5, more=n + 0.5)


@app.get("/bits/<int(signed=True):n>")
def bits(n):
    return jsonify(low=n & 0xFF, high=n >> 4, up=n << 3, both=n | 1, other=n ^ 5, length=n.bit_length())


@app.get("/power/<int:n>/<int(max=6):k>")
def power(n, k):
    return jsonify(n ** k)


@app.get("/name/<int:n>")
def name(n):
    if n not in NAMES:
        abort(404, f"no name for {n}")
    return NAMES[n]


@app.get("/get/<int:n>")
def get(n):
    return jsonify(a=NAMES.get(n), b=NAMES.get(n, "none"), c=n in PRIMES, d=n in (1, 2, 3), e=n in [2])


@app.get("/at/<int:n>")
def at(n):
    try:
        return LETTERS[n]
    except IndexError as e:
        return str(e), 404


@app.get("/key/<int:n>")
def key(n):
    try:
        return NAMES[n]
    except KeyError as e:
        return jsonify(error=str(e), key=e.args[0]), 404


@app.get("/slice/<int(signed=True):a>/<int(signed=True):b>")
def cut(a, b):
    return jsonify(text="hello"[a:b], items=LETTERS[a:b], head="hello"[:a])


@app.get("/range/<int:n>")
def in_range(n):
    if not 100 <= n <= 599:
        return f"{n} is out of range", 400
    return jsonify(n=n, hundreds=n // 100, next=n + 1, square=n * n)


@app.get("/small/<int(min=1, max=12):month>")
def small(month):
    return jsonify(quarter=(month - 1) // 3 + 1, last=month == 12, text=f"{month:02d}")


@app.get("/fixed/<int(fixed_digits=20):n>")
def fixed(n):
    return jsonify(n=n, url=url_for("fixed", n=n))


@app.get("/url/<int:n>")
def link(n):
    return jsonify(this=url_for("show", n=n), next=url_for("link", n=n + 1, page=n))


@app.get("/go/<int:n>")
def go(n):
    return redirect(url_for("show", n=n))


@app.get("/status/<int:code>")
def status(code):
    if code < 200 or code > 599:
        abort(400, "no such status")
    return f"status {code}", code


@app.get("/abort/<int:code>")
def abort_with(code):
    abort(code)


@app.get("/why/<int:code>")
def why(code):
    try:
        abort(code)
    except LookupError as e:
        return str(e)


@app.get("/text/<int:n>/<name>")
def plain(n, name):
    return Response(f"{name} {n}\n", mimetype="text/plain", headers={"X-N": str(n)})


@app.get("/loop/<int:n>")
def loop(n):
    total = 0
    for i in range(3):
        total += n * i
    return jsonify(total=total, all=[n + i for i in range(3)], table={"n": n, "next": [n, n + 1]})


@app.get("/collatz/<int:n>")
def collatz(n):
    steps = 0
    while n > 1 and steps < 1000:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return jsonify(steps=steps, n=n)


@app.get("/huge/<int:n>")
def huge(n):
    return jsonify(digits=len(str(n)), product=n * n)


@app.get("/caught/<int:n>")
def caught(n):
    try:
        return str(n * n)
    except ValueError as e:
        return str(e), 400


# Around the ends of Go's ints, and around the 4300 digits that Python reads and shows.
#: GET /n/0
#: GET /n/007
#: GET /n/9223372036854775807
#: GET /n/9223372036854775808
#: GET /n/99999999999999999999
#: GET /n/{9*4300}
#: GET /n/{9*4301}
#: GET /n/0{9*4300}
#: GET /n/-1
#: GET /signed/-9223372036854775808
#: GET /signed/9223372036854775808
#: GET /signed/-9223372036854775809
#: GET /signed/-{9*4300}
#: GET /signed/-{9*4301}
#: GET /signed/0
#: GET /signed/-0
#: GET /math/9223372036854775807/1
#: GET /math/-9223372036854775808/-1
#: GET /math/3037000500/3037000500
#: GET /math/99999999999999999999/-99999999999999999999
#: GET /math/5/5
#: GET /math/{9*4300}/1
#: GET /math/{9*2150}/{9*2151}
#: GET /math/{9*2150}/{9*2150}
#: GET /div/7/2
#: GET /div/-7/2
#: GET /div/7/-2
#: GET /div/-9223372036854775808/-1
#: GET /div/99999999999999999999/7
#: GET /div/7/99999999999999999999
#: GET /div/-7/99999999999999999999
#: GET /div/-99999999999999999999/100000000000000000000
#: GET /div/1/0
#: GET /div/99999999999999999999/0
#: GET /true/1/3
#: GET /true/99999999999999999999/7
#: GET /true/{9*310}/1
#: GET /true/{9*310}/{9*309}
#: GET /true/1/0
#: GET /true/0/-99999999999999999999
#: GET /const/0
#: GET /const/-1
#: GET /const/9223372036854775807
#: GET /const/-9223372036854775808
#: GET /const/99999999999999999999
#: GET /const/-{9*300}
#: GET /const/{9*4300}
#: GET /float/3
#: GET /float/9007199254740993
#: GET /float/9223372036854775807
#: GET /float/99999999999999999999
#: GET /float/{9*310}
#: GET /bits/255
#: GET /bits/-1
#: GET /bits/9223372036854775807
#: GET /bits/-99999999999999999999
#: GET /power/10/3
#: GET /power/10000000000/2
#: GET /power/{9*800}/6
#: GET /name/1
#: GET /name/4611686018427387904
#: GET /name/9223372036854775807
#: GET /name/18446744073709551617
#: GET /name/{9*4300}
#: GET /get/2
#: GET /get/9223372036854775807
#: GET /get/9223372036854775808
#: GET /get/18446744073709551618
#: GET /at/2
#: GET /at/3
#: GET /at/9223372036854775807
#: GET /at/9223372036854775808
#: GET /key/1
#: GET /key/3
#: GET /key/18446744073709551617
#: GET /slice/1/3
#: GET /slice/-2/99999999999999999999
#: GET /slice/-99999999999999999999/2
#: GET /slice/99999999999999999999/9223372036854775807
#: GET /range/99
#: GET /range/100
#: GET /range/599
#: GET /range/600
#: GET /range/18446744073709551716
#: GET /small/1
#: GET /small/12
#: GET /small/13
#: GET /small/18446744073709551617
#: GET /fixed/00000000000000000001
#: GET /fixed/99999999999999999999
#: GET /url/5
#: GET /url/9223372036854775807
#: GET /url/{9*4300}
#: GET /go/99999999999999999999
#: GET /status/200
#: GET /status/599
#: GET /status/600
#: GET /status/18446744073709551816
#: GET /abort/404
#: GET /abort/299
#: GET /abort/18446744073709552020
#: GET /why/299
#: GET /why/18446744073709552020
#: GET /text/99999999999999999999/x
#: GET /loop/9223372036854775807
#: GET /loop/1
#: GET /collatz/27
#: GET /collatz/99999999999999999999
#: GET /huge/99999999999999999999
#: GET /huge/{9*2151}
#: GET /caught/99999999999999999999
#: GET /caught/{9*2151}
