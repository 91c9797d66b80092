"""Functions as values: partial, dispatch tables, caches, singledispatch, decorators with state and context managers."""

import functools
import operator
import time
from contextlib import contextmanager, suppress
from functools import cache, lru_cache, partial, reduce, singledispatch, wraps
from operator import attrgetter, itemgetter, methodcaller


def scale(factor, value, offset=0):
    return factor * value + offset


def add(a, b=1):
    return a + b


double = partial(scale, 2)
shifted = partial(scale, offset=10)


def partial_module(x): return double(x), double(x, 5), shifted(3, x), double(x, offset=1)
#: partial_module(4)
def partial_passed(xs):
    def apply(fn, values):
        return [fn(v) for v in values]
    return apply(partial(scale, 3), xs), apply(double, xs), list(map(partial(add, b=5), xs))
#: partial_passed([1, 2])
def partial_table(name, x):
    table = {"double": partial(scale, 2), "triple": partial(scale, 3, offset=1)}
    return table[name](x)
#: partial_table("double", 5)
#: partial_table("triple", 5)
#: partial_table("none", 5)


def op_add(a, b):
    return a + b


def op_div(a, b):
    if b == 0:
        raise ValueError("division by zero")
    return a / b


def op_neg(a):
    return -a


OPERATIONS = {"add": op_add, "div": op_div, "mul": lambda a, b: a * b}


def dispatch(name, *args):
    fn = OPERATIONS.get(name)
    if fn is None:
        raise KeyError(f"no operation {name}")
    return fn(*args)
#: dispatch("add", 1, 2)
#: dispatch("div", 1, 2)
#: dispatch("div", 1, 0)
#: dispatch("mul", 3, 4)
#: dispatch("pow", 3, 4)
def dispatch_kwargs(name, params): return OPERATIONS[name](**params)
#: dispatch_kwargs("add", {"a": 1, "b": 2})
def dispatch_list(name, params): return OPERATIONS[name](*params)
#: dispatch_list("add", [1, 2])
#: dispatch_list("mul", ["ab", 2])
def dispatch_names(): return sorted(OPERATIONS), len(OPERATIONS), "add" in OPERATIONS
#: dispatch_names()


RULES = [("positive", lambda v: v > 0), ("even", lambda v: v % 2 == 0), ("small", lambda v: v < 100)]


def check_rules(v): return [name for name, rule in RULES if not rule(v)], all(rule(v) for _, rule in RULES)
#: check_rules(4)
#: check_rules(-101)


def handle_created(event): return f"created {event['id']}"
def handle_deleted(event): return f"deleted {event['id']}"


HANDLERS = {"created": [handle_created], "deleted": [handle_deleted, handle_created]}


def emit(kind, event): return [handler(event) for handler in HANDLERS.get(kind, [])]
#: emit("created", {"id": 1})
#: emit("deleted", {"id": 2})
#: emit("none", {"id": 2})


def pipeline(value, *steps):
    for step in steps:
        value = step(value)
    return value


def strip(s): return s.strip()
def title(s): return s.title()


def run_pipeline(text): return pipeline(text, strip, title, lambda s: s + "!"), reduce(lambda v, f: f(v), [strip, title], text)
#: run_pipeline("  hello world ")


calls = []


@lru_cache(maxsize=128)
def slow_square(n):
    calls.append(n)
    return n * n


def cached_calls():
    slow_square.cache_clear()
    calls.clear()
    a = slow_square(3), slow_square(3), slow_square(4)
    return a, list(calls), slow_square.cache_info()
#: cached_calls()
def cached_info():
    slow_square.cache_clear()
    slow_square(1)
    slow_square(1)
    info = slow_square.cache_info()
    return info.hits, info.misses, info.maxsize, info.currsize
#: cached_info()


@lru_cache(maxsize=2)
def tiny(n, label="x"):
    calls.append(n)
    return f"{label}{n}"


def cached_evicts():
    tiny.cache_clear()
    calls.clear()
    for n in [1, 2, 1, 3, 2, 1]:
        tiny(n)
    return calls[:], tiny.cache_info().currsize
#: cached_evicts()


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def cached_fib(n): return fib(n)
#: cached_fib(50)


@lru_cache
def get_settings():
    calls.append("settings")
    return {"debug": False, "names": []}


def settings_cached():
    calls.clear()
    get_settings()["names"].append("a")
    return get_settings() is get_settings(), len(get_settings()["names"]) > 0
#: settings_cached()


