"""The standard library: json, re, math, collections, itertools, datetime, and others."""

import base64
import copy
import hashlib
import hmac
import html
import itertools
import json
import math
import operator
import random
import re
import string
import urllib.parse
import uuid
from collections import Counter, OrderedDict, defaultdict, deque
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal


def json_dumps(x): return json.dumps(x)
#: json_dumps({"a": [1, 2.5, None, True, "é\"\n"]})
#: json_dumps([float("inf")])
#: json_dumps({1: 2, None: 3, True: 4})
#: json_dumps({"a": {1, 2}})
def json_options(x): return json.dumps(x, indent=2, sort_keys=True), json.dumps(x, separators=(",", ":")), json.dumps(x, ensure_ascii=False)
#: json_options({"b": 1, "a": ["é"]})
#: json_options({})
def json_loads(s): return json.loads(s)
#: json_loads('{"a": [1, 2.0, null, true, "\\u00e9"]}')
#: json_loads("[1,")
#: json_loads("")
#: json_loads('{"a": 1, "a": 2}')
#: json_loads("NaN")
def json_error(s):
    try:
        return json.loads(s)
    except json.JSONDecodeError as e:
        return e.msg, e.pos, e.lineno, e.colno
#: json_error('{"a": }')
#: json_error("{'a': 1}")
def json_default(x): return json.dumps(x, default=str)
#: json_default({"d": date(2024, 1, 2)})
def json_round(x): return json.loads(json.dumps(x)) == x
#: json_round({"a": [1, {"b": None}]})
def math_basic(x): return math.sqrt(x), math.floor(x), math.ceil(x), math.trunc(x)
#: math_basic(6.25)
#: math_basic(-1.0)
def math_constants(): return round(math.pi, 5), math.inf > 1, math.isnan(math.nan)
#: math_constants()
def math_trig(x): return round(math.sin(x), 6), round(math.cos(x), 6), round(math.atan2(x, 2), 6)
#: math_trig(1)
def math_log(x): return round(math.log(x), 6), round(math.log(x, 2), 6), math.log10(1000), math.log2(8)
#: math_log(10)
#: math_log(0)
def math_int(a, b): return math.gcd(a, b), math.factorial(a), math.comb(5, 2), math.isqrt(17)
#: math_int(6, 4)
def math_misc(): return math.hypot(3, 4), math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), math.prod([2, 3]), math.degrees(math.pi), math.copysign(1, -0.0)
#: math_misc()
def math_pow(): return math.pow(2, 3), math.exp(0), math.fabs(-2), math.fmod(7, 3)
#: math_pow()
def distance(a, b):
    la1, lo1, la2, lo2 = map(math.radians, (*a, *b))
    h = math.sin((la2 - la1) / 2) ** 2 + math.cos(la1) * math.cos(la2) * math.sin((lo2 - lo1) / 2) ** 2
    return round(2 * 6371 * math.asin(math.sqrt(h)), 3)
#: distance((52.5, 13.4), (48.1, 11.6))
def re_search(s): return re.search(r"\d+", s) is not None
#: re_search("abc 123")
#: re_search("abc")
def re_group(s):
    m = re.match(r"(\w+)@(\w+)\.com", s)
    return m.group(1), m.group(2), m.group(0), m.groups() if m else None
#: re_group("ada@site.com")
def re_group_none(s):
    m = re.match(r"(a)(b)?", s)
    return m.groups()
#: re_group_none("a")
def re_none(s): return re.match(r"x", s).group()
#: re_none("a")
def re_named(s):
    m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)", s)
    return m.group("year"), m["month"], m.groupdict()
#: re_named("2024-05-01")
def re_findall(s): return re.findall(r"\w+", s), re.findall(r"(\w)(\d)", s)
#: re_findall("a1 b2 é3")
def re_sub(s): return re.sub(r"\s+", " ", s), re.sub(r"(\w)(\w)", r"\2\1", s), re.sub("a", "b", s, count=1)
#: re_sub("aa  bb")
def re_sub_function(s): return re.sub(r"\d+", lambda m: str(int(m.group()) * 2), s)
#: re_sub_function("a1b22")
def re_split(s): return re.split(r"[,;]\s*", s), re.split(r"(,)", s)
#: re_split("a, b;c")
def re_fullmatch(s): return bool(re.fullmatch(r"[a-z]+", s)), bool(re.match(r"^[a-z]+$", s))
#: re_fullmatch("abc")
#: re_fullmatch("abc\n")
EMAIL = re.compile(r"^[\w.+-]+@[\w-]+\.[\w.]+$", re.IGNORECASE)
def re_compiled(s): return bool(EMAIL.match(s))
#: re_compiled("Ada.L@x.org")
#: re_compiled("nope")
def re_finditer(s): return [(m.start(), m.end(), m.group()) for m in re.finditer(r"\d+", s)]
#: re_finditer("a1b22")
def re_flags(s): return re.findall(r"^a.c", s, re.M | re.I), re.findall(r"a.c", s, re.DOTALL)
#: re_flags("abc\nAxc\na\nc")
def re_escape(s): return re.escape(s)
#: re_escape("a.b*c d")
def re_lookahead(s): return bool(re.match(r"^(?=.*\d)(?=.*[a-z]).{4,}$", s))
#: re_lookahead("abc1")
#: re_lookahead("abcd")
def re_backreference(s): return re.findall(r"(\w)\1", s)
#: re_backreference("hello book")
def counter_basic(s): return Counter(s).most_common(2), Counter(s)["l"], Counter(s)["zz"]
#: counter_basic("hello")
def counter_ops(a, b): return dict(Counter(a) + Counter(b)), sum(Counter(a).values())
#: counter_ops("aab", "bc")
def counter_update(words):
    c = Counter()
    for w in words:
        c[w] += 1
    return dict(c)
