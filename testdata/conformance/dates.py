"""Dates and times as views use them: parsing, printing, differences, ages, periods."""

import calendar
import time
from datetime import date, datetime, time as clock, timedelta, timezone


def iso_date(y, m, d): return date(y, m, d).isoformat()
#: iso_date(2024, 2, 29)
#: iso_date(2023, 2, 29)
def iso_datetime(): return datetime(2024, 5, 6, 7, 8, 9).isoformat()
#: iso_datetime()
def iso_micro(): return datetime(2024, 5, 6, 7, 8, 9, 120).isoformat()
#: iso_micro()
def iso_sep(): return datetime(2024, 5, 6, 7, 8).isoformat(sep=" ")
#: iso_sep()
def iso_timespec(): return datetime(2024, 5, 6, 7, 8, 9).isoformat(timespec="minutes")
#: iso_timespec()
def parse(text): return datetime.strptime(text, "%Y-%m-%d")
#: parse("2024-01-31")
#: parse("2024-13-01")
#: parse("x")
def parse_time(text): return datetime.strptime(text, "%d/%m/%Y %H:%M:%S")
#: parse_time("31/01/2024 23:59:01")
#: parse_time("31/01/2024")
def parse_date(text): return datetime.strptime(text, "%Y-%m-%d").date()
#: parse_date("2024-01-31")
def parse_or_none(text):
    try:
        return datetime.strptime(text, "%Y-%m-%d").strftime("%d %B %Y")
    except ValueError:
        return None
#: parse_or_none("2024-03-05")
#: parse_or_none("nope")
def from_iso(text): return datetime.fromisoformat(text)
#: from_iso("2024-05-06T07:08:09")
#: from_iso("2024-05-06")
#: from_iso("junk")
def date_from_iso(text): return date.fromisoformat(text)
#: date_from_iso("2024-05-06")
#: date_from_iso("2024-05")
def show(fmt): return datetime(2024, 5, 6, 17, 8, 9).strftime(fmt)
#: show("%Y-%m-%d %H:%M:%S")
#: show("%a %d %b %y")
#: show("%A, %B %-d")
#: show("%I:%M %p")
#: show("%j %U %W %w")
#: show("100%%")
def f_date(): return f"{datetime(2024, 5, 6):%Y/%m/%d}"
#: f_date()
def format_date(): return "{:%H:%M}".format(datetime(2024, 5, 6, 7, 8))
#: format_date()
def str_datetime(): return str(datetime(2024, 5, 6, 7, 8, 9))
#: str_datetime()
def str_date(): return str(date(2024, 5, 6))
#: str_date()
def repr_date(): return [date(2024, 5, 6)]
#: repr_date()
def repr_datetime(): return [datetime(2024, 5, 6, 7, 8)]
#: repr_datetime()
def fields():
    d = datetime(2024, 5, 6, 7, 8, 9)
    return d.year, d.month, d.day, d.hour, d.minute, d.second, d.microsecond
#: fields()
def weekday(): return date(2024, 5, 6).weekday(), date(2024, 5, 6).isoweekday()
#: weekday()
def is_weekend(y, m, d): return date(y, m, d).weekday() >= 5
#: is_weekend(2024, 5, 4)
#: is_weekend(2024, 5, 6)
def weekday_name(y, m, d):
    names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return names[date(y, m, d).weekday()]
#: weekday_name(2024, 2, 29)
def iso_week(): return date(2024, 12, 30).isocalendar()[1]
#: iso_week()
def add_days(n): return (date(2024, 2, 27) + timedelta(days=n)).isoformat()
#: add_days(3)
#: add_days(-60)
def add_hours(n): return datetime(2024, 12, 31, 22) + timedelta(hours=n)
#: add_hours(3)
def delta_days(): return (date(2024, 3, 1) - date(2024, 2, 1)).days
#: delta_days()
def delta_seconds(): return (datetime(2024, 1, 2) - datetime(2024, 1, 1, 12)).total_seconds()
#: delta_seconds()
def delta_text(): return str(timedelta(days=1, hours=2, minutes=3))
#: delta_text()
def delta_negative(): return str(timedelta(hours=-1))
#: delta_negative()
def delta_parts():
    d = timedelta(hours=50, seconds=5)
    return d.days, d.seconds, d.microseconds
