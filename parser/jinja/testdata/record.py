"""Records the trees of Jinja2 for the templates in snippets.txt and for random ones: one JSON line each in trees.jsonl.gz."""
import gzip, json, os, random, re, sys
import jinja2
from jinja2 import nodes

assert jinja2.__version__.startswith("3.1"), jinja2.__version__
HERE = os.path.dirname(os.path.abspath(__file__))

def quote(s):
    out = []
    for c in s:
        o = ord(c)
        short = {"\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v", "\\": "\\\\", '"': '\\"'}.get(c)
        if short: out.append(short)
        elif o < 0x20 or o == 0x7f: out.append("\\x%02x" % o)
        elif o < 0x7f: out.append(c)
        elif o < 0x10000: out.append("\\u%04x" % o)
        else: out.append("\\U%08x" % o)
    return '"' + "".join(out) + '"'

def const(v):
    if v is None: return quote("none")
    if isinstance(v, bool): return quote("bool " + str(v))
    if isinstance(v, int): return quote("int " + str(v))
    if isinstance(v, float):
        m, e = ("%.16e" % v).split("e") if v == v and abs(v) != float("inf") else ("+Inf", None)
        return quote("float " + (m + "e" + e if e is not None else m))
    return quote("str " + v)

def many(items): return "[" + " ".join(dump(x) for x in items) + "]"

def args(n):
    return many(n.args) + " [" + " ".join(k.key + "=" + dump(k.value) for k in n.kwargs) + "] " + dump(n.dyn_args) + " " + dump(n.dyn_kwargs)

def field(v):
    if v is None or isinstance(v, bool): return str(v)
    if isinstance(v, str): return quote(v)
    if isinstance(v, list): return many(v)
    return dump(v)

def dump(n):
    if n is None: return "None"
    name = type(n).__name__
    def node(*fields): return "%s@%d(%s)" % (name, n.lineno, " ".join(field(f) for f in fields))
    if isinstance(n, nodes.Template): return "Template(" + many(n.body) + ")"
    if isinstance(n, nodes.Scope):
        inner = n.body[0]
        return "Autoescape@%d(%s %s)" % (inner.lineno, dump(inner.options[0].value), many(inner.body))
    if isinstance(n, nodes.Const): return "Const@%d(%s)" % (n.lineno, const(n.value))
    if isinstance(n, nodes.Tuple): return node(n.items)
    if isinstance(n, nodes.Dict): return node() + "[" + " ".join(dump(p.key) + ":" + dump(p.value) for p in n.items) + "]"
    if isinstance(n, nodes.Compare): return node(n.expr) + "[" + " ".join(o.op + " " + dump(o.expr) for o in n.ops) + "]"
    if isinstance(n, nodes.Call): return "Call@%d(%s %s)" % (n.lineno, dump(n.node), args(n))
    if isinstance(n, (nodes.Filter, nodes.Test)): return "%s@%d(%s %s %s)" % (name, n.lineno, dump(n.node), quote(n.name), args(n))
    if isinstance(n, nodes.Getitem): return node(n.node, n.arg)
    if isinstance(n, nodes.Getattr): return node(n.node, n.attr)
    if isinstance(n, nodes.FromImport):
        names = ",".join(x[0] + ":" + x[1] if isinstance(x, tuple) else x + ":" for x in n.names)
        return node(n.template, names, n.with_context)
    if isinstance(n, nodes.Name): return node(n.name, n.ctx)
    return node(*[getattr(n, f) for f in n.fields])

OPTIONS = [{}, {"trim_blocks": True}, {"lstrip_blocks": True}, {"trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": True}]

def record(src, option):
    env = jinja2.Environment(extensions=["jinja2.ext.do"], **OPTIONS[option])
    try:
        return {"src": src, "opt": option, "tree": dump(env.parse(src))}
    except jinja2.TemplateSyntaxError as e:
        return {"src": src, "opt": option, "error": e.lineno}

PIECES = ["{{", "}}", "{%", "%}", "{#", "#}", "{%-", "-%}", "{{-", "-}}", "{%+", "+%}", "{#-", "-#}", " ", " ", "\n", "\n  ", "\t", "a", "b", "x1", "_y", "text", "é", "日本",
    "if", "else", "elif", "endif", "for", "in", "endfor", "set", "endset", "is", "not", "and", "or", "block", "endblock", "raw", "endraw", "macro", "endmacro", "call", "endcall",
    "include", "import", "from", "as", "with", "context", "without", "filter", "endfilter", "autoescape", "endautoescape", "do", "recursive", "ignore missing", "true", "none", "defined",
    "1", "2.5", "0x1F", "1e3", "1_000", "'s'", '"d\\n"', "(", ")", "[", "]", "{", "}", "|", ".", ",", ":", "=", "==", "!=", "<", ">=", "+", "-", "*", "**", "/", "//", "%", "~", "upper", "a.b", "a[0]", "f(x)"]
