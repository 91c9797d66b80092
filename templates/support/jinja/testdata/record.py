"""Records what Jinja2's filters, tests, operators and lookups give, one JSON line each, in calls.jsonl.gz."""
import gzip, itertools, json, os, random, types
import flask, jinja2
from jinja2 import Undefined
from jinja2.runtime import Context
from markupsafe import Markup

assert jinja2.__version__.startswith("3.1"), jinja2.__version__
app = flask.Flask(__name__)
env = app.jinja_env
R = random.Random(3141)

def encode(v):
    if v is None or isinstance(v, bool): return v
    if isinstance(v, Markup): return ["m", str(v)]
    if isinstance(v, str): return v
    if isinstance(v, int): return ["i", str(v)]
    if isinstance(v, float): return ["f", repr(v)]
    if isinstance(v, list): return ["l"] + [encode(x) for x in v]
    if isinstance(v, tuple): return ["t"] + [encode(x) for x in v]
    if isinstance(v, dict): return ["d"] + [[encode(k), encode(x)] for k, x in v.items()]
    if isinstance(v, Undefined): return ["u"]
    raise TypeError(v)

def show(v):
    if isinstance(v, (types.GeneratorType, map, type(reversed([])))): return type(v).__name__ + ":" + repr(list(v))
    if isinstance(v, Undefined): return "Undefined"
    return repr(v)

U = env.undefined(name="u")
TEXTS = ["", "a", "hello world", "Hello World", "<b>bold</b> & 'q' \"d\"", "x" * 30, "one two three four five six seven", "foo bar-baz (qux) [quux] {corge} <grault>",
    "  padded\t\n", "line1\nline2\n\nline4", "ÄÖ ü ß", "42", "-7", "3.75", "1e3", "0x1f", "abc", "%s and %s", "%d%%", "a/b c?d=e&f", "日本 語", "ALL CAPS", "don't stop", "tab\tsep", "<!-- c --><p>hi &amp; &lt;x&gt;  there</p>", "nan", "inf", " 12 ", "1_000", "a,b,c"]
NUMS = [0, 1, -1, 2, 3, 7, 10, 255, 1000, 1024, 123456, 10**6, 5 * 10**9, 10**22, -15, 2.5, 0.5, 1.5, -2.5, 2.675, 1e-7, 1e16, 3.0, float("inf"), 1.005, 42.5555]
LISTS = [[], [1, 2, 3], [3, 1, 2], ["b", "A", "c"], ["x", "X", "y"], [1, "a"], [None, 1], [1.5, 2], [[1, 2], [3]], [("a", 1), ("b", 2)], (1, 2), ["<a>", "b"], [Markup("<a>"), "<b>"], [True, False, 1], [1, 1, 2, 3, 3], list(range(7)), ["a b", "c&d"], [U, 1], [0, "", None]]
RECORDS = [[{"n": "b", "v": 2}, {"n": "A", "v": 1}, {"n": "c", "v": 2}], [{"n": "x"}, {"v": 3}], [{"n": {"m": 1}}, {"n": {"m": 0}}], [(1, "z"), (0, "y")], [{"n": "Bob", "v": None}, {"n": "bob", "v": 0}]]
DICTS = [{}, {"a": 1}, {"b": 1, "a": 2}, {"B": "x", "a": "Y"}, {"k": "<v>", "n": None}, {1: 2}, {"items": 5, "x": [1]}, {"class": "c d", "id": 'q"'}, {"a/b": 1}, {"k": U}]
ANY = TEXTS + NUMS + LISTS + RECORDS + DICTS + [None, True, False, U, Markup("<b>safe</b>"), Markup(""), Markup("a & b")]
SAFE = [Markup("<b>safe</b>"), Markup("x y z w" * 5)]

def some(pool, n):
    pool = list(pool)
    return pool if len(pool) <= n else R.sample(pool, n)

rows = []
def context(escape):
    name = "x.html" if escape else "x.txt"
    t = env.from_string("")
    ctx = Context(env, dict(env.globals), name, {})
    return ctx

