"""Decimals, heaps, deques, wrapped text, templates and statistics."""
import calendar
import collections
import datetime
import decimal
import heapq
import math
import statistics
import string
import textwrap
from decimal import Decimal

from record_strings import STRINGS

TEXTS = ["0", "-0", "1", "-1", "0.0", "1.0", "1.10", "0.1", "-0.1", "0.005", "0.015", "2.5", "3.5", "-2.5", "1e3", "1E+3", "1e-7", "0.000001", "0.0000001", "123456789.987654321", "99999999999999999999999999999", "9999999999999999999999999999", "0.9999999999999999999999999999", "1e28", "1e-28", "12345678901234567890123456789012345", "inf", "-Infinity", "NaN", "19.99", "0.19", "100", "1000.50", "33.333", ".5", "5.", "+3", " 7 ", "1_000", "٣"]
BAD = ["", " ", "x", "1.2.3", "1,5", "--1", "1e", "e5", "0x10", "1 2", "$5", "None", "."]
ROUNDINGS = ["ROUND_DOWN", "ROUND_UP", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP", "ROUND_X"]
OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b, "%": lambda a, b: a % b, "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, "==": lambda a, b: a == b}
FORMATS = ["", ".2f", "f", ",.2f", "10.2f", "<10.1f", "010.2f", "+.1f", ",", ".0f", ".1%", "%", "_.3f", "^12", " f", "Q"]


def show(f):
    def run(*args):
        v = f(*args)
        return repr(v) if isinstance(v, Decimal) else v
    return run


def portable(op, a, b):
    """Whether the operation is one that package py takes."""
    x, y = Decimal(a), Decimal(b)
    if op == "/" and y.is_infinite():
        return False
    if op in ("//", "%") and (x.is_infinite() or y.is_infinite() or y == 0 and x != 0):
        return False
    return True


def decimals(r):
    for t in TEXTS + BAD + STRINGS[:40]:
        r.call("Decimal", lambda t: repr(Decimal(t)), t)
    for t in TEXTS:
        r.call("DecimalParts", lambda t: [str(Decimal(t)), bool(Decimal(t)), Decimal(t).adjusted(), float(Decimal(t)) if not Decimal(t).is_nan() else None, hash_class(Decimal(t))], t)
        r.call("DecimalInt", lambda t: int(Decimal(t)), t)
        r.call("DecimalRound", lambda t: round(Decimal(t)), t) if "e28" not in t else None
        r.call("DecimalNormalize", lambda t: repr(Decimal(t).normalize()), t)
        r.call("DecimalUnary", lambda t: [repr(-Decimal(t)), repr(abs(Decimal(t)))], t)
        for spec in FORMATS:
            if Decimal(t).is_finite() and abs(Decimal(t)) < 10**15 and not (0 < abs(Decimal(t)) < Decimal("0.00001") and "f" not in spec) and not (spec in ("", ",", "^12") and "e" in t.lower()):
                r.call("DecimalFormat", lambda t, s: format(Decimal(t), s), t, spec)
        for places in (-2, 0, 1, 2, 3, 8):
            r.call("DecimalRoundTo", lambda t, n: repr(round(Decimal(t), n)), t, places)
        for exp in ("1", "0.01", ".1", "1.000", "1e2", "1e-30", "inf", "nan"):
            for mode in ROUNDINGS:
                r.call("DecimalQuantize", lambda t, e, m: repr(Decimal(t).quantize(Decimal(e), m)), t, exp, mode)
        for mode in ROUNDINGS[:8]:
            r.call("DecimalIntegral", lambda t, m: repr(Decimal(t).to_integral_value(m)), t, mode)
        for u in r.random.sample(TEXTS, 20):
            for op, f in OPS.items():
                if portable(op, t, u):
                    r.call("DecimalOp", show(lambda o, a, b: OPS[o](Decimal(a), Decimal(b))), op, t, u)
        for n in (0, 1, 2, 3, 10):
            if Decimal(t).is_finite():
                r.call("DecimalPow", lambda t, n: repr(Decimal(t) ** n), t, n)
        for other in (0, 1, -3, 2**70, 0.5, 1.1, 1e300, True):
            for op in OPS:
                if portable(op, t, str(int(other))) and op in ("==", "<", "<=", "+", "*"):
                    r.call("DecimalMixed", show(lambda o, a, b: OPS[o](Decimal(a), b)), op, t, other)
                    r.call("DecimalMixedLeft", show(lambda o, a, b: OPS[o](b, Decimal(a))), op, t, other)
    for f in (0.1, 1.5, -2.25, 1e22, 1e-5, 0.0, -0.0, math.inf, -math.inf, math.nan, 123.456, 5e-324):
        r.call("DecimalFloat", lambda f: repr(Decimal(f)), f)
    for v in (None, {}, True, 5, 2**80):
        r.call("DecimalFloat", lambda f: repr(Decimal(f)), v)
    for _ in range(1500):
        a = f"{r.random.randint(-10**r.random.randint(0, 30), 10**r.random.randint(0, 30))}e{r.random.randint(-20, 5)}"
        b = f"{r.random.randint(-10**r.random.randint(0, 20), 10**r.random.randint(0, 20))}e{r.random.randint(-20, 5)}"
        for op in OPS:
            if portable(op, a, b):
                r.call("DecimalOp", show(lambda o, a, b: OPS[o](Decimal(a), Decimal(b))), op, a, b)
        r.call("DecimalQuantize", lambda t, e, m: repr(Decimal(t).quantize(Decimal(e), m)), a, "0.01", r.random.choice(ROUNDINGS))
        r.call("DecimalFormat", lambda t, s: format(Decimal(t), s), a, ".2f")


def hash_class(d):
    """Which numbers the decimal is the same key as."""
    return [n for n in (0, 1, -1, 100, 2.5, 0.1, 1000) if hash(n) == hash(d) and n == d] if not d.is_nan() else []


def steps_of(r):
    out = []
    for _ in range(r.random.randint(1, 12)):
        name = r.random.choice(["append", "appendleft", "pop", "popleft", "extend", "extendleft", "rotate", "remove", "insert", "clear", "reverse", "count", "index", "get", "set", "del", "in", "repr"])
        n = r.random.randint(-3, 5)
        args = {"append": [n], "appendleft": [n], "extend": [[n, n + 1]], "extendleft": [[n, n + 1]], "rotate": [n], "remove": [n], "insert": [r.random.randint(-4, 4), n], "count": [n], "index": [n], "get": [n], "set": [n, 9], "del": [n], "in": [n]}.get(name, [])
        out.append((name, args))
    return out


def run_deque(items, limit, steps):
    d = collections.deque(items, limit)
    out = []
    for name, args in steps:
        try:
            if name == "get":
                v = d[args[0]]
            elif name == "set":
                d[args[0]] = args[1]
                v = None
            elif name == "del":
                del d[args[0]]
                v = None
            elif name == "in":
                v = args[0] in d
            elif name == "repr":
                v = repr(d)
            else:
                v = getattr(d, name)(*args)
        except Exception as e:
            v = type(e).__name__ + ": " + str(e)
        out.append(v)
    return [out, repr(d), len(d), list(d), d.maxlen]


def deques(r):
    for _ in range(1500):
        items = [r.random.randint(-3, 5) for _ in range(r.random.randint(0, 6))]
        r.call("DequeSteps", run_deque, items, r.random.choice([None, None, 0, 1, 3, 10]), steps_of(r))
    for limit in (-1, "x", 2**40):
        r.call("DequeSteps", run_deque, [1], limit, [])


def run_heap(items, steps):
    h = list(items)
    heapq.heapify(h)
    out = [list(h)]
    for name, x in steps:
        try:
            v = getattr(heapq, name)(h, x) if name != "heappop" else heapq.heappop(h)
        except Exception as e:
            v = type(e).__name__ + ": " + str(e)
        out.append([v, list(h)])
    return out


def heaps(r):
    for _ in range(1500):
        items = [r.random.randint(0, 9) for _ in range(r.random.randint(0, 12))]
        steps = [(r.random.choice(["heappush", "heappop", "heappushpop", "heapreplace"]), r.random.randint(0, 9)) for _ in range(8)]
        r.call("HeapSteps", run_heap, items, steps)
        pairs = [(n % 4, n) for n in items]
        for n in (-1, 0, 1, 3, 20):
            r.call("NLargest", heapq.nlargest, n, items)
            r.call("NSmallest", heapq.nsmallest, n, pairs)
    r.call("HeapSteps", run_heap, [1, "a"], [])


PROSE = ["", " ", "a", "Hello there -- you goof-ball, use the -b option!", "The quick brown fox jumped over the lazy dog's back.", "one two  three\tfour\nfive\r\nsix", "averyveryverylongword and short", "semi-detached well-known x-y a-1 --flag pre--post", "É日本語 text with-ünïcode words", "a b c d e f g h i j k l m n o p", "  leading and trailing  ", "word\u00a0nonbreaking\u2003space", "hyphen-", "-hyphen", "(paren-thesis) \"quo-ted\" foo-bar-baz", "x" * 100, "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua."]
MARGINS = ["", "a\nb", "  a\n  b", "  a\n    b\n", "\ta\n\tb", "  a\n\tb", "\n  a\n\n  b\n   \n", "    \n  x", " a\n  b\nc", "  \t a\n  \tb", "x\n  y", "  a\r\n  b", "\n\n", "   ", "  a\n \n  b"]


def wraps(r):
    for text in PROSE + STRINGS[:60]:
        if any(0xD800 <= ord(c) <= 0xDFFF for c in text):
            continue
        for width in (0, 1, 5, 10, 12, 20, 40, 70):
            r.call("Wrap", textwrap.wrap, text, width)
            r.call("Fill", textwrap.fill, text, width)
            r.call("Shorten", textwrap.shorten, text, width)
            r.call("ShortenBy", lambda t, w, p: textwrap.shorten(t, w, placeholder=p), text, width, "...")
            r.call("WrapLong", lambda t, w: textwrap.wrap(t, w, break_long_words=False, break_on_hyphens=False, initial_indent="* ", subsequent_indent="  "), text, width)
            r.call("WrapLines", lambda t, w: textwrap.wrap(t, w, max_lines=2), text, width)
    for text in MARGINS + PROSE:
        r.call("Dedent", textwrap.dedent, text)
        for prefix in ("> ", "", "  "):
            r.call("Indent", textwrap.indent, text, prefix)


TEMPLATES = ["", "$", "$$", "$a", "${a}", "$a$b", "${a}b", "$a.b", "$A", "$_x", "$1", "${a", "${}", "$ a", "x $a y ${b} $$ z", "$missing", "${missing} $a", "line\n$", "a\nb $a\n$1", "$é", "$ab", "$$a", "$$$a", "${a b}", "100$"]


def templates(r):
    values = {"a": 1, "b": "two", "_x": None, "A": [1, "z"]}
    for t in TEMPLATES:
        r.call("TemplateSubstitute", lambda t, v: string.Template(t).substitute(v), t, values)
        r.call("TemplateSafe", lambda t, v: string.Template(t).safe_substitute(v), t, values)


SAMPLES = [[], [1], [1, 2], [1, 2, 3], [1, 3], [1.5, 2.5], [0.1, 0.2, 0.3], [1, 2.5], [True, False], [5, 5, 5], [1, 1, 2, 2, 3], [10**30, 1], [-1, 0, 1], [1e300, 1e300], [3, 1, 2, 10], ["a", "b", "a"], [1.0, 2.0], [0.1] * 10, [2, 4, 4, 4, 5, 5, 7, 9], [1, "a"], (1, 2, 4), {1: 2, 3: 4}, None, 5]


def numbers(r):
    more = [[r.random.randint(-50, 50) for _ in range(r.random.randint(2, 9))] for _ in range(200)] + [[round(r.random.uniform(-9, 9), 2) for _ in range(r.random.randint(2, 9))] for _ in range(200)]
    names = {"Mean": statistics.mean, "FMean": statistics.fmean, "Median": statistics.median, "MedianLow": statistics.median_low, "MedianHigh": statistics.median_high, "Mode": statistics.mode, "MultiMode": statistics.multimode, "Variance": statistics.variance, "PVariance": statistics.pvariance, "StDev": statistics.stdev, "PStDev": statistics.pstdev, "FSum": math.fsum}
    for s in SAMPLES + more:
        for name, f in names.items():
            r.call("Statistics", lambda n, s: names[n](s), name, s)


def clocks(r):
    texts = ["00:00", "09:30", "23:59:59", "23:59:59.999999", "9:30", "24:00", "12:60", "12", "1230", "T10:20", "10:20:30.5", "10:20:30.123456789", "", "x", "10:20:", "10:20:3"]
    for t in texts:
        r.call("Time", lambda t: [str(datetime.time.fromisoformat(t)), repr(datetime.time.fromisoformat(t))], t)
    for h, m, s, u in [(0, 0, 0, 0), (1, 2, 3, 4), (23, 59, 59, 999999), (24, 0, 0, 0), (-1, 0, 0, 0), (0, 60, 0, 0), (0, 0, 60, 0), (0, 0, 0, 10**6), (12, 0, 0, 0), (12, 30, 0, 5)]:
        r.call("TimeParts", lambda *a: [str(datetime.time(*a)), repr(datetime.time(*a)), datetime.time(*a).strftime("%H.%M.%S %p %I %f %y"), datetime.time(*a).isoformat("minutes"), datetime.time(*a).isoformat("milliseconds")], h, m, s, u)
    for y in (1900, 2000, 2023, 2024, 1, 9999):
        for m in (-1, 0, 1, 2, 6, 12, 13):
            r.call("MonthRange", lambda y, m: tuple(int(n) for n in calendar.monthrange(y, m)), y, m)
    for y, m, d in [(2024, 1, 1), (2021, 1, 3), (2020, 12, 31), (2023, 1, 1), (1, 1, 1), (9999, 12, 31), (2026, 7, 4)]:
        r.call("ISOCalendar", lambda *a: tuple(datetime.date(*a).isocalendar()), y, m, d)


FAMILIES = {"decimals": decimals, "deques": deques, "heaps": heaps, "wraps": wraps, "dollars": templates, "statistics": numbers, "clocks": clocks}


def unicode_forms(r):
    import unicodedata
    texts = [s for s in STRINGS if not any(0xD800 <= ord(c) <= 0xDFFF for c in s)] + ["Ünïcödé Straße", "ﬁ ﬀ ² ½ Å", "한국어", "é", "e\u0301\u0323", "日本", "ｆｕｌｌ", "\u1e9b\u0323", "a" * 50 + "\u0301" * 20]
    for s in texts:
        for form in ("NFC", "NFD", "NFKC", "NFKD", "XYZ"):
            r.call("Normalize", unicodedata.normalize, form, s)
    for v in (None, 5, b"x"):
        r.call("Normalize", unicodedata.normalize, "NFC", v)
    for n in list(range(0, 0x3100, 3)) + list(range(0x3100, 0xFFFF, 97)) + list(range(0x10000, 0x20000, 503)):
        c = chr(n)
        if not 0xD800 <= n <= 0xDFFF and unicodedata.category(c) != "Cn":
            r.call("Category", unicodedata.category, c)
            r.call("Combining", unicodedata.combining, c)
            r.call("Normalize", unicodedata.normalize, "NFKD", c)
            r.call("Normalize", unicodedata.normalize, "NFC", c)
    for c in ("", "ab"):
        r.call("Category", unicodedata.category, c)


FAMILIES["unicodeforms"] = unicode_forms
