"""Containers: methods of list, tuple, dict and set with the state that they leave, sorting."""
import copy
import operator


def call(r, x, name, *args, **kwargs):
    def run(x, name, args, kwargs):
        x = copy.deepcopy(x)
        method = SUBSCRIPTS[name].__get__(x) if name in SUBSCRIPTS else getattr(x, name)
        return (method(*copy.deepcopy(args), **kwargs), x)
    r.call("Mutate", run, x, name, args, kwargs)


SUBSCRIPTS = {
    "__setitem__": lambda x, k, v: operator.setitem(x, k, v),
    "__delitem__": lambda x, k: operator.delitem(x, k),
    "__getitem__": lambda x, k: operator.getitem(x, k),
}
ITEMS = [None, 0, 1, True, 1.0, 2, "a", "", (1, 2), [1], {}, 2**70, -1, 1.5, b"x"]


def lists(r):
    samples = [[], [1], [1, 2, 3], ["a", "b", "a"], [1, True, 1.0], [[1], [2]], [None, "x", 2.5], [3, 1, 2], ["b", "B", "a"], [1, "a"], [2, None], [(1, "b"), (1, "a")]]
    for x in samples + [(), (1, 2, 1), ("a",)]:
        for name in ("append", "extend", "insert", "pop", "remove", "clear", "copy", "index", "count", "sort", "reverse", "nope", "keys", "upper"):
            call(r, x, name)
            for a in ITEMS:
                call(r, x, name, a)
                call(r, x, name, 1, a)
                call(r, x, name, a, 1)
            call(r, x, name, 1, 2, 3)
            call(r, x, name, 1, 0, 2, 3)
            call(r, x, name, key=None)
            call(r, x, name, reverse=True)
            call(r, x, name, bad=1)
        for i in (-5, -2, -1, 0, 1, 2, 3, 10):
            call(r, x, "pop", i)
            call(r, x, "insert", i, "new")
            call(r, x, "index", 1, i)
            call(r, x, "index", 1, i, 2)
        for a in ITEMS:
            call(r, x, "__setitem__", a, 9)
            call(r, x, "__delitem__", a)
    for _ in range(350):
        pool = r.random.choice([[1, 2, 3, 2.5, True, -1], ["a", "b", "B", "é", ""], [1, "a", None, 2.5], [(1, 2), (1,), (0, "x"), (1, 1.5)], [[1], [2], []], [1, 2, 3]])
        x = [r.random.choice(pool) for _ in range(r.random.randint(0, r.random.choice([5, 12, 40, 63])))]
        r.call("Sorted", sorted, x)
        r.call("SortedReverse", lambda x: sorted(x, reverse=True), x)
        r.call("SortedByLen", lambda x: sorted(x, key=str), x)
        for name, f in {"Min": min, "Max": max, "Sum": sum, "Any": any, "All": all, "Reversed": lambda x: list(reversed(x))}.items():
            r.call(name, f, x)
    for _ in range(10):
        x = [r.random.randint(0, 50) for _ in range(300)]
        r.call("Sorted", sorted, x)
        r.call("SortedByLen", lambda x: sorted(x, key=str), x)
        r.call("SortedReverse", lambda x: sorted(x, reverse=True), [(a % 5, i) for i, a in enumerate(x)])


