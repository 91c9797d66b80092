"""JSON: loads of good and bad texts, dumps, and the provider of Flask."""
import json

from record_numbers import INF, NAN, random_float

TEXTS = [
    "", " ", "null", "true", "false", "nul", "True", "None", "NaN", "Infinity", "-Infinity", "-NaN", "Nan", "+1", "0", "-0", "-", "1", "-1", "01", "-01", "1.", ".5", "1.5", "-1.5e3", "1e5", "1E5", "1e", "1e+", "1e+5", "1.e5", "1.5e", "0.0", "-0.0", "1E400", "-1E400", "1e-400", "0e0", "00", "0x10", "1_0", "9007199254740993",
    "12345678901234567890", "1" * 30, "1" * 4300, "1" * 4301, "1.0", "0.1e1", "1.7976931348623157e308", '""', '"a"', '"', '"a', '"\\', '"\\"', '"\\n\\t\\r\\b\\f\\/\\\\\\""', '"\\x"', '"\\u00e9"', '"\\u00E9"', '"\\u12"', '"\\u12', '"\\u123g"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\ud83dx"', '"\\ude00"', '"\\ud83d\\u0041"', '"\\ud83d\\u12"', '"\\ud83d\\n"', '"\\ud83d\\', '"\\ud83d\\u', '"\\ud83d\\ude0', '"\\ud83d\\ude00', '"\\u', '"\\u"', '"\n"', '"\t"', '"\x00"', '"\x1f"', '"\x7f"', '"é日😀"', "'a'", "[]", "[ ]", "[", "]", "[1", "[1,", "[1,]", "[,]", "[1 2]", "[1,2]", "[1, 2 ]", "[[]]", "[[", "[[]", '["a",]', "[1,,2]",
    "{}", "{ }", "{", "}", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{"a" 1}', '{"a":,}', '{a:1}', "{'a':1}", '{1:2}', '{"a":1 "b":2}', '{"a":1,,"b":2}', '{"a":1,"a":2}', '{"a":1,"b":2,"a":3}', '{"b":1,"a":2}', '{"":1}', '{"a":{"b":[1,{"c":null}]}}', ' {"a": 1} ', '{"a":1} x', "1 2", "[] []", "null null", "nullx", "truefalse", "\ufeff1", "\ufeff", "1\ufeff", "\xa01", "1\xa0", "\x0b1", "\n\n  x", '{\n "a": 1,\n "b": }', '{\n  "é": 1\n  "b"}', '["😀" x]', "[1,\n2,\n]", "\r\n[", "//x", "/* */1", "{\"a\": undefined}", "[1e]", "[1.]", "[-]", "[-a]", "-I", "-Infinit", "I", "N", "t", "f", "n", "[tru]", '{"a": tru}', '{"a": "b', '{"a\n": 1}', '{"a":1]', "[1}", '"\\u0000"', '"a" "b"', "\x00", "[\x00]", "{\"a\":1,\n}",
]


def loads(r):
    for t in TEXTS:
        r.call("Loads", loaded, t)
        r.call("LoadsBytes", loaded, t.encode("utf-8"))
    pieces = ["{", "}", "[", "]", ",", ":", '"a"', '"b"', "1", "-", "0", ".5", "e5", " ", "\n", "null", "true", '"', "\\u00e9", "\\", "é", "x", '"k":', "2", "\t", "\\ud83d", "NaN"]
    for _ in range(9000):
        t = "".join(r.random.choice(pieces) for _ in range(r.random.randint(1, 10)))
        r.call("Loads", loaded, t)
    good = ['{"a": 1, "b": [1, 2.5, null, true], "c": {"d": "x\\n"}}', '[{"id": 1, "name": "Ann"}, {"id": 2, "tags": []}]']
    for g in good:
        for i in range(len(g)):
            r.call("Loads", loaded, g[:i])
            r.call("Loads", loaded, g[:i] + g[i + 1:])
            for c in ' ,x"}':
                r.call("Loads", loaded, g[:i] + c + g[i:])
    for t in ('{"a": "é😀"}', "[1, 2]", '"x"', "1", "", "null"):
        for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig"):
            r.call("LoadsBytes", loaded, t.encode(encoding))
    for b in (b"\xff", b'"\xff"', b'"\xc3"', b'{"a": "\xe2\x28\xa1"}', b'"\xed\xa0\x80"', b"\x00", b"\x00\x00", b"1\x00", b"\x001", b'"\x80"', b"\xef\xbb\xbf"):
        r.call("LoadsBytes", loaded, b)


def loaded(t):
    try:
        return json.loads(t)
    except json.JSONDecodeError as e:
        return (str(e), e.msg, e.pos, e.lineno, e.colno)


def value(random, depth):
    kind = random.randrange(12 if depth else 8)
    if kind == 0:
        return None
    if kind == 1:
        return random.choice([True, False])
    if kind == 2:
        return random.randint(-1000, 1000)
    if kind == 3:
        return random_float(random)
    if kind in (4, 5, 6):
        return random.choice(["", "a", "é", "日本", "😀", "\n\t\"\\", "\x7f\x00\x1f", "</script>", "\u2028", "\ud800", "x" * 5, "B", "_", "10", "9"])
    if kind == 7:
        return random.getrandbits(80)
    if kind in (8, 9):
        return [value(random, depth - 1) for _ in range(random.randint(0, 4))]
    if kind == 10:
        return tuple(value(random, depth - 1) for _ in range(random.randint(0, 3)))
    return {random.choice(["a", "b", "é", "10", "9", "B", "_", "", "zz", "\n"]): value(random, depth - 1) for _ in range(random.randint(0, 5))}


def dumps(r):
    samples = [None, True, 1, 1.0, -0.0, 0.1, 1e16, 1e15, 1e-5, 1e22, 100.0, NAN, INF, -INF, 2**80, "", "é😀\x7f\u2028</>&'", "\ud83d", [], {}, (), [[]], {"a": {}}, [[], {}], {"b": 1, "a": 2}, {1: 1, 2: 2, 10: 3}, {10: 1, 9: 2, 1: 3}, {1: 1, "a": 2}, {"a": 1, 1: 2}, {None: 1}, {None: 1, "a": 2}, {True: 1, False: 2}, {1.5: 1, 2: 2}, {(1, 2): 3}, {b"x": 1}, {1}, b"x", [b"x"], {"a": {1, 2}}, [1, [2, [3, [4]]]], {"10": 1, "9": 2, "B": 3, "_": 4, "a": 5, "é": 6, "😀": 7, "\uffff": 8}, {2**80: 1, 1: 2}, {INF: 1, 1: 2}, {-0.0: 1}]
    samples += [value(r.random, 3) for _ in range(1800)]
    for v in samples:
        r.call("Dumps", json.dumps, v)
        r.call("DumpsSorted", lambda v: json.dumps(v, sort_keys=True), v)
        r.call("DumpsIndent", lambda v: json.dumps(v, indent=2), v)
        r.call("DumpsUnicode", lambda v: json.dumps(v, ensure_ascii=False, separators=(",", ":")), v)
        if PROVIDER:
            r.call("Jsonify", lambda v: PROVIDER.dumps(v, separators=(",", ":")) + "\n", v)
    for v in samples[:50]:
        r.call("DumpsStrict", lambda v: json.dumps(v, allow_nan=False), v)
        r.call("DumpsSkip", lambda v: json.dumps(v, skipkeys=True), v)


def provider():
    try:
        from flask import Flask
    except ImportError:
        return None
    return Flask("app").json


PROVIDER = provider()
FAMILIES = {"loads": loads, "dumps": dumps}
