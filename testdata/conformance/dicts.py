"""Dicts: methods, order, views and merging."""


def get(d, k): return d.get(k)
#: get({"a": 1}, "a")
#: get({"a": 1}, "b")
def get_default(d, k): return d.get(k, 0)
#: get_default({"a": 1}, "b")
#: get_default({"a": None}, "a")
def item(d, k): return d[k]
#: item({"a": 1}, "a")
#: item({"a": 1}, "b")
#: item({1: "x"}, 2)
#: item({(1, 2): "x"}, (1, 2))
def set_item(d):
    d["z"] = 1
    d["a"] = 2
    return d
#: set_item({"a": 0, "b": 1})
def del_item(d, k):
    del d[k]
    return d
#: del_item({"a": 1, "b": 2}, "a")
#: del_item({}, "a")
def pop(d, k): return d.pop(k), d
#: pop({"a": 1}, "a")
#: pop({"a": 1}, "b")
def pop_default(d, k): return d.pop(k, None), d
#: pop_default({"a": 1}, "b")
def popitem(d): return d.popitem(), d
#: popitem({"a": 1, "b": 2})
#: popitem({})
def setdefault(d):
    d.setdefault("a", 5)
    d.setdefault("b", 6)
    return d
#: setdefault({"a": 1})
def setdefault_none(d): return d.setdefault("x"), d
#: setdefault_none({})
def update(d):
    d.update({"b": 2})
    return d
#: update({"a": 1, "b": 0})
def update_kw(d):
    d.update(c=3, a=9)
    return d
#: update_kw({"a": 1})
def update_pairs(d):
    d.update([("x", 1), ("y", 2)])
    return d
#: update_pairs({})
def clear(d):
    d.clear()
    return d
#: clear({"a": 1})
def copy(d):
    e = d.copy()
    e["z"] = 1
    return d, e
#: copy({"a": 1})
def dict_copy(d):
    e = dict(d)
    e["z"] = 1
    return d, e
#: dict_copy({"a": 1})
def keys(d): return list(d.keys()), list(d)
#: keys({"b": 1, "a": 2})
def values(d): return list(d.values())
#: values({"b": 1, "a": 2})
def items(d): return list(d.items())
#: items({"b": 1, "a": 2})
def items_loop(d):
    out = []
    for k, v in d.items():
        out.append(f"{k}={v}")
    return out
#: items_loop({"a": 1, "b": None})
def contains(d, k): return k in d, k not in d
#: contains({"a": 1}, "a")
#: contains({1: 2}, 1.0)
def length(d): return len(d)
#: length({"a": 1})
def truth(d): return bool(d), not d
#: truth({})
#: truth({"a": 0})
def merge_or(a, b): return a | b
#: merge_or({"a": 1, "b": 1}, {"b": 2, "c": 3})
def merge_or_equals(a, b):
    c = a
    a |= b
    return a, c is a
#: merge_or_equals({"a": 1}, {"b": 2})
def merge_star(a, b): return {**a, **b}
#: merge_star({"a": 1}, {"a": 2, "b": 3})
def merge_star_key(a): return {"x": 0, **a, "a": 9}
#: merge_star_key({"a": 1, "x": 5})
def equality(a, b): return a == b
#: equality({"a": 1, "b": 2}, {"b": 2, "a": 1})
#: equality({"a": 1}, {"a": 1.0})
def dict_kw(): return dict(a=1, b="x")
#: dict_kw()
def dict_pairs(x): return dict(x)
#: dict_pairs([("a", 1), ("b", 2)])
#: dict_pairs([[1, 2]])
def dict_zip(a, b): return dict(zip(a, b))
#: dict_zip(["a", "b"], [1, 2])
def fromkeys(x): return dict.fromkeys(x, 0)
#: fromkeys(["a", "b", "a"])
def unique_ordered(x): return list(dict.fromkeys(x))
#: unique_ordered([3, 1, 3, 2, 1])
def comprehension(x): return {k: len(k) for k in x}
#: comprehension(["a", "bb"])
def comprehension_if(d): return {k: v for k, v in d.items() if v is not None}
#: comprehension_if({"a": 1, "b": None})
def invert(d): return {v: k for k, v in d.items()}
#: invert({"a": 1, "b": 2, "c": 1})
def nested(d): return d["a"]["b"]
#: nested({"a": {"b": 5}})
#: nested({"a": {}})
#: nested({"a": None})
def nested_get(d): return d.get("a", {}).get("b", "none")
#: nested_get({"a": {"b": 5}})
#: nested_get({})
def nested_set(d):
    d.setdefault("a", {})["b"] = 1
    return d
#: nested_set({})
def delete_while_iterating(d):
    for k in d:
        del d[k]
    return d
