"""Functions as values: tables, arguments, closures that are returned, partial, defaults that keep a loop's turn."""

import functools
import operator

from flask import Flask, jsonify, request

app = Flask(__name__)


def add(a, b):
    return a + b


def sub(a, b):
    return a - b


def div(a, b):
    """Divide, or raise."""
    if b == 0:
        raise ValueError("division by zero")
    return a // b


OPERATIONS = {"add": add, "sub": sub, "mul": lambda a, b: a * b, "div": div, "mod": operator.mod}


@app.get("/calc/<op>/<int:a>/<int:b>")
def calc(op, a, b):
    fn = OPERATIONS.get(op)
    if fn is None:
        return jsonify(error="unknown " + op), 404
    try:
        return jsonify(result=fn(a, b))
    except ValueError as e:
        return jsonify(error=str(e)), 400


@app.get("/index/<op>")
def index(op):
    return jsonify(OPERATIONS[op](7, 2))


@app.get("/missing/<op>")
def missing(op):
    return jsonify(OPERATIONS.get(op)(7, 2))


@app.get("/known")
def known():
    return jsonify(sorted(OPERATIONS), len(OPERATIONS), [fn(9, 4) for fn in OPERATIONS.values()])


def upper(text):
    return text.upper()


def shout(text):
    return text + "!"


FILTERS = {"upper": upper, "shout": shout, "strip": str.strip, "len": lambda s: str(len(s))}


@app.get("/filter/<name>")
def use_filter(name):
    return FILTERS.get(name, shout)(request.args.get("q", " x "))


def apply(fn, x):
    return fn(x)


@app.get("/apply")
def applied():
    return jsonify(apply(upper, "a"), apply(lambda s: s + "?", "b"), apply(str.title, "some words"))


def make_adder(n):
    def inner(x):
        return x + n
    return inner


@app.get("/adder/<int:n>")
def adder(n):
    add_n = make_adder(n)
    return jsonify(add_n(1), make_adder(2)(5))


def make_counter():
    n = 0

    def count():
        nonlocal n
        n += 1
        return n
    return count


@app.get("/counter")
def counter():
    a, b = make_counter(), make_counter()
    return jsonify(a(), a(), b())


@app.get("/local/<op>")
def local(op):
    handlers = {"up": upper, "bang": shout, "both": lambda s: shout(upper(s))}
    if op not in handlers:
        return "none", 404
    return handlers[op]("x")


@app.get("/steps")
def steps():
    value = " Ab "
    for step in (str.strip, upper, shout):
        value = step(value)
    return value


def run_hooks(hooks, value):
    for hook in hooks:
        value = hook(value)
    return value


@app.get("/hooks")
def hooks():
    chain = []
    chain.append(lambda x: x + 1)
    chain.append(lambda x: x * 2)
    return jsonify(run_hooks(chain, 3))


@app.get("/kept")
def kept():
    fns = []
    late = []
    for i in range(3):
        fns.append(lambda x, i=i: x + i)
        late.append(lambda x: x + i)
    return jsonify([f(10) for f in fns], [f(10) for f in late])


def power(base, exponent):
    return base ** exponent


@app.get("/partial/<int:n>")
def partial(n):
    cube = functools.partial(power, exponent=3)
    twice = functools.partial(operator.mul, 2)
    base = functools.partial(power, 2)
    return jsonify(cube(n), twice(n), base(n))


class Runner:
    """Holds a function, and its own methods in a table."""

    def __init__(self, fn):
        self.fn = fn
        self.prefix = "p"
        self.table = {"a": self.do_a, "b": self.do_b}

    def do_a(self, x):
        return self.prefix + "a" + x

    def do_b(self, x):
        return self.prefix + "b" + x

    def run(self, x):
        return self.fn(x)

    def dispatch(self, k, x):
        self.prefix = "q"
        return self.table[k](x)


@app.get("/runner/<k>")
def runner(k):
    r = Runner(upper)
    return r.run("q") + r.dispatch(k, "z")


HITS = []


def note_first(x):
    HITS.append(x)
    return len(HITS)


def note_second(x):
    HITS.append(x + x)
    return -1


NOTES = {"first": note_first, "second": note_second}


@app.get("/note/<which>/<x>")
def note(which, x):
    return jsonify(NOTES[which](x), HITS)


def choose(flag):
    return upper if flag else shout


@app.get("/choose/<int:n>")
def chosen(n):
    fn = choose(n > 1)
    other = None
    if n > 2:
        other = shout
    return jsonify(fn("t"), other is None, bool(other), other("o") if other else "")


def from_request(name):
    return request.args.get(name, "none")


def from_constant(name):
    return name


SOURCES = {"request": from_request, "constant": from_constant}


@app.get("/source/<which>")
def source(which):
    return SOURCES[which]("q")


#: GET /calc/add/2/3
#: GET /calc/sub/2/3
#: GET /calc/mul/20000000000/30000000000
#: GET /calc/div/7/2
#: GET /calc/div/7/0
#: GET /calc/mod/7/4
#: GET /calc/pow/7/4
#: GET /index/add
#: GET /index/pow
#: GET /missing/add
#: GET /missing/pow
#: GET /known
#: GET /filter/upper
#: GET /filter/strip?q=%20a%20
#: GET /filter/other
#: GET /filter/len
#: GET /apply
#: GET /adder/5
#: GET /counter
#: GET /local/up
#: GET /local/both
#: GET /local/other
#: GET /steps
#: GET /hooks
#: GET /kept
#: GET /partial/3
#: GET /runner/a
#: GET /runner/b
#: GET /runner/c
#: GET /note/first/x
#: GET /note/second/y
#: GET /note/third/y
#: GET /choose/1
#: GET /choose/2
#: GET /choose/3
#: GET /source/request?q=asked
#: GET /source/request
#: GET /source/constant