EXPR = ["a", "b.c", "x[0]", "x['k']", "f(1, k=2)", "1", "2.5", "'t'", "[1, a]", "{'k': a}", "(1, 2)", "a|upper", "a|join(', ')|safe", "a is defined", "a is not none", "b is divisibleby 3", "a[1:2]", "a[::2]", "-a", "not a", "true", "none", "f(*a, **b)", "()", "a.1", "x.y.z()", "'a' 'b'"]
OPS = [" + ", " - ", " * ", " / ", " // ", " % ", " ** ", " ~ ", " == ", " != ", " < ", " <= ", " in ", " not in ", " and ", " or "]

def expr(r, depth=0):
    if depth > 3 or r.random() < .35: return r.choice(EXPR)
    k = r.random()
    if k < .5: return expr(r, depth + 1) + r.choice(OPS) + expr(r, depth + 1)
    if k < .6: return "(" + expr(r, depth + 1) + ")"
    if k < .7: return expr(r, depth + 1) + " if " + expr(r, depth + 1) + r.choice(["", " else " + expr(r, depth + 1)])
    if k < .8: return expr(r, depth + 1) + "|" + r.choice(["length", "default('x')", "map('upper')|list", "round(1, 'floor')"])
    if k < .9: return "not " + expr(r, depth + 1)
    return "[" + ", ".join(expr(r, depth + 1) for _ in range(r.randrange(3))) + "]"

def tag(r, text):
    o, c = r.choice([("{%", "%}")] * 6 + [("{%-", "%}"), ("{%", "-%}"), ("{%-", "-%}"), ("{%+", "%}"), ("{%", "+%}")])
    return o + " " + text + " " + c

def body(r, depth=0):
    out = []
    for _ in range(r.randrange(1, 4)):
        k = r.random()
        if k < .3: out.append(r.choice(["text", "\n", "  <p>\n", "\n    ", " ", "{", "}", "%", "é\n"]))
        elif k < .55 or depth > 3: out.append(r.choice(["{{ ", "{{- ", "{{"]) + expr(r) + r.choice([" }}", " -}}", "}}"]))
        elif k < .65: out.append(tag(r, "if " + expr(r)) + body(r, depth + 1) + r.choice(["", tag(r, "elif a") + body(r, depth + 1), tag(r, "else") + body(r, depth + 1)]) + tag(r, "endif"))
        elif k < .75: out.append(tag(r, "for " + r.choice(["a", "a, b", "(a, b), c"]) + " in " + r.choice(EXPR) + r.choice(["", " if a", " recursive"])) + body(r, depth + 1) + r.choice(["", tag(r, "else") + body(r, depth + 1)]) + tag(r, "endfor"))
        elif k < .8: out.append(tag(r, "set " + r.choice(["a", "a, b", "ns.x"]) + " = " + expr(r)))
        elif k < .83: out.append(tag(r, "block b%d" % r.randrange(1000)) + body(r, depth + 1) + tag(r, "endblock"))
        elif k < .86: out.append(tag(r, "macro m(a, b=" + r.choice(EXPR) + ")") + body(r, depth + 1) + tag(r, "endmacro"))
        elif k < .89: out.append(tag(r, r.choice(["include 'x'", "include a ignore missing", "import 'm' as m", "from 'm' import a, b as c with context", "extends 'base'", "do f(a)"])))
        elif k < .92: out.append("{#" + r.choice(["", "-", "+"]) + " note \n " + r.choice(["", "-", "+"]) + "#}")
        elif k < .95: out.append("{% raw %}" + "{{ x }}\n{% if %}" + tag(r, "endraw"))
        else: out.append(tag(r, r.choice(["with a = 1, b = 2", "filter upper|trim", "call m(1)", "call(x) m()", "autoescape false", "set q"])) if False else tag(r, "with a = " + expr(r)) + body(r, depth + 1) + tag(r, "endwith"))
    return "".join(out)

def main():
    r = random.Random(20261121)
    cases = open(os.path.join(HERE, "snippets.txt"), encoding="utf-8").read().split("\n=====\n")
    rows = [record(s, o) for s in cases for o in range(4)]
    rows += [record(body(r), r.randrange(4)) for _ in range(3000)]
    rows += [record("".join(r.choice(PIECES) + r.choice(["", " "]) for _ in range(r.randrange(3, 14))), r.randrange(4)) for _ in range(3000)]
    rows += [record(r.choice(["{{ ", "{% if "]) + " ".join(r.choice(PIECES[20:]) for _ in range(r.randrange(1, 9))) + r.choice([" }}", " %}x{% endif %}"]), 0) for _ in range(3000)]
    with gzip.GzipFile(os.path.join(HERE, "trees.jsonl.gz"), "wb", mtime=0) as f:
        for row in rows: f.write(json.dumps(row).encode() + b"\n")
    print(len(rows), "templates,", sum("error" in x for x in rows), "refused")

main()
