"""Dates and times: datetime, zoneinfo, time and calendar."""

import calendar
import datetime as dt
import time
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
HOLIDAYS = {date(2024, 1, 1), date(2024, 12, 25)}


def iso(s): return datetime.fromisoformat(s)
#: iso("2024-05-01")
#: iso("2024-05-01T10:20:30")
#: iso("2024-05-01T10:20:30+02:00")
#: iso("2024-05-01T10:20:30.123456")
#: iso("2024-05-01T10:20:30Z")
#: iso("nope")
#: iso("20240501T102030")
def iso_text(s): return datetime.fromisoformat(s).isoformat(), str(datetime.fromisoformat(s)), datetime.fromisoformat(s).isoformat(" ", "seconds"), datetime.fromisoformat(s).isoformat(timespec="minutes")
#: iso_text("2024-05-01T10:20:30.5")
def iso_date(s): return date.fromisoformat(s), date.fromisoformat(s).isoformat(), str(date.fromisoformat(s))
#: iso_date("2024-02-29")
#: iso_date("2023-02-29")
def stamp(s, f): return datetime.strptime(s, f)
#: stamp("01/05/2024 3:07 PM", "%d/%m/%Y %I:%M %p")
#: stamp("2024-05-01", "%Y-%m-%d")
#: stamp("May 1, 2024", "%B %d, %Y")
#: stamp("2024-05-01T10:00:00+0200", "%Y-%m-%dT%H:%M:%S%z")
#: stamp("x", "%Y")
#: stamp("2024-05-01x", "%Y-%m-%d")
def formatted(d): return d.strftime("%Y-%m-%d %H:%M:%S"), d.strftime("%A, %d %B %Y"), d.strftime("%a %b %j %U %w %y %I:%M %p"), f"{d:%d.%m.%Y}", format(d, "%H:%M"), d.strftime("%-d")
#: formatted(datetime(2024, 5, 1, 15, 7, 9))
def delta(d): return d + timedelta(days=1, hours=2), d - timedelta(weeks=1), (d - datetime(2024, 1, 1)).days, (d - datetime(2024, 1, 1)).total_seconds(), str(timedelta(days=1, seconds=3661)), timedelta(minutes=90)
#: delta(datetime(2024, 5, 1, 12))
def delta_ops(n): return timedelta(hours=n) * 2, timedelta(hours=n) / 2, timedelta(hours=n) // timedelta(minutes=30), timedelta(hours=n) > timedelta(hours=1), -timedelta(hours=n), timedelta(hours=n).seconds, abs(timedelta(hours=-n)), sum([timedelta(hours=n), timedelta(minutes=5)], timedelta())
#: delta_ops(3)
def zones(): return datetime(2024, 7, 1, 12, tzinfo=timezone.utc).astimezone(ZoneInfo("Europe/Berlin")).isoformat(), datetime(2024, 1, 1, tzinfo=ZoneInfo("America/New_York")).isoformat()
#: zones()
def zone_of(name): return datetime(2024, 7, 1, 12, tzinfo=timezone.utc).astimezone(ZoneInfo(name)).strftime("%H:%M %Z %z")
#: zone_of("Asia/Tokyo")
#: zone_of("UTC")
def offset(h): return datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=h))), datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=h))).utcoffset(), timezone(timedelta(hours=h)), timezone(timedelta(hours=h), "X")
#: offset(2)
#: offset(-5)
def aware(s):
    d = datetime.fromisoformat(s)
    if d.tzinfo is None:
        d = d.replace(tzinfo=timezone.utc)
    return d.astimezone(timezone.utc).isoformat(), d.timestamp()
#: aware("2024-05-01T10:20:30+02:00")
#: aware("2024-05-01T10:20:30")
def mixed(a, b): return a < b
#: mixed(datetime(2024, 1, 1), datetime(2024, 1, 2))
#: mixed(datetime(2024, 1, 1), datetime(2024, 1, 2, tzinfo=timezone.utc))
def parts(d): return d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.timetuple().tm_yday, d.isocalendar()[1], d.isocalendar().week
#: parts(date(2024, 5, 1))
def replaced(d): return d.replace(day=1), d.replace(hour=0, minute=0, second=0, microsecond=0), d.date(), d.time(), datetime.combine(d.date(), dt.time(9, 30)), datetime.combine(d.date(), datetime.min.time()), d.date() == date(2024, 5, 1)
#: replaced(datetime(2024, 5, 1, 12, 30, 15))
def bad(y, m, d): return date(y, m, d)
#: bad(2024, 2, 30)
#: bad(2024, 13, 1)
#: bad(2024, 2, 29)
def from_ts(n): return datetime.fromtimestamp(n, tz=timezone.utc), datetime.utcfromtimestamp(n), datetime.fromtimestamp(n, timezone.utc).isoformat(), (EPOCH + timedelta(seconds=n)).isoformat()
#: from_ts(1714558830)
def to_ts(d): return d.timestamp(), int(d.timestamp()), (d - EPOCH).total_seconds()
#: to_ts(datetime(2024, 5, 1, tzinfo=timezone.utc))
def last_day(y, m): return calendar.monthrange(y, m), calendar.isleap(y), calendar.month_name[m], calendar.day_abbr[0], calendar.monthrange(y, m)[1], calendar.month_abbr[m], calendar.day_name[calendar.weekday(y, m, 1)], calendar.leapdays(2000, y)
#: last_day(2024, 2)
def month_rows(y, m): return calendar.monthcalendar(y, m), calendar.month(y, m)
#: month_rows(2024, 2)
def timegm(y): return calendar.timegm((y, 1, 1, 0, 0, 0)), calendar.timegm(datetime(y, 1, 1).timetuple())
#: timegm(2024)
def add_months(d, n):
    month = d.month - 1 + n
    year = d.year + month // 12
    month = month % 12 + 1
    day = min(d.day, calendar.monthrange(year, month)[1])
    return date(year, month, day)
