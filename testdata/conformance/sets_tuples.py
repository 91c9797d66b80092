"""Sets, frozensets and tuples."""


def add(s):
    s.add(3)
    s.add(3)
    return sorted(s)
#: add({1, 2})
def discard(s):
    s.discard(1)
    s.discard(9)
    return sorted(s)
#: discard({1, 2})
def remove(s, v):
    s.remove(v)
    return sorted(s)
#: remove({1, 2}, 1)
#: remove({1}, 5)
#: remove({"a"}, "b")
def union(a, b): return sorted(a | b)
#: union({1, 2}, {2, 3})
def union_method(a, b): return sorted(a.union(b))
#: union_method({1}, [2, 3])
def intersection(a, b): return sorted(a & b)
#: intersection({1, 2}, {2, 3})
def difference(a, b): return sorted(a - b)
#: difference({1, 2}, {2, 3})
def symmetric(a, b): return sorted(a ^ b)
#: symmetric({1, 2}, {2, 3})
def subset(a, b): return a <= b, a < b, a >= b, a.issubset(b), a.issuperset(b), a.isdisjoint(b)
#: subset({1}, {1, 2})
#: subset({1}, {1})
def contains(s, v): return v in s
#: contains({1, 2}, 1)
#: contains({"a"}, "b")
def contains_unhashable(s): return [] in s
#: contains_unhashable({1})
def length(s): return len(s)
#: length({1, 1, 2})
def of_list(x): return sorted(set(x))
#: of_list([3, 1, 3])
#: of_list([])
def of_string(s): return len(set(s))
#: of_string("hello")
def empty(): return set()
#: empty()
def single(): return {5}
#: single()
def equality(a, b): return a == b
#: equality({1, 2}, {2, 1})
def comprehension(x): return sorted({v % 3 for v in x})
#: comprehension([1, 2, 3, 4])
def update(s, x):
    s.update(x)
    return sorted(s)
#: update({1}, [2, 3])
def or_equals(s):
    t = s
    s |= {9}
    return sorted(t)
#: or_equals({1})
def pop_single(s): return s.pop(), s
#: pop_single({7})
def pop_empty(s): return s.pop()
#: pop_empty(set())
def frozen(x): return len(frozenset(x)), frozenset([1]) == {1}
#: frozen([1, 2, 2])
def frozen_key(): return {frozenset(["a"]): 1}[frozenset("a")]
#: frozen_key()
def duplicates(x):
    seen, dup = set(), []
    for v in x:
        if v in seen:
            dup.append(v)
        seen.add(v)
    return dup
#: duplicates([1, 2, 1, 3, 2])
def missing(required, given): return sorted(set(required) - set(given))
#: missing(["a", "b"], {"a": 1})
def unhashable(): return {[1], [2]}
#: unhashable()
def truth(s): return bool(s)
#: truth(set())
def tuple_make(): return (1, "a", None)
#: tuple_make()
def tuple_single(): return (1,)
#: tuple_single()
def tuple_empty(): return ()
#: tuple_empty()
def tuple_of(x): return tuple(x)
#: tuple_of([1, 2])
#: tuple_of("ab")
def tuple_concat(a, b): return a + b
#: tuple_concat((1,), (2, 3))
def tuple_repeat(a): return a * 2
#: tuple_repeat((1, 2))
def tuple_compare(a, b): return a < b, a == b
#: tuple_compare((1, 2), (1, 3))
#: tuple_compare((1, "a"), (1, "b"))
#: tuple_compare((1,), (1, 2))
def tuple_compare_wrong(a, b): return a < b
#: tuple_compare_wrong((1, "a"), (1, 2))
def tuple_index(t): return t.index(2), t.count(2)
#: tuple_index((1, 2, 2))
def tuple_contains(t, v): return v in t
#: tuple_contains((1, 2), 2)
def tuple_unpack(t):
    a, b, c = t
    return c, b, a
#: tuple_unpack((1, 2, 3))
#: tuple_unpack((1, 2))
def tuple_swap(a, b):
    a, b = b, a
    return a, b
#: tuple_swap(1, 2)
def tuple_return(): return 1, 2
#: tuple_return()
def tuple_key(d): return d[1, 2]
#: tuple_key({(1, 2): "x"})
def tuple_item_assign(t):
    t[0] = 1
    return t
#: tuple_item_assign((1, 2))
def tuple_len(t): return len(t)
#: tuple_len((1, 2))
def tuple_min(t): return min(t), max(t), sum(t)
#: tuple_min((3, 1, 2))
def tuple_sorted(t): return sorted(t)
#: tuple_sorted((3, 1, 2))
def tuple_nested(t): return t[0][1]
#: tuple_nested(((1, 2), 3))
def tuple_star(*args): return args
#: tuple_star(1, "a")
#: tuple_star()
def tuple_isinstance(t): return isinstance(t, tuple), isinstance(t, list)
#: tuple_isinstance((1,))
def tuple_hash(a, b): return hash(a) == hash(b)
#: tuple_hash((1, 2), (1, 2))
def tuple_mixed_sort(x): return sorted(x)
#: tuple_mixed_sort([(2, "a"), (1, "b"), (1, "a")])
def tuple_list_inside():
    t = ([],)
    t[0].append(1)
    return t
#: tuple_list_inside()
def multi_assign():
    a = b = []
    a.append(1)
    return b
#: multi_assign()
def star_middle(t):
    a, *rest = t
    return rest
#: star_middle((1, 2, 3))
def loop_unpack(pairs):
    out = []
    for a, (b, c) in pairs:
        out.append(a + b + c)
    return out
#: loop_unpack([(1, (2, 3)), (4, (5, 6))])
def divmod_unpack(n):
    q, r = divmod(n, 7)
    return r, q
#: divmod_unpack(23)
