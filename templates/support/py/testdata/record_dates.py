"""Dates, points in time and time deltas. They travel as tuples that name them."""
from datetime import date, datetime, timedelta, timezone
import operator
from zoneinfo import ZoneInfo

from record_numbers import NAN


def show(v):
    if isinstance(v, (date, timedelta, timezone)):
        return ("date", repr(v), str(v))
    if isinstance(v, tuple):
        return tuple(show(x) for x in v)
    return v


ZONES = [None, timezone.utc, timezone(timedelta(hours=2)), timezone(timedelta(hours=-5, minutes=-30)), timezone(timedelta(seconds=3661)), timezone(timedelta(hours=1), "CET")]
TIMES = [(2024, 1, 2, 3, 4, 5, 0), (2024, 1, 2, 3, 4, 5, 6), (1, 1, 1, 0, 0, 0, 0), (5, 3, 4, 0, 0, 0, 0), (9999, 12, 31, 23, 59, 59, 999999), (2000, 2, 29, 12, 0, 0, 500000), (1969, 12, 31, 23, 0, 0, 0), (2023, 12, 31, 0, 0, 1, 0), (2021, 1, 3, 13, 30, 0, 0), (2020, 12, 31, 9, 5, 0, 120000), (2016, 1, 1, 0, 0, 0, 0), (1900, 1, 1, 0, 0, 0, 0)]
DELTAS = [(0, 0, 0), (1, 0, 0), (-1, 0, 0), (1, 5, 0), (0, 3661, 5), (-1, 86399, 999999), (365, 0, 0), (0, 0, 1), (10, 43200, 0), (999999999, 0, 0), (-999999999, 0, 0)]


def make(spec):
    kind = spec[0]
    if kind == "dt":
        return datetime(*spec[1], tzinfo=ZONES[spec[2]])
    if kind == "d":
        return date(*spec[1])
    if kind == "td":
        return timedelta(*spec[1])
    return spec[1]


def dates(r):
    values = [("dt", t, z) for t in TIMES for z in range(len(ZONES)) if z < 2 or t[0] == 2024]
    values += [("d", t[:3]) for t in TIMES] + [("td", d) for d in DELTAS]
    numbers = [("n", n) for n in (0, 1, 2, -3, 1.5, 0.1, 7, None, "x", True)]
    for v in values:
        for name, f in {"str": str, "repr": repr, "bool": bool, "neg": operator.neg, "abs": abs}.items():
            r.call("DateUnary", lambda name, v: show(f(make(v))), name, v)
        for name in ("isoformat", "date", "weekday", "isoweekday", "toordinal", "isocalendar", "total_seconds", "utcoffset", "nope"):
            r.call("DateCall", lambda v, name: show(tuple(x) if name == "isocalendar" else x) if (x := getattr(make(v), name)()) is not None or True else None, v, name)
        for name in ("year", "month", "day", "hour", "minute", "second", "microsecond", "days", "seconds", "microseconds", "nope"):
            if not callable(getattr(make(v), name, None)):
                r.call("DateAttr", lambda v, name: getattr(make(v), name), v, name)
        for w in values[::7] + numbers:
            for name, f in {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod, "<": operator.lt, ">=": operator.ge, "==": operator.eq}.items():
                r.call("DateOp", lambda name, v, w: show(f(make(v), make(w))), name, v, w)
                r.call("DateOp", lambda name, v, w: show(f(make(v), make(w))), name, w, v)
        for kw in ({"year": 2020}, {"month": 2}, {"day": 31}, {"hour": 5, "minute": 0}, {"microsecond": 7}, {}):
            if v[0] != "td" and not (v[0] == "d" and {"hour", "microsecond"} & set(kw)):
                r.call("DateReplace", lambda v, kw: show(make(v).replace(**kw)), v, kw)
    directives = ["%" + c for c in "aAbBcdefFgGhHIjklmMnpPrRStTuUVwWxXyYzZCD%Q"] + ["%-d", "%-m", "%_d", "%-H", "%^a", "%-I:%M %p", "%Y-%m-%dT%H:%M:%SZ", "%d/%m/%Y", "%B %d, %Y", "", "plain", "100%%", "%a, %d %b %Y %H:%M:%S GMT", "%-j", "%_H", "é %Y", "%0e"]
    for v in values:
        if v[0] != "td":
            for d in directives:
                r.call("Strftime", lambda v, d: make(v).strftime(d), v, d)
                r.call("DateFormat", lambda v, d: format(make(v), d), v, d)


