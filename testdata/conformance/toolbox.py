"""The standard library as services use it: containers, iterators, JSON hooks, addresses, packing, text and calendars."""

import bisect
import calendar
import collections
import copy
import difflib
import fnmatch
import heapq
import ipaddress
import itertools
import json
import math
import platform
import pprint
import shlex
import statistics
import string
import struct
import sys
import textwrap
import time
import unicodedata
import uuid
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from email.utils import formatdate, parseaddr, parsedate_to_datetime
from enum import Enum
from fractions import Fraction
from itertools import cycle, groupby, islice, pairwise, product, tee
from types import MappingProxyType, SimpleNamespace
from zoneinfo import ZoneInfo


def namespace():
    n = SimpleNamespace(a=1, b="x")
    n.c = [1]
    n.a += 5
    return n.a, n.c, n, n == SimpleNamespace(a=6, b="x", c=[1]), vars(n)
#: namespace()
def namespace_missing(): return SimpleNamespace(a=1).zz
#: namespace_missing()
def namespace_from(d): return SimpleNamespace(**d)
#: namespace_from({"x": 1, "y": None})


LIMITS = MappingProxyType({"free": 10, "pro": 100})


def proxy_read(plan): return LIMITS[plan], LIMITS.get("x", 0), sorted(LIMITS), "pro" in LIMITS, len(LIMITS), dict(LIMITS)
#: proxy_read("pro")
#: proxy_read("zz")
def proxy_write():
    LIMITS["free"] = 0
#: proxy_write()
def chain_map(a, b):
    c = ChainMap(a, {"z": 9}, b)
    c["new"] = 1
    return c["x"], c.get("nope"), c["z"], dict(c), a, "y" in c, len(c)
#: chain_map({"x": 1}, {"x": 2, "y": 3})
def chain_map_missing(): return ChainMap({}, {})["k"]
#: chain_map_missing()
def counter_groups(rows):
    d = defaultdict(Counter)
    for r in rows:
        d[r["city"]][r["kind"]] += 1
    return {k: dict(v) for k, v in d.items()}, d["zz"]["q"], sorted(d)
#: counter_groups([{"city": "a", "kind": "x"}, {"city": "a", "kind": "x"}, {"city": "b", "kind": "y"}])
def nested_default(rows):
    d = defaultdict(lambda: defaultdict(int))
    for k, s, n in rows:
        d[k][s] += n
    return json.dumps(d), d["a"]["x"], d["q"]["w"], len(d)
#: nested_default([["a", "x", 1], ["a", "y", 2], ["b", "x", 3]])
def nested_lists(rows):
    d = defaultdict(lambda: defaultdict(list))
    for k, s, n in rows:
        d[k][s].append(n)
    return {k: dict(v) for k, v in d.items()}
#: nested_lists([["a", "x", 1], ["a", "x", 2]])
def default_dict_value(rows):
    d = defaultdict(lambda: {"count": 0, "total": 0.0})
    for k, n in rows:
        d[k]["count"] += 1
        d[k]["total"] += n
    return dict(d)
#: default_dict_value([["a", 1.5], ["a", 2], ["b", 3]])
def ordered_moves():
    o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
    o.move_to_end("a")
    o.move_to_end("c", last=False)
    return list(o), o.popitem(), o.popitem(last=False), o
#: ordered_moves()
def ordered_missing():
    o = OrderedDict(a=1)
    o.move_to_end("zz")
#: ordered_missing()
def deque_bounded(xs):
    d = deque(xs, maxlen=2)
    d.append(9)
    d.appendleft(8)
    d.extend([1, 2])
    return list(d), d.maxlen, d
#: deque_bounded([1, 2, 3])
def deque_ops():
    d = deque([3, 1, 2])
    d.rotate(-1)
    d.extendleft([7, 8])
    d.remove(3)
    return d, d.index(2), d.count(1), d[0], d[-1], sorted(d), list(islice(d, 1, 3))
#: deque_ops()
def cycled(n):
    colors = cycle(["red", "green", "blue"])
    return [next(colors) for _ in range(n)], list(islice(cycle("ab"), 5)), [c for c, _ in zip(cycle([1, 2]), range(3))]