#: counter_update(["a", "b", "a"])
def defaultdict_list(rows):
    d = defaultdict(list)
    for k, v in rows:
        d[k].append(v)
    return dict(d)
#: defaultdict_list([("a", 1), ("b", 2), ("a", 3)])
def defaultdict_int(s):
    d = defaultdict(int)
    for c in s:
        d[c] += 1
    return sorted(d.items()), d["zz"], len(d)
#: defaultdict_int("aab")
def ordered_dict():
    d = OrderedDict()
    d["b"] = 1
    d["a"] = 2
    d.move_to_end("b")
    return list(d.items())
#: ordered_dict()
def deque_use():
    d = deque([1, 2, 3], maxlen=3)
    d.append(4)
    d.appendleft(0)
    return list(d), d.popleft(), d.pop(), len(d)
#: deque_use()
def itertools_chain(a, b): return list(itertools.chain(a, b))
#: itertools_chain([1], [2])
def itertools_islice(x): return list(itertools.islice(x, 1, 3))
#: itertools_islice([1, 2, 3, 4])
def itertools_groupby(x): return [(k, list(g)) for k, g in itertools.groupby(sorted(x), key=lambda v: v % 2)]
#: itertools_groupby([1, 3, 2, 4])
def itertools_product(a, b): return list(itertools.product(a, b))
#: itertools_product([1, 2], "ab")
def itertools_combos(x): return list(itertools.combinations(x, 2)), list(itertools.permutations(x, 2))
#: itertools_combos([1, 2, 3])
def itertools_accumulate(x): return list(itertools.accumulate(x))
#: itertools_accumulate([1, 2, 3])
def itertools_zip_longest(a, b): return list(itertools.zip_longest(a, b, fillvalue=0))
#: itertools_zip_longest([1], [2, 3])
def itertools_misc(): return list(itertools.islice(itertools.count(5, 2), 3)), list(itertools.repeat("a", 2)), list(itertools.takewhile(lambda v: v < 3, [1, 2, 3, 1]))
#: itertools_misc()
def operator_use(rows): return sorted(rows, key=operator.itemgetter("n")), operator.add(1, 2)
#: operator_use([{"n": 2}, {"n": 1}])
def operator_sort(rows): return sorted(rows, key=operator.itemgetter(1, 0))
#: operator_sort([(1, "b"), (2, "a"), (0, "b")])
def copy_shallow(x):
    y = copy.copy(x)
    y.append(1)
    y[0].append(2)
    return x, y
#: copy_shallow([[0]])
def copy_deep(x):
    y = copy.deepcopy(x)
    y["a"].append(1)
    return x, y
#: copy_deep({"a": []})
def date_basic(): return date(2024, 2, 29).isoformat(), str(date(2024, 1, 1)), date(2024, 1, 1).weekday(), date(2024, 12, 31).strftime("%d/%m/%y %j")
#: date_basic()
def date_wrong(m): return date(2024, m, 1)
#: date_wrong(13)
def date_diff(a, b): return (date.fromisoformat(a) - date.fromisoformat(b)).days
#: date_diff("2024-03-01", "2024-02-01")
#: date_diff("2024-03-01", "bad")
def date_add(s, n): return (date.fromisoformat(s) + timedelta(days=n)).isoformat()
#: date_add("2024-02-28", 2)
def datetime_basic():
    d = datetime(2024, 5, 6, 7, 8, 9, 123456)
    return d.isoformat(), str(d), d.year, d.hour, d.date().isoformat(), d.strftime("%Y-%m-%d %H:%M:%S.%f %A %B %p %I")