def put(kind, name, value, args=(), kwargs=None, escape=True):
    kwargs = kwargs or {}
    ctx = context(escape)
    try:
        if kind == "filter":
            got = show(env.call_filter(name, value, args, dict(kwargs), context=ctx))
        elif kind == "test":
            got = show(bool(env.call_test(name, value, args, dict(kwargs), context=ctx)))
        elif kind == "attr": got = show(env.getattr(value, args[0]))
        elif kind == "item": got = show(env.getitem(value, args[0]))
        elif kind == "method":
            got = show(ctx.call(env.getattr(value, name), *args, **kwargs))
        elif kind == "print":
            got = repr(str(flask.Markup(value)) if False else str(jinja2.utils.markupsafe.escape(value)) if escape else str(value))
        elif kind == "op":
            with app.test_request_context():
                expr = jinja2.Environment(autoescape=escape).compile_expression("a " + name + " b", undefined_to_none=False)
                got = show(expr(a=value, b=args[0]))
    except Exception as e:
        got = "!" + type(e).__name__
    if " object at 0x" in got or " of " in got and " at 0x" in got: return
    rows.append({"kind": kind, "name": name, "value": encode(value), "args": [encode(a) for a in args], "kwargs": [[k, encode(v)] for k, v in kwargs.items()], "escape": escape, "want": got})

def family(name, values, argsets, both=False):
    for v in values:
        for a in argsets:
            args, kwargs = a if isinstance(a, tuple) and len(a) == 2 and isinstance(a[1], dict) else (a, {})
            put("filter", name, v, tuple(args), kwargs)
            if both: put("filter", name, v, tuple(args), kwargs, escape=False)

N = [((), {})]
for f in ["upper", "lower", "capitalize", "title", "trim", "striptags", "string", "safe", "escape", "e", "forceescape", "wordcount", "length", "count", "first", "last", "list", "reverse", "urlencode", "int", "float", "abs", "filesizeformat", "items", "tojson", "default"]:
    family(f, ANY, N, both=f in ("safe", "escape", "tojson"))
family("default", ANY, [(("x",), {}), (("x", True), {}), ((), {"default_value": 1, "boolean": True})])
family("trim", TEXTS + SAFE, [(("a",), {}), ((" <>b",), {})])
family("center", some(TEXTS, 12) + SAFE + [5, None], [((), {}), ((20,), {}), ((3,), {})])
family("replace", TEXTS + SAFE + [12, None], [(("a", "<A>"), {}), (("l", "L", 1), {}), ((" ", Markup("&nbsp;")), {}), (("b", ""), {}), ((Markup("b"), "x"), {}), (("2", 7), {})], both=True)
family("format", ["%s", "%s and %s", "%d%%", "%(a)s", "%5.2f", Markup("<i>%s</i>"), Markup("%(a)s"), "plain", Markup("%d %r")], [(("<x>",), {}), (("a", 1), {}), ((3,), {}), ((2.5,), {}), ((), {"a": "<y>"}), ((Markup("<m>"),), {}), ((), {})])
family("truncate", TEXTS + SAFE + [U, [1] * 300, 5], [((), {}), ((10,), {}), ((10, True), {}), ((10, False, "<…>", 0), {}), ((9, True, "...", 0), {}), ((2,), {}), ((), {"length": 12, "end": ""}), ((20, False, "...", None), {})])
family("indent", some(TEXTS, 14) + SAFE + [U, 3], [((), {}), ((2,), {}), ((2, True), {}), ((2, False, True), {}), (("> ",), {}), ((0,), {})])
family("join", LISTS + TEXTS[:4] + RECORDS + [5, None, U, {"a": 1}], [((), {}), ((", ",), {}), (("<br>",), {}), ((Markup("<br>"),), {}), ((", ", "n"), {}), ((), {"attribute": 0})], both=True)
family("sort", LISTS + RECORDS + ["hello", {"b": 1, "a": 2}, U, 3], [((), {}), ((True,), {}), ((False, True), {}), ((), {"attribute": "n"}), ((), {"attribute": "v,n"}), ((), {"attribute": 0}), ((), {"attribute": "n.m"})])
family("dictsort", DICTS + [U, [1]], [((), {}), ((True,), {}), ((False, "value"), {}), ((), {"reverse": True}), ((False, "x"), {})])
family("unique", LISTS + RECORDS + ["hello"], [((), {}), ((True,), {}), ((), {"attribute": "n"})])
for f in ("min", "max"): family(f, LISTS + RECORDS + ["hello", U], [((), {}), ((True,), {}), ((), {"attribute": "n"}), ((), {"attribute": "v"})])
family("sum", LISTS + RECORDS + [U, "ab"], [((), {}), (("v",), {}), ((), {"start": 10}), ((None, []), {})])
family("groupby", RECORDS + LISTS[:4] + [[]], [(("n",), {}), (("v",), {}), (("n", "zz"), {}), (("n", None, True), {}), ((0,), {})])
family("batch", LISTS + ["hello"], [((2,), {}), ((3, "x"), {}), ((1,), {}), ((10, 0), {})])
family("slice", LISTS + ["hello"], [((2,), {}), ((3, "x"), {}), ((1,), {})])
family("int", TEXTS + NUMS[:6], [((5,), {}), ((0, 16), {}), ((None,), {})])
family("float", TEXTS + [None, U, []], [((1.5,), {}), (("x",), {})])
family("round", NUMS + ["x", None, True, U], [((), {}), ((1,), {}), ((2,), {}), ((-1,), {}), ((0, "ceil"), {}), ((1, "floor"), {}), ((2, "ceil"), {}), ((0, "odd"), {})])
family("filesizeformat", NUMS + ["1024", "x"], [((True,), {})])
family("tojson", ANY, [((2,), {})])
family("xmlattr", DICTS, [((), {}), ((False,), {})], both=True)
family("map", LISTS + RECORDS, [((), {"attribute": "n"}), ((), {"attribute": "n", "default": "d"}), (("upper",), {}), (("default", "q"), {}), (("int",), {}), ((), {"attribute": 0})])
for f in ("select", "reject"): family(f, LISTS, [((), {}), (("odd",), {}), (("string",), {}), (("equalto", 1), {}), (("gt", 1), {}), (("none",), {})])
for f in ("selectattr", "rejectattr"): family(f, RECORDS + [[]], [(("v",), {}), (("v", "equalto", 2), {}), (("n", "in", ["b", "x"]), {}), (("n", "undefined"), {}), (("v", "none"), {})])
family("attr", ANY[:40] + DICTS, [(("n",), {}), (("upper",), {}), (("real",), {})])

