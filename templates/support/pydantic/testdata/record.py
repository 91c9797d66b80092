"""Records what real Pydantic does with many inputs: python3 record.py writes cases.jsonl.gz and more.jsonl.gz.

Each line is a case: the model, the input as JSON text, and either repr, model_dump and model_dump_json of the model, or
errors, str and json of the ValidationError.
"""

import gzip
import json
import pathlib
import random

import models
import more
from pydantic import BaseModel, RootModel, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

HERE = pathlib.Path(__file__).parent
SCALARS = [
    "0", "1", "2", "-1", "5", "-5", "10", "99", "100", "-0", "9223372036854775807", "-9223372036854775808",
    "9223372036854775808", "123456789012345678901234567890", "-123456789012345678901234567890",
    "1.0", "2.5", "-0.0", "0.25", "1e3", "1e16", "1e300", "1e400", "-1e400", "NaN", "Infinity", "1e-7", "0.1", "1000.5", "1000.75",
    "4611686018427387904.0", "9223372036854775808.0", "-9223372036854775808.0", "9007199254740993",
    "true", "false", "null",
]
TEXTS = [
    "", " ", "a", "ab", "abc", "abcd", "abcde", "é", "éé", "\U0001f600\U0001f600", "e\u0301", "A", "AB-1", "AB-\u0661", "AB-1\n", "ab-1", "xbbx", "b",
    "bbbbbbb", "0", "1", "-1", "+1", "--1", "1.0", "1.", ".0", "1.50", "01", "00", "1_000", "1__0", "_1", "1_", "1_0.0", "1.0_0", " 1 ",
    "\u00a01\u2003", "\x1c1", "1\n", "1e3", "1E5", "-.5", "+.5", ".", "-", "+", "e5", "1e", "1e+", "0x10", "0b1", "1f", "nan", "NaN", "-nan", "inf",
    "-inf", "Infinity", "infinit", "1_e5", "1._5", "\u0661", "\uff11", "true", "True", "TRUE", "tRuE", "yes", "y", "on", "t", "off", "no", "n", "f",
    "false", "False", " true", "2", "red", "Red", "green", "None", "null", "a.b", "x" * 60, "é" * 60, "it's", 'say "x"', "both'\"", "\\", "\x00",
    "\x7f", "\u2028", "9" * 30, "1" * 4301, "1" + "0" * 30 + ".0", "\ud83d", "10", "100", "99.9", "5.0", "1000.5", "0.25", "\t\n", "  pad  ",
]
CONTAINERS = [
    "[]", "{}", "[1]", "[1, 2, 3]", "[1, 2, 3, 4]", '["a"]', '["a", 1, null]', '["x", "y", "z", "w"]', "[[]]", "[[true, null], [0, \"no\"]]",
    "[[1, 2], \"x\", null]", '{"a": 1}', '{"a": "x", "b": 2}', '{"a": 1, "b": 2, "c": 3}', '{"1": 1.5}', '{"x": 1, "2": "y"}', '{"a": {"b": [1.0, null]}}',
    '[{"a": 1}, [2.5], "s", true]', '["1", "2.0", true, 3.0]', '{"a": "b"}', '{"meow": 1}', '{"bark": "2", "age": 3}', '{"meow": 1, "bark": 2}',
    '{"meow": "x"}', '{"name": "n"}', '{"meow": 1, "bark": 2, "age": 3}', "[" + "1, " * 40 + "1]", '{"k.e y": 1, "\\u00e9": 2}', '{"": 3}',
]
TIMES = [
    '""', '"2"', '"2024"', '"2024-01"', '"2024-01-02"', '"2024-01-02T"', '"2024-01-02T03"', '"2024-01-02T03:"', '"2024-01-02T03:04"',
    '"2024-01-02T03:04:05"', '"2024-01-02 03:04:05.123456789"', '"2024-01-02T03:04:05."', '"2024-01-02T03:04:05Z"', '"2024-01-02t03:04:05z"',
    '"2024-01-02_03:04:05+02:00"', '"2024-01-02T03:04:05+0200"', '"2024-01-02T03:04:05+02"', '"2024-01-02T03:04:05-24:00"',
    '"2024-01-02T03:04:05+23:60"', '"2024-01-02T03:04:05 Z"', '"2024-01-02X03:04"', '"2024-13-02"', '"2024-02-30"', '"2024-13-02T00:00"',
    '"2024-02-30T00:00:00"', '"2024-01-02T24:00"', '"2024-01-02T23:60"', '"2024-01-02T23:59:60"', '"abcd-01-02"', '"2024/01/02"', '"2024-0a-02"',
    '"2024-01-0a"', '"2024-01-02Taa:00"', '"2024-01-02T00-00"', '"2024-01-02T00:aa"', '"2024-01-02T00:00:aa"', '"2024-01-02T00:00:00.a"',
    '"2024-01-02T00:00:00x"', '"2024-01-02x"', '"0000-01-01"', '"0001-01-01"', '"9999-12-31T23:59:59.999999"', '"1"', '"1.5"', '"-1"', '"1700000000"',
    '"1700000000.123456"', '"20000000001"', '"1700000000000"', '"253402300800"', '"-62135596800"', '"99999999999999999"', '"1e9"', '"nan"', '"inf"',
    '"  2024-01-02 "', '" 2024-01-02T03:04"', '"+1"', '"\\u0661"', '"2024-01-02T03:04:05,123"', '"20240102"', '"2024-1-2"', '"12:30"',
    '"2024-01-02T03:04:05.1+00:00"', '"2024-01-02T03:04:05+00:00:00"', '"2024-01-02T03:04+05:30"', '"1700000000.1234567"', '"86400"', '"86401"',
    '"-86400"', '"1000000000000"', '"20000000000"', '"200000000000000"', '"11111111111111111111"', '"2024-01-02T00:00:00"', '"2024-01-02T00:00:00Z"',
    '"2024-01-02T00:00:00.000001"', '"2024-01-02T10:00:00-00:00"', '"2024-01-02 10:00:00 +02:00"', '"2024-W01-1"', '0', '1', '-1', '1.5',
    '1700000000', '1700000000000.0', '20000000000.0', '20000000001', '1e+18', '-1e+18', '253402300799', '253402300800', '86400', '86400.5', 'true',
    'null', '[]', '{}', 'NaN', 'Infinity', '1000000000000000000000000000000', '1700000000.1234567', '0.1', '-0.5', '-1.5', '1e-07', '253402300799000',
    '-62135596800', '-11676096000', '-11676096001', '-62135596801', '100000000000.0', '-20000000000.0', '-20000000001', '"1."', '".5"',
    '"1700000000000.5"', '"-99999999999999999"', '"9999999999999999.5"', '"--1"', '"+-1"', '"1_000"', '" 1"', '"1 "', '"-1.25"', '-1.25',
    '"0.1234565"', '"-0.5"', '"1111111111111111111"', '"2024-01-02T00:00:"', '"2024-01-02T00:00:0"', '"2024-01-02T00:00:00\\u221202:00"',
    '"2024-01-02T00:00:00+2:00"', '"2024-01-02T00:00:00+0a00"', '-62167219200000', '-62167219201000',
]
AGES = [t for t in TIMES if "0000-" not in t and "-62167" not in t]  # which is not translated beside zones
DURATIONS = [
    '"1"', '"P1D"', '1', '1.5', '"-P1DT2H"', '"1 day, 2:00:00"', '"01:02:03"', '"P1Y2M3W4DT5H6M7.5S"', '"-1:00"', '"1d"', '"2 days 03:00"', '""', '"abc"',
    'true', 'null', '1e300', '"PT1.123456789S"', '"P"', '"999999999 days"', '"P9999999999D"', '"P4000000000D"', '"P4294967296D"', '"1:60:00"', '" 1:00"', '1e18',
    'NaN', '123456789012345678901', '"12:30:15.5"', '"-2 days, 1:00:00"', '"+P1D"', '"1 days"', '"P1.5D"', '"p1d"', '"PT-1S"', '"T1"', '"25:00:00"', '"100:00"',
    '86399999999999.9', '[]', '-1.5', '-0.0000015', '"1,5"', '"2 d"', '"3 Day 1:00"', '"3 Day 10:00"', '"1 day"', '"1day"', '"1:00:00+01:00"', '"24:00"', '"1e3"',
    '"P1W"', '"PT36H"', '"P1DT"', '"PT"', '"-PT1.5S"', '"01:02"', '"10:20:30"', '"-01:02"', '"PT1H1"', '"1 x"', '"P1"', '"P1DT1H1M1S"', '"PT0.5H"', '"P0.5W"',
    '"P1.5DT2H"', '"P1DT2HT3M"', '"01:02:03.1234567"', '"01:02:03,5"', '"01:02:60"', '"1:2:3"', '"99999999999999999999:00"', '"P99999999999999999999D"',
    '"1 day,2:00:00"', '"1 day,"', '"1 day "', '"1 dax"', '"1dayx"', '"1 DAYS 10:00:00"', '"+1 day"', '"-1 day"', '"P1DX"', '"PT1X"', '"-"', '"+"', '"10:00 "',
    '"100000:00:00"', '0', '-0.0', '86400', '-86400', '31536000', '3600', '61', '0.000001', '59.9999999', '9223372036854775807', '-9223372036854775807', '"0:00:00.5"',
]
NEAR = {
    "Lasting": DURATIONS, "Located": ['"a/b"', '"/a/../b/"', '"a//b/./c"', '"."'], "Sequenced": ["[1, 2]", "[1, \"2\", 3, 4]"],
    "Before": ['"2020-01-01"', '"2999-01-01"', "0", "86400", "253402214400"], "Later": ['"2020-01-01"', '"2999-01-01T00:00:00Z"', '"2999-01-01T00:00:00"', "253402214400"],
    "Random": ['"0f8fad5b-d9cb-469f-a165-70867728950e"', '"0f8fad5b-d9cb-169f-a165-70867728950e"', '"0f8fad5b-d9cb-069f-a165-70867728950e"', '"x"'],
}
ENCODED = ['"[1]"', '"[1"', '"{}"', '"[\\"x\\"]"', '"[1.5, \\"2\\"]"', '"null"', '"nul"', '" [ 1 ] "', '"[1]x"', '"{\\"a\\": [1, null, 2.5]}"', '"NaN"']
IDS = [
    '"0f8fad5b-d9cb-469f-a165-70867728950e"', '"0F8FAD5B-D9CB-469F-A165-70867728950E"', '"0f8fad5bd9cb469fa16570867728950e"',
    '"{0f8fad5b-d9cb-469f-a165-70867728950e}"', '"urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e"', '"URN:UUID:0f8fad5b-d9cb-469f-a165-70867728950e"',
    '"f8fad5b-d9cb-469f-a165-70867728950e"', '"0f8fad5b-d9cb-469f-a165-70867728950e0"', '"0f8fad5b-d9cb-469f-a165-70867728950"', '""', '"x"',
    '"{0f8fad5b-d9cb-469f-a165-70867728950e"', '"{0f8fad5bd9cb469fa16570867728950e}"', '"0f8fad5bd9cb-469f-a165-70867728950e"',
    '"0f8fad5bd-9cb-469f-a165-70867728950e"', '"gf8fad5b-d9cb-469f-a165-70867728950e"', '"\\u00e9f8fad5b-d9cb-469f-a165-70867728950e"',
    '"0f8fad5bd9cb-469f-a165-70867728950e-"', 'null', '1', 'true', '[]', '1.5', '"------------------------------------"',
    '"urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950"', '"{0f8fad5b-d9cb-469f-a165-70867728950}"', '"0f8fad5b-d9cb-469f-a165-70867728950e "',
    '" 0f8fad5b-d9cb-469f-a165-70867728950e"', '"0f8fad5b_d9cb_469f_a165_70867728950e"',
]
MAILS = [
    '"a@b.com"', '"A@B.COM"', '"a@b"', '"a"', '"@b.com"', '"a@"', '"a b@c.com"', '"a@b_c.com"', '"a..b@c.com"', '".a@c.com"', '"a.@c.com"',
    '"a@-c.com"', '"a@c-.com"', '"a@c.com."', '"a@x.test"', '"a@localhost"', '"a@x.local"', '"a@b..com"', '" a@b.com "', '"a@b.c"', '"a@1.2.3.4"',
    '"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@b.com"',
    '"a@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.com"', '"a@b@c.com"', '"a+b@c.com"', '"a!#$%&\'*+-/=?^_`{|}~@c.com"',
    '"a(b@c.com"', '"a@c.com\\n"', '"a@c.COM"', '"a@example.com"', '"a@x.example"', '"a@foo.invalid"', '"a@foo.onion"', '"a@foo.arpa"', '"a@b.12"',
    '"a@b.1a"', '"A.B@EXAMPLE.Com"', '1', 'null', '"a@b-.com"', '"a@b.c-d"', '"a@ab--cd.com"', '"ann@x.org>"',
    '"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
    '"a@b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.com"',
    '"a;b@c.com"', '"a,b@c.com"', '"a\\tb@c.com"', '"a@c d.com"', '"a@c\\\\d.com"', '"a:b@c.com"', '"root@x.alt"', '"a@test.com"', '"Info@b.com"',
    '"WWW@X.ORG"', '"a@b.xyz"', '"a@b.test."', '"a@test"', '"a-@b.com"', '"a@b,com"', '"a@b.c..d"', '"\\u007f@a.b"', '"a@ b.com"', '"x@y.z1"',
    '"a\'b@c.com"',
    '"a@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc.de"',
]
DECIMALS = [
    '"1.234"', '"123456"', '"12345.6"', '"1e10"', '"1e-10"', '"0.00"', '"00012.50"', '"1000"', '"999.99"', '"-0.01"', '"100.000"', '"1E+2"', '"0E-5"', '"15"',
    '"12.5"', "0.001", "15", "5.0", "999.999", '"Infinity"', '"-NaN"', '"sNaN"', '"1.2.3"', '"  7 "', '"\\u0661"', "12345", '"0.10"', '"1_00"', '"--1"', '"1e"', '"+1.50"',
]
CLOCKS = [
    '"03:04"', '"03:04:05.123456"', '"25:00"', '"03:60"', '"03:04:60"', '"x"', '"03"', '"3600"', '""', '"03:04 "', '"03:4"', '"T03:04"', '"03:04:05,5"', '"03:04:05."',
    '"03-04"', '"aa:bb"', '"00:00"', '"23:59:59.999999999"', '"03:04:05+25:00"', '"03:04x"', "null", "true", "[]", '"12:30:"', '"12:30:1"',
]
LINKS = [
    json.dumps(t) for t in [
        "http://a.com", "https://A.com:443/x", "http://a.com:80", "HTTP://a.com:8080?x=1#f", "a.com", "", "  http://a.com ", "http://", "http:///x", "http:a.com", "ftp://a.com",
        "mailto:a@b", "localhost:8000", "http://a.com/a b?c d#e f", "http://a.com/é?é#é", "http://a.com/../b/./c/..", "http://a.com:99999", "http://a.com:x", "http://127.0.0.1",
        "http://256.1.1.1", "http://a_b.com", "http://a.com/%zz", "http://a.com/'x'?'y'", "http://a.com/|^`{}", "http://localhost", "http://a..b", "http://.a", "http://a.com.",
        "//a.com", "http://" + "a" * 3000, "http://a.com/" + "a" * 2070, "http://a.com/" + "a" * 2071, "http://a-.com", "http://-a", "http://1.com", "http://a.com:",
        "http://a.com:0080/", "x://a", "http://a.com?", "http://a.com#", "http://a.com/?#", "javascript:alert(1)", "http://a.com//b//c", "http://a.com/b/.", "http:/a.com",
        "http://!a.com", "http://a,b.com", "ws://a", "1http://a", "h ttp://a", "http", "http//a", ":", "/path", "?q", "http://a.com/a%20b", "http://a.com/..", "http://a.com/a/..//b",
        "http://a.com/x?a=\"<>#\"<>`", "https://example.com:8443/path/to?x=1&y=2#top", "http://a.com:-1", "http://a.com:+1", "http://a.com/./../..", "http://a.com/...", "http://a.com/.b/",
    ]
]
PETS = [
    '{"kind": "cat", "n": 1}', '{"kind": "cow", "n": 1}', '{"n": 1}', "5", '{"kind": "wolf"}', '{"kind": "dog", "m": "y"}', '{"kind": 1}', '{"kind": null}',
    '{"kind": ["a"]}', "[]", "null", '{"kind": "cat", "n": "z"}', '{"kind": "dog", "m": 1}', "{}", '"cat"',
]
TREES = [
    '{"v": 1}', '{"v": "2", "kids": [{"v": 3}]}', '{"v": "a", "kids": [{"v": 1, "kids": [{"v": "z"}]}]}', '{"v": 1, "kids": [{"v": 1, "up": {"v": 2, "up": null}}]}', "{}",
    '{"v": 1, "kids": [[]]}', "null", '[{"v": 1}]', '[]', '[{"v": 1, "kids": [{"v": 2}, {}]}, 5]',
]
ROLES = ['"admin"', '"user"', '"ADMIN"', '"light"', '"dark"', '"LIGHT"', "1", "2", "1.0", "true", '"1"', "3"]
PLACES = [
    '{"x": 1}', '{"x": "2", "y": "1.5"}', '{"y": 1, "x": 3, "z": 4}', '{"x": 1.5, "y": "a"}', '{"y": 2}', '{"x": 1, "tags": [1, "2"], "name": "ab"}', '{"x": 1, "tags": ["a"], "name": "b"}',
    '{"tags": [], "x": 1, "owner": {"name": "Ann"}}', '{"tags": [], "x": 1, "owner": {"age": -1}}', '{"tags": null, "x": null}',
]
OWNERS = ['{"name": "Ann"}', '{"name": "", "age": -1}', '{"age": 150}', '{"name": "B", "age": "7"}', "null", "5", '"Ann"', "[]", '{"name": 1, "age": 1.5}',
          '{"name": "C", "age": null, "x": 1}']
