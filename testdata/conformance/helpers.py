"""Functions over functions: decorators, partial, reduce, caches, callbacks, dispatch tables, operator."""

import functools
import operator
from functools import lru_cache, partial, reduce, wraps


def doubled(fn):
    @wraps(fn)
    def wrapper(*args, **kwargs):
        return fn(*args, **kwargs) * 2
    return wrapper


def repeat(times):
    def decorator(fn):
        @functools.wraps(fn)
        def wrapper(*args):
            return [fn(*args) for _ in range(times)]
        return wrapper
    return decorator


def guarded(fn):
    @wraps(fn)
    def wrapper(x):
        if x is None:
            return {"error": "nothing given"}
        return fn(x)
    return wrapper


@doubled
def add(a, b=1): return a + b


@repeat(2)
def shout(s): return s.upper()


@guarded
def size(x): return len(x)


@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


@functools.cache
def square(n): return n * n


def decorated(a): return add(a, b=2)
#: decorated(3)
def decorated_repeat(s): return shout(s)
#: decorated_repeat("x")
def decorated_guard(x): return size(x)
#: decorated_guard(None)
#: decorated_guard("abc")
def decorated_name(): return add.__name__
#: decorated_name()
def cached_fib(n): return fib(n)
#: cached_fib(30)
def cached_square(n): return square(n) + square(n)
#: cached_square(4)
def reduce_sum(xs): return reduce(lambda a, b: a + b, xs)
#: reduce_sum([1, 2, 3])
#: reduce_sum([])
def reduce_start(xs): return reduce(lambda a, b: a * b, xs, 10)
#: reduce_start([2, 3])
#: reduce_start([])
def reduce_operator(xs): return reduce(operator.mul, xs, 1)
#: reduce_operator([2, 3, 4])
def reduce_dict(pairs): return reduce(lambda d, p: {**d, p[0]: p[1]}, pairs, {})
#: reduce_dict([("a", 1), ("b", 2)])
def reduce_get(data, path): return reduce(lambda d, k: d[k], path.split("."), data)
#: reduce_get({"a": {"b": 5}}, "a.b")
#: reduce_get({"a": {}}, "a.b")
def partial_call(n):
    twice = partial(operator.mul, 2)
    return twice(n)
#: partial_call(4)
def power(base, exponent): return base ** exponent
def partial_keyword(n):
    cube = partial(power, exponent=3)
    return cube(n)
#: partial_keyword(2)
def apply(fn, *args): return fn(*args)
def apply_len(): return apply(len, "abc")
#: apply_len()
def apply_lambda(): return apply(lambda a, b: a - b, 5, 3)
#: apply_lambda()
def apply_own(): return apply(power, 2, 3)
#: apply_own()
def sort_item(rows): return sorted(rows, key=operator.itemgetter("n"))
#: sort_item([{"n": 2}, {"n": 1}])
#: sort_item([{"n": 2}, {}])
def sort_two(rows): return sorted(rows, key=operator.itemgetter("a", "b"))
#: sort_two([{"a": 1, "b": 2}, {"a": 1, "b": 1}])
def sort_index(pairs): return sorted(pairs, key=operator.itemgetter(1), reverse=True)
#: sort_index([("a", 1), ("b", 3), ("c", 2)])
def sort_str_lower(names): return sorted(names, key=str.lower)
#: sort_str_lower(["b", "A", "c"])
def sort_len(names): return sorted(names, key=len)
#: sort_len(["ccc", "a", "bb"])
def sort_get(names, ranks): return sorted(names, key=ranks.get)
#: sort_get(["a", "b"], {"a": 2, "b": 1})
def sort_tuple(rows): return sorted(rows, key=lambda r: (-r["score"], r["name"]))
#: sort_tuple([{"name": "b", "score": 1}, {"name": "a", "score": 1}, {"name": "c", "score": 5}])
def max_get(counts): return max(counts, key=counts.get)
#: max_get({"a": 1, "b": 3})
def min_lambda(rows): return min(rows, key=lambda r: r["price"])["name"]
#: min_lambda([{"name": "x", "price": 3}, {"name": "y", "price": 2}])
def map_strip(xs): return list(map(str.strip, xs))
#: map_strip([" a", "b "])
def map_upper(text): return [w for w in map(str.upper, text.split())]
#: map_upper("a b")
def map_lambda(xs): return list(map(lambda x: x * x, xs))
#: map_lambda([1, 2])
def map_two(a, b): return list(map(lambda x, y: x * y, a, b))
#: map_two([1, 2], [3, 4])
def filter_none(xs): return list(filter(None, xs))
#: filter_none([0, 1, "", "a", None])
def filter_lambda(xs): return list(filter(lambda x: x % 2, xs))
#: filter_lambda([1, 2, 3])
def filter_method(xs): return "".join(filter(str.isalnum, xs))
#: filter_method("a-b!1")
def any_map(xs): return any(map(str.isdigit, xs)), all(map(str.isalpha, xs))
#: any_map(["a", "1"])
#: any_map([])
def join_map(xs): return ", ".join(map(str, xs))
#: join_map([1, None, 2.5])
def sum_map(text): return sum(map(int, text.split(",")))
#: sum_map("1,2,3")
#: sum_map("1,x")
def add_op(a, b): return a + b
def sub_op(a, b): return a - b
OPERATIONS = {"add": add_op, "sub": sub_op, "mul": lambda a, b: a * b}
def dispatch(op, a, b):
    fn = OPERATIONS.get(op)
    if fn is None:
        return {"error": f"unknown operation {op}"}
    return {"result": fn(a, b)}
