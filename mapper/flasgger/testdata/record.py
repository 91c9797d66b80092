"""Records what PyYAML's safe_load makes of small documents, as Flask's jsonify writes it.

    python3 mapper/flasgger/testdata/record.py

Needs Flask and PyYAML; writes yaml.jsonl beside itself: the document, and its JSON or the class of the exception.
"""

import itertools
import json
import pathlib

import yaml
from flask import Flask
from flask.json.provider import DefaultJSONProvider

SCALARS = """yes Yes YES yEs no No NO on On ON off Off OFF y n Y N true True TRUE tRue false False null Null NULL nULL ~ none None
0 1 -1 +1 -0 00 01 07 08 0777 -017 0o17 0x1F 0XFF 0b101 0b2 0x 0b 0_1 1_000 1__0 _1 1_ 123456789012345678901234567890
1. 1.0 .5 -.5 +.5 1e3 1.0e3 1.0e+3 1.0e-3 1.5E+10 1_0.5_0 1.e+3 .5e+3 1.0e+400 1.7976931348623157e+308 5.0e-324 0.1 100000000000000000.0 1e
.inf -.inf +.INF .nan .NaN .Nan -.nan . - + -- .. ... = << < <= ! & * | > % @ `
1:30 01:30 12:30:45 1:60 190:20:30 190:20:30.15 -1:30 1:3 12:345 1:2:3:4 a:b a:1 :a a: ::
2019-03-01 2019-3-1 2019-13-01 2019-02-30 2019-03-01T10:00:00Z 2019-03-01t10:00:00.5 20190301 2019-03 2019-03-01x 0001-01-01 9999-12-31
a b.c a-b a_b a#b #c 'x' "x" '' "" 'it''s' "a\\nb" "\\u00e9" "\\x41" 'yes' "1" [] {} [a] {a: 1} [1,2] {a,b} {a: [b, c]} [a: b] [[]] {"a":1} {'a':1} {a:1}
1.2.3 v1 1a 0xg 1,2 1,000 $ref '#/definitions/A' "#/definitions/A" #/definitions/A http://a/b?c=d&e=f /a/{b} {b}/a <b> (a) ? ?a -a --- a""".split(" ")
SCALARS = [s for line in SCALARS for s in line.split("\n")]
FORMS = ["{}", "k: {}", "- {}", "k:\n  - {}\n  - x", "[{}]", "{{k: {}}}", "{}: v", "k: {} # c", "k: a {}\n  b", "k: {}\nk: 2"]
TEXTS = [
    "", "\n", "# only a comment", "k:\n  a: 1\n\n  b: 2\n", "k: |\n  a\n   b\n\n  c\n\n", "k: >\n  a\n  b\n\n  c\n   d\n  e\n", "k: |-\n  a\n\n",
    "k: |+\n  a\n\n", "k: >-\n  a\n  b", "k: |2\n   a\n  b", "k: >+\n\n  a\n\n", "k: 'a\n  b\n\n  c'", 'k: "a\\\n  b"', 'k: "a\n  b"', "k:\n- a\n- b",
    "k:\n  - a: 1\n    b: 2\n  -\n    c: 3", "- - a\n  - b\n- c", "a: b: c", "a: 'b' c", "a: [b", "a: {b", "- a\nb: c", "a: b\n - c", " a: b", "a: b\n b: c",
    "a:\n b\nc:", "? a\n: b", "? [a]\n: b", "1: a\nb: c", "1: a\n2: b\n10: c", "true: a", "~: a", "1.5: a", "2019-01-01: a", "a: &x 1\nb: *x", "a: !!str 1",
    "a: !x 1", "%YAML 1.1\n---\na: b", "---\na: b", "a: b\n...\n", "a: b\n---\nc: d", "a: b\n---\n", "a:\tb", "\ta: b", "a: b\t", "a: b \t# c", "a: 'b\tc'",
    "a: |\n  b\tc", "<<: {a: 1}\nb: 2", "a: é\u2028b", "a: b\x85c", "a: \U0001f600", "a: \"\\U0001F600\\/\"", "a: \"\\q\"", "a: - b", "a: -b", "-a: b", "a:- b",
    "a: b # c\n# d\nc: d", "a: 'x'# c", "a: [1, 2,]", "a: {b: 1,}", "a: [,]", "a: {b}", "a: {b: }", "a: {: b}", "[a, b]: c", "a: [b: c, d]", "a: {b: c: d}", "'a' : b",
    "\"a\": b", "a b: c", "a : b", "a:\n\n\n  b: c", "a:\n  b: c\n   d: e", "a:\n    b: c\n  d: e", "a: >\n\n\n  b", "a: |\n\n  b\n c", "- |\n a\n- >\n b", "a: 'b", "a: @b", "a: `b",
    "a: %b", "%b", "a: *", "a: &", "a: |x\n  b", "a: # b\n  c", "a: [b # c\n  , d]", "a:\n  # b\n  c: d\n  # e\n", "a: [\n  b,\n  c\n]", "a: {\n  b: c\n}", "a: [\nb\n]",
]


def read(text):
    try:
        return {"json": provider.dumps(yaml.safe_load(text), indent=2)}
    except Exception as e:
        return {"error": type(e).__name__}


provider = DefaultJSONProvider(Flask(__name__))
cases = [form.format(scalar) for form, scalar in itertools.product(FORMS, SCALARS)] + TEXTS
with open(pathlib.Path(__file__).with_name("yaml.jsonl"), "w", encoding="utf-8") as out:
    for case in dict.fromkeys(cases):
        out.write(json.dumps({"yaml": case} | read(case)) + "\n")