#: delta_parts()
def delta_compare(): return timedelta(minutes=60) == timedelta(hours=1), timedelta(1) > timedelta(hours=23)
#: delta_compare()
def delta_divide(): return timedelta(hours=3) / timedelta(hours=2), timedelta(hours=3) // timedelta(hours=2)
#: delta_divide()
def delta_scale(): return timedelta(hours=3) * 2, timedelta(hours=3) / 2
#: delta_scale()
def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
#: age(date(2000, 5, 6), date(2024, 5, 5))
#: age(date(2000, 5, 6), date(2024, 5, 6))
def before(a, b): return a < b, a == b, max(a, b)
#: before(date(2024, 1, 1), date(2024, 1, 2))
def mixed_compare(): return date(2024, 1, 1) < datetime(2024, 1, 1)
#: mixed_compare()
def sorted_dates(): return sorted([date(2024, 3, 1), date(2023, 1, 1), date(2024, 1, 1)])
#: sorted_dates()
def replaced(): return datetime(2024, 5, 6, 7, 8, 9, 10).replace(minute=0, second=0, microsecond=0)
#: replaced()
def month_start(d): return d.replace(day=1)
#: month_start(date(2024, 5, 31))
def to_date(): return datetime(2024, 5, 6, 23, 59).date()
#: to_date()
def combined(): return datetime.combine(date(2024, 5, 6), clock(7, 8))
#: combined()
def clock_text(): return clock(7, 8).isoformat(), str(clock(23, 59, 59))
#: clock_text()
def utc_text(): return datetime(2024, 5, 6, tzinfo=timezone.utc).isoformat()
#: utc_text()
def offset_text(): return datetime(2024, 5, 6, tzinfo=timezone(timedelta(hours=2))).isoformat()
#: offset_text()
def to_utc(): return datetime(2024, 5, 6, 12, tzinfo=timezone(timedelta(hours=2))).astimezone(timezone.utc).isoformat()
#: to_utc()
def from_timestamp(n): return datetime.fromtimestamp(n, tz=timezone.utc)
#: from_timestamp(0)
#: from_timestamp(1700000000)
def to_timestamp(): return datetime(2024, 1, 1, tzinfo=timezone.utc).timestamp()
#: to_timestamp()
def utc_from_timestamp(): return datetime.utcfromtimestamp(86400).isoformat()
#: utc_from_timestamp()
def now_is_datetime(): return isinstance(datetime.now(), datetime), isinstance(date.today(), date)
#: now_is_datetime()
def now_later():
    start = datetime.now()
    return datetime.now() >= start
#: now_later()
def days_in_month(y, m): return calendar.monthrange(y, m)[1]
#: days_in_month(2024, 2)
#: days_in_month(2023, 2)
def leap(y): return calendar.isleap(y)
#: leap(2000)
#: leap(1900)
def month_name(m): return calendar.month_name[m]
#: month_name(5)
def date_range(start, n): return [(start + timedelta(days=i)).strftime("%m-%d") for i in range(n)]
#: date_range(date(2024, 2, 28), 3)
def expired(issued, ttl, now): return now > issued + timedelta(seconds=ttl)
#: expired(datetime(2024, 1, 1), 60, datetime(2024, 1, 1, 0, 2))
#: expired(datetime(2024, 1, 1), 60, datetime(2024, 1, 1))
def human_delta(seconds):
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}h {minutes:02d}m"
    return f"{minutes}m {seconds:02d}s"
#: human_delta(59)
#: human_delta(3725)
def date_text(v):
    if isinstance(v, (date, datetime)):
        return v.isoformat()
    return str(v)
#: date_text(datetime(2024, 1, 2, 3))
#: date_text(date(2024, 1, 2))
#: date_text(5)
def only_date_text(v):
    if isinstance(v, date):
        return v.isoformat()
    return None
#: only_date_text(datetime(2024, 1, 2, 3))
#: only_date_text(date(2024, 1, 2))
#: only_date_text("x")
def default_json(v):
    if isinstance(v, datetime):
        return v.strftime("%Y-%m-%d %H:%M")
    if isinstance(v, date):
        return v.strftime("%Y-%m-%d")
    if isinstance(v, timedelta):
        return v.total_seconds()
    raise TypeError(f"not serializable: {type(v).__name__}")
#: default_json(datetime(2024, 1, 2, 3))
#: default_json(date(2024, 1, 2))
#: default_json(timedelta(hours=1))
#: default_json("x")
def grouped_by_month(rows):
    out = {}
    for row in rows:
        out.setdefault(row["on"].strftime("%Y-%m"), []).append(row["n"])
    return out
#: grouped_by_month([{"on": date(2024, 1, 2), "n": 1}, {"on": date(2024, 2, 1), "n": 2}, {"on": date(2024, 1, 9), "n": 3}])
def elapsed():
    start = time.time()
    return time.time() - start < 5
#: elapsed()
def isoformat_all(record): return {k: v.isoformat() if isinstance(v, datetime) else v for k, v in record.items()}
#: isoformat_all({"a": 1, "at": datetime(2024, 1, 2, 3, 4)})
def date_key(): return {date(2024, 1, 1): "new year"}.get(date(2024, 1, 1))
#: date_key()
def min_max(): return date.min, date.max.year
#: min_max()
