"""Smaller modules: html's entities, shlex, itertools, calendar, statistics' quantiles, and ints as bytes."""
import bisect
import calendar
import difflib
import heapq
import html
import html.entities
import ipaddress
import itertools
import math
import shlex
import statistics
import time
from collections import Counter
from http import HTTPStatus

TEXTS = ["", "a b", "a  'b c' d", 'x "y z" w', "a\\ b", "'a\"b'", '"a\\"b"', '"a\\nb"', "a'b'c", "'", '"', "\\", 'a "b\\', "a\tb\nc", "é ü", "# no comment", "''", '"" x', "a;b|c&d", "$HOME `x`", "--opt='v w'", "a\\\nb", "{}[]()<>*?~!"]
ENTITIES = ["&", "&&", "&amp;", "&amp", "&ampx", "&amp;amp;", "&lt;b&gt;", "&copy;&copy", "&copyx", "&notit;", "&notin;", "&not;", "&nosuch;", "&;", "& a", "&eacute;", "&eacute", "&Eacutex;", "&#38;", "&#38", "&#x26;", "&#X26", "&#x;", "&#;", "&#0;", "&#128;", "&#x81;", "&#159;", "&#xd800;", "&#x110000;", "&#99999999999999999999;", "&#1;", "&#11;", "&#13;", "&#127;", "&#xfffe;", "&#xfdd0;", "&#x1f600;", "&ngE;", "&fjlig;", "&semi;", "&AMP;", "&LTx", "a&b=c&d", "&ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJ;", "&CounterClockwiseContourIntegral;", "&é;", "&\tx", "&<b", "&gt&lt", "&#65&#66;", "&#x41z"]


def entities(r):
    for s in ENTITIES:
        r.call("HTMLUnescape", html.unescape, s)
        r.call("HTMLUnescape", html.unescape, "x" + s + "y")
    for name in sorted(html.entities.html5):
        r.call("HTMLUnescape", html.unescape, "&" + name)
        r.call("HTMLUnescape", html.unescape, "&" + name.rstrip(";") + "x;")


def tools(r):
    for s in TEXTS:
        r.call("ShellSplit", shlex.split, s)
        r.call("ShellQuote", shlex.quote, s)
    for n in (0, 1, 255, 256, 65535, 2**31, 2**64, -1, True):
        for size in (0, 1, 2, 4, 8, -1):
            for order in ("big", "little", "x"):
                r.call("IntToBytes", lambda n, s, o: int.to_bytes(n, s, o), n, size, order)
    for b in (b"", b"\x00", b"\x01\x02", b"\xff" * 9):
        for order in ("big", "little", "x"):
            r.call("IntFromBytes", lambda b, o: int.from_bytes(b, o), b, order)
    for a in (-7, -1, 0, 1, 2, 3, 10, 2**70):
        for e in (-2, -1, 0, 1, 2, 65, 10**6):
            for m in (-13, -1, 0, 1, 2, 7, 12, 10**9 + 7):
                r.call("PowMod", pow, a, e, m)



