"""The standard library as services use it: namespaces, views, counters in dicts, iterators, times, mail, numbers, formatting."""

import base64
import bisect
import calendar
import csv
import difflib
import fnmatch
import heapq
import io
import itertools
import json
import math
import pprint
import random
import re
import secrets
import shlex
import statistics
import string
import struct
import sys
import textwrap
import time
import unicodedata
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from datetime import date, datetime, time as clock, timedelta, timezone
from decimal import ROUND_HALF_UP, Decimal
from email.utils import formatdate, parseaddr, parsedate_to_datetime, formataddr
from fractions import Fraction
from itertools import accumulate, chain, cycle, groupby, islice, product, tee, zip_longest
from types import MappingProxyType, SimpleNamespace
from zoneinfo import ZoneInfo


def space():
    s = SimpleNamespace(host="h", port=1)
    s.port += 1
    s.name = "n"
    return s.host, s.port, s.name, s
#: space()
SETTINGS = SimpleNamespace(debug=False, limit=10, tags=["a"])
def space_module(): return SETTINGS.limit, SETTINGS.debug, SETTINGS.tags[0]
#: space_module()
def space_rows(rows): return [r.name for r in sorted((SimpleNamespace(**r) for r in rows), key=lambda r: r.age)]
#: space_rows([{"name": "a", "age": 3}, {"name": "b", "age": 1}])
def space_vars(): return vars(SimpleNamespace(a=1)), hasattr(SETTINGS, "limit"), getattr(SETTINGS, "nope", None), SimpleNamespace(a=1) == SimpleNamespace(a=1)
#: space_vars()
LIMITS = MappingProxyType({"free": 10, "pro": 100})
def proxy_read(plan): return LIMITS.get(plan, 0), plan in LIMITS, len(LIMITS), list(LIMITS.items()), dict(LIMITS)
#: proxy_read("pro")
def proxy_item(plan): return LIMITS[plan]
#: proxy_item("free")
#: proxy_item("none")
def proxy_write():
    LIMITS["x"] = 1
#: proxy_write()
def chain_read():
    c = ChainMap({"a": 1}, {"a": 2, "b": 3})
    return c["a"], c["b"], c.get("c", 0), "b" in c, len(c), dict(c), sorted(c)
#: chain_read()
DEFAULTS = {"size": 10, "sort": "name"}
def chain_args(args): 
    options = ChainMap(args, DEFAULTS)
    return options["size"], options["sort"]
#: chain_args({"size": 5})
def counters(rows):
    by = defaultdict(Counter)
    for user, kind in rows:
        by[user][kind] += 1
    return {u: dict(c) for u, c in by.items()}
#: counters([("a", "x"), ("a", "x"), ("b", "y")])
def counters_most(rows):
    by = defaultdict(Counter)
    for user, kind in rows:
        by[user].update([kind])
    return {u: c.most_common(1)[0] for u, c in sorted(by.items())}
#: counters_most([("a", "x"), ("a", "z"), ("a", "z")])
def nested_dict(rows):
    tree = defaultdict(lambda: defaultdict(int))
    for a, b, n in rows:
        tree[a][b] += n
    return {k: dict(v) for k, v in tree.items()}
#: nested_dict([("x", "p", 1), ("x", "p", 2), ("y", "q", 3)])
def nested_lists(rows):
    tree = defaultdict(lambda: defaultdict(list))
    for a, b, n in rows:
        tree[a][b].append(n)
    return json.dumps(tree)
#: nested_lists([("x", "p", 1), ("x", "p", 2)])
def default_dicts(rows):
    stats = defaultdict(lambda: {"n": 0, "sum": 0.0})
    for k, v in rows:
        stats[k]["n"] += 1
        stats[k]["sum"] += v
    return dict(stats)
#: default_dicts([("a", 1.5), ("a", 2), ("b", 3)])
def ordered():
    d = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
    d.move_to_end("a")
    d.move_to_end("c", last=False)
    return list(d), d.popitem(), d.popitem(last=False), d
#: ordered()
def ordered_missing():
    d = OrderedDict()
    d.move_to_end("a")
#: ordered_missing()
def deque_use():
    d = deque([1, 2, 3], maxlen=3)
    d.append(4)
    d.appendleft(0)
    d.rotate(1)
    d.extend([7, 8])
    return d, d.maxlen, d[0], d.pop(), d.popleft(), list(reversed(d)), d.count(7), len(d)
#: deque_use()
def deque_empty(): return deque().popleft()
#: deque_empty()
def cycled(n): return list(islice(cycle(["a", "b", "c"]), n)), [c for c, _ in zip(cycle("xy"), range(3))]
#: cycled(5)
def cycled_zip(names): return dict(zip(names, cycle(["red", "blue"])))
#: cycled_zip(["a", "b", "c"])
def teed():
    a, b = tee([1, 2, 3])
    return list(a), sum(b)