WHOLE = ["null", "5", '"x"', "[]", "[1]", "true", "1.5", "{}"]


def inputs(model, rng):
    """Yield JSON texts to try on a model."""
    yield from WHOLE
    if issubclass(model, RootModel):
        yield from SCALARS + [json.dumps(t) for t in TEXTS] + CONTAINERS + OWNERS + PETS + TREES
        yield from (f'[{", ".join(rng.choices(OWNERS, k=2))}]' for _ in range(20))
        yield from (f'{{"a": {rng.choice(OWNERS)}, "b": {rng.choice(CONTAINERS)}}}' for _ in range(20))
        return
    names = [f.validation_alias or f.alias or n for n, f in model.model_fields.items()]
    names += [n for n in model.model_fields if n not in names]
    values = SCALARS + [json.dumps(t) for t in TEXTS] + CONTAINERS
    if len(names) == 1:
        special = {"ATime": TIMES, "ADay": TIMES, "AnID": IDS, "AnEmail": MAILS, "Shaded": ROLES, "Levelled": ROLES, "Roled": ROLES,
                   "TimeOrText": TIMES, "DayOrNumber": TIMES, "IDOrNumber": IDS}.get(model.__name__, [])
        special = special or {"Zoned": AGES, "Unzoned": AGES, "Encoded": ENCODED, "EncodedAny": ENCODED, "Lastings": [f'{{"a": {v}}}' for v in DURATIONS]}.get(model.__name__, [])
        special = special or {"Price": DECIMALS, "Amount": DECIMALS, "Whole": DECIMALS, "Cost": DECIMALS, "Alarm": CLOCKS, "Link": LINKS}.get(model.__name__, [])
        if model.__name__ == "Alarm":  # numbers and zones are not translated
            values = CONTAINERS
        if model.__name__ == "Link":
            values = SCALARS + CONTAINERS
        if model.__name__ == "AnEmail":  # others are not translated
            values = [v for v in values if not set(v) & set('<"@') - {'"'} and not "\\\"" in v]
        for value in values + special:
            yield f'{{"{names[0]}": {value}}}'
        if model.__name__ == "Alarm":
            return
        yield f'{{"{names[0].upper()}": 1}}'
        yield f'{{"{names[0]}": 1, "other": 2}}'
        return
    if model.__name__ in NEAR:
        for value in NEAR[model.__name__] + values:
            yield f'{{"{names[0]}": {value}}}'
    for _ in range(150):
        pool = OWNERS + CONTAINERS if rng.random() < 0.5 else values
        given = [n for n in names if rng.random() < 0.7]
        rng.shuffle(given)
        extra = ', "extra": [1]' if rng.random() < 0.2 else ""
        yield "{" + ", ".join(f'"{n}": {pick(n, pool, rng)}' for n in given) + (extra if given else "") + "}"


