"""Counting, grouping and iterating: collections, itertools, functools and operator, as views use them."""

import functools
import heapq
import itertools
import operator
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from decimal import Decimal
from functools import cmp_to_key, partial, reduce
from itertools import accumulate, chain, combinations, groupby, islice, pairwise, permutations, product, starmap, takewhile, zip_longest
from operator import attrgetter, itemgetter

visits = Counter()
stats = Counter({"hits": 2, "misses": 1})
total_stats = sum(stats.values())
numbers = itertools.count(1)
ids = itertools.count()
handlers = {"add": operator.add, "mul": operator.mul}
by_price = sorted([{"name": "b", "price": 2}, {"name": "a", "price": 1}], key=itemgetter("price"))


def counted(words):
    c = Counter()
    for w in words:
        c[w] += 1
    return c, c.most_common(1), sum(c.values()), len(c)
#: counted(["a", "b", "a"])
#: counted([])
def counted_total(words): return sum(Counter(words).values()), Counter(words).total()
#: counted_total(["a", "b", "a"])
def module_total(): return total_stats, sum(stats.values()), max(stats.values()), max(stats, key=stats.get)
#: module_total()
def visit(name):
    visits[name] += 1
    return visits[name], dict(visits), sum(visits.values())
#: visit("a")
#: visit("a")
#: visit("b")
def counter_arith(a, b): return Counter(a) + Counter(b), Counter(a) - Counter(b), Counter(a) & Counter(b), Counter(a) | Counter(b)
#: counter_arith("aab", "bcc")
def counter_items(text): return [(k, v) for k, v in Counter(text).most_common() if v > 1]
#: counter_items("hello world")
def counter_update(a, b):
    c = Counter(a)
    c.update(b)
    c.subtract(["a"])
    return c, sorted(c.items()), c["zz"]
#: counter_update(["a", "b"], ["a"])
def counter_sorted(words): return sorted(Counter(words).items(), key=lambda kv: (-kv[1], kv[0]))
#: counter_sorted(["b", "a", "b", "c", "c"])
def counter_elements(text): return sorted(Counter(text).elements()), list(Counter(text))
#: counter_elements("aba")
def counter_by_key(rows): return Counter(r["kind"] for r in rows)
#: counter_by_key([{"kind": "x"}, {"kind": "y"}, {"kind": "x"}])
def counter_by_key_dict(rows): return dict(Counter(r["kind"] for r in rows)), dict(Counter(r.get("kind", "none") for r in rows).most_common(2))
#: counter_by_key_dict([{"kind": "x"}, {"kind": "y"}, {"kind": "x"}])
def sums(rows): return sum(r["n"] for r in rows), sum(len(r["name"]) for r in rows), sum(r["n"] * 1.5 for r in rows)
#: sums([{"n": 1, "name": "a"}, {"n": 2, "name": "bc"}])
#: sums([])
def sum_bools(xs): return sum(x > 2 for x in xs), sum(1 for x in xs if x), sum([x * x for x in xs])
#: sum_bools([1, 2, 3, 4])
def sum_raises(xs): return sum(xs)
#: sum_raises([1, "a"])
#: sum_raises([0.1, 0.2])
#: sum_raises([True, 2])
def sum_lists(xs): return sum(xs, [])
#: sum_lists([[1], [2, 3]])
def extremes(rows): return max(rows, key=lambda r: r["n"])["name"], min(rows, key=lambda r: r["n"], default=None), max((r["n"] for r in rows), default=0)
#: extremes([{"n": 1, "name": "a"}, {"n": 2, "name": "b"}])
def extremes_empty(rows): return max(rows, key=lambda r: r["n"], default=None), min((r["n"] for r in rows), default=-1), max(rows, default="none")
#: extremes_empty([])
def extreme_raises(xs): return max(xs)
#: extreme_raises([])
#: extreme_raises([1, "a"])
def extreme_get(d): return max(d, key=d.get), min(d, key=d.get), max(d.items(), key=lambda kv: kv[1]), max(d.values())
#: extreme_get({"a": 1, "b": 3, "c": 2})
def extreme_itemgetter(rows): return max(rows, key=itemgetter("n")), min(rows, key=operator.itemgetter("n", "name"))
#: extreme_itemgetter([{"n": 1, "name": "a"}, {"n": 1, "name": "b"}])
def extreme_len(words): return max(words, key=len), min(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=str.lower)
#: extreme_len(["bb", "A", "ccc", "a"])
def group_deque(pairs):
    d = defaultdict(deque)
    for k, v in pairs:
        d[k].append(v)
    return {k: list(v) for k, v in d.items()}