#: teed()
def pairs(items):
    a, b = tee(items)
    next(b, None)
    return list(zip(a, b))
#: pairs([1, 2, 3])
def grouped(rows):
    rows = sorted(rows, key=lambda r: r["k"])
    return {k: [r["v"] for r in g] for k, g in groupby(rows, key=lambda r: r["k"])}
#: grouped([{"k": "b", "v": 1}, {"k": "a", "v": 2}, {"k": "b", "v": 3}])
def grouped_counts(text): return [(k, len(list(g))) for k, g in groupby(text)], "".join(k for k, _ in groupby(text))
#: grouped_counts("aabccc")
def grouped_loop(rows):
    out = []
    for day, items in groupby(rows, key=lambda r: r[0]):
        total = 0
        for _, n in items:
            total += n
        out.append((day, total))
    return out
#: grouped_loop([("mo", 1), ("mo", 2), ("tu", 5)])
def longest(): return list(zip_longest([1, 2], "a", fillvalue="-")), list(accumulate([1, 2, 3])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=10))
#: longest()
def products(): return list(product("ab", [1, 2])), len(list(product([0, 1], repeat=3))), list(chain.from_iterable([[1], [2, 3]])), list(chain([1], (2,), {3: 0}))
#: products()
def combos(): return list(itertools.combinations("abc", 2)), list(itertools.permutations([1, 2])), list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 3, 1])), list(itertools.starmap(pow, [(2, 3)])), list(itertools.compress("abc", [1, 0, 1])), list(itertools.filterfalse(None, [0, 1])), list(itertools.repeat("x", 2)), list(itertools.batched([1, 2, 3], 2)) if hasattr(itertools, "batched") else None
def counted_ids():
    ids = itertools.count(1)
    return next(ids), next(ids), list(islice(ids, 2))
#: counted_ids()
def heap_use():
    h = []
    for pri, name in [(3, "c"), (1, "a"), (2, "b")]:
        heapq.heappush(h, (pri, name))
    first = heapq.heappop(h)
    return first, h[0], heapq.nsmallest(2, [5, 1, 4]), heapq.nlargest(1, [{"n": 1}, {"n": 3}], key=lambda d: d["n"]), heapq.heappushpop(h, (0, "z"))
#: heap_use()
def heap_list():
    h = [5, 3, 8, 1]
    heapq.heapify(h)
    return h, heapq.heapreplace(h, 9), [heapq.heappop(h) for _ in range(len(h))], list(heapq.merge([1, 4], [2, 3]))
#: heap_list()
def bisected(score): return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)], bisect.bisect_left([1, 2, 2], 2)
#: bisected(85)
def insorted():
    xs = [1, 3]
    bisect.insort(xs, 2)
    return xs
#: insorted()
def stats(xs): return statistics.mean(xs), statistics.median(xs), round(statistics.stdev(xs), 4), statistics.mode(xs), statistics.pstdev(xs), statistics.fmean(xs), statistics.variance(xs)
#: stats([1, 2, 2, 5])
def stats_empty(): return statistics.mean([])
#: stats_empty()
def packed(n): return struct.pack(">IH", n, 7).hex(), struct.unpack("<h", b"\xff\xff")[0], struct.calcsize("<IH")
#: packed(258)
def fraction(): return str(Fraction(1, 3) + Fraction(1, 6)), Fraction("0.25"), float(Fraction(1, 4)), Fraction(6, 4).numerator
#: fraction()
def pretty(): return pprint.pformat({"b": 1, "a": [1, 2]}), pprint.pformat(["x" * 30, "y" * 30, "z" * 30])
#: pretty()
def wrapped(text): return textwrap.wrap(text, 10), textwrap.shorten(text, 12, placeholder="..."), textwrap.fill(text, 12), textwrap.dedent("  a\n   b"), textwrap.indent("a\nb", "> ")
#: wrapped("the quick brown fox jumps")
def templated(d):
    t = string.Template("Dear $name, ${n}x $$5")
    return t.substitute(d), string.Template("$a $b").safe_substitute(a=1)