@singledispatch
def describe(value):
    return f"object {value}"


@describe.register
def _(value: int):
    return f"int {value}"


@describe.register(str)
def _(value):
    return f"str {value!r}"


@describe.register(list)
def describe_list(value):
    return "list of " + str(len(value))


def dispatched(value): return describe(value)
#: dispatched(3)
#: dispatched("a")
#: dispatched([1, 2])
#: dispatched(1.5)
#: dispatched(True)
#: dispatched(None)


def reduced(xs): return reduce(lambda a, b: a * b, xs), reduce(lambda acc, x: {**acc, x: len(acc)}, xs, {}), functools.reduce(operator.add, xs, 100)
#: reduced([1, 2, 3])
def reduced_path(data, path): return reduce(lambda d, key: d[key], path.split("."), data)
#: reduced_path({"a": {"b": {"c": 5}}}, "a.b.c")
#: reduced_path({"a": {}}, "a.b")
def reduced_get(data, path): return reduce(lambda d, key: d.get(key, {}) if isinstance(d, dict) else None, path.split("."), data)
#: reduced_get({"a": {"b": 1}}, "a.b")
#: reduced_get({"a": {"b": 1}}, "x.y")


class Row:
    def __init__(self, name, size):
        self.name = name
        self.size = size

    def text(self, sep="-"):
        return f"{self.name}{sep}{self.size}"


def getters():
    rows = [Row("b", 2), Row("a", 2), Row("c", 1)]
    return [r.name for r in sorted(rows, key=attrgetter("size", "name"))], max(rows, key=attrgetter("size")).name, list(map(attrgetter("name"), rows))
#: getters()
def method_callers():
    rows = [Row("b", 2), Row("a", 1)]
    return [methodcaller("text")(r) for r in rows], sorted(["bA", "Ab"], key=methodcaller("lower"))
#: method_callers()
def item_getters(rows): return sorted(rows, key=itemgetter(1, 0)), list(map(itemgetter(0), rows)), dict(map(itemgetter(0, 1), rows))
#: item_getters([["b", 1], ["a", 1], ["c", 0]])
def sort_by(rows, field, desc): return sorted(rows, key=itemgetter(field), reverse=desc)
#: sort_by([{"n": 2}, {"n": 1}, {"n": 3}], "n", True)
#: sort_by([{"n": 2}, {"m": 1}], "n", False)


def retry(times=3, exceptions=(ValueError,)):
    def decorator(fn):
        @wraps(fn)
        def wrapper(*args, **kwargs):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return fn(*args, **kwargs)
                except exceptions as e:
                    last = e
                    attempts.append((fn.__name__, attempt))
            raise last
        return wrapper
    return decorator


attempts = []
tries = {"n": 0}


@retry(times=2)
def flaky(ok_at):
    tries["n"] += 1
    if tries["n"] < ok_at:
        raise ValueError(f"try {tries['n']}")
    return "done after " + str(tries["n"])


def retried(ok_at):
    tries["n"] = 0
    attempts.clear()
    return flaky(ok_at), list(attempts)
#: retried(1)
#: retried(2)
#: retried(3)


def memoize(fn):
    memo = {}

    @wraps(fn)
    def wrapper(*args):
        if args not in memo:
            memo[args] = fn(*args)
        return memo[args]
    return wrapper


@memoize
def costly(a, b):
    calls.append((a, b))
    return a * b


def memoized():
    calls.clear()
    return costly(2, 3), costly(2, 3), costly(3, 2), list(calls)
#: memoized()


