"""Regions of the time zone database: zoneinfo."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from flask import Flask, jsonify, request

app = Flask(__name__)
PARIS = ZoneInfo("Europe/Paris")
UTC = timezone.utc


@app.get("/convert")
def convert():
    when = datetime.fromisoformat(request.args.get("at", "2024-01-15T12:00:00+00:00"))
    try:
        zone = ZoneInfo(request.args.get("tz", "Europe/Paris"))
    except ZoneInfoNotFoundError as e:
        return jsonify(error=str(e)), 400
    except ValueError as e:
        return jsonify(error=str(e)), 422
    moved = when.astimezone(zone)
    return jsonify(iso=moved.isoformat(), name=moved.tzname(), offset=str(moved.utcoffset()), zone=str(zone), key=zone.key)


@app.get("/local")
def local():
    naive = datetime(2024, 3, 31, 2, 30)
    aware = naive.replace(tzinfo=PARIS)
    return jsonify(aware.isoformat(), aware.astimezone(UTC).isoformat(), (aware + timedelta(hours=1)).isoformat())


@app.get("/difference")
def difference():
    a = datetime(2024, 3, 30, 12, tzinfo=PARIS)
    b = datetime(2024, 3, 31, 12, tzinfo=PARIS)
    return jsonify(str(b - a), str(b.astimezone(UTC) - a.astimezone(UTC)), a < b, a == a.astimezone(ZoneInfo("Asia/Tokyo")))


@app.get("/strftime")
def formatted():
    at = datetime(2024, 7, 1, 9, 5, tzinfo=ZoneInfo("America/New_York"))
    return jsonify(at.strftime("%Y-%m-%d %H:%M %Z (%z)"), f"{at:%H:%M}", repr(at), at.timestamp())


@app.get("/fold")
def fold():
    first = datetime(2024, 10, 27, 0, 30, tzinfo=UTC).astimezone(PARIS)
    second = datetime(2024, 10, 27, 1, 30, tzinfo=UTC).astimezone(PARIS)
    return jsonify(first.isoformat(), second.isoformat(), str(second - first), first == second, repr(second))


@app.get("/now")
def now():
    at = datetime.now(PARIS)
    return jsonify(at.tzname() in ("CET", "CEST"), at.tzinfo is not None, datetime.now(tz=ZoneInfo("UTC")).utcoffset() == timedelta(0))


@app.get("/stamp")
def stamp():
    return jsonify(datetime.fromtimestamp(1700000000, ZoneInfo("Asia/Kolkata")).isoformat(), datetime.fromtimestamp(0.5, tz=PARIS).isoformat())


@app.get("/missing")
def missing():
    return jsonify(str(ZoneInfo("Mars/Olympus")))


@app.get("/json")
def as_json():
    return jsonify(at=datetime(2024, 7, 1, 9, 5, tzinfo=PARIS))


@app.get("/zone")
def zone():
    return jsonify(PARIS)


#: GET /convert
#: GET /convert?tz=America/New_York
#: GET /convert?tz=Asia/Kathmandu&at=2024-07-01T00:00:00
#: GET /convert?tz=Nope
#: GET /convert?tz=../x
#: GET /convert?tz=/etc
#: GET /convert?tz=
#: GET /convert?at=2024-10-27T01:30:00Z
#: GET /convert?at=0001-01-01T00:00:00Z&tz=America/New_York
#: GET /local
#: GET /difference
#: GET /strftime
#: GET /fold
#: GET /now
#: GET /stamp
#: GET /missing
#: GET /json
#: GET /zone