def pick(name, pool, rng):
    """Return a value for a field, more often than not one that fits."""
    fitting = {
        "created_at": TIMES, "createdAt": TIMES, "day": TIMES, "owner_id": IDS, "ownerId": IDS, "role": ROLES, "mail": MAILS,
        "shades": ["[" + ", ".join(rng.sample(ROLES, 2)) + "]"], "times": ['{"a": ' + rng.choice(TIMES) + "}"],
        "title": ['"T"', '"a longer title"'], "price": ["1", "2.50", '"3"'], "tags": ['["a"]', "[]"], "owner": OWNERS[:1] + OWNERS[3:4],
        "others": ["[" + ", ".join(rng.sample(OWNERS, 2)) + "]", "[]"], "named": ['{"k": ' + rng.choice(OWNERS) + "}", "{}"],
        "p": PETS, "q": PETS, "r": ["[" + ", ".join(rng.sample(PETS, 2)) + "]", "[]"], "v": ["1", '"2"', "true"], "kids": TREES, "up": TREES,
        "at": PLACES, "to": PLACES + ["null"], "via": ["[" + ", ".join(rng.sample(PLACES, 2)) + "]", "[]"], "spare": ["null", OWNERS[0]], "id": ["1", '"2"'],
    }
    if rng.random() < 0.6 and name in fitting:
        return rng.choice(fitting[name])
    return rng.choice(pool)