ADDRESSES = ["", "1.2.3.4", "127.0.0.1", "0.0.0.0", "10.1.2.3", "192.168.1.5", "172.16.0.1", "172.32.0.1", "8.8.8.8", "255.255.255.255", "224.0.0.1", "169.254.1.1", "100.64.0.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "01.2.3.4", "1.2.3", "1.2.3.4.5", "256.1.1.1", " 1.2.3.4", "1.2.3.4 ", "1.2.3.4/8", "1.2.3.4%a", "a.b.c.d", "-1.2.3.4", "1..2.3", "::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8::", "1::2::3", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", "12345::", "::ffff:1.2.3.4", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::1.2.3.4", "fe80::1", "fe80::1%eth0", "fe80::1%", "fe80::1%a%b", "FE80::ABCD", "fc00::1", "2001:db8::1", "2001:4860:4860::8888", "ff02::1", "1:0:0:2:0:0:0:3", "1:0:2:0:3:0:4:0", "g::1", "localhost", "1.2.3.4\n", "\u0661.2.3.4", "::%1", "::1%eth/0", "0:0:0:0:0:0:0:0", "0000:0001::"]
NETWORKS = ["", "10.0.0.0/8", "10.0.0.1/8", "10.0.0.0", "0.0.0.0/0", "192.168.1.0/24", "192.168.1.128/25", "192.168.1.7/32", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/a", "10.0.0.0/", "10.0.0.0/08", "10.0.0.0/8/8", "10.0.0.0/255.0.0.0", "10.0.0.0/0.255.255.255", "10.0.0.0/255.0.255.0", "10.0.0.0/0.0.0.0", "10.0.0.0/255.255.255.255", "::/0", "::1/128", "fe80::/10", "fe80::1/10", "2001:db8::/32", "2001:db8::/129", "2001:db8::/ffff::", "::ffff:0:0/96", "::ffff:1.2.3.0/120", "300.0.0.0/8", "x/8", "/8", "10.0.0.0 /8", "10.0.0.0/ 8", "10.0.0.0/+8"]
WORDS = ["", "a", "ape", "apple", "appel", "peach", "puppy", "Apple", "applesauce", "banana", "bandana", "\u00e4pfel", "\U0001f600\U0001f601", "aaaa", "abab", "qabxcd", "abycdf", "x" * 250, "ab" * 150, "the quick brown fox " * 15]


def addresses(r):
    for s in ADDRESSES:
        r.call("IPAddress", lambda s: (lambda a: [str(a), repr(a), a.version, a.is_loopback, a.is_multicast, a.is_unspecified, a.is_private])(ipaddress.ip_address(s)), s)
    for s in NETWORKS:
        for strict in (True, False):
            r.call("IPNetwork", lambda s, strict: (lambda n: [str(n), repr(n), n.version, n.prefixlen, str(n.network_address), str(n.broadcast_address), n.num_addresses])(ipaddress.ip_network(s, strict)), s, strict)
        for a in ADDRESSES:
            r.call("IPIn", lambda a, n: ipaddress.ip_address(a) in ipaddress.ip_network(n, False), a, s)


def likeness(r):
    for a in WORDS:
        for b in WORDS:
            r.call("LikeRatio", lambda a, b: difflib.SequenceMatcher(None, a, b).ratio(), a, b)
        for n in (0, 1, 3, 20):
            for cutoff in (0.0, 0.6, 0.95, 1.0, 1.5, -0.1):
                r.call("CloseMatches", lambda w, ws, n, c: difflib.get_close_matches(w, ws, n, c), a, WORDS[:12], n, cutoff)


def statuses(r):
    for code in list(range(90, 600)) + [0, -1, "404", 404.0, 404.5, None, True, 2**70]:
        r.call("StatusName", lambda c: HTTPStatus(c).name, code)
        r.call("StatusPhrase", lambda c: HTTPStatus(c).phrase, code)
        r.call("StatusDescription", lambda c: HTTPStatus(c).description, code)
        r.call("StatusValue", lambda c: HTTPStatus(c).value, code)
    for t in (0.0, -0.5, 0.999999, 1.5, 86399.9, 951782400.0, 1700000000.25, -62135596.0, 4102444800.0):
        r.call("UTCClock", lambda f, t: time.strftime(f, time.gmtime(t)), "%Y-%m-%d %H:%M:%S %a %A %b %B %j %y %p %I %w %u %V %G %%", t)


def iterating(r):
    pools = ["", "a", "ab", "abcd", [1, 2, 2], [3, 1, 2]]
    for p in pools:
        r.call("AllPermutations", lambda p: list(itertools.permutations(p)), p)
        r.call("Pairwise", lambda p: list(itertools.pairwise(p)), p)
        for n in (-1, 0, 1, 2, 3):
            r.call("CombinationsWithReplacement", lambda p, n: list(itertools.combinations_with_replacement(p, n)), p, n)
            r.call("ProductRepeat", lambda n, p: list(itertools.product(p, repeat=n)), n, p)
            r.call("Islice", lambda p, a, b: list(itertools.islice(p, a, b)), p, 0, n)
            for stop in (None, -1, 0, 1, 3, 9):
                for step in (1, 2):
                    r.call("IsliceStep", lambda p, a, b, c: list(itertools.islice(p, a, b, c)), p, n, stop, step)
        for q in pools:
            r.call("ZipStrict", lambda *xs: list(zip(*xs, strict=True)), p, q)
            r.call("ZipStrict", lambda *xs: list(zip(*xs, strict=True)), p, q, q)
            r.call("CompressItems", lambda p, q: list(itertools.compress(p, q)), p, q)
            r.call("HeapMerge", lambda p, q: list(heapq.merge(p, q)), sorted(p), sorted(q))
            r.call("BitAnd", lambda p, q: p & q, dict(Counter(p)), 5)
            for name, f in {"CounterAnd": lambda p, q: Counter(p) & Counter(q), "CounterOr": lambda p, q: Counter(p) | Counter(q)}.items():
                r.call(name, lambda p, q: repr(f(p, q)), p, q)


def months(r):
    for y in (1, 1900, 1970, 2000, 2023, 2024, 9999):
        for m in range(0, 14):
            r.call("MonthCalendar", calendar.monthcalendar, y, m)
            r.call("WeekdayOf", calendar.weekday, y, m, 28)
        for z in (1, 1970, 2024, 9999):
            r.call("LeapDays", calendar.leapdays, y, z)
    for n in range(-14, 15):
        for name, names in {"MonthName": calendar.month_name, "MonthAbbr": calendar.month_abbr, "DayName": calendar.day_name, "DayAbbr": calendar.day_abbr}.items():
            r.call(name, lambda n: names[n], n)
    for xs in ([1, 2], [1, 2, 3, 4, 5], [2.5, 1.0, 7.25], [5, 1, 4, 1, 3], [10, 20, 30, 40, 50, 60, 70]):
        for n in (0, 1, 2, 3, 4, 10):
            r.call("Quantiles", lambda xs, n: statistics.quantiles(xs, n=n), xs, n)
    for x in (0.0, -0.0, 1.5, -2.75, 1e300, math.inf, -math.inf):
        r.call("Modf", math.modf, x)
    for p, q in (([0, 0], [3, 4]), ([1.5], [1]), ([1], [1, 2]), ([], []), ([1, "a"], [1, 2])):
        r.call("Dist", math.dist, p, q)


FAMILIES = {"addresses": addresses, "entities": entities, "likeness": likeness, "tools": tools, "iterating": iterating, "months": months, "statuses": statuses}