#: group_deque([("a", 1), ("b", 2), ("a", 3)])
def group_decimal(pairs):
    d = defaultdict(Decimal)
    for k, v in pairs:
        d[k] += Decimal(v)
    return dict(d)
#: group_decimal([("a", "1.10"), ("a", "2.20")])
def group_counter(pairs):
    d = defaultdict(Counter)
    for k, v in pairs:
        d[k][v] += 1
    return {k: dict(v) for k, v in d.items()}
#: group_counter([("a", "x"), ("a", "x"), ("b", "y")])
def group_nested(rows):
    d = defaultdict(lambda: defaultdict(int))
    for a, b, n in rows:
        d[a][b] += n
    return {k: dict(v) for k, v in d.items()}
#: group_nested([("a", "x", 1), ("a", "x", 2), ("b", "y", 3)])
def group_float(rows):
    totals = defaultdict(float)
    for r in rows:
        totals[r["c"]] += r["amount"]
    return {k: round(v, 2) for k, v in sorted(totals.items())}
#: group_float([{"c": "x", "amount": 1.25}, {"c": "y", "amount": 2}, {"c": "x", "amount": 3}])
def group_set(pairs):
    d = defaultdict(set)
    for k, v in pairs:
        d[k].add(v)
    return {k: sorted(v) for k, v in d.items()}, len(d), "zz" in d
#: group_set([("a", 1), ("a", 1), ("b", 2)])
def default_setdefault(pairs):
    d = {}
    for k, v in pairs:
        d.setdefault(k, []).append(v)
    return d
#: default_setdefault([("a", 1), ("a", 2)])
def recent(items):
    d = deque(maxlen=3)
    for i in items:
        d.append(i)
    return list(d), d[0], d[-1], len(d), d
#: recent([1, 2, 3, 4])
def deque_ops(items):
    d = deque(items)
    d.appendleft(0)
    d.rotate(1)
    first = d.popleft()
    return first, d, list(reversed(d)), 2 in d, bool(d), sum(d), max(d)
#: deque_ops([1, 2, 3])
def deque_empty():
    d = deque()
    return d.popleft()
#: deque_empty()
def lru(keys, size):
    cache = OrderedDict()
    for k in keys:
        if k in cache:
            cache.move_to_end(k)
        else:
            cache[k] = len(cache)
            if len(cache) > size:
                cache.popitem(last=False)
    return list(cache), cache
#: lru(["a", "b", "a", "c"], 2)
def ordered_pop(d):
    o = OrderedDict(d)
    return o.popitem(), o.popitem(last=False), dict(o)
#: ordered_pop({"a": 1, "b": 2, "c": 3})
def chained(a, b):
    c = ChainMap(a, b)
    return c["x"], c.get("z", 0), sorted(c), dict(c), "y" in c, len(c)
#: chained({"x": 1}, {"x": 2, "y": 3})
def next_number(): return next(numbers), next(ids)
#: next_number()
#: next_number()
def count_local():
    c = itertools.count(10, 5)
    return next(c), next(c), [next(c) for _ in range(2)]
#: count_local()
def numbered(xs): return list(zip(itertools.count(1), xs))
#: numbered(["a", "b"])
def grouped(rows):
    rows = sorted(rows, key=itemgetter("day"))
    return {day: [r["n"] for r in group] for day, group in groupby(rows, key=itemgetter("day"))}
#: grouped([{"day": "mon", "n": 1}, {"day": "tue", "n": 2}, {"day": "mon", "n": 3}])
def run_lengths(text): return "".join(f"{len(list(g))}{k}" for k, g in groupby(text))
#: run_lengths("aaabcc")
def grouped_loop(rows):
    out = []
    for key, group in itertools.groupby(rows, key=lambda r: r[0]):
        out.append((key, sum(v for _, v in group)))
    return out