def run(model, text):
    """Return what Pydantic does with one input."""
    case = {"model": model.__name__, "input": text, "of": of_json(model, text)}
    try:
        m = model.model_validate(json.loads(text))
    except ValidationError as e:
        case["errors"], case["str"], case["count"] = repr(e.errors()), str(e), e.error_count()
        case["short"] = repr(e.errors(include_url=False, include_context=False, include_input=False))
        try:
            case["json"] = e.json()
        except ValueError:
            case["json"] = None
        return case
    case["repr"], case["text"], case["dump"] = repr(m), str(m), repr(m.model_dump())
    case["partial"] = repr(m.model_dump(exclude_unset=True, by_alias=True))
    case["plain"] = repr(m.model_dump(mode="json"))
    case["sparse"] = repr(m.model_dump(exclude_none=True, exclude={"x"}))
    case["bare"] = repr(m.model_dump(exclude_defaults=True))
    case["pairs"] = repr(list(m))
    try:
        case["json"], case["pretty"] = m.model_dump_json(), m.model_dump_json(indent=2, by_alias=True)
    except PydanticSerializationError:
        case["json"] = None
    case["same"] = m == model.model_validate(m.model_dump(by_alias=False)) if model.__name__ != "Renamed" else None
    return case


def adapt(key, adapter, text):
    """Return what an adapter does with one input."""
    case = {"model": key, "input": text, "adapter": True}
    try:
        case["of"] = repr(adapter.validate_json(text))
    except ValidationError as e:
        case["of"] = repr(e.errors())
    try:
        value = adapter.validate_python(json.loads(text))
    except ValidationError as e:
        case["errors"], case["str"], case["count"] = repr(e.errors()), str(e), e.error_count()
        case["short"] = repr(e.errors(include_url=False, include_context=False, include_input=False))
        try:
            case["json"] = e.json()
        except ValueError:
            case["json"] = None
        return case
    case["repr"], case["dump"], case["plain"] = repr(value), repr(adapter.dump_python(value)), repr(adapter.dump_python(value, mode="json"))
    try:
        case["json"], case["pretty"] = adapter.dump_json(value).decode(), adapter.dump_json(value, indent=2).decode()
    except PydanticSerializationError:
        case["json"] = None
    return case