#: delete_while_iterating({"a": 1, "b": 2})
def delete_over_copy(d):
    for k in list(d):
        if d[k] < 2:
            del d[k]
    return d
#: delete_over_copy({"a": 1, "b": 2})
def order_after_delete():
    d = {"a": 1, "b": 2, "c": 3}
    del d["a"]
    d["a"] = 9
    return list(d)
#: order_after_delete()
def order_after_overwrite():
    d = {"a": 1, "b": 2}
    d["a"] = 9
    return d
#: order_after_overwrite()
def mixed_keys(): return {1: "int", "1": "str", None: "none", True: "bool", 2.5: "float", (1, 2): "tuple"}
#: mixed_keys()
def unhashable(): return {[1]: 2}
#: unhashable()
def unhashable_dict(d): return {d: 1}
#: unhashable_dict({})
def unhashable_lookup(d, k): return k in d
#: unhashable_lookup({}, [])
def count_chars(s):
    counts = {}
    for c in s:
        counts[c] = counts.get(c, 0) + 1
    return counts
#: count_chars("hello")
def plus_equals(d):
    d["n"] += 1
    return d
#: plus_equals({"n": 1})
#: plus_equals({})
def append_value(d):
    d["x"].append(1)
    return d
#: append_value({"x": []})
def sorted_keys(d): return sorted(d)
#: sorted_keys({"b": 1, "a": 2})
def sorted_items(d): return sorted(d.items(), key=lambda kv: kv[1], reverse=True)
#: sorted_items({"a": 1, "b": 3, "c": 2})
def max_key(d): return max(d, key=d.get)
#: max_key({"a": 1, "b": 3, "c": 3})
def min_value(d): return min(d.values())
#: min_value({"a": 4, "b": 3})
def sum_values(d): return sum(d.values())
#: sum_values({"a": 4, "b": 3.5})
def reversed_keys(d): return list(reversed(d))
#: reversed_keys({"a": 1, "b": 2})
def keys_view_ops(a, b): return sorted(a.keys() & b.keys()), sorted(a.keys() - b.keys())
#: keys_view_ops({"a": 1, "b": 2}, {"b": 3, "c": 4})
def view_is_live(d):
    v = d.values()
    d["z"] = 26
    return list(v)
#: view_is_live({"a": 1})
def view_repr(d): return d.keys(), d.values(), d.items()
#: view_repr({"a": 1})
def first_key(d): return next(iter(d))
#: first_key({"x": 1, "y": 2})
#: first_key({})
def dispatch(op, a, b):
    ops = {"add": a + b, "sub": a - b}
    return ops[op]
#: dispatch("add", 3, 4)
#: dispatch("mul", 3, 4)
def safe_key(d, k):
    try:
        return d[k]
    except KeyError as e:
        return f"missing {e}"
#: safe_key({}, "a")
#: safe_key({}, 3)
def required(data, *names): return [n for n in names if not data.get(n)]
#: required({"a": 1, "b": ""}, "a", "b", "c")
def pick(d, *names): return {n: d[n] for n in names if n in d}
#: pick({"a": 1, "b": 2}, "b", "z")
def without(d, name): return {k: v for k, v in d.items() if k != name}
#: without({"a": 1, "b": 2}, "a")
def deep_merge(a, b):
    out = dict(a)
    for k, v in b.items():
        if isinstance(v, dict) and isinstance(out.get(k), dict):
            out[k] = deep_merge(out[k], v)
        else:
            out[k] = v
    return out
#: deep_merge({"a": {"x": 1}, "b": 1}, {"a": {"y": 2}, "b": 2})
def total(cart, prices): return sum(prices[name] * n for name, n in cart.items())
#: total({"tea": 2, "milk": 1}, {"tea": 3, "milk": 1.5})
#: total({"tea": 2}, {})
def index_by(rows, key): return {r[key]: r for r in rows}
#: index_by([{"id": 1, "n": "a"}, {"id": 2, "n": "b"}], "id")
def histogram(x):
    out = {}
    for v in x:
        bucket = v // 10 * 10
        out[bucket] = out.get(bucket, 0) + 1
    return dict(sorted(out.items()))
#: histogram([5, 12, 17, 33, 3])
def enumerate_items(d): return [(i, k, v) for i, (k, v) in enumerate(d.items())]
#: enumerate_items({"a": 1, "b": 2})
def dict_in_list(x): return [d["n"] for d in x if "n" in d]
#: dict_in_list([{"n": 1}, {}, {"n": None}])
def walk(d, depth=0):
    out = []
    for k, v in d.items():
        out.append("  " * depth + k)
        if isinstance(v, dict):
            out += walk(v, depth + 1)
    return out
#: walk({"a": {"b": {"c": 1}}, "d": 2})