#: templated({"name": "ada", "n": 2})
def templated_missing(): return string.Template("$x").substitute({})
#: templated_missing()
def mail(text): return parseaddr(text), formataddr(("Ada", "a@b.c"))
#: mail("Ada Lovelace <ada@b.c>")
#: mail("ada@b.c")
#: mail("\"Love, Ada\" <a@b>")
#: mail("nothing")
def mail_date(text): return parsedate_to_datetime(text).isoformat(), formatdate(0, usegmt=True), formatdate(86400.5)
#: mail_date("Mon, 20 Nov 1995 19:12:08 -0500")
#: mail_date("Wed, 21 Oct 2015 07:28:00 GMT")
#: mail_date("bad")
def struct_time():
    t = time.gmtime(0)
    return t.tm_year, t.tm_mon, t[2], time.strftime("%Y-%m-%d", t), t.tm_yday, t.tm_wday
#: struct_time()
def parsed_time(): 
    t = time.strptime("2024-02-03 10:20", "%Y-%m-%d %H:%M")
    return t.tm_mday, t.tm_hour, time.mktime(t), calendar.timegm(t), datetime(*t[:6])
#: parsed_time()
def hooked(text): return json.loads(text, object_hook=lambda d: SimpleNamespace(**d)).a
#: hooked("{\"a\": 1}")
def hooked_dates(text):
    def hook(d):
        for k, v in d.items():
            if k.endswith("_at"):
                d[k] = datetime.fromisoformat(v)
        return d
    return json.loads(text, object_hook=hook)
#: hooked_dates("{\"made_at\": \"2024-01-02T03:04:05\", \"n\": {\"x_at\": \"2020-01-01\"}}")
class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (datetime, date)):
            return o.isoformat()
        if isinstance(o, Decimal):
            return str(o)
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


def encoded(): return json.dumps({"d": date(2024, 1, 2), "s": {2, 1}, "m": Decimal("1.50")}, cls=Encoder), json.dumps({"x": date(2020, 1, 1)}, default=str)
#: encoded()
def encoded_not(): return json.dumps({"x": object}, cls=Encoder)
#: encoded_not()
def encoded_more(): return json.dumps({"b": 1, "a": "é"}, sort_keys=True, indent=2, ensure_ascii=False), json.dumps([1, 2], separators=(",", ":")), json.dumps({1: None, True: 2.0})
#: encoded_more()
def parsed_numbers(): return json.loads("[1.10, 2]", parse_float=Decimal), json.loads("{\"a\":1,\"a\":2}"), json.loads("[NaN]")[0] != 1
#: parsed_numbers()
def parsed_pairs(): return json.loads("{\"b\":1,\"a\":2}", object_pairs_hook=OrderedDict)
#: parsed_pairs()
def versions(): return sys.version_info >= (3, 8), sys.version_info.major, sys.version_info[0] == 3, sys.version_info > (4,)
#: versions()
def month(year, m): return calendar.monthrange(year, m), calendar.isleap(year), calendar.month_name[m], calendar.day_abbr[0], calendar.monthcalendar(year, m)[0]
#: month(2024, 2)
def zones():
    dt = datetime(2024, 7, 1, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    return dt.isoformat(), dt.astimezone(timezone.utc).isoformat(), dt.utcoffset().total_seconds(), dt.tzname(), str(dt.tzinfo)
#: zones()
def zone_bad(): return ZoneInfo("No/Where")
def parsed(text, form): return datetime.strptime(text, form).isoformat()
#: parsed("02/Jan/2024:10:11:12 +0200", "%d/%b/%Y:%H:%M:%S %z")
#: parsed("2024-01-02T03:04:05.678Z", "%Y-%m-%dT%H:%M:%S.%fZ")
#: parsed("Jan 5 24 03PM", "%b %d %y %I%p")
#: parsed("2024-13-01", "%Y-%m-%d")
#: parsed("2024-01-01x", "%Y-%m-%d")
def deltas():
    d = timedelta(days=1, hours=2, minutes=3)
    return str(d), d.total_seconds(), d / 2, d // timedelta(hours=1), d % timedelta(hours=1), -d, abs(-d), d * 2, d.seconds, divmod(d, timedelta(hours=5)), sum([d, d], timedelta())
#: deltas()
def dates():
    a = date(2024, 1, 31)
    return a + timedelta(days=1), (date(2024, 3, 1) - a).days, a.replace(day=1), a.isocalendar()[1], a.weekday(), a.strftime("%A %d %B"), date.fromisoformat("2024-02-29").timetuple().tm_yday, a.isocalendar().week
#: dates()
def times(): return clock(1, 2).isoformat(), datetime.combine(date(2024, 1, 1), clock(5)), datetime(2024, 1, 1, 5).time() < clock(6), datetime.fromtimestamp(0, timezone.utc), datetime.min.year, clock.fromisoformat("10:20").hour
#: times()
def csv_written(rows):
    out = io.StringIO()
    w = csv.DictWriter(out, fieldnames=["a", "b"], extrasaction="ignore")
    w.writeheader()
    w.writerows(rows)
    return out.getvalue()
#: csv_written([{"a": 1, "b": "x,y", "c": 2}, {"a": "q\"r"}])
def csv_read(text): return list(csv.DictReader(io.StringIO(text))), list(csv.reader(text.splitlines(), delimiter=";"))
#: csv_read("a,b\n1,2\n3\n")
def csv_options():
    out = io.StringIO()
    w = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n")
    w.writerow(["a", 1, None, 2.5])
    return out.getvalue()
#: csv_options()
def shell(text): return shlex.split(text), shlex.quote(text), shlex.join(["a b", "c"])
#: shell("a 'b c' d\\ e")
def globbed(): return fnmatch.fnmatch("a.txt", "*.txt"), fnmatch.filter(["a.py", "b.txt"], "*.py"), fnmatch.translate("*.py")
#: globbed()
def matched(): return difflib.get_close_matches("appel", ["ape", "apple", "peach"]), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 3)
#: matched()
def diffed(): return list(difflib.unified_diff(["a", "b"], ["a", "c"], "x", "y", lineterm=""))
#: diffed()
def slugged(text): return re.sub(r"[^\w]+", "-", unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()).strip("-"), unicodedata.category("a"), unicodedata.name("é", "?")
#: slugged("Crème Brûlée!")
def seeded():
    r = random.Random(42)
    return r.random(), r.randint(1, 6), r.choice("abc"), r.sample(range(10), 3), r.uniform(1, 2)
