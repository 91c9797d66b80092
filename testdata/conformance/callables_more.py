"""Functions as services use them: tables called with stars, caches and their counters, singledispatch, partial, generators, defaults."""

import functools
import operator
from collections.abc import Callable
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from functools import cache, lru_cache, partial, reduce, singledispatch, wraps


def add(a, b=1):
    return a + b


def scale(x, factor=2):
    return x * factor


def label(name, *, prefix="", suffix=""):
    return prefix + name + suffix


OPS = {"add": add, "scale": scale}


def called(op, *args): return OPS[op](*args)
#: called("add", 1, 2)
#: called("scale", 4)
def called_kwargs(op, **kwargs): return OPS[op](**kwargs)
#: called_kwargs("add", a=1, b=5)
#: called_kwargs("scale", x=3)
def called_task(task):
    fn = OPS.get(task["fn"])
    if fn is None:
        return "unknown"
    return fn(*task.get("args", []), **task.get("kwargs", {}))
#: called_task({"fn": "add", "args": [1, 2]})
#: called_task({"fn": "scale", "args": [2], "kwargs": {"factor": 5}})
#: called_task({"fn": "none"})
def called_wrong(op): return OPS[op](1, 2, 3)
#: called_wrong("add")


def run_all(fns, value):
    for fn in fns:
        value = fn(value)
    return value


def pipeline(): return run_all([str.strip, str.lower, lambda s: s.replace(" ", "-")], "  Hello World ")
#: pipeline()
def composed(): return reduce(lambda f, g: lambda x: g(f(x)), [lambda x: x + 1, lambda x: x * 2])(3)
#: composed()


@lru_cache(maxsize=None)
def squared(n):
    return n * n


def cached_info():
    squared.cache_clear()
    squared(2)
    squared(2)
    squared(3)
    info = squared.cache_info()
    return info.hits, info.misses, info.currsize
#: cached_info()
def cached_shown():
    squared.cache_clear()
    squared(5)
    return str(squared.cache_info()), squared.cache_info()._asdict()
#: cached_shown()


@lru_cache(maxsize=2)
def small(n: int):
    return {"n": n}


def small_evicts():
    small.cache_clear()
    a = small(1)
    small(2)
    small(3)
    return small(1) is a, small.cache_info().misses, small.cache_info().maxsize
#: small_evicts()


@cache
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def fib_value(): return fib(60)
#: fib_value()


@singledispatch
def show(value):
    return f"object {value}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
def show_list(value):
    return "list " + ",".join(show(v) for v in value)


@show.register(str)
def _(value):
    return f"str {value!r}"


def shown(v): return show(v)
#: shown(1)
#: shown([1, "a"])
#: shown(2.5)
#: shown(True)


def power(base, exponent):
    return base ** exponent


POWERS = {"square": partial(power, exponent=2), "cube": partial(power, exponent=3)}


def powered(kind, n): return POWERS[kind](n)
#: powered("square", 4)
#: powered("cube", 2)
square_of = partial(power, exponent=2)
def square_call(): return square_of(5), square_of(2, exponent=4), list(map(square_of, [1, 2]))
#: square_call()
def product_of(ns): return reduce(operator.mul, ns, 1), reduce(lambda a, b: a if a > b else b, ns), functools.reduce(operator.add, ns)
#: product_of([2, 3, 4])
def merged(dicts): return reduce(lambda a, b: {**a, **b}, dicts, {})
#: merged([{"a": 1}, {"b": 2, "a": 3}])
def reduced_empty(): return reduce(lambda a, b: a + b, [])
#: reduced_empty()


def make_counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    return increment


def counters():
    a, b = make_counter(), make_counter(10)
    a()
    a(5)
    return a(), b(), a(0)
#: counters()
def make_account(balance):
    def deposit(n):
        nonlocal balance
        balance += n
        return balance

    def withdraw(n):
        nonlocal balance
        if n > balance:
            raise ValueError("insufficient")
        balance -= n
        return balance

    return {"deposit": deposit, "withdraw": withdraw, "balance": lambda: balance}


def account():
    acc = make_account(10)
    acc["deposit"](5)
    acc["withdraw"](3)
    return acc["balance"]()
#: account()


def averager():
    total, n = 0, 0
    average = None
    while True:
        value = yield average
        total += value
        n += 1
        average = total / n


def averages():
    gen = averager()
    next(gen)
    return gen.send(10), gen.send(20), gen.send(30)
#: averages()


def chunked(items, size):
    for i in range(0, len(items), size):
        yield items[i:i + size]


def counting(n):
    for i in range(n):
        yield i
    return "done"


def delegating():
    result = yield from counting(2)
    yield result


def generated(): return list(delegating()), list(chunked([1, 2, 3], 2)), next(counting(3)), sum(counting(4)), next(counting(0), "empty")
#: generated()
def infinite():
    n = 0
    while True:
        yield n
        n += 1


def taken():
    out = []
    for n in infinite():
        if n > 3:
            break
        out.append(n)
    return out
#: taken()
def held():
    gen = infinite()
    first = next(gen)
    next(gen)
    return first, next(gen)
#: held()


