"""Generators and iterators."""


def count_to(n):
    i = 1
    while i <= n:
        yield i
        i += 1
def use_list(n): return list(count_to(n))
#: use_list(3)
#: use_list(0)
def use_sum(n): return sum(count_to(n))
#: use_sum(4)
def use_for(n):
    out = []
    for v in count_to(n):
        out.append(v * 2)
    return out
#: use_for(3)
def use_break(n):
    for v in count_to(n):
        if v == 2:
            break
    return v
#: use_break(5)
def use_comprehension(n): return [v for v in count_to(n) if v % 2]
#: use_comprehension(5)
def use_next():
    g = count_to(2)
    return next(g), next(g), next(g, "end")
#: use_next()
def use_next_error():
    g = count_to(1)
    next(g)
    return next(g)
#: use_next_error()
def use_unpack():
    a, b = count_to(2)
    return a, b
#: use_unpack()
def use_star(): return [*count_to(3)]
#: use_star()
def use_zip(): return list(zip(count_to(3), "ab"))
#: use_zip()
def use_enumerate(): return list(enumerate(count_to(2)))
#: use_enumerate()
def use_join(): return ",".join(words())
def words():
    yield "a"
    yield "b"
#: use_join()
def use_dict(): return dict(pairs())
def pairs():
    yield "a", 1
    yield "b", 2
#: use_dict()
def use_in(): return 2 in count_to(3), 9 in count_to(3)
#: use_in()
def use_max(): return max(count_to(4)), min(count_to(4))
#: use_max()
def use_sorted(): return sorted(count_to(3), reverse=True)
#: use_sorted()
def use_any(): return any(v > 2 for v in count_to(3)), all(count_to(3))
#: use_any()
def use_twice():
    g = count_to(2)
    return list(g), list(g)
#: use_twice()
def with_return():
    yield 1
    return
    yield 2
def use_return(): return list(with_return())
#: use_return()
def delegating():
    yield 0
    yield from count_to(2)
    yield from [8, 9]
def use_from(): return list(delegating())
#: use_from()
def infinite():
    n = 0
    while True:
        yield n
        n += 1
def take(n):
    out = []
    for v in infinite():
        if len(out) == n:
            return out
        out.append(v)
#: take(3)
def raising():
    yield 1
    raise ValueError("in generator")
def use_raising():
    out = []
    try:
        for v in raising():
            out.append(v)
    except ValueError as e:
        out.append(str(e))
    return out
#: use_raising()
def use_raising_uncaught(): return list(raising())
#: use_raising_uncaught()
log = []
def finalizing():
    try:
        yield 1
        yield 2
    finally:
        log.append("closed")
def use_finally():
    log.clear()
    for v in finalizing():
        pass
    return list(log)
#: use_finally()
def laziness():
    log.clear()
    def source():
        for i in range(3):
            log.append(i)
            yield i
    for v in source():
        log.append("got")
        if v == 1:
            break
    return list(log)
#: laziness()
def lines(text):
    for line in text.split("\n"):
        line = line.strip()
        if line:
            yield line
def use_lines(t): return list(lines(t))
#: use_lines("a\n\n b ")
def chunked(x, n):
    for i in range(0, len(x), n):
        yield x[i:i + n]
def use_chunked(): return list(chunked([1, 2, 3], 2))
#: use_chunked()
def fibonacci(limit):
    a, b = 0, 1
    while a < limit:
        yield a
        a, b = b, a + b
def use_fibonacci(): return list(fibonacci(30))
#: use_fibonacci()
def tree(node):
    yield node["v"]
    for child in node.get("kids", []):
        yield from tree(child)
def use_tree(): return list(tree({"v": 1, "kids": [{"v": 2}, {"v": 3, "kids": [{"v": 4}]}]}))
#: use_tree()
def pipeline(x):
    evens = (v for v in x if v % 2 == 0)
    squares = (v * v for v in evens)
    return sum(squares)
#: pipeline([1, 2, 3, 4])
def nested_generator(n):
    def inner():
        for i in range(n):
            yield i * n
    return list(inner())
#: nested_generator(3)
def iter_list(x):
    it = iter(x)
    first = next(it)
    return first, list(it)
#: iter_list([1, 2, 3])
#: iter_list([])
def iter_default(x):
    it = iter(x)
    return next(it, None), next(it, None)
#: iter_default([1])
def pairwise(x):
    it = iter(x)
    return list(zip(it, it))
#: pairwise([1, 2, 3, 4])
def window(x):
    prev = None
    for v in x:
        if prev is not None:
            yield prev, v
        prev = v
def use_window(): return list(window([1, 2, 3]))
#: use_window()
def conditional(flag):
    if flag:
        yield 1
    else:
        yield "x"
def use_conditional(): return list(conditional(True)), list(conditional(False))
#: use_conditional()
def empty():
    return
    yield
def use_empty(): return list(empty())
#: use_empty()
def send_values():
    g = accumulator()
    next(g)
    return g.send(1), g.send(5)
def accumulator():
    total = 0
    while True:
        total += yield total
#: send_values()