#: dispatch("add", 1, 2)
#: dispatch("mul", 3, 4)
#: dispatch("pow", 1, 2)
def dispatch_index(op): return OPERATIONS[op](7, 2)
#: dispatch_index("sub")
#: dispatch_index("nope")
def make_adder(n):
    def inner(x):
        return x + n
    return inner
def use_adder(): return make_adder(2)(5)
#: use_adder()
def named_adder():
    add_three = make_adder(3)
    return add_three(1), add_three(2)
#: named_adder()
def callbacks():
    log = []
    def on_event(name):
        log.append(name)
    for name in ("a", "b"):
        on_event(name)
    return log
#: callbacks()
def callback_list():
    hooks = []
    hooks.append(lambda x: x + 1)
    hooks.append(lambda x: x * 2)
    value = 3
    for hook in hooks:
        value = hook(value)
    return value
#: callback_list()
def pipeline(value, steps):
    for step in steps:
        value = step(value)
    return value
def run_pipeline(): return pipeline(" Ab ", [str.strip, str.lower, len])
#: run_pipeline()
VALIDATORS = [("name", lambda v: bool(v)), ("age", lambda v: isinstance(v, int) and v >= 0)]
def run_validators(data): return [name for name, check in VALIDATORS if not check(data.get(name))]
#: run_validators({"name": "a", "age": 3})
#: run_validators({"age": -1})
#: run_validators({})
def conditional_function(flag):
    fn = max if flag else min
    return fn([3, 1, 2])
#: conditional_function(True)
#: conditional_function(False)
def is_callable(x): return callable(x)
#: is_callable(5)
def nonlocal_counter():
    n = 0
    def bump():
        nonlocal n
        n += 1
        return n
    bump()
    return bump()
#: nonlocal_counter()
def default_factory(xs, fn=None):
    fn = fn or (lambda x: x)
    return [fn(x) for x in xs]
#: default_factory([1, 2])
def operator_arith(a, b): return operator.add(a, b), operator.sub(a, b), operator.truediv(a, b)
#: operator_arith(6, 3)
#: operator_arith(1, 0)
def operator_compare(a, b): return operator.eq(a, b), operator.lt(a, b), operator.ge(a, b)
#: operator_compare(1, 2)
OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}
def calculate(a, op, b):
    if op not in OPS:
        raise ValueError(f"unknown operator: {op}")
    return OPS[op](a, b)
#: calculate(6, "*", 7)
#: calculate(1, "/", 0)
#: calculate(1, "^", 2)
def keyword_only(*, page=1, size=10): return (page - 1) * size, size
#: keyword_only(page=3)
#: keyword_only(size=5, page=2)
def rest(first, *others, **options): return first, others, options
#: rest(1)
#: rest(1, 2, 3, a=4)
def pass_on(*args, **kwargs): return rest(*args, **kwargs)
#: pass_on(1, 2, x=3)
def merge_options(**options): return {**{"limit": 10, "offset": 0}, **options}
#: merge_options()
#: merge_options(limit=5, q="a")
def recursion(n): return [] if n == 0 else [n] + recursion(n - 1)
#: recursion(3)
def flatten(x):
    if not isinstance(x, list):
        return [x]
    return [y for item in x for y in flatten(item)]
#: flatten([1, [2, [3, []]]])
