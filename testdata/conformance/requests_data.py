"""What views do with bodies, forms and queries: nested dicts, defaults, patches, pages, errors."""

import json


def dig(data): return data.get("a", {}).get("b", {}).get("c")
#: dig({"a": {"b": {"c": 1}}})
#: dig({"a": {}})
#: dig({})
def dig_none(data): return (data.get("user") or {}).get("name", "anonymous")
#: dig_none({"user": None})
#: dig_none({"user": {"name": "ada"}})
def dig_list(data): return data["items"][0]["id"]
#: dig_list({"items": [{"id": 7}]})
#: dig_list({"items": []})
#: dig_list({})
def missing_fields(data): return [f for f in ("name", "email", "age") if f not in data]
#: missing_fields({"name": 1, "age": 2})
#: missing_fields({})
def missing_or_empty(data): return sorted(f for f in {"name", "email"} if not data.get(f))
#: missing_or_empty({"name": "", "email": "x"})
def unknown_fields(data): return sorted(set(data) - {"name", "email"})
#: unknown_fields({"name": 1, "zip": 2, "age": 3})
def all_present(data): return all(data.get(k) for k in ("a", "b"))
#: all_present({"a": 1, "b": 2})
#: all_present({"a": 1, "b": 0})
def any_present(data): return any(k in data for k in ("x", "y"))
#: any_present({"y": None})
#: any_present({})
def all_isinstance(values): return all(isinstance(v, int) for v in values)
#: all_isinstance([1, 2])
#: all_isinstance([1, "2"])
def collect_errors(data):
    errors = {}
    if not isinstance(data.get("name"), str):
        errors["name"] = "must be text"
    elif len(data["name"]) < 2:
        errors["name"] = "too short"
    if "age" in data and not isinstance(data["age"], (int, float)):
        errors["age"] = "must be a number"
    return errors or None
#: collect_errors({"name": "ada", "age": 3})
#: collect_errors({"name": "a", "age": "x"})
#: collect_errors({})
def error_list(data):
    errors = []
    for field, kind in (("title", str), ("year", int)):
        if field not in data:
            errors.append(f"{field} is required")
        elif not isinstance(data[field], kind):
            errors.append(f"{field} has the wrong type")
    return errors
#: error_list({"title": "x", "year": "y"})
#: error_list({})
def kind_of(x):
    if x is None:
        return "null"
    if isinstance(x, bool):
        return "boolean"
    if isinstance(x, (int, float)):
        return "number"
    if isinstance(x, str):
        return "string"
    if isinstance(x, list):
        return "array"
    if isinstance(x, dict):
        return "object"
    return "other"
#: kind_of(None)
#: kind_of(True)
#: kind_of(1.5)
#: kind_of("a")
#: kind_of([])
#: kind_of({})
#: kind_of(b"")
def type_name(x): return type(x).__name__
#: type_name(1)
#: type_name("a")
#: type_name([1])
#: type_name({"a": 1})
#: type_name(None)
#: type_name(1.5)
def to_bool(x): return str(x).lower() in ("1", "true", "yes", "on")
#: to_bool("TRUE")
#: to_bool(1)
#: to_bool("off")
#: to_bool(None)
def to_int(x, default=0):
    try:
        return int(x)
    except (TypeError, ValueError):
        return default
#: to_int("12")
#: to_int("x")
#: to_int(None, 5)
#: to_int(3.9)
def to_float(x):
    try:
        return float(x)
    except ValueError as e:
        return str(e)