def of_json(model, text):
    """Return what Pydantic does with the input as JSON text."""
    try:
        return repr(model.model_validate_json(text))
    except ValidationError as e:
        return repr(e.errors())
    except ValueError:  # of Decimal, for NaN
        return ""


BROKEN = [
    "", " ", "{", "[", '{"x"', '{"x":', '{"x":1', '{"x":1,', '{"x":1,}', '{"x":1 "y"}', "{x:1}", '{"x" 1}', "[1,]", "[1 2]", "[1", "[1,", "[,", "{,}", '"abc', '"a\\q"',
    '"a\\u12"', '"a\\u12g4"', '"\\ud800"', '"\\ud800x"', '"\\ud800\\n"', '"\\ud800\\u0041"', '"\\udc00"', '"\\ud83d\\ude00"', '"a\nb"', "tru", "trux", "nul", "nulL", "fals", "N", "NaN", "Nan", "-Infinity",
    "-Inf", "Infinity", "-", "-a", "01", "-01", "1.", "1.a", "1e", "1e+", "1ea", ".5", "+1", "1 2", "{} x", "'a'", "\n\n{\n  \"x\": tru\n}", "{\"x\": 1}\n]", '{"x": "\u00e9", }', "1" * 4301, "1e999",
    "-1e999", "[" * 201, "[" * 200 + "]" * 200, "[" * 201 + "]" * 201, "[" * 201 + "1" + "]" * 201, '{"x":' * 201 + "1" + "}" * 201, '{"x":' * 200 + "1" + "}" * 200, '{"x":[' * 101, '{"x": 1, "x": 2}', '{"x": 1, 2: 3}', '{"x": 1, "y": [1, 2, {"z": }]}', "\ufeff{}", '"\\', '"a\\u', "nan", "undefined", "{'x': 1}",
    '{"x": "2024-01-01T00:00:00Z",}', '{"x": 1}}', "[]]", "\t", "{\"a\":\n1\n,\n}", '"\\ud83d\\u"', '"\\ud83d\\ude0', '{"x":1]', "[1}", '{"x\n":1}', "--1", "-0", "0.0", "-0.0e-5", "1E5", "1.5E+3x",
]