#: add_months(date(2024, 1, 31), 1)
#: add_months(date(2024, 12, 31), 14)
def age(born, today): return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
#: age(date(1990, 6, 15), date(2024, 5, 1))
def workdays(a, b):
    n = 0
    while a <= b:
        if a.weekday() < 5 and a not in HOLIDAYS:
            n += 1
        a += timedelta(days=1)
    return n
#: workdays(date(2023, 12, 30), date(2024, 1, 7))
def date_range(a, n): return [(a + timedelta(days=i)).isoformat() for i in range(n)], sorted({a, a - timedelta(days=1)}), max([a, date(2020, 1, 1)])
#: date_range(date(2024, 2, 28), 3)
def overlap(a, b, c, d): return max(a, c) < min(b, d), (min(b, d) - max(a, c)).total_seconds() / 60
#: overlap(datetime(2024, 1, 1, 9), datetime(2024, 1, 1, 11), datetime(2024, 1, 1, 10), datetime(2024, 1, 1, 12))
def human(seconds):
    hours, rest = divmod(int(seconds), 3600)
    minutes, secs = divmod(rest, 60)
    return f"{hours:02d}:{minutes:02d}:{secs:02d}", str(timedelta(seconds=seconds))
#: human(3725)
#: human(90061.5)
def struct_times(n): return time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(n)), time.gmtime(n).tm_year, time.strftime("%H", time.localtime(n)), time.gmtime(n)[:3], time.mktime(time.gmtime(n)), time.asctime(time.gmtime(n))
#: struct_times(1714558830)
def clock():
    start = time.perf_counter()
    elapsed = time.perf_counter() - start
    return elapsed >= 0, round(elapsed * 1000) >= 0, time.monotonic() > 0, time.time() > 1e9, f"{0.5:.3f}s"
#: clock()
def time_strptime(s): return time.strptime(s, "%Y-%m-%d").tm_mon, time.mktime(time.strptime(s, "%Y-%m-%d"))
#: time_strptime("2024-05-01")
def times(s):
    t = datetime.strptime(s, "%H:%M").time()
    return t, t.hour, t < dt.time(12), t.strftime("%I %p"), t.isoformat(), dt.time.fromisoformat("10:30")
#: times("09:45")
def nowish():
    now = datetime.now(timezone.utc)
    return now.tzinfo is not None, (datetime.utcnow() - now.replace(tzinfo=None)) < timedelta(seconds=5), date.today() >= date(2024, 1, 1), datetime.today() > datetime(2024, 1, 1), dt.datetime.now(dt.UTC) > EPOCH
#: nowish()
def limits(): return date.min, date.max, datetime.max, timedelta.max > timedelta(1), datetime.min.isoformat(), dt.date.today() < date.max
#: limits()
def week_start(d): return d - timedelta(days=d.weekday()), d.strftime("%G-W%V"), date.fromisocalendar(2024, 18, 3), datetime.fromordinal(730000), date.fromordinal(738000)
#: week_start(date(2024, 5, 1))
def by_day(rows):
    out = {}
    for r in rows:
        day = datetime.fromisoformat(r["at"]).date().isoformat()
        out.setdefault(day, 0)
        out[day] += r["n"]
    return out
#: by_day([{"at": "2024-05-01T10:00:00", "n": 1}, {"at": "2024-05-01T11:00:00", "n": 2}])
def date_key(): return {date(2024, 1, 1): 1}[date(2024, 1, 1)], date(2024, 1, 1) in HOLIDAYS, hash(date(2024, 1, 1)) == hash(date(2024, 1, 1))
#: date_key()
def http_date(d):
    from email.utils import format_datetime, parsedate_to_datetime
    return format_datetime(d, usegmt=True), parsedate_to_datetime("Wed, 01 May 2024 10:20:30 GMT")
#: http_date(datetime(2024, 5, 1, tzinfo=timezone.utc))