def dicts(r):
    samples = [{}, {"a": 1}, {"a": 1, "b": 2}, {1: "x", "1": "y"}, {None: 0, (1, 2): [1]}, {1.5: 2}, {True: 1, 2: 3}, {2**70: 1}, {b"x": 1, (): 2}]
    for x in samples:
        for name in ("get", "pop", "setdefault", "update", "keys", "values", "items", "popitem", "clear", "copy", "append", "nope", "fromkeys"):
            call(r, x, name)
            for a in ITEMS + ["b", ("x", "yz"), [("k", 1)], [["a", 9], ("z", 8)], [1], ["ab", "cd"], ["abc"], {"b": 5, "c": 6}, 1.5, 2**70]:
                if name == "fromkeys" and isinstance(a, (set,)):
                    continue
                call(r, x, name, a)
                call(r, x, name, a, "fallback")
            call(r, x, name, "a", "b", "c")
            call(r, x, name, k=1)
        for a in ITEMS + ["b"]:
            call(r, x, "__setitem__", a, 9)
            call(r, x, "__delitem__", a)
            call(r, x, "__getitem__", a)
            r.call("In", lambda a, b: a in b, a, x)
        for y in samples:
            for name, f in {"BitOr": lambda a, b: a | b, "Eq": lambda a, b: a == b}.items():
                r.call(name, f, x, y)
        for name, f in {"Repr": repr, "ToList": list, "Len": len, "Reversed": lambda x: list(reversed(x)), "DictFrom": dict}.items():
            r.call(name, f, x)
    for _ in range(400):
        d = {}
        steps = []
        for _ in range(r.random.randint(1, 60)):
            k = r.random.choice([0, 1, 2, 3, "a", "b", True, 1.0, None, 2.5, (1, "a"), (1.0, "a")])
            steps.append((r.random.choice(["set", "set", "del", "pop"]), k, r.random.randint(0, 99)))
        r.call("DictSteps", dict_steps, steps)


def dict_steps(steps):
    d = {}
    for op, k, v in steps:
        if op == "set":
            d[k] = v
        elif op == "pop":
            d.pop(k, None)
        elif k in d:
            del d[k]
    return list(d.items())


def sets(r):
    samples = [set(), {1}, {1, 2, 3}, {"a", "b"}, {1.0, "x"}, {None, (1, 2)}]
    for x in samples:
        for name in ("add", "remove", "discard", "pop", "clear", "copy", "union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint", "update", "intersection_update", "difference_update", "symmetric_difference_update", "nope"):
            if name != "pop" or len(x) < 2:
                call(r, x, name)
            for a in ITEMS + [[1, 2], {2, 3}, "ab", (1, "x"), {1: 2}]:
                call(r, x, name, a)
            call(r, x, name, [1], [2])
            call(r, x, name, bad=1)
        for y in samples:
            for name, f in {"BitOr": lambda a, b: a | b, "BitAnd": lambda a, b: a & b, "Sub": lambda a, b: a - b, "BitXor": lambda a, b: a ^ b, "Lt": lambda a, b: a < b, "Le": lambda a, b: a <= b, "Gt": lambda a, b: a > b, "Eq": lambda a, b: a == b}.items():
                r.call(name, f, x, y)


def setorder(r):
    for _ in range(600):
        top = r.random.choice([5, 10, 20, 100, 1000, 10**9, 2**64])
        x = [r.random.randint(-top if r.random.random() < 0.3 else 0, top) for _ in range(r.random.choice([1, 2, 3, 4, 5, 6, 10, 20, 40, 100]))]
        if all(abs(i) < 2**63 for i in x):
            r.call("SetOrder", lambda x: list(set(x)), x)
    r.call("SetOrder", lambda x: list(set(x)), [3.0, 1, True, 2, 8.0, 0.0])


def unpacking(r):
    def unpack(x, n):
        if n == 1:
            (a,) = x
            return [a]
        if n == 2:
            a, b = x
            return [a, b]
        a, b, c = x
        return [a, b, c]
    for x in ([], [1], [1, 2], (1, 2, 3), "ab", "abc", {"a": 1, "b": 2}, None, 5, [1, 2, 3, 4], b"ab"):
        for n in (1, 2, 3):
            r.call("Unpack", unpack, x, n)
    for args in ((3,), (1, 4), (0, 10, 3), (5, 0, -2), (1, 1), (0, 5, 0), (-3, 3, 2)):
        r.call("Range", lambda *a: list(range(*a)), *args)
        r.call("RangeRepr", lambda *a: repr(range(*a)), *args)


FAMILIES = {"lists": lists, "dicts": dicts, "sets": sets, "setorder": setorder, "unpacking": unpacking}
