"""What views do with what they are given: validation, defaults, narrowing."""


def required(data):
    if not data or "name" not in data:
        return {"error": "name is required"}, 400
    return {"name": data["name"]}, 201
#: required({"name": "a"})
#: required({})
#: required(None)
def stripped(data):
    name = (data.get("name") or "").strip()
    return name if name else None
#: stripped({"name": "  x "})
#: stripped({"name": None})
#: stripped({})
def typed(data):
    age = data.get("age")
    if not isinstance(age, int) or isinstance(age, bool):
        return "age must be an integer"
    if age < 0:
        return "age must be positive"
    return age + 1
#: typed({"age": 5})
#: typed({"age": "5"})
#: typed({"age": True})
#: typed({"age": -1})
#: typed({})
def text_length(data):
    title = data.get("title", "")
    if not isinstance(title, str):
        return "title must be text"
    if not 1 <= len(title) <= 10:
        return "title must have 1 to 10 characters"
    return title
#: text_length({"title": "ok"})
#: text_length({"title": ""})
#: text_length({"title": "x" * 11})
#: text_length({"title": 5})
def choice(data):
    status = data.get("status", "open")
    if status not in ("open", "done", "late"):
        return f"bad status {status!r}"
    return status
#: choice({})
#: choice({"status": "done"})
#: choice({"status": "x"})
#: choice({"status": 1})
def choice_set(value):
    allowed = {"a", "b"}
    return value in allowed
#: choice_set("a")
#: choice_set("c")
def page_number(text):
    try:
        page = int(text)
    except (TypeError, ValueError):
        page = 1
    return max(page, 1)
#: page_number("3")
#: page_number("x")
#: page_number(None)
#: page_number("-4")
def bool_text(text): return text.lower() in ("1", "true", "yes", "on")
#: bool_text("Yes")
#: bool_text("off")
def maybe_int(text): return int(text) if text.isdigit() else None
#: maybe_int("12")
#: maybe_int("a")
def maybe_float(value):
    try:
        return float(value)
    except (TypeError, ValueError):
        return None
#: maybe_float("1.5")
#: maybe_float("x")
#: maybe_float(None)
#: maybe_float(2)
def first_error(data):
    for field in ("name", "email", "password"):
        if field not in data:
            return f"missing {field}"
        if not data[field]:
            return f"empty {field}"
    return None
#: first_error({})
#: first_error({"name": "a", "email": ""})
#: first_error({"name": "a", "email": "b", "password": "c"})
def all_errors(data):
    errors = {}
    if not data.get("name"):
        errors["name"] = ["required"]
    elif len(data["name"]) < 3:
        errors.setdefault("name", []).append("too short")
    if "age" in data and data["age"] < 18:
        errors.setdefault("age", []).append("too young")
    return errors
#: all_errors({})
#: all_errors({"name": "ab", "age": 5})
#: all_errors({"name": "abc", "age": 50})
def email_like(text): return "@" in text and "." in text.split("@")[-1] and not text.startswith("@")
#: email_like("a@b.c")
#: email_like("ab.c")
#: email_like("@b.c")
def password_rules(p):
    problems = []
    if len(p) < 8:
        problems.append("short")
    if not any(c.isdigit() for c in p):
        problems.append("digit")
    if not any(c.isupper() for c in p):
        problems.append("upper")
    if p.lower() == p[::-1].lower():
        problems.append("palindrome")
    return problems
#: password_rules("abc")
#: password_rules("Abcdefg1")
#: password_rules("")
def clean_tags(tags):
    if tags is None:
        return []
    if isinstance(tags, str):
        tags = tags.split(",")
    return sorted({t.strip().lower() for t in tags if t.strip()})
#: clean_tags(None)
#: clean_tags("b, A,,a")
#: clean_tags(["X", " y "])
def only_known(data, known): return {k: v for k, v in data.items() if k in known}
#: only_known({"a": 1, "z": 2}, ["a", "b"])
def unknown_keys(data, known): return [k for k in data if k not in known]
#: unknown_keys({"a": 1, "z": 2}, {"a"})
def patch(item, changes):
    for key in ("title", "done"):
        if key in changes:
            item[key] = changes[key]
    return item