#: cycled(4)
def teed(xs):
    a, b = tee(xs)
    next(b, None)
    return list(zip(a, b))
#: teed([1, 2, 3])
def grouped(rows):
    out = {}
    for key, group in groupby(sorted(rows, key=lambda r: r["k"]), key=lambda r: r["k"]):
        items = list(group)
        out[key] = {"n": len(items), "total": sum(i["v"] for i in items)}
    return out
#: grouped([{"k": "b", "v": 1}, {"k": "a", "v": 2}, {"k": "b", "v": 3}])
def grouped_direct(text): return [(k, len(list(g))) for k, g in groupby(text)], [k for k, _ in groupby([1, 1, 2, 1])]
#: grouped_direct("aabbbc")
def grouped_sum(rows):
    out = []
    for day, group in groupby(rows, key=lambda r: r["day"]):
        out.append({"day": day, "total": sum(r["n"] for r in group)})
    return out
#: grouped_sum([{"day": "mo", "n": 1}, {"day": "mo", "n": 2}, {"day": "tu", "n": 5}])
def products(): return [a + b for a, b in product("ab", "xy")], list(product([0, 1], repeat=2)), len(list(product(range(3), range(4))))
#: products()
def paired(xs): return [b - a for a, b in pairwise(xs)], list(pairwise("abc"))
#: paired([1, 4, 9])
def chunked(xs, n):
    it = iter(xs)
    out = []
    while chunk := list(islice(it, n)):
        out.append(chunk)
    return out
#: chunked([1, 2, 3, 4, 5], 2)


class PointEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (datetime, date)):
            return o.isoformat()
        if isinstance(o, Decimal):
            return str(o)
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


def encoded(): return json.dumps({"d": date(2024, 1, 2), "p": Decimal("1.50"), "s": {2, 1}}, cls=PointEncoder)
#: encoded()
def encoded_fails(): return json.dumps({"x": object}, cls=PointEncoder)
def encoded_default(v): return json.dumps({"v": v, "when": date(2024, 5, 6)}, default=str), json.dumps([date(2024, 5, 6)], default=lambda o: o.isoformat())
#: encoded_default(1)
def object_hook(text): return json.loads(text, object_hook=lambda d: {k.upper(): v for k, v in d.items()})
#: object_hook("{\"a\": {\"b\": 1}}")
def parse_float(text): return json.loads(text, parse_float=Decimal)
#: parse_float("{\"a\": 1.10, \"b\": 2}")
def struct_time():
    t = time.gmtime(86400 * 365)
    return t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_wday, t.tm_yday, time.strftime("%Y-%m-%d", t), t[0]
#: struct_time()
def date_tuple():
    t = datetime(2024, 2, 29, 10, 5).timetuple()
    return t.tm_yday, t.tm_wday, t.tm_min, tuple(t)[:5]
#: date_tuple()
def strptime(text): return time.strptime(text, "%Y-%m-%d").tm_mon, calendar.timegm(time.strptime(text, "%Y-%m-%d"))
#: strptime("2024-03-04")
#: strptime("bad")
def mail_date(text): return parsedate_to_datetime(text).isoformat(), formatdate(0, usegmt=True)
#: mail_date("Mon, 20 Nov 1995 19:12:08 -0500")
#: mail_date("garbage")
def mail_addr(text): return parseaddr(text)
#: mail_addr("Ann Lee <ann@example.com>")
#: mail_addr("bob@example.com")
#: mail_addr("")
def ip_info(text):
    ip = ipaddress.ip_address(text)
    return str(ip), ip.version, ip.is_private, ip.is_loopback
#: ip_info("192.168.1.5")
#: ip_info("8.8.8.8")
#: ip_info("::1")
#: ip_info("999.1.1.1")
def ip_in(text, nets): return any(ipaddress.ip_address(text) in ipaddress.ip_network(n) for n in nets)
#: ip_in("10.1.2.3", ["192.168.0.0/16", "10.0.0.0/8"])
#: ip_in("11.1.2.3", ["10.0.0.0/8"])
#: ip_in("10.1.2.3", ["10.0.0.1/8"])
def ip_net(text):
    n = ipaddress.ip_network(text, strict=False)
    return str(n), n.num_addresses, str(n.network_address), str(n.broadcast_address), n.prefixlen, str(n.netmask)