#: grouped_loop([("a", 1), ("a", 2), ("b", 3)])
def chained_lists(a, b): return list(chain(a, b)), [x for x in chain(a, b)], sum(chain(a, b)), list(chain.from_iterable([a, b]))
#: chained_lists([1], [2, 3])
def sliced(xs): return list(islice(xs, 2)), list(islice(xs, 1, None)), list(islice(xs, 0, None, 2)), list(islice(itertools.count(), 3))
#: sliced([1, 2, 3, 4])
def cycled(xs): return list(islice(itertools.cycle(xs), 5))
#: cycled(["a", "b"])
def products(a, b): return list(product(a, b)), ["".join(p) for p in product("ab", repeat=2)], len(list(product(a, b)))
#: products([1, 2], ["x"])
def orders(xs): return list(permutations(xs)), list(permutations(xs, 2)), list(combinations(xs, 2)), ["".join(p) for p in permutations("abc")]
#: orders([1, 2, 3])
def more_combos(xs): return list(itertools.combinations_with_replacement(xs, 2))
#: more_combos("ab")
def running(xs): return list(accumulate(xs)), list(accumulate(xs, max)), list(accumulate(xs, operator.mul)), list(accumulate(xs, lambda a, b: a * 10 + b)), list(accumulate(xs, initial=100))
#: running([1, 3, 2])
def longest(a, b): return list(zip_longest(a, b)), list(zip_longest(a, b, fillvalue="-"))
#: longest([1, 2], ["a"])
def paired(xs): return list(pairwise(xs)), [b - a for a, b in pairwise(xs)]
#: paired([1, 4, 9])
def while_small(xs): return list(takewhile(lambda x: x < 3, xs)), list(itertools.dropwhile(lambda x: x < 3, xs)), list(itertools.filterfalse(lambda x: x % 2, xs))
#: while_small([1, 2, 5, 1])
def starred(pairs): return list(starmap(pow, pairs)), list(starmap(lambda a, b: a + b, pairs))
#: starred([(2, 3), (3, 2)])
def repeated(x): return list(itertools.repeat(x, 3)), list(itertools.compress("abc", [1, 0, 1])), list(zip("ab", itertools.repeat(1)))
#: repeated("a")
def teed(xs):
    a, b = itertools.tee(xs)
    return list(a), sum(b)
#: teed([1, 2])
def batches(xs, n): return [xs[i:i + n] for i in range(0, len(xs), n)]
#: batches([1, 2, 3, 4, 5], 2)
def reduced(xs): return reduce(lambda a, b: a * b, xs, 1), reduce(operator.add, xs), functools.reduce(max, xs), reduce(lambda a, x: a + [x], xs, [])
#: reduced([1, 2, 3])
def reduced_empty(xs): return reduce(operator.add, xs)
#: reduced_empty([])
def partials(x):
    double = partial(operator.mul, 2)
    parse = partial(int, base=2)
    return double(x), parse("101"), list(map(partial(pow, 2), [1, 2]))
#: partials(21)
def scale(factor, value, offset=0): return factor * value + offset
def partial_own(x):
    twice = functools.partial(scale, 2, offset=1)
    return twice(x), [twice(i) for i in range(3)]
#: partial_own(4)
def compared(xs):
    def by_length(a, b):
        if len(a) != len(b):
            return len(a) - len(b)
        return -1 if a < b else (1 if a > b else 0)
    return sorted(xs, key=cmp_to_key(by_length))
#: compared(["bb", "a", "aa"])
def version_sort(xs): return sorted(xs, key=cmp_to_key(lambda a, b: a - b)), sorted(xs, key=lambda x: (-x, x))
#: version_sort([3, 1, 2])
def getters(rows): return sorted(rows, key=itemgetter("n", "name")), [itemgetter("n")(r) for r in rows], list(map(itemgetter("name"), rows))
#: getters([{"n": 2, "name": "a"}, {"n": 1, "name": "b"}])
def getter_var(row):
    pick = itemgetter("a", "b")
    return pick(row), operator.itemgetter(0)([5, 6])