#: seeded()
def seeded_global():
    random.seed(7)
    xs = [1, 2, 3, 4]
    random.shuffle(xs)
    return xs, random.randrange(10), random.choices("ab", k=3)
#: seeded_global()
def secret(): return len(secrets.token_hex(8)), len(secrets.token_urlsafe(16)), secrets.compare_digest("a", "a"), secrets.choice([1]) , len(secrets.token_bytes(4)), secrets.randbelow(1)
#: secret()
def shown(): return f"{1234567.891:,.2f}", f"{0.256:.1%}", f"{42:08b}", f"{255:#x}", f"{1e10:g}", f"{3:+d}", format(1234, "_"), f"{'x':^5}", f"{12.5:>8.1f}", f"{1e-7}", f"{10**15:.3e}"
#: shown()
def decimals(): return Decimal("2.675").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), Decimal("1.10") + Decimal("2"), str(Decimal(10) / 3), round(Decimal("1.005"), 2), Decimal("5") % 3, f"{Decimal('1234.5'):,.2f}"
#: decimals()
def maths(): return math.ceil(1.2), math.gcd(12, 18), math.isclose(0.1 + 0.2, 0.3), math.hypot(3, 4), math.comb(5, 2), math.floor(-1.5), math.sqrt(2), math.inf > 1, math.prod([2, 3]), math.dist([0, 0], [3, 4]), math.radians(180), math.log2(8), math.fsum([0.1] * 10), math.trunc(-2.7), math.copysign(1, -2), math.lcm(4, 6), math.factorial(5)
#: maths()
def counter_more():
    c = Counter("abracadabra")
    c.subtract("aab")
    return c.most_common(2), c["z"], sum(c.values()), c + Counter(a=1), c - Counter(a=5), c & Counter(a=1), sorted(c.elements())[:2], c.total(), Counter(a=1) == Counter("a")
#: counter_more()
def string_io():
    out = io.StringIO()
    out.write("a")
    print("b", 2, sep="-", file=out)
    out.writelines(["x", "y"])
    return out.getvalue(), io.StringIO("l1\nl2").readlines(), io.BytesIO(b"abc").read(2)
#: string_io()
def named():
    P = namedtuple("P", "x y", defaults=[5])
    return P(1), P(1)._replace(x=2), P._fields, P(1)._asdict()
#: named()
def regexes(text):
    m = re.search(r"(?P<k>\w+)=(?P<v>\d+)", text)
    return m.groupdict() if m else None, re.findall(r"\d+", text), re.split(r"[,;]\s*", text), re.sub(r"(\d+)", lambda m: str(int(m.group(1)) * 2), text), [m.start() for m in re.finditer("a", text)], bool(re.fullmatch(r"[a-z=0-9,; ]+", text)), re.sub(r"(\w)=", r"\1:", text, count=1)
#: regexes("aa=1, b=22; c")
def based(): return base64.b64encode(b"hi").decode(), base64.urlsafe_b64decode("aGk=" ), base64.b64decode("aGk=").decode(), base64.b32encode(b"a").decode(), base64.b16encode(b"a")
#: based()
def based_bad(): return base64.b64decode("a")
#: based_bad()
