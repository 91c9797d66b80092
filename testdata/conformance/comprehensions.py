"""Comprehensions and generator expressions."""


def squares(n): return [i * i for i in range(n)]
#: squares(4)
def condition(x): return [v for v in x if v % 2 == 0]
#: condition([1, 2, 3, 4])
def two_conditions(x): return [v for v in x if v > 1 if v < 4]
#: two_conditions([1, 2, 3, 4])
def conditional_value(x): return ["even" if v % 2 == 0 else "odd" for v in x]
#: conditional_value([1, 2])
def nested(a, b): return [(x, y) for x in a for y in b]
#: nested([1, 2], "ab")
def nested_condition(n): return [(x, y) for x in range(n) if x % 2 for y in range(x)]
#: nested_condition(4)
def nested_list(m): return [[v * 2 for v in row] for row in m]
#: nested_list([[1], [2, 3]])
def scope():
    x = 5
    y = [x for x in range(3)]
    return x, y
#: scope()
def uses_outer(n): return [n + i for i in range(3)]
#: uses_outer(10)
def method(x): return [s.strip().upper() for s in x]
#: method([" a", "b "])
def raises(x): return [1 / v for v in x]
#: raises([1, 2])
#: raises([1, 0])
def first_error(x):
    try:
        return [int(v) for v in x]
    except ValueError as e:
        return str(e)
#: first_error(["1", "x"])
#: first_error(["1", "2"])
def dict_comp(x): return {i: v for i, v in enumerate(x)}
#: dict_comp("ab")
def dict_comp_two(d): return {k.upper(): v * 2 for k, v in d.items() if v}
#: dict_comp_two({"a": 1, "b": 0})
def set_comp(x): return len({v.lower() for v in x})
#: set_comp(["A", "a", "b"])
def generator_sum(x): return sum(v * v for v in x)
#: generator_sum([1, 2, 3])
def generator_any(x): return any(v < 0 for v in x)
#: generator_any([1, -1])
def generator_short_circuit(x): return any(10 / v > 1 for v in x)
#: generator_short_circuit([5, 0])
#: generator_short_circuit([50, 0])
def generator_all(x): return all(v for v in x)
#: generator_all([1, 0, 2])
def generator_max(x): return max(len(s) for s in x)
#: generator_max(["a", "bbb"])
#: generator_max([])
def generator_min_default(x): return min((v for v in x), default=None)
#: generator_min_default([])
def generator_join(d): return "&".join(f"{k}={v}" for k, v in d.items())
#: generator_join({"a": 1, "b": 2})
def generator_dict(x): return dict((v, i) for i, v in enumerate(x))
#: generator_dict("ab")
def generator_set(x): return sorted(set(v % 2 for v in x))
#: generator_set([1, 2, 3])
def generator_tuple(x): return tuple(v + 1 for v in x)
#: generator_tuple([1])
def generator_list(x): return list(v + 1 for v in x)
#: generator_list([1])
def generator_sorted(x): return sorted(v[::-1] for v in x)
#: generator_sorted(["ab", "ca"])
def generator_next(x): return next(v for v in x if v > 1)
#: generator_next([1, 2, 3])
#: generator_next([1])
def generator_next_default(x): return next((v for v in x if v > 1), -1)
#: generator_next_default([1])
def generator_variable(x):
    g = (v * 2 for v in x)
    return list(g), list(g)
#: generator_variable([1, 2])
def generator_late(x):
    n = 1
    g = (v * n for v in x)
    n = 10
    return list(g)
#: generator_late([1, 2])
def generator_in(x): return 4 in (v * 2 for v in x)
#: generator_in([1, 2])
def generator_zip(a, b): return [x * y for x, y in zip(a, b)]
#: generator_zip([1, 2], [3, 4])
def generator_loop(x):
    out = []
    for v in (w + 1 for w in x):
        if v > 2:
            break
        out.append(v)
    return out
#: generator_loop([0, 1, 2])
def walrus(x): return [y for v in x if (y := v * 2) > 2]
#: walrus([1, 2, 3])
def walrus_leaks(x):
    any((last := v) > 1 for v in x)
    return last
#: walrus_leaks([1, 2, 3])
def dot_product(a, b): return sum(x * y for x, y in zip(a, b))
#: dot_product([1, 2], [3, 4.5])
def primes(n): return [p for p in range(2, n) if all(p % d for d in range(2, p))]
#: primes(20)
def pythagoras(n): return [(a, b, c) for a in range(1, n) for b in range(a, n) for c in range(b, n) if a * a + b * b == c * c]
#: pythagoras(15)
def split_pairs(s): return dict(p.split("=") for p in s.split("&"))
#: split_pairs("a=1&b=2")
#: split_pairs("a=1&b")
def star_in_call(x): return max(*[v for v in x])
#: star_in_call([1, 5, 2])
def nested_dict(x): return {a: {b: a * b for b in x} for a in x}
#: nested_dict([1, 2])
def strings(n): return "".join("*" if i % 2 else "." for i in range(n))
#: strings(5)
def filter_instances(x): return [v for v in x if isinstance(v, str)]
#: filter_instances([1, "a", None, "b"])
def lambda_list(): return [f(3) for f in [lambda v: v + 1, lambda v: v * v]]
#: lambda_list()
def late_binding(): return [f() for f in [lambda: i for i in range(3)]]
#: late_binding()
def default_binding(): return [f() for f in [lambda i=i: i for i in range(3)]]
#: default_binding()
def sum_of_nested(m): return sum(sum(row) for row in m)
#: sum_of_nested([[1, 2], [3]])
def tuple_unpack(x): return [a - b for (a, b) in x]
#: tuple_unpack([(3, 1), (5, 2)])
def star_unpack(x): return [rest for first, *rest in x]
#: star_unpack([(1, 2, 3), (4,)])
def enumerate_filter(x): return [i for i, v in enumerate(x) if v == "a"]
#: enumerate_filter("banana")
def conditional_dict(n): return {"even" if i % 2 == 0 else "odd": i for i in range(n)}
#: conditional_dict(4)