def mutated(rng):
    """Yield JSON texts that are broken somewhere."""
    yield from BROKEN
    seeds = ['{"x": [1, 2.5e3, "a\\u00e9\\n", null, true, {"y": -0.5}], "z": {}}', '{"name": "Ann",\n "age": 41, "tags": ["a", "b"]}', '[false, "\\ud83d\\ude00", 12345678901234567890]']
    for _ in range(400):
        text = list(rng.choice(seeds))
        for _ in range(rng.randint(1, 2)):
            at = rng.randrange(len(text))
            how = rng.random()
            if how < 0.4:
                del text[at]
            elif how < 0.7:
                text[at] = rng.choice('{}[],:"\\0x-.eEntfu \n')
            elif how < 0.9:
                text.insert(at, rng.choice('{}[],:"\\0x-.eEntfu \n'))
            else:
                del text[at:]
                break
        yield "".join(text)


def safe(model, text):
    """Return the case, or None for one that the comparison would not survive."""
    try:
        return run(model, text)
    except (ValidationError, ArithmeticError):  # of the second validation; of decimals that are too large to divide
        return None


def main():
    """Write the cases of every model."""
    write("cases", models)
    write("more", more)


def write(name, module):
    """Write the cases of the models of a module."""
    rng = random.Random(7)
    lines = []
    for model in vars(module).values():
        if isinstance(model, type) and issubclass(model, BaseModel) and model.__module__ == module.__name__:
            cases = (safe(model, text) for text in dict.fromkeys(inputs(model, rng)))
            lines += [json.dumps(case) for case in cases if case]
    for key, adapter in vars(module).items():
        if isinstance(adapter, TypeAdapter):
            values = WHOLE + SCALARS + [json.dumps(t) for t in TEXTS] + CONTAINERS + OWNERS + PETS + PLACES + [f'{{"a": {p}}}' for p in PLACES]
            lines += [json.dumps(adapt(key, adapter, text)) for text in dict.fromkeys(values)]
    if module is models:
        lines += [json.dumps({"model": "Bare", "input": text, "broken": True, "of": of_json(models.Bare, text)}) for text in dict.fromkeys(mutated(rng))]
    data = gzip.compress("\n".join(lines).encode(), mtime=0)
    (HERE / f"{name}.jsonl.gz").write_bytes(data)
    print(name, len(lines), "cases,", len(data), "bytes")


if __name__ == "__main__":
    main()