def counted(fn):
    @wraps(fn)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return fn(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


@counted
def ping(x):
    return x


def counted_calls():
    ping(1)
    ping(2)
    return ping.calls
#: counted_calls()
#: counted_calls()


timings = {}


def timed(fn):
    @wraps(fn)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return fn(*args, **kwargs)
        finally:
            timings.setdefault(fn.__name__, []).append(time.perf_counter() - start >= 0)
    return wrapper


@timed
def work(n):
    return sum(range(n))


def timed_work():
    timings.clear()
    return work(4), work(5), timings
#: timed_work()


hits = {}


def rate_limit(limit, per=60):
    def decorator(fn):
        @wraps(fn)
        def wrapper(user, *args, **kwargs):
            now = time.time()
            recent = [t for t in hits.get(user, []) if now - t < per]
            if len(recent) >= limit:
                raise PermissionError(f"{fn.__name__}: limit of {limit} reached")
            recent.append(now)
            hits[user] = recent
            return fn(user, *args, **kwargs)
        return wrapper
    return decorator


@rate_limit(2)
def visit(user, page="home"):
    return f"{user} at {page}"


def limited(user): return visit(user), visit(user, page="about"), len(hits[user])
#: limited("ann")
#: limited("ann")


def validate(**rules):
    def decorator(fn):
        @wraps(fn)
        def wrapper(data):
            errors = {k: "invalid" for k, rule in rules.items() if not rule(data.get(k))}
            if errors:
                raise ValueError(str(errors))
            return fn(data)
        return wrapper
    return decorator


@validate(name=lambda v: isinstance(v, str) and v != "", age=lambda v: isinstance(v, int) and v >= 0)
def create(data):
    return "created " + data["name"]


def validated(data): return create(data)
#: validated({"name": "ann", "age": 3})
#: validated({"name": "", "age": -1})
#: validated({"name": "x"})


@contextmanager
def transaction(log, name):
    log.append("begin " + name)
    try:
        yield {"name": name}
        log.append("commit")
    except ValueError as e:
        log.append("rollback " + str(e))
        raise
    finally:
        log.append("close")


def transaction_ok():
    log = []
    with transaction(log, "a") as tx:
        log.append("in " + tx["name"])
    return log
#: transaction_ok()
def transaction_error():
    log = []
    try:
        with transaction(log, "b"):
            raise ValueError("bad")
    except ValueError:
        log.append("caught")
    return log
#: transaction_error()
def transaction_other():
    log = []
    try:
        with transaction(log, "c"):
            raise KeyError("k")
    except KeyError as e:
        log.append("caught " + str(e))
    return log
#: transaction_other()


@contextmanager
def swallow(kind):
    try:
        yield
    except kind:
        pass


def swallowed():
    with swallow(KeyError):
        {}["x"]
    with suppress(ValueError, KeyError):
        int("x")
    return "after"
#: swallowed()


@contextmanager
def timer(times, label):
    start = time.perf_counter()
    try:
        yield
    finally:
        times[label] = round(time.perf_counter() - start) >= 0


def with_timer():
    times = {}
    with timer(times, "a"), timer(times, "b"):
        x = 1 + 1
    return x, times
#: with_timer()


def make_counter(start=0):
    count = start

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start
    return increment, reset


def counting():
    inc, reset = make_counter(5)
    a = inc(), inc(2)
    reset()
    other, _ = make_counter()
    return a, inc(), other()
#: counting()


def make_multipliers(): return [lambda x, n=n: x * n for n in range(3)]


def multipliers(x): return [m(x) for m in make_multipliers()]
#: multipliers(4)


def compose(*fns):
    def composed(x):
        for fn in reversed(fns):
            x = fn(x)
        return x
    return composed


def composed(x): return compose(lambda v: v + 1, lambda v: v * 2)(x), compose(str, abs)(x)
#: composed(5)


def callback_default(value, on_error=None):
    try:
        return int(value)
    except ValueError as e:
        if on_error:
            return on_error(e)
        return None
#: callback_default("4")
#: callback_default("x")
def callback_given(value): return callback_default(value, lambda e: "bad: " + str(e))
#: callback_given("x")


def kinds(value): return callable(value), callable(len), callable(scale)
#: kinds(1)
def names(): return scale.__name__, make_counter.__name__, work.__name__, (scale.__doc__ or "none")
#: names()


def sorter(spec):
    keys = {"name": lambda r: r["name"].lower(), "age": lambda r: -r["age"]}
    return keys.get(spec, lambda r: r["id"])


def sort_rows(spec): return [r["id"] for r in sorted([{"id": 1, "name": "b", "age": 3}, {"id": 2, "name": "A", "age": 9}], key=sorter(spec))]
#: sort_rows("name")
#: sort_rows("age")
#: sort_rows("zz")


def spread_defaults(*args, sep=",", **extra): return sep.join(str(a) for a in args), sorted(extra.items())
def spread_call(args, kwargs): return spread_defaults(*args, **kwargs), spread_defaults("a", *args, z=1)
#: spread_call([1, 2], {"sep": "-", "k": 5})


def keyword_only(a, *, b, c=3): return a, b, c
def keyword_calls(): return keyword_only(1, b=2), keyword_only(b=5, a=4, c=6)
#: keyword_calls()


def recursive_flatten(x): return [y for item in x for y in (recursive_flatten(item) if isinstance(item, list) else [item])]
#: recursive_flatten([1, [2, [3, []]], 4])
