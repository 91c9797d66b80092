"""Lists: methods, identity, aliasing and comparison."""


def append(x):
    x.append(4)
    return x
#: append([1, 2])
def append_none(x): return x.append(1)
#: append_none([])
def extend(x, y):
    x.extend(y)
    return x
#: extend([1], [2, 3])
#: extend([1], (4,))
def extend_string(x):
    x.extend("ab")
    return x
#: extend_string(["z"])
def plus_equals(x):
    y = x
    x += [3]
    return x, y, x is y
#: plus_equals([1])
def plus_rebinds(x):
    y = x
    x = x + [3]
    return x, y, x is y
#: plus_rebinds([1])
def insert(x):
    x.insert(0, "a")
    x.insert(-1, "b")
    x.insert(100, "c")
    return x
#: insert(["x", "y"])
def pop(x): return x.pop(), x
#: pop([1, 2])
#: pop([])
def pop_at(x, i): return x.pop(i), x
#: pop_at([1, 2, 3], 0)
#: pop_at([1, 2, 3], -2)
#: pop_at([1], 5)
def remove(x, v):
    x.remove(v)
    return x
#: remove([1, 2, 1], 1)
#: remove([1], 5)
def index(x, v): return x.index(v)
#: index([1, 2, 3], 2)
#: index([1], 5)
#: index(["a"], "b")
def count(x, v): return x.count(v)
#: count([1, 2, 1], 1)
#: count([1, True, 1.0], 1)
def reverse(x):
    x.reverse()
    return x
#: reverse([1, 2, 3])
def sort(x):
    x.sort()
    return x
#: sort([3, 1, 2])
#: sort(["b", "A", "a"])
#: sort([1, "a"])
def sort_reverse(x):
    x.sort(reverse=True)
    return x
#: sort_reverse([1, 3, 2])
def sort_key(x):
    x.sort(key=len)
    return x
#: sort_key(["ccc", "a", "bb", "d"])
def clear(x):
    x.clear()
    return x
#: clear([1])
def copy(x):
    y = x.copy()
    y.append(1)
    return x, y
#: copy([0])
def contains(x, v): return v in x, v not in x
#: contains([1, 2], 2)
#: contains(["a"], 1)
#: contains([1.0], 1)
def length(x): return len(x)
#: length([1, 2])
def equality(a, b): return a == b, a != b
#: equality([1, 2], [1, 2])
#: equality([1], [1.0])
#: equality([1], (1,))
def ordering(a, b): return a < b
#: ordering([1, 2], [1, 3])
#: ordering([1], [1, 0])
#: ordering([2], [1, 5])
def alias(x):
    y = x
    y.append(1)
    return x
#: alias([])
def nested_alias():
    row = [0]
    grid = [row, row]
    grid[0][0] = 5
    return grid
#: nested_alias()
def repeat_alias():
    grid = [[0] * 2] * 2
    grid[0][0] = 1
    return grid
#: repeat_alias()
def repeat(x, n): return x * n
#: repeat([1, 2], 2)
#: repeat([1], 0)
def concat(a, b): return a + b
#: concat([1], ["a"])
def concat_wrong(a): return a + (1,)
#: concat_wrong([1])
def truth(x): return "yes" if x else "no"
#: truth([])
#: truth([0])
def list_of(x): return list(x)
#: list_of("abc")
#: list_of((1, 2))
#: list_of({"a": 1})
#: list_of(range(3))
def list_of_int(x): return list(x)
#: list_of_int(5)
def unpack(x):
    a, b = x
    return b, a
#: unpack([1, 2])
#: unpack([1])
#: unpack([1, 2, 3])
def unpack_star(x):
    first, *middle, last = x
    return first, middle, last
#: unpack_star([1, 2, 3, 4])
#: unpack_star([1, 2])
#: unpack_star([1])
def unpack_nested(x):
    (a, b), c = x
    return a + b + c
#: unpack_nested([(1, 2), 3])
def display_star(a, b): return [*a, 0, *b]
#: display_star([1], (2, 3))
def filter_truthy(x): return [v for v in x if v]
#: filter_truthy([0, 1, "", "a", None, [], [0]])
def flatten(x): return [v for row in x for v in row]
#: flatten([[1], [2, 3], []])
def unique(x):
    seen = []
    for v in x:
        if v not in seen:
            seen.append(v)
    return seen
#: unique([1, 2, 1, 3, 2])
def remove_while_iterating(x):
    for v in x:
        if v % 2 == 0:
            x.remove(v)
    return x
#: remove_while_iterating([2, 4, 6, 7])
def grow_while_iterating(x):
    for v in x:
        if v < 3:
            x.append(v + 1)
    return x