#: patch({"title": "a", "done": False}, {"done": True, "id": 9})
def patch_get(item, changes):
    item["title"] = changes.get("title", item["title"])
    item["done"] = changes.get("done", item["done"])
    return item
#: patch_get({"title": "a", "done": False}, {"done": True})
def optional_chain(user):
    return user and user.get("address") and user["address"].get("city")
#: optional_chain(None)
#: optional_chain({})
#: optional_chain({"address": {"city": "X"}})
#: optional_chain({"address": {}})
def narrow_none(x):
    if x is None:
        return "none"
    return x.upper()
#: narrow_none(None)
#: narrow_none("a")
def narrow_early(x):
    if not x:
        x = "default"
    return x.title()
#: narrow_early("")
#: narrow_early(None)
#: narrow_early("ab cd")
def narrow_isinstance(x):
    if isinstance(x, str):
        return x.upper()
    if isinstance(x, list):
        return len(x)
    if isinstance(x, dict):
        return sorted(x)
    return x
#: narrow_isinstance("a")
#: narrow_isinstance([1, 2])
#: narrow_isinstance({"b": 1, "a": 2})
#: narrow_isinstance(5)
def narrow_tuple(x):
    if isinstance(x, (int, float)):
        return x * 2
    return str(x) * 2
#: narrow_tuple(2)
#: narrow_tuple(1.5)
#: narrow_tuple("ab")
def narrow_in(d):
    if "a" in d and d["a"] is not None:
        return d["a"] + 1
    return 0
#: narrow_in({"a": 1})
#: narrow_in({"a": None})
#: narrow_in({})
def default_dict_arg(options=None):
    options = options or {}
    return options.get("limit", 10)
#: default_dict_arg()
#: default_dict_arg({"limit": 5})
def either(a, b): return a if a is not None else b
#: either(None, 2)
#: either(0, 2)
def coalesce(*values):
    for v in values:
        if v is not None:
            return v
    return None
#: coalesce(None, 0, 5)
#: coalesce()
def status_of(code):
    if 200 <= code < 300:
        return "ok"
    elif code in (301, 302, 307, 308):
        return "redirect"
    elif 400 <= code < 500:
        return "client"
    return "other"
#: status_of(204)
#: status_of(308)
#: status_of(404)
#: status_of(500)
def content_type(header):
    kind, _, params = header.partition(";")
    return kind.strip().lower(), params.strip()
#: content_type("Text/HTML; charset=utf-8")
#: content_type("application/json")
def bearer(header):
    if not header or not header.startswith("Bearer "):
        return None
    return header.split(" ", 1)[1]
#: bearer("Bearer abc")
#: bearer("Basic abc")
#: bearer(None)
def basic(header):
    parts = header.split()
    if len(parts) != 2:
        raise ValueError("malformed")
    scheme, value = parts
    return scheme.lower(), value
#: basic("Basic abc")
#: basic("Basic")
def query_pairs(text):
    out = {}
    for part in text.split("&"):
        if "=" in part:
            k, v = part.split("=", 1)
            out[k] = v
    return out
#: query_pairs("a=1&b=x=y&c")
#: query_pairs("")
def sort_param(text):
    field, direction = text, "asc"
    if text.startswith("-"):
        field, direction = text[1:], "desc"
    return field, direction
#: sort_param("-age")
#: sort_param("name")
def sort_rows(rows, field, descending): return sorted(rows, key=lambda r: r[field], reverse=descending)
#: sort_rows([{"a": 2}, {"a": 1}], "a", False)
#: sort_rows([{"a": 2}, {"a": 3}], "a", True)
#: sort_rows([{"a": 2}], "b", True)
def filter_rows(rows, done):
    if done is None:
        return rows
    wanted = done == "true"
    return [r for r in rows if r["done"] == wanted]
