"""Functions: defaults, stars, closures, lambdas, decorators, recursion."""

import functools


def default(a, b=2): return a + b
#: default(1)
#: default(1, 5)
#: default(1, b=7)
def keyword(a, b): return a - b
#: keyword(b=1, a=5)
def keyword_only(a, *, b=3): return a * b
#: keyword_only(2)
#: keyword_only(2, b=5)
def positional_only(a, /, b): return a, b
#: positional_only(1, b=2)
def default_list(x, acc=[]):
    acc.append(x)
    return list(acc)
#: default_list(1)
#: default_list(2)
def default_none(x, acc=None):
    if acc is None:
        acc = []
    acc.append(x)
    return acc
#: default_none(1)
#: default_none(2)
BASE = 10
def default_global(x, base=BASE): return x + base
#: default_global(1)
def star_args(*args): return len(args), args
#: star_args()
#: star_args(1, "a")
def star_sum(*args): return sum(args)
#: star_sum(1, 2, 3)
def star_mixed(first, *rest): return first, rest
#: star_mixed(1)
#: star_mixed(1, 2, 3)
def star_kwargs(**kwargs): return kwargs
#: star_kwargs(a=1, b="x")
#: star_kwargs()
def star_both(*args, **kwargs): return args, kwargs
#: star_both(1, 2, k=3)
def spread_list(x): return star_mixed(*x)
#: spread_list([1, 2, 3])
def spread_dict(d): return default(**d)
#: spread_dict({"a": 1, "b": 4})
def spread_both(x, d): return star_both(*x, **d)
#: spread_both([1], {"z": 2})
def forward(*args, **kwargs): return default(*args, **kwargs)
#: forward(1)
#: forward(1, b=9)
def kwargs_get(**options): return options.get("size", 10), "color" in options
#: kwargs_get()
#: kwargs_get(size=3, color="red")
def kwargs_loop(**fields): return [f"{k}={v}" for k, v in fields.items()]
#: kwargs_loop(a=1, b=None)
def returns_two(): return 1, "a"
def unpack_result():
    n, s = returns_two()
    return s, n
#: unpack_result()
def nested(x):
    def double(y):
        return y * 2
    return double(x) + 1
#: nested(4)
def closure_read(n):
    def add(x):
        return x + n
    return add(1), add(10)
#: closure_read(5)
def closure_list():
    out = []
    def note(x):
        out.append(x)
    note(1)
    note(2)
    return out
#: closure_list()
def closure_nonlocal():
    count = 0
    def bump():
        nonlocal count
        count += 1
        return count
    bump()
    bump()
    return count
#: closure_nonlocal()
def closure_late():
    x = 1
    def get():
        return x
    x = 2
    return get()
#: closure_late()
def make_adder(n):
    def add(x):
        return x + n
    return add
def use_adder(n, x): return make_adder(n)(x)
#: use_adder(3, 4)
def make_counter():
    n = 0
    def count():
        nonlocal n
        n += 1
        return n
    return count
def use_counter():
    a, b = make_counter(), make_counter()
    return a(), a(), b()
#: use_counter()
def lambda_local(x):
    f = lambda v: v * 2
    return f(x)
#: lambda_local(3)
def lambda_default(x):
    f = lambda v, k=10: v + k
    return f(x), f(x, 1)
#: lambda_default(1)
def lambda_sort(x): return sorted(x, key=lambda s: s.lower())
#: lambda_sort(["b", "A", "c"])
def lambda_capture(n): return list(map(lambda v: v + n, [1, 2]))
#: lambda_capture(10)
def function_argument(x): return apply_twice(increment, x)
def increment(v): return v + 1
def apply_twice(f, v): return f(f(v))
#: function_argument(5)
def function_dict(op, a, b):
    ops = {"add": lambda x, y: x + y, "mul": lambda x, y: x * y}
    if op not in ops:
        return "unknown"
    return ops[op](a, b)
#: function_dict("add", 2, 3)
#: function_dict("mul", 2, 3)
#: function_dict("pow", 2, 3)
def function_list(x):
    for f in (str.strip, str.lower):
        x = f(x)
    return x
#: function_list("  AB ")
def recursion(n): return 1 if n <= 1 else n * recursion(n - 1)
#: recursion(5)
def recursion_fib(n):
    if n < 2:
        return n
    return recursion_fib(n - 1) + recursion_fib(n - 2)
#: recursion_fib(12)
def recursion_sum(x):
    if not x:
        return 0
    return x[0] + recursion_sum(x[1:])