for t in ["odd", "even", "defined", "undefined", "none", "boolean", "false", "true", "integer", "float", "lower", "upper", "string", "mapping", "number", "sequence", "iterable", "callable", "escaped"]:
    for v in ANY: put("test", t, v)
for t in ["divisibleby", "in", "eq", "equalto", "ne", "gt", "greaterthan", "ge", "lt", "lessthan", "le", "==", "!=", ">", ">=", "<", "<="]:
    for v in some(ANY, 25):
        for w in some(ANY, 12): put("test", t, v, (w,))
for v in ANY:
    for a in ["n", "a", "items", "upper", "real", "count", "b", "k", "x", "get", "imag", "title", "append"]: put("attr", "", v, (a,))
    for a in ["n", "a", 0, 1, -1, "items", "real", None, 5, True, "k", 1.0, "0"]: put("item", "", v, (a,))
    for e in (True, False): put("print", "", v, escape=e)
for op in ["+", "-", "*", "/", "//", "%", "**", "~", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "and", "or"]:
    for v in some(ANY, 22) + SAFE:
        for w in some([x for x in ANY if not (op in ("**", "*") and isinstance(x, int) and abs(x) > 1000)], 16) + SAFE:
            if op == "**" and isinstance(v, int) and abs(v) > 10**6: continue
            put("op", op, v, (w,))
for v in TEXTS + SAFE:
    for name, args in [("upper", ()), ("split", ()), ("split", (",",)), ("startswith", ("<",)), ("replace", ("b", "<")), ("strip", ()), ("join", (["<a>", "b"],)), ("find", ("b",)), ("title", ()), ("isdigit", ()), ("partition", (" ",)), ("splitlines", ()), ("zfill", (5,)), ("ljust", (8, "<")), ("encode", ()), ("count", ("a",)), ("endswith", ("d",)), ("nosuch", ()), ("lower", ())]:
        put("method", name, v, args)
for v in DICTS:
    for name, args in [("get", ("a",)), ("get", ("z", 3)), ("keys", ()), ("values", ()), ("items", ()), ("nosuch", ())]: put("method", name, v, args)

here = os.path.dirname(os.path.abspath(__file__))
with gzip.GzipFile(os.path.join(here, "calls.jsonl.gz"), "wb", mtime=0) as f:
    for row in rows: f.write(json.dumps(row).encode() + b"\n")
print(len(rows), "calls,", sum(r["want"].startswith("!") for r in rows), "raise")