#: datetime_basic()
def datetime_parse(s): return datetime.strptime(s, "%Y-%m-%d %H:%M")
#: datetime_parse("2024-05-06 07:08")
#: datetime_parse("nope")
def datetime_iso(s): return datetime.fromisoformat(s).isoformat()
#: datetime_iso("2024-05-06T07:08:09+02:00")
#: datetime_iso("2024-05-06")
#: datetime_iso("x")
def datetime_compare(a, b): return datetime.fromisoformat(a) < datetime.fromisoformat(b)
#: datetime_compare("2024-01-01", "2024-01-02")
#: datetime_compare("2024-01-01", "2024-01-02T00:00:00+00:00")
def datetime_delta():
    d = datetime(2024, 1, 1) - datetime(2023, 12, 31, 23, 30)
    return d.total_seconds(), d.days, d.seconds, str(d), str(timedelta(days=1, hours=2)), timedelta(minutes=90)
#: datetime_delta()
def datetime_utc(): return datetime(2024, 1, 1, tzinfo=timezone.utc).isoformat(), datetime.fromtimestamp(0, timezone.utc).isoformat(), datetime(1970, 1, 2, tzinfo=timezone.utc).timestamp()
#: datetime_utc()
def datetime_replace(): return datetime(2024, 5, 6, 7).replace(hour=0, day=1).isoformat()
#: datetime_replace()
def datetime_repr(): return datetime(2024, 5, 6), date(2024, 1, 1), timedelta(days=1, seconds=5)
#: datetime_repr()
def age(born, today): return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
def use_age(): return age(date(2000, 6, 15), date(2024, 6, 14)), age(date(2000, 6, 15), date(2024, 6, 15))
#: use_age()
def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
#: leap(2000)
#: leap(1900)
def sha(s): return hashlib.sha256(s.encode()).hexdigest(), hashlib.md5(s.encode()).hexdigest(), hashlib.sha1(s.encode()).hexdigest()[:10]
#: sha("abc")
def hash_update():
    h = hashlib.sha256()
    h.update(b"a")
    h.update(b"b")
    return h.hexdigest() == hashlib.sha256(b"ab").hexdigest()
#: hash_update()
def hmac_use(): return hmac.new(b"key", b"msg", hashlib.sha256).hexdigest(), hmac.compare_digest("a", "a")
#: hmac_use()
def base64_use(s): return base64.b64encode(s.encode()).decode(), base64.urlsafe_b64encode(b"\xff\xfe").decode()
#: base64_use("hello")
def base64_decode(s): return base64.b64decode(s)
#: base64_decode("aGVsbG8=")
#: base64_decode("aGVsbG8")
def url_quote(s): return urllib.parse.quote(s), urllib.parse.quote_plus(s), urllib.parse.unquote("a%20b%C3%A9"), urllib.parse.quote(s, safe="")
#: url_quote("a b/é?")
def url_encode(d): return urllib.parse.urlencode(d)
#: url_encode({"a": "x y", "b": 1})
def url_parse(s):
    p = urllib.parse.urlparse(s)
    return p.scheme, p.netloc, p.path, p.query, p.fragment, p.hostname, p.port
#: url_parse("https://user@Ex.com:8080/a/b?c=d#e")
def url_query(s): return urllib.parse.parse_qs(s), urllib.parse.parse_qsl(s)
#: url_query("a=1&a=2&b=&c=x%20y")
def url_join(a, b): return urllib.parse.urljoin(a, b)
#: url_join("http://a/b/c", "../d")
def uuid_use(s): return str(uuid.UUID(s)), uuid.UUID(s).hex, uuid.UUID(s).version, uuid.UUID(s) == uuid.UUID(s.upper())
#: uuid_use("12345678-1234-4234-9234-123456789abc")
#: uuid_use("bad")
def uuid5(): return str(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"))
#: uuid5()
def html_use(s): return html.escape(s), html.unescape("&lt;&amp;&#39;&eacute;")
#: html_use("<a href='x'>\"&")
def string_use(): return string.ascii_lowercase[:3], string.digits, string.punctuation[:5], string.capwords("a bc")
#: string_use()
def template_use(): return string.Template("$a and ${b}").substitute(a=1, b="x")
#: template_use()
def random_seeded():
    random.seed(42)
    return random.randint(1, 100), random.random(), random.choice("abc"), random.sample(range(10), 3)
#: random_seeded()
def random_shuffle():
    r = random.Random(7)
    x = [1, 2, 3, 4]
    r.shuffle(x)
    return x, r.uniform(1, 2), r.randrange(10)
#: random_shuffle()
def decimal_use(a, b): return Decimal(a) + Decimal(b), str(Decimal(a) * Decimal(b)), Decimal(a).quantize(Decimal("0.01"))
#: decimal_use("1.10", "2.255")
def decimal_wrong(s): return Decimal(s)
#: decimal_wrong("1e3")