#: ip_net("10.0.0.5/24")
def ip_more(a, b):
    x, y = ipaddress.ip_address(a), ipaddress.ip_address(b)
    return x == y, x != a, {x: 1}.get(y), len({x, y}), f"{x}|{y!s:>12}", sorted([y, x]), x < y, bool(x), repr(x)
#: ip_more("10.0.0.2", "10.0.0.10")
#: ip_more("10.0.0.2", "10.0.0.2")
#: ip_more("10.0.0.2", "::1")
def ip_int(a): return int(ipaddress.ip_address(a))
#: ip_int("10.0.0.2")
#: ip_int("ff::1")
def ip_plus(a): return ipaddress.ip_address(a) + 1
#: ip_plus("10.0.0.2")
def ip_hosts(n): return [str(h) for h in ipaddress.ip_network(n)], len(list(ipaddress.ip_network(n).hosts()))
#: ip_hosts("10.0.0.0/30")
def ip_first(text): return next((n for n in ["10.0.0.0/8", "192.168.0.0/16"] if ipaddress.ip_address(text) in ipaddress.ip_network(n)), None)
#: ip_first("192.168.4.4")
#: ip_first("8.8.8.8")
def ip_kept(texts):
    seen = {}
    for t in texts:
        try:
            seen[t] = ipaddress.ip_address(t).is_private
        except ValueError as e:
            seen[t] = str(e)
    return seen
#: ip_kept(["10.0.0.1", "8.8.8.8", "x", "::1"])
def packed(a, b): return struct.pack(">HI", a, b), struct.unpack("<HH", b"\x01\x00\x02\x00"), struct.calcsize("!BHQ")
#: packed(1, 2)
#: packed(70000, 2)
def fractions_(): return Fraction(1, 3) + Fraction(1, 6), str(Fraction(2, 4)), Fraction("0.25"), float(Fraction(1, 8)), Fraction(3, 4).numerator
#: fractions_()
def close_matches(word): return difflib.get_close_matches(word, ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches(word, ["x"], n=1, cutoff=0.9)
#: close_matches("appel")
def similarity(a, b): return round(difflib.SequenceMatcher(None, a, b).ratio(), 4), difflib.SequenceMatcher(None, a.lower(), b.lower()).ratio()
#: similarity("hello", "hallo")
#: similarity("", "")
#: similarity("abcd", "bcde")
def suggest(name, known):
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    return f"did you mean {close[0]}?" if close else "unknown"
#: suggest("helo", ["hello", "world"])
#: suggest("zzz", ["hello", "world"])
def matcher(a, b):
    m = difflib.SequenceMatcher(a=a, b=b)
    return m.ratio() > 0.5, round(m.ratio() * 100)
#: matcher("abc", "abd")
def best_match(word, rows): return max(rows, key=lambda r: difflib.SequenceMatcher(None, word, r["name"]).ratio())["name"]
#: best_match("gren", [{"name": "red"}, {"name": "green"}])
def pretty(d): return pprint.pformat(d), pprint.pformat(list(range(40)), width=40)
#: pretty({"b": 1, "a": [1, 2]})
def wrapped(text): return textwrap.wrap(text, 10), textwrap.fill(text, width=12), textwrap.shorten(text, width=12, placeholder="..."), textwrap.dedent("  a\n   b"), textwrap.indent("a\nb", "> ")
#: wrapped("the quick brown fox jumps")
def versions(): return sys.version_info >= (3, 8), sys.version_info[0], sys.version_info.major, sys.maxsize > 2 ** 32, sys.byteorder
#: versions()
def stats(xs): return statistics.mean(xs), statistics.median(xs), statistics.stdev(xs), statistics.mode([1, 2, 2]), statistics.pstdev(xs), statistics.variance(xs), statistics.fmean(xs)
#: stats([1, 2, 3, 4])
#: stats([1.5, 2.5, 4.0])
#: stats([])
def quantiles(xs): return statistics.quantiles(xs, n=4), statistics.median_low(xs), statistics.multimode([1, 1, 2, 2])
#: quantiles([1, 2, 3, 4, 5])
def heaps(xs):
    h = list(xs)
    heapq.heapify(h)
    heapq.heappush(h, 0)
    return heapq.heappop(h), heapq.nsmallest(2, xs), heapq.nlargest(2, xs, key=lambda x: -x), heapq.heappushpop(h, 100), heapq.heapreplace(h, 50), len(h)
#: heaps([5, 3, 8])
def bisected(xs, x):
    i = bisect.bisect_left(xs, x)
    bisect.insort(xs, x)
    return i, bisect.bisect(xs, x), bisect.bisect_right(xs, x), xs
#: bisected([1, 3, 5], 3)
def grade(score): return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)]
#: grade(85)
#: grade(90)
def calendars(y, m): return calendar.monthrange(y, m), calendar.isleap(y), calendar.month_name[m], calendar.day_abbr[0], calendar.monthcalendar(y, m)[0], list(calendar.day_name)[:2]
#: calendars(2024, 2)
def zones(name):
    d = datetime(2024, 7, 1, 12, tzinfo=ZoneInfo(name))
    return d.isoformat(), d.astimezone(timezone.utc).isoformat(), str(d.tzinfo), d.utcoffset(), d.tzname()