@contextmanager
def tracked(log, name):
    log.append("enter " + name)
    try:
        yield name.upper()
    except KeyError as e:
        log.append(f"caught {e}")
    finally:
        log.append("exit " + name)


def tracked_use():
    log = []
    with tracked(log, "a") as big:
        log.append(big)
    with tracked(log, "b"):
        raise KeyError("k")
    return log
#: tracked_use()
def tracked_two():
    log = []
    with tracked(log, "a") as x, tracked(log, "b") as y:
        log.append(x + y)
    return log
#: tracked_two()
def tracked_raise():
    log = []
    try:
        with tracked(log, "c"):
            raise ValueError("v")
    except ValueError:
        log.append("outside")
    return log
#: tracked_raise()
def suppressed():
    n = 0
    with suppress(KeyError, IndexError):
        n = 1
        [][0]
        n = 2
    return n
#: suppressed()
def stacked():
    log = []
    with ExitStack() as stack:
        a = stack.enter_context(tracked(log, "a"))
        stack.callback(log.append, "callback")
        log.append(a)
    return log
#: stacked()


def flatten(items):
    out = []

    def walk(xs, depth):
        for x in xs:
            if isinstance(x, list):
                walk(x, depth + 1)
            else:
                out.append((x, depth))

    walk(items, 0)
    return out
#: flatten([1, [2, [3]], []])


def collect(x, seen=[]):
    seen.append(x)
    return seen


def collected(): return collect(1), len(collect(2)), collect(3, [])
#: collected()
def remember(key, store={}):
    if key not in store:
        store[key] = len(store)
    return store[key]


def remembered(): return remember("a"), remember("b"), remember("a")
#: remembered()
def counted():
    counted.calls += 1
    return counted.calls


counted.calls = 0
#: counted()
#: counted()


def retry(times):
    def decorate(fn):
        @wraps(fn)
        def wrapper(*args, **kwargs):
            last = None
            for attempt in range(times):
                try:
                    return fn(*args, **kwargs)
                except ValueError as e:
                    last = e
            raise last
        return wrapper
    return decorate


tries = []


@retry(3)
def flaky(n):
    tries.append(n)
    if len(tries) < n:
        raise ValueError(f"try {len(tries)}")
    return len(tries)


def retried(n):
    tries.clear()
    try:
        return flaky(n), len(tries)
    except ValueError as e:
        return str(e), len(tries)
#: retried(2)
#: retried(5)


def apply(fn, *args, **kwargs):
    return fn(*args, **kwargs)


def applied(): return apply(add, 1, b=2), apply(label, "x", prefix="<", suffix=">"), apply(len, "abc"), apply(lambda: 7)
#: applied()


def sorter(field, reverse=False):
    return lambda rows: sorted(rows, key=lambda r: r[field], reverse=reverse)


SORTERS = {"name": sorter("name"), "-age": sorter("age", True)}


def sorted_by(kind, rows): return SORTERS[kind](rows)
#: sorted_by("name", [{"name": "b", "age": 1}, {"name": "a", "age": 2}])
#: sorted_by("-age", [{"name": "b", "age": 1}, {"name": "a", "age": 2}])


def make_validators():
    checks = []
    for low in (1, 5, 10):
        checks.append(lambda v, low=low: v >= low)
    return checks


def validated(v): return [check(v) for check in make_validators()]
#: validated(7)


def late(): return [f() for f in [lambda: i for i in range(3)]]
#: late()


def kwargs_merge(**kwargs):
    defaults = {"a": 1, "b": 2}
    defaults.update(kwargs)
    return defaults
#: kwargs_merge(b=3, c=4)


def positional(a, /, b, *, c=3):
    return a, b, c
#: positional(1, 2)
#: positional(1, b=2, c=4)


def dispatch_method(name, text):
    return getattr(text, name)()
#: dispatch_method("upper", "abc")


class Commands:
    def do_add(self, a, b):
        return a + b

    def do_neg(self, a):
        return -a

    def run(self, name, *args):
        method = getattr(self, "do_" + name, None)
        if method is None:
            raise LookupError(f"no command {name}")
        return method(*args)


def command(name, *args): return Commands().run(name, *args)
#: command("add", 1, 2)
#: command("neg", 4)
#: command("mul", 4)


class Router:
    def __init__(self):
        self.routes = {}

    def route(self, path):
        def decorate(fn):
            self.routes[path] = fn
            return fn
        return decorate

    def call(self, path, *args):
        return self.routes[path](*args)


router = Router()


@router.route("/a")
def page_a(x):
    return "a" + x


@router.route("/b")
def page_b(x):
    return "b" + x


def routed(path): return router.call(path, "!")
#: routed("/a")
#: routed("/c")
def attr_key(rows): return sorted(rows, key=operator.itemgetter("b", "a"))
#: attr_key([{"a": 2, "b": 1}, {"a": 1, "b": 1}])
def pluck(rows): return list(map(operator.itemgetter("a"), rows)), [*filter(None, [0, 1, "", "x"])]
#: pluck([{"a": 1}])
def star_mid(): return add(*[1], **{"b": 2}), max(*[1, 5], 3), "{}-{}".format(*("a", "b"))
#: star_mid()
def conditional_fn(flag): return (add if flag else scale)(3, 4)
#: conditional_fn(True)
#: conditional_fn(False)