#: to_float("1.5")
#: to_float("abc")
def clamp(n, low, high): return max(low, min(n, high))
#: clamp(5, 1, 3)
#: clamp(-5, 1, 3)
#: clamp(2, 1, 3)
def paginate(items, page, size):
    start = (page - 1) * size
    return {"items": items[start:start + size], "page": page, "pages": -(-len(items) // size), "total": len(items)}
#: paginate([1, 2, 3, 4, 5], 2, 2)
#: paginate([1, 2, 3, 4, 5], 9, 2)
#: paginate([], 1, 2)
def next_page(page, pages): return page + 1 if page < pages else None
#: next_page(1, 2)
#: next_page(2, 2)
def search(items, q): return [i for i in items if q.lower() in i["name"].lower()]
#: search([{"name": "Ada"}, {"name": "Bob"}], "AD")
def filter_by(items, **criteria): return [i for i in items if all(i.get(k) == v for k, v in criteria.items())]
#: filter_by([{"a": 1, "b": 2}, {"a": 1, "b": 3}], a=1, b=3)
#: filter_by([{"a": 1}])
def find_by_id(items, item_id):
    for item in items:
        if item["id"] == item_id:
            return item
    return None
#: find_by_id([{"id": 1}, {"id": 2}], 2)
#: find_by_id([], 2)
def find_index(items, item_id):
    for i, item in enumerate(items):
        if item["id"] == item_id:
            return i
    else:
        return -1
#: find_index([{"id": 1}, {"id": 2}], 2)
#: find_index([{"id": 1}], 5)
def next_item(items, item_id): return next((i for i in items if i["id"] == item_id), None)
#: next_item([{"id": 1, "n": "a"}], 1)
#: next_item([], 1)
def next_id(items): return max((i["id"] for i in items), default=0) + 1
#: next_id([{"id": 4}, {"id": 2}])
#: next_id([])
def next_id_last(items): return items[-1]["id"] + 1 if items else 1
#: next_id_last([{"id": 4}])
#: next_id_last([])
def patch(item, data):
    item.update({k: v for k, v in data.items() if k in item and k != "id"})
    return item
#: patch({"id": 1, "a": 2}, {"id": 9, "a": 3, "b": 4})
def patch_get(item, data):
    item["title"] = data.get("title", item["title"])
    item["done"] = data.get("done", item["done"])
    return item
#: patch_get({"title": "a", "done": False}, {"done": True})
def remove_by_id(items, item_id): return [i for i in items if i["id"] != item_id]
#: remove_by_id([{"id": 1}, {"id": 2}], 1)
def remove_in_place(items, item_id):
    items[:] = [i for i in items if i["id"] != item_id]
    return items
#: remove_in_place([{"id": 1}, {"id": 2}], 1)
def delete_key(data, key):
    del data[key]
    return data
#: delete_key({"a": 1, "b": 2}, "a")
#: delete_key({"a": 1}, "b")
def pop_default(data): return data.pop("token", None), data
#: pop_default({"token": "x", "a": 1})
#: pop_default({"a": 1})
def without(data, *keys): return {k: v for k, v in data.items() if k not in keys}
#: without({"a": 1, "b": 2, "c": 3}, "a", "c")
def only(data, keys): return {k: data[k] for k in keys if k in data}
#: only({"a": 1, "b": 2}, ["b", "z"])
def rename(data, names): return {names.get(k, k): v for k, v in data.items()}
#: rename({"a": 1, "b": 2}, {"a": "x"})
def defaults(data): return {"page": 1, "size": 20, **data}
#: defaults({"size": 5})
def merged(a, b):
    out = dict(a)
    out.update(b)
    return out
#: merged({"a": 1, "b": 2}, {"b": 3})
def deep_merge(a, b):
    out = dict(a)
    for k, v in b.items():
        if isinstance(v, dict) and isinstance(out.get(k), dict):
            out[k] = deep_merge(out[k], v)
        else:
            out[k] = v
    return out
#: deep_merge({"a": {"x": 1}, "b": 2}, {"a": {"y": 2}, "b": 3})
def swap(data): return {v: k for k, v in data.items()}
#: swap({"a": 1, "b": 2})
def strip_all(data): return {k: v.strip() if isinstance(v, str) else v for k, v in data.items()}
#: strip_all({"a": " x ", "b": 1})
def drop_none(data): return {k: v for k, v in data.items() if v is not None}
#: drop_none({"a": None, "b": 0})
def group(rows, key):
    out = {}
    for row in rows:
        out.setdefault(row[key], []).append(row)
    return out
#: group([{"k": "a", "n": 1}, {"k": "b", "n": 2}, {"k": "a", "n": 3}], "k")
def count_by(rows):
    out = {}
    for row in rows:
        out[row["status"]] = out.get(row["status"], 0) + 1
    return out
#: count_by([{"status": "open"}, {"status": "done"}, {"status": "open"}])
def totals(rows):
    total = 0
    for row in rows:
        total += row["price"] * row["qty"]
    return {"total": round(total, 2), "average": round(total / len(rows), 2) if rows else 0}
#: totals([{"price": 1.5, "qty": 2}, {"price": 2.25, "qty": 1}])
#: totals([])
def average(xs): return sum(xs) / len(xs) if xs else None
#: average([1, 2, 4])
#: average([])
def unique(xs): return list(dict.fromkeys(xs))
#: unique(["b", "a", "b"])
def unique_seen(xs):
    seen = set()
    out = []
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out
#: unique_seen([3, 1, 3, 2, 1])
def chunk(xs, n): return [xs[i:i + n] for i in range(0, len(xs), n)]
#: chunk([1, 2, 3, 4, 5], 2)
def zip_rows(header, rows): return [dict(zip(header, row)) for row in rows]
#: zip_rows(["a", "b"], [[1, 2], [3, 4]])
def columns(rows): return list(zip(*rows))
#: columns([(1, "a"), (2, "b")])
def parse_pairs(text): return dict(p.split("=") for p in text.split("&"))
#: parse_pairs("a=1&b=2")
#: parse_pairs("a")
def parse_ids(text): return [int(p) for p in text.split(",") if p.strip()]
#: parse_ids("1, 2,,3")
#: parse_ids("")
#: parse_ids("1,x")
def parse_sort(text):
    reverse = text.startswith("-")
    return text.lstrip("-"), reverse
#: parse_sort("-name")
#: parse_sort("age")
def sorted_by(rows, text): return sorted(rows, key=lambda r: r[text.lstrip("-")], reverse=text.startswith("-"))
#: sorted_by([{"n": 1}, {"n": 3}, {"n": 2}], "-n")
#: sorted_by([{"n": 1}], "x")
def parse_header(text):
    scheme, _, token = text.partition(" ")
    return (scheme, token) if scheme.lower() == "bearer" and token else None
#: parse_header("Bearer abc")
#: parse_header("Basic x")
#: parse_header("Bearer")
def parse_content_type(text):
    kind, *params = text.split(";")
    return kind.strip(), [p.strip() for p in params]
#: parse_content_type("text/html; charset=utf-8")
#: parse_content_type("text/html")
def extension(name): return name.rsplit(".", 1)[1].lower() if "." in name else ""
#: extension("a.TAR.GZ")
#: extension("a")
def allowed_file(name): return "." in name and name.rsplit(".", 1)[1].lower() in {"png", "jpg"}
#: allowed_file("a.PNG")
#: allowed_file("a.exe")
#: allowed_file("png")
def load(text):
    try:
        return json.loads(text)
    except json.JSONDecodeError as e:
        return {"error": e.msg, "at": e.pos}
    except TypeError:
        return {"error": "no text"}
#: load('{"a": [1, 2.5, null, true]}')
#: load('{"a"}')
#: load(None)
def load_value_error(text):
    try:
        return json.loads(text)["a"]
    except ValueError:
        return "bad json"
    except (KeyError, TypeError) as e:
        return type(e).__name__
#: load_value_error("{}")
#: load_value_error("[]")
#: load_value_error("x")
def dump(x): return json.dumps(x)
#: dump({"b": [1, None, True], "a": "é"})
def dump_sorted(x): return json.dumps(x, sort_keys=True, indent=2)
#: dump_sorted({"b": 1, "a": {"c": []}})
def dump_compact(x): return json.dumps(x, separators=(",", ":"), ensure_ascii=False)
#: dump_compact({"b": 1, "a": "é"})
def dump_keys(): return json.dumps({1: "a", True: "b", None: "c"})
#: dump_keys()
def dump_bad(): return json.dumps({"a": b"x"})
#: dump_bad()
def status_text(code):
    return {200: "OK", 404: "Not Found"}.get(code, "Unknown")
#: status_text(404)
#: status_text(500)
def result_tuple(ok):
    if ok:
        return {"ok": True}, 200
    return {"ok": False}, 400
#: result_tuple(1)
#: result_tuple(0)
def unpack_result(ok):
    body, status = result_tuple(ok)
    return f"{status}: {body['ok']}"
#: unpack_result(1)
def envelope(data=None, error=None): return {"data": data, "error": error, "ok": error is None}
#: envelope([1])
#: envelope(error="x")
def mask(card): return "*" * (len(card) - 4) + card[-4:]
#: mask("1234567890")
def initials(name): return "".join(part[0].upper() for part in name.split())
#: initials("ada king lovelace")
def slug(title): return "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())
#: slug("Hello, World! 2")
def truncate(text, n): return text if len(text) <= n else text[:n - 3].rstrip() + "..."
#: truncate("hello world", 8)
#: truncate("hi", 8)
def plural(n, word): return f"{n} {word}{'' if n == 1 else 's'}"
#: plural(1, "item")
#: plural(3, "item")
def money(cents): return f"${cents // 100}.{cents % 100:02d}"
#: money(1205)
def table(rows):
    width = max(len(r[0]) for r in rows)
    return "\n".join(f"{name:<{width}} {value:>6.2f}" for name, value in rows)
#: table([("a", 1.5), ("long", 22.25)])
def percent(part, whole): return f"{part / whole:.1%}" if whole else "n/a"
#: percent(1, 3)
#: percent(1, 0)
def thousands(n): return f"{n:,}", f"{n:_}"
#: thousands(1234567)
def nested_update(store, user, key, value):
    store.setdefault(user, {})[key] = value
    return store
#: nested_update({}, "u", "a", 1)
#: nested_update({"u": {"b": 2}}, "u", "a", 1)
def bump(store, key):
    store[key] = store.get(key, 0) + 1
    return store[key]
#: bump({}, "a")
#: bump({"a": 4}, "a")
def move(items, i, j):
    items.insert(j, items.pop(i))
    return items
#: move([1, 2, 3], 0, 2)
#: move([1], 5, 0)
def rotate(xs, n): return xs[n:] + xs[:n]
#: rotate([1, 2, 3], 1)
def compare_versions(a, b): return tuple(map(int, a.split("."))) < tuple(map(int, b.split(".")))
#: compare_versions("1.2", "1.10")
def password_errors(p):
    checks = {"length": len(p) >= 8, "upper": any(c.isupper() for c in p), "digit": any(c.isdigit() for c in p)}
    return [name for name, ok in checks.items() if not ok]
#: password_errors("abc")
#: password_errors("Abcdefg1")
def email_ok(text): return text.count("@") == 1 and "." in text.split("@")[1] and " " not in text
#: email_ok("a@b.c")
#: email_ok("a@b")
#: email_ok("a")