#: zones("Europe/Berlin")
#: zones("UTC")
#: zones("No/Where")
def shell_words(text): return shlex.split(text), shlex.quote(text), shlex.join(["a b", "c"])
#: shell_words("run 'a b' --x=1")
#: shell_words("broken 'x")
def globs(name): return fnmatch.fnmatch(name, "*.txt"), fnmatch.filter(["a.py", "b.txt"], "*.py"), fnmatch.fnmatchcase(name, "A*")
#: globs("a.txt")
def slug(text):
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return "-".join(text.lower().split())
#: slug("Crème Brûlée ﬁne")
def unicode_info(c): return unicodedata.category(c), unicodedata.name(c, "?"), unicodedata.combining(c), "".join(x for x in unicodedata.normalize("NFD", "é") if unicodedata.category(x) != "Mn")
#: unicode_info("é")
def template(d): return string.Template("Hi $name, ${n} left $$").substitute(d), string.Template("Hi $zz").safe_substitute(d), string.Template("$name").substitute(name="kw")
#: template({"name": "ann", "n": 3})
#: template({"name": "ann"})
def platform_(): return isinstance(platform.system(), str), len(platform.python_version()) > 2, isinstance(platform.node(), str)
#: platform_()
def alphabets(): return string.ascii_lowercase[:3], string.digits, string.punctuation[:3], string.hexdigits, string.capwords("a bc")
#: alphabets()
def maths(x): return math.floor(x), math.ceil(x), math.sqrt(16), math.gcd(12, 18), math.isclose(0.1 + 0.2, 0.3), math.prod([2, 3]), math.hypot(3, 4), math.comb(5, 2), math.log(8, 2), math.inf, math.isnan(math.nan)
#: maths(2.5)
#: maths(-2.5)
def bytes_ops(text): return bytearray(text.encode()), bytes([65, 66]), b"ab".hex(), bytes.fromhex("6162"), int.from_bytes(b"\x01\x02", "big"), (258).to_bytes(2, "little")
#: bytes_ops("ab")
def uuids(text): return str(uuid.UUID(text)), uuid.UUID(text).hex, uuid.UUID(text).version, uuid.uuid5(uuid.NAMESPACE_DNS, "x.org")
#: uuids("12345678123456781234567812345678")
#: uuids("bad")
def sorted_case(xs): return sorted(xs, key=str.casefold), sorted(xs, key=lambda s: (len(s), s))
#: sorted_case(["b", "A", "aa"])
def copies(d):
    c = copy.deepcopy(d)
    c["a"].append(1)
    s = copy.copy(d)
    s["a"].append(2)
    return d, c, s
#: copies({"a": []})
def deltas():
    d = timedelta(days=1, hours=2, minutes=3)
    return str(d), d.total_seconds(), d.days, d.seconds, d // timedelta(hours=1), divmod(d, timedelta(hours=1)), -d, d * 2
#: deltas()
def iso_week(y, m, d): return date(y, m, d).isocalendar()[:2], date(y, m, d).isocalendar().week, date(y, m, d).strftime("%V %j")
#: iso_week(2024, 12, 30)