def parsing(r):
    texts = ["2024-01-02", "2024-1-2", "20240102", "2024-W01-2", "2024W012", "2024-W01", "2024W01", "2024-W53-1", "2020-W53-7", "2024-W00-1", "2024-W01-8", "2024-13-01", "2024-02-30", "0000-01-01", "2024-01-02T03:04:05", "2024-01-02 03:04:05", "2024-01-02T03:04", "2024-01-02T03", "2024-01-02T0304", "2024-01-02T030405", "20240102T030405", "2024-01-02T03:04:05.6", "2024-01-02T03:04:05.123", "2024-01-02T03:04:05.123456", "2024-01-02T03:04:05.1234567", "2024-01-02T03:04:05,5", "2024-01-02T03:04:05Z", "2024-01-02T03:04:05z", "2024-01-02T03:04:05+00:00", "2024-01-02T03:04:05+02:00", "2024-01-02T03:04:05-0530", "2024-01-02T03:04:05+02", "2024-01-02T03:04:05+02:00:30", "2024-01-02T03:04:05+24:00", "2024-01-02T24:00:00", "2024-01-02T03:60", "2024-01-02T3:4", "2024-01-02T", "2024-01-02x03:04", "2024-01-02é03:04", "x", "", "2024", "2024-01", "hello world", "2024-01-02T03:04:05.", "2024-01-02T03:04:05+", "2024-01-02T03:04:05+1", "2024-W01-2T03:04", "2024W012T0304", "2024-01-02T03:0405", "2024-01-02T0304:05", "2024-01-02T03:04:05.12x", "2024-01-02T03:04:05+02:0", "2024/01/02", " 2024-01-02", "2024-01-02 ", "２０２４-01-02", "2024-01-02T03:04:05 +02:00", "2024-01-02T03.5", "2024-01-02T03:04.5", "9999-12-31T23:59:59.999999-23:59"]
    for t in texts:
        r.call("DateFromISO", lambda t: show(date.fromisoformat(t)), t)
        r.call("DateTimeFromISO", lambda t: show(datetime.fromisoformat(t)), t)
    alphabet = "0123456789-:TZ+. W"
    for _ in range(3000):
        base = list(r.random.choice(texts[:36]))
        for _ in range(r.random.randint(1, 2)):
            i = r.random.randrange(len(base)) if base else 0
            base[i:i + r.random.randint(0, 1)] = [r.random.choice(alphabet)] if r.random.random() < 0.7 else []
        t = "".join(base)
        r.call("DateFromISO", lambda t: show(date.fromisoformat(t)), t)
        r.call("DateTimeFromISO", lambda t: show(datetime.fromisoformat(t)), t)
    formats = ["%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f", "%Y-%m-%dT%H:%M:%S%z", "%d/%m/%Y", "%m/%d/%y", "%H:%M", "%I:%M %p", "%B %d, %Y", "%b %d %Y", "%a, %d %b %Y", "%A", "%Y", "%j %Y", "%d", "%y", "%f", "%Q", "%", "%%", "%Y%m%d", "plain", "", "%Y %", "%z", "%c", "%x", "%X", "% Y", "%Y(%m)", "%p", "%I", "%Y-%m-%dT%H:%M:%SZ"]
    texts = ["2024-01-02", "2024-1-2", "2024-13-01", "2024-02-30", "2024-01-02 03:04:05", "2024-01-02T03:04:05", "2024-01-02T03:04:05.5", "2024-01-02T03:04:05.123456", "2024-01-02T03:04:05.1234567", "2024-01-02T03:04:05Z", "2024-01-02T03:04:05+02:00", "2024-01-02T03:04:05-0530", "2024-01-02T03:04:05+02:00:30", "02/01/2024", "01/02/24", "12:30", "12:30 AM", "12:30 pm", "1:05 PM", "January 2, 2024", "jan 2 2024", "Tue, 02 Jan 2024", "Tuesday", "tuesday", "2024", "24", "69", "68", "366 2024", "60 2023", "1", "31", "32", "123456", "%", "20240102", "plain", "", " ", "x", "2024-01-02 x", "2024-01-02  03:04:05", "2024 (1)", "2024(01)", "Tue Jan  2 03:04:05 2024", "03:04:05", "23:59", "24:00", "13:00 PM", "February 29", "29", "PM", "+0200", "２０２４-01-02", "2024-01-02\n", "12", "0", "May 5, 2024", "+25:00", "2023-02-29"]
    for f in formats:
        for t in texts:
            r.call("Strptime", lambda t, f: show(datetime.strptime(t, f)), t, f)