#: filter_rows([{"done": True}, {"done": False}], "true")
#: filter_rows([{"done": True}], None)
def search_rows(rows, q): return [r["title"] for r in rows if q.lower() in r["title"].lower()]
#: search_rows([{"title": "Buy Milk"}, {"title": "Sleep"}], "milk")
def paginate(rows, page, per_page):
    start = (page - 1) * per_page
    items = rows[start:start + per_page]
    total = len(rows)
    pages = (total + per_page - 1) // per_page
    return {"items": items, "page": page, "pages": pages, "total": total, "has_next": page < pages, "has_prev": page > 1}
#: paginate(list(range(10)), 2, 3)
#: paginate([], 1, 3)
#: paginate([1], 1, 0)
def next_id(rows): return max((r["id"] for r in rows), default=0) + 1
#: next_id([])
#: next_id([{"id": 4}, {"id": 2}])
def find(rows, id):
    found = [r for r in rows if r["id"] == id]
    if len(found) == 0:
        return None
    return found[0]
#: find([{"id": 1, "t": "a"}], 1)
#: find([{"id": 1}], "1")
def remove(rows, id):
    before = len(rows)
    rows[:] = [r for r in rows if r["id"] != id]
    return len(rows) < before, rows
#: remove([{"id": 1}, {"id": 2}], 1)
#: remove([{"id": 1}], 3)
def toggle(item):
    item["done"] = not item["done"]
    return item
#: toggle({"done": False})
def summary(rows):
    done = sum(1 for r in rows if r["done"])
    return {"total": len(rows), "done": done, "open": len(rows) - done, "ratio": done / len(rows) if rows else 0}
#: summary([{"done": True}, {"done": False}])
#: summary([])
def cart_total(items, rate=0.2):
    subtotal = sum(i["price"] * i.get("qty", 1) for i in items)
    return {"subtotal": round(subtotal, 2), "tax": round(subtotal * rate, 2), "total": round(subtotal * (1 + rate), 2)}
#: cart_total([{"price": 9.99, "qty": 3}, {"price": 5}])
#: cart_total([])
#: cart_total([{"price": "x"}])
def discount(total, code):
    codes = {"TEN": 0.10, "HALF": 0.5}
    return total * (1 - codes.get(code, 0))
#: discount(100, "TEN")
#: discount(100, "X")
def grade(score):
    for limit, letter in ((90, "A"), (80, "B"), (70, "C")):
        if score >= limit:
            return letter
    return "F"
#: grade(95)
#: grade(80)
#: grade(10)
def bmi(weight, height):
    if height <= 0:
        raise ValueError("height must be positive")
    return round(weight / height ** 2, 1)
#: bmi(70, 1.75)
#: bmi(70, 0)
def convert(value, unit):
    if unit == "c":
        return value * 9 / 5 + 32
    if unit == "f":
        return (value - 32) * 5 / 9
    raise KeyError(unit)
#: convert(100, "c")
#: convert(32, "f")
#: convert(1, "k")
def calculator(op, a, b):
    if op == "+":
        return a + b
    if op == "-":
        return a - b
    if op == "*":
        return a * b
    if op == "/":
        return a / b
    return "unknown operation"
#: calculator("+", 1, 2)
#: calculator("/", 1, 0)
#: calculator("/", 6, 4)
#: calculator("?", 1, 1)
def calculator_strings(a, b): return float(a) + float(b)
#: calculator_strings("1", "2.5")
#: calculator_strings("x", "1")
def count_by(rows, key):
    counts = {}
    for r in rows:
        counts[r[key]] = counts.get(r[key], 0) + 1
    return counts
#: count_by([{"t": "a"}, {"t": "b"}, {"t": "a"}], "t")
def merge_user(user, extra): return {**user, "extra": extra, "name": user["name"].title()}
#: merge_user({"name": "ada", "age": 1}, None)
def serialise(obj):
    if isinstance(obj, dict):
        return {k: serialise(v) for k, v in obj.items()}
    if isinstance(obj, (list, tuple)):
        return [serialise(v) for v in obj]
    if isinstance(obj, float):
        return round(obj, 1)
    return obj