#: getter_var({"a": 1, "b": 2})
def attr_sorted(xs): return sorted(xs, key=attrgetter("imag", "real"))
#: attr_sorted([2, 1])
def method_calls(xs): return list(map(operator.methodcaller("upper"), xs)), list(map(operator.methodcaller("replace", "a", "b"), xs))
#: method_calls(["a", "ba"])
def operator_table(name, a, b): return handlers[name](a, b)
#: operator_table("add", 2, 3)
#: operator_table("mul", 2, 3)
#: operator_table("pow", 2, 3)
def local_table(op, a, b):
    ops = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod, "**": operator.pow}
    return ops[op](a, b)
#: local_table("/", 1, 0)
#: local_table("-", 5, 3)
#: local_table("+", "a", "b")
def operator_set(d):
    operator.setitem(d, "k", 1)
    return d, operator.getitem(d, "k"), operator.not_(d), operator.truth(d), operator.contains(d, "k"), operator.xor(5, 3), operator.index(4)
#: operator_set({})
def sorted_mixed(rows): return sorted(rows, key=lambda r: (r["done"], -r["n"], r["name"].lower())), sorted(rows, key=lambda r: r["n"], reverse=True)
#: sorted_mixed([{"done": True, "n": 1, "name": "B"}, {"done": False, "n": 2, "name": "a"}, {"done": False, "n": 2, "name": "A"}])
def sorted_none(rows): return sorted(rows, key=lambda r: (r is None, r))
#: sorted_none([2, 1])
def sorted_raises(xs): return sorted(xs)
#: sorted_raises([1, "a"])
#: sorted_raises([None, 1])
def strict_zip(a, b): return list(zip(a, b, strict=True))
#: strict_zip([1], ["a"])
#: strict_zip([1, 2], ["a"])
#: strict_zip([1], ["a", "b"])
def enumerated(xs): return list(enumerate(xs, start=1)), {i: x for i, x in enumerate(xs)}, dict(enumerate(xs, 1))
#: enumerated(["a", "b"])
def mapped(xs): return list(map(lambda x: x + 1, filter(lambda x: x % 2, xs))), sum(map(int, map(str, xs))), ",".join(map(str, xs)), set(map(abs, xs))
#: mapped([1, 2, 3])
def mapped_two(a, b): return list(map(lambda x, y: x * y, a, b)), list(map(max, a, b)), list(map(operator.add, a, b)), sum(map(operator.mul, a, b))
#: mapped_two([1, 5], [3, 4])
def any_all(xs): return any(x > 2 for x in xs), all(x > 0 for x in xs), any([]), all([]), not any(x == 9 for x in xs)
#: any_all([1, 2, 3])
def reverse_all(xs): return list(reversed(xs)), "".join(reversed("abc")), [x for x in reversed(range(3))], xs[::-1], list(reversed(list(enumerate(xs))))
#: reverse_all([1, 2])
def iter_next(xs):
    it = iter(xs)
    first = next(it)
    rest = list(it)
    return first, rest, next(it, "end")
#: iter_next([1, 2, 3])
def first_match(rows, n): return next((r for r in rows if r["n"] == n), None), next((i for i, r in enumerate(rows) if r["n"] == n), -1)
#: first_match([{"n": 1}, {"n": 2}], 2)
#: first_match([], 2)
def first_raises(rows): return next(r for r in rows if r > 5)
#: first_raises([9])
def sentinel(xs):
    it = iter(xs)
    return list(iter(lambda: next(it, 0), 0))
#: sentinel([1, 2, 0, 3])
def heap_top(xs, n): return heapq.nlargest(n, xs), heapq.nsmallest(n, xs), heapq.nlargest(2, {"a": 1, "b": 3}.items(), key=lambda kv: kv[1])
#: heap_top([5, 1, 4], 2)
def heap_sort(xs):
    h = []
    for i, x in enumerate(xs):
        heapq.heappush(h, (x, i))
    return [heapq.heappop(h) for _ in range(len(h))], h
#: heap_sort([3, 1, 2])
def heap_merge(a, b): return list(heapq.merge(a, b))
#: heap_merge([1, 4], [2, 3])