def making(r):
    for args in ((2024, 1, 2), (0, 1, 1), (10000, 1, 1), (2024, 0, 1), (2024, 13, 1), (2024, 2, 30), (2023, 2, 29), (2024, 2, 29), (1, 1, 1), (9999, 12, 31), (2024, 1, 0), (-1, 1, 1)):
        r.call("NewDate", lambda *a: show(date(*a)), *args)
    for args in ((2024, 1, 2, 24, 0, 0, 0), (2024, 1, 2, 0, 60, 0, 0), (2024, 1, 2, 0, 0, 60, 0), (2024, 1, 2, 0, 0, 0, 1000000), (2024, 1, 2, 3, 4, 5, 6), (2024, 1, 2, -1, 0, 0, 0)):
        r.call("NewDateTime", lambda *a: show(datetime(*a)), *args)
    for n in (0, 1, 719163, 3652059, 3652060, -5):
        r.call("DateFromOrdinal", lambda n: show(date.fromordinal(n)), n)
    for s in (0.0, 1.5, -1.5, 1e9, 1704164645.123456, 1e12, NAN, 0.0000005, 0.0000015, -0.1):
        r.call("FromTimestamp", lambda s: show(datetime.fromtimestamp(s, timezone.utc)), s)
    for _ in range(600):
        kinds = ("weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds")
        units = {k: r.random.choice([r.random.randint(-100, 100), round(r.random.uniform(-50, 50), 3), 0.5, 1.25]) for k in r.random.sample(kinds, r.random.randint(1, 2))}
        r.call("TimeDeltaOf", lambda units: show(timedelta(**units)), units)
    for d in DELTAS + [(10**9, 0, 0), (0, 10**14, 0), (0, -1, 0), (0, 0, -1), (1, -86400, 1000000)]:
        r.call("NewTimeDelta", lambda *a: show(timedelta(*a)), *d)


WALLS = [(2024, 1, 15, 12, 0, 0), (2024, 7, 15, 12, 0, 0), (2024, 3, 31, 2, 30, 0), (2024, 3, 31, 1, 59, 59), (2024, 3, 31, 3, 0, 0), (2024, 10, 27, 2, 30, 0), (2024, 10, 27, 1, 59, 59), (2024, 10, 27, 3, 0, 0), (2024, 3, 10, 2, 30, 0), (2024, 11, 3, 1, 30, 0), (2024, 11, 3, 2, 0, 0), (1900, 1, 1, 0, 0, 0), (1, 1, 2, 0, 0, 0), (9999, 12, 30, 0, 0, 0), (2050, 6, 1, 0, 0, 0), (2011, 12, 30, 12, 0, 0), (1945, 8, 15, 0, 0, 0), (2024, 4, 7, 2, 15, 0), (2024, 10, 6, 2, 15, 0), (1976, 10, 31, 1, 30, 0), (1915, 3, 1, 0, 0, 0)]
REGIONS = ["UTC", "Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia", "Europe/London", "Asia/Tokyo", "America/Sao_Paulo", "Africa/Casablanca", "Europe/Dublin", "Etc/GMT+5", "EST", "Asia/Kathmandu"]


def zones(r):
    for wall in WALLS:
        for key in REGIONS:
            for fold in (0, 1):
                def shown(wall, key, fold):
                    dt = datetime(*wall, tzinfo=ZoneInfo(key), fold=fold)
                    return (dt.isoformat(), dt.tzname(), str(dt.utcoffset()), dt.timestamp(), dt.strftime("%Z %z"), repr(dt))
                r.call("ZoneWall", shown, wall, key, fold)
                for to in REGIONS[:6]:
                    def moved(wall, key, fold, to):
                        dt = datetime(*wall, tzinfo=ZoneInfo(key), fold=fold)
                        m = dt.astimezone(ZoneInfo(to))
                        later = m + timedelta(hours=1)
                        return (repr(m), later.isoformat(), str(later - dt), m == dt, later == m)
                    r.call("ZoneMove", moved, wall, key, fold, to)
    for key in ("Europe/Paris", "Nope/Nowhere", "/etc/passwd", "../x", "Europe//Paris", "europe paris", "UTC", "GMT", "Local", "Europe/./Paris"):
        r.call("ZoneKey", lambda key: (str(ZoneInfo(key)), repr(ZoneInfo(key))), key)


FAMILIES = {"zones": zones, "dates": dates, "parsing": parsing, "making": making}