#: recursion_sum([1, 2, 3])
def recursion_depth(tree):
    if not tree.get("children"):
        return 1
    return 1 + max(recursion_depth(c) for c in tree["children"])
#: recursion_depth({"children": [{"children": []}, {"children": [{"name": "x"}]}]})
def recursion_flatten(x):
    out = []
    for v in x:
        if isinstance(v, list):
            out.extend(recursion_flatten(v))
        else:
            out.append(v)
    return out
#: recursion_flatten([1, [2, [3, [4]]]])
def is_even(n): return True if n == 0 else is_odd(n - 1)
def is_odd(n): return False if n == 0 else is_even(n - 1)
#: is_even(10)
#: is_odd(10)
def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
#: hanoi(4, "a", "b", "c")
def permutations(x):
    if len(x) <= 1:
        return [x]
    out = []
    for i in range(len(x)):
        for rest in permutations(x[:i] + x[i + 1:]):
            out.append([x[i]] + rest)
    return out
#: permutations([1, 2, 3])
def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return "<" + f(*args, **kwargs) + ">"
    return wrapper
@logged
def greet(name): return "hi " + name
#: greet("ada")
def repeat(n):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args):
            return [f(*args) for _ in range(n)]
        return wrapper
    return decorate
@repeat(3)
def roll(x): return x * 2
#: roll(4)
@logged
@logged
def stacked(name): return name
#: stacked("x")
def name_of(): return greet.__name__
#: name_of()
calls = []
def tracked(f):
    def wrapper(x):
        calls.append(x)
        return f(x)
    return wrapper
@tracked
def traced(x): return x + len(calls)
#: traced(1)
#: traced(1)
@functools.lru_cache(maxsize=None)
def cached(n): return n if n < 2 else cached(n - 1) + cached(n - 2)
#: cached(50)
def partial(x): return functools.partial(default, b=10)(x)
#: partial(1)
def reduce(x): return functools.reduce(lambda a, b: a * b, x, 1)
#: reduce([1, 2, 3, 4])
#: reduce([])
def reduce_empty(x): return functools.reduce(lambda a, b: a + b, x)
#: reduce_empty([1, 2])
#: reduce_empty([])
def evaluation_order():
    out = []
    def f(v):
        out.append(v)
        return v
    f(1) + f(2) * f(3)
    [f(4), f(5)]
    {f(6): f(7)}
    f(8) and f(0) or f(9)
    return out
#: evaluation_order()
def argument_order():
    out = []
    def f(v):
        out.append(v)
        return v
    keyword(b=f(1), a=f(2))
    return out
#: argument_order()
def shadow_builtin(list): return len(list)
#: shadow_builtin([1, 2])
def docstring_only():
    """Nothing."""
#: docstring_only()
def annotated(a: int, b: "str" = "x") -> str: return b * a
#: annotated(3)
def wrong_count(): return default()
#: wrong_count()
def too_many(): return default(1, 2, 3)
#: too_many()
def unexpected_keyword(): return default(1, c=3)
#: unexpected_keyword()
def none_call(f): return f()
#: none_call(None)
def int_call(n): return n()
#: int_call(5)
def mutates(x):
    change(x)
    return x
def change(x): x["k"] = 1
#: mutates({})
def rebinds(x):
    replace(x)
    return x
def replace(x):
    x = [1]
    return x
#: rebinds([0])
def optional(flag): return helper_maybe(flag) or "none"
def helper_maybe(flag):
    if flag:
        return "some"
#: optional(True)
#: optional(False)
def optional_use(flag): return helper_maybe(flag).upper()
#: optional_use(True)
#: optional_use(False)
def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run
def use_compose(x): return compose(increment, increment, str)(x)
#: use_compose(5)
def validate(data, rules): return [name for name, check in rules.items() if not check(data.get(name))]
def use_validate(d): return validate(d, {"age": lambda v: v is not None and v > 0, "name": lambda v: bool(v)})
#: use_validate({"age": 5, "name": ""})
#: use_validate({"name": "x"})
def sum_digits(n): return n if n < 10 else sum_digits(sum(int(d) for d in str(n)))
#: sum_digits(9875)
def power_set(x):
    if not x:
        return [[]]
    rest = power_set(x[1:])
    return rest + [[x[0]] + r for r in rest]
#: power_set([1, 2, 3])
def callable_check(x): return callable(x), callable(len)
#: callable_check(5)