#: serialise({"a": [1.23, (4.56, "x")], "b": None})
def flatten_dict(d, prefix=""):
    out = {}
    for k, v in d.items():
        if isinstance(v, dict):
            out.update(flatten_dict(v, prefix + k + "."))
        else:
            out[prefix + k] = v
    return out
#: flatten_dict({"a": {"b": 1, "c": {"d": 2}}, "e": 3})
def get_path(d, path):
    for key in path.split("."):
        if not isinstance(d, dict) or key not in d:
            return None
        d = d[key]
    return d
#: get_path({"a": {"b": 1}}, "a.b")
#: get_path({"a": 5}, "a.b")
def set_path(d, path, value):
    keys = path.split(".")
    node = d
    for key in keys[:-1]:
        node = node.setdefault(key, {})
    node[keys[-1]] = value
    return d
#: set_path({}, "a.b.c", 1)
#: set_path({"a": {"x": 2}}, "a.b", 1)
def diff(old, new): return {k: (old.get(k), v) for k, v in new.items() if old.get(k) != v}
#: diff({"a": 1, "b": 2}, {"a": 1, "b": 3, "c": 4})
def votes(log):
    tally = {}
    for who, what in log:
        tally[what] = tally.get(what, 0) + (2 if who == "chair" else 1)
    return sorted(tally.items(), key=lambda kv: (-kv[1], kv[0]))
#: votes([("a", "x"), ("chair", "y"), ("b", "x"), ("c", "z")])
def schedule(slots):
    slots = sorted(slots, key=lambda s: (s["end"], s["start"]))
    chosen, free = [], 0
    for s in slots:
        if s["start"] >= free:
            chosen.append(s["name"])
            free = s["end"]
    return chosen
#: schedule([{"name": "a", "start": 0, "end": 5}, {"name": "b", "start": 1, "end": 2}, {"name": "c", "start": 3, "end": 4}])
def retry_after(headers):
    value = headers.get("Retry-After")
    if value is None:
        return 60
    return int(value) if value.isdigit() else 0
#: retry_after({})
#: retry_after({"Retry-After": "5"})
#: retry_after({"Retry-After": "soon"})
def mask_email(email):
    name, domain = email.split("@")
    return name[0] + "***@" + domain
#: mask_email("ada@x.org")
#: mask_email("nope")
def accept_best(header, offers):
    accepted = [part.split(";")[0].strip() for part in header.split(",")]
    for a in accepted:
        if a in offers or a == "*/*":
            return offers[0] if a == "*/*" else a
    return None
#: accept_best("text/html;q=0.9, application/json", ["application/json"])
#: accept_best("*/*", ["a/b"])
#: accept_best("x/y", ["a/b"])
def version_tuple(text): return tuple(int(p) for p in text.split("."))
#: version_tuple("1.20.3")
#: version_tuple("1.x")
def newer(a, b): return version_tuple(a) > version_tuple(b)
#: newer("1.10.0", "1.9.9")
def truncate(text, n): return text if len(text) <= n else text[:n - 3].rstrip() + "..."
#: truncate("hello world", 8)
#: truncate("hi", 8)
def plural(n, word): return f"{n} {word}" + ("" if n == 1 else "s")
#: plural(1, "cat")
#: plural(0, "cat")
def human_list(items):
    if not items:
        return ""
    if len(items) == 1:
        return items[0]
    return ", ".join(items[:-1]) + " and " + items[-1]
#: human_list([])
#: human_list(["a"])
#: human_list(["a", "b", "c"])
def safe_division(a, b):
    try:
        result = a / b
    except ZeroDivisionError:
        return {"error": "division by zero"}
    except TypeError as e:
        return {"error": str(e)}
    return {"result": result}
#: safe_division(1, 2)
#: safe_division(1, 0)
#: safe_division("a", 1)
def parse_kv(lines):
    config = {}
    for number, line in enumerate(lines, 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        if "=" not in line:
            raise ValueError(f"line {number}: no =")
        key, value = [p.strip() for p in line.split("=", 1)]
        config[key] = int(value) if value.isdigit() else value
    return config
#: parse_kv(["a = 1", "# no", "", "b=x # c"])
#: parse_kv(["a"])