#: grow_while_iterating([1])
def stack():
    s = []
    s.append(1)
    s.append(2)
    top = s.pop()
    return top, s
#: stack()
def queue():
    q = [1, 2, 3]
    out = []
    while q:
        out.append(q.pop(0))
    return out
#: queue()
def mixed(): return [1, "a", None, 2.5, True, [1], {"k": 1}]
#: mixed()
def update_dicts(rows):
    for row in rows:
        row["seen"] = True
    return rows
#: update_dicts([{"id": 1}, {"id": 2}])
def find_dict(rows, id):
    for row in rows:
        if row["id"] == id:
            return row
    return None
#: find_dict([{"id": 1}, {"id": 2, "n": "x"}], 2)
#: find_dict([{"id": 1}], 5)
def next_default(rows, id): return next((r for r in rows if r["id"] == id), None)
#: next_default([{"id": 1}], 1)
#: next_default([{"id": 1}], 2)
def max_id(rows): return max([r["id"] for r in rows]) + 1 if rows else 1
#: max_id([{"id": 3}, {"id": 7}])
#: max_id([])
def sorted_by(rows): return sorted(rows, key=lambda r: r["age"])
#: sorted_by([{"age": 3}, {"age": 1}])
def sorted_by_two(rows): return sorted(rows, key=lambda r: (-r["n"], r["name"]))
#: sorted_by_two([{"n": 1, "name": "b"}, {"n": 2, "name": "c"}, {"n": 1, "name": "a"}])
def sum_field(rows): return sum(r["price"] * r["count"] for r in rows)
#: sum_field([{"price": 2, "count": 3}, {"price": 1.5, "count": 2}])
def group(rows):
    out = {}
    for r in rows:
        out.setdefault(r["kind"], []).append(r["id"])
    return out
#: group([{"kind": "a", "id": 1}, {"kind": "b", "id": 2}, {"kind": "a", "id": 3}])
def partition(x, pivot):
    low = [v for v in x if v < pivot]
    high = [v for v in x if v >= pivot]
    return low, high
#: partition([3, 1, 4, 1, 5], 3)
def quicksort(x):
    if len(x) <= 1:
        return x
    p = x[0]
    return quicksort([v for v in x[1:] if v < p]) + [p] + quicksort([v for v in x[1:] if v >= p])
#: quicksort([3, 1, 2])
def merge(a, b):
    out, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out.append(a[i])
            i += 1
        else:
            out.append(b[j])
            j += 1
    return out + a[i:] + b[j:]
#: merge([1, 3], [2, 4, 5])
def zip_two(a, b): return list(zip(a, b))
#: zip_two([1, 2], ["a", "b", "c"])
def zip_strict(a, b): return list(zip(a, b, strict=True))
#: zip_strict([1, 2], ["a"])
def enumerate_(x): return [(i, v) for i, v in enumerate(x)]
#: enumerate_(["a", "b"])
def enumerate_start(x): return list(enumerate(x, start=1))
#: enumerate_start(["a"])
def map_(x): return list(map(str, x))
#: map_([1, 2.5, None])
def map_lambda(x): return list(map(lambda v: v * 2, x))
#: map_lambda([1, 2])
def filter_(x): return list(filter(lambda v: v > 1, x))
#: filter_([1, 2, 3])
def filter_none(x): return list(filter(None, x))
#: filter_none([0, 1, "", "a"])
def reversed_(x): return list(reversed(x))
#: reversed_([1, 2, 3])
def any_all(x): return any(x), all(x)
#: any_all([0, 1])
#: any_all([])
def any_generator(x): return any(v > 2 for v in x)
#: any_generator([1, 3])
def all_generator(x): return all(isinstance(v, int) for v in x)
#: all_generator([1, "a"])
def is_none_list(x): return x is None, x == []
#: is_none_list([])
def default_or(x): return x or [1]
#: default_or([])
#: default_or([2])
def matrix(n): return [[i * j for j in range(n)] for i in range(n)]
#: matrix(3)
def del_all(x):
    del x[:]
    return x
#: del_all([1, 2])
def join_numbers(x): return ",".join(str(v) for v in x)
#: join_numbers([1, 2])
def range_list(a, b, c): return list(range(a, b, c))
#: range_list(0, 10, 3)
#: range_list(10, 0, -3)
#: range_list(0, 5, 0)
def range_in(n): return 5 in range(0, n, 5), 4 in range(0, n, 5)
#: range_in(10)
def range_len(a, b): return len(range(a, b))
#: range_len(2, 10)
#: range_len(5, 1)
def range_repr(n): return range(n), range(1, n, 2)
#: range_repr(5)
