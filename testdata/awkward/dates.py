"""Dates and times."""

from datetime import date, datetime, timedelta, timezone
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/parse")
def parse():
    try:
        d = datetime.strptime(request.args["d"], "%Y-%m-%d")
    except ValueError as e:
        return str(e), 400
    return jsonify(iso=d.isoformat(), day=d.strftime("%A %d %B %y, week %W"), next=(d + timedelta(days=1)).date().isoformat(), weekday=d.weekday(), text=str(d), d=d)


@app.get("/iso")
def iso():
    return str(datetime.fromisoformat(request.args["d"]))


@app.get("/diff")
def diff():
    delta = date(2024, 3, 1) - date(2024, 2, 1)
    return f"{delta} {delta.days} {delta.total_seconds()} {timedelta(hours=-1)}"


@app.get("/now")
def now():
    return jsonify(now=datetime.now(timezone.utc).isoformat(), later=datetime.utcnow() < datetime.utcnow() + timedelta(1))


@app.get("/mix")
def mix():
    return str(datetime.now() < datetime.now(timezone.utc))


#: GET /parse?d=2024-02-29
#: GET /parse?d=2023-02-29
#: GET /parse?d=x
#: GET /parse?d=2024-2-9
#: GET /iso?d=2024-01-02T03:04:05Z
#: GET /iso?d=2024-01-02
#: GET /iso?d=nope
#: GET /diff
#: GET /now
#: GET /mix
