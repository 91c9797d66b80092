"""An event log: a deque with a limit, counters, moments with zones, a regular expression."""

from flask import Flask, request, jsonify, make_response
from collections import deque, Counter
from datetime import datetime, timezone, timedelta
import json
import logging
import re
import threading
import time

app = Flask(__name__)
logger = logging.getLogger(__name__)
lock = threading.Lock()
EVENTS = deque(maxlen=100)
LEVELS = ("debug", "info", "warning", "error")
LINE = re.compile(r"^(?P<when>\S+) \[(?P<level>\w+)\] (?P<text>.*)$")
started = time.time()


def parse_when(text):
    if text.endswith("Z"):
        text = text[:-1] + "+00:00"
    when = datetime.fromisoformat(text)
    if when.tzinfo is None:
        when = when.replace(tzinfo=timezone.utc)
    return when


@app.post("/events")
def add_event():
    body = request.get_json(silent=True)
    if not isinstance(body, dict):
        return jsonify({"error": "expected an object"}), 400
    level = str(body.get("level", "info")).lower()
    if level not in LEVELS:
        return jsonify({"error": "unknown level", "allowed": list(LEVELS)}), 400
    try:
        when = parse_when(body["when"])
    except KeyError:
        when = datetime(2024, 1, 1, tzinfo=timezone.utc)
    except ValueError as e:
        return jsonify({"error": str(e)}), 400
    event = {"id": len(EVENTS) + 1, "level": level, "text": body.get("text", ""), "when": when.isoformat(), "tags": sorted(set(body.get("tags", [])))}
    with lock:
        EVENTS.append(event)
    logger.info("event %s stored", event["id"])
    return jsonify(event), 201


@app.post("/events/import")
def import_events():
    text = request.get_data(as_text=True)
    added, bad = 0, []
    for n, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        m = LINE.match(line)
        if not m:
            bad.append(n)
            continue
        with lock:
            EVENTS.appendleft({"id": len(EVENTS) + 1, "level": m.group("level").lower(), "text": m["text"], "when": m.group("when"), "tags": []})
        added += 1
    return jsonify(added=added, bad=bad)


@app.get("/events")
def list_events():
    limit = request.args.get("limit", default=10, type=int)
    level = request.args.get("level")
    q = request.args.get("q", "").lower()
    found = [e for e in EVENTS if (not level or e["level"] == level) and q in e["text"].lower()]
    return jsonify(found[-limit:][::-1])


@app.get("/events/last")
def last():
    if not EVENTS:
        return jsonify(None)
    return jsonify(EVENTS[-1])


@app.delete("/events/first")
def pop_first():
    with lock:
        try:
            e = EVENTS.popleft()
        except IndexError:
            return jsonify(error="empty"), 404
    return e


@app.get("/stats")
def stats():
    counts = Counter(e["level"] for e in EVENTS)
    words = Counter(w for e in EVENTS for w in re.findall(r"[a-z]+", e["text"].lower()))
    return jsonify(levels=dict(counts), top=words.most_common(3), total=sum(counts.values()), missing=counts["fatal"])


@app.get("/by-day")
def by_day():
    days = {}
    for e in EVENTS:
        day = datetime.fromisoformat(e["when"]).strftime("%Y-%m-%d")
        days.setdefault(day, []).append(e["id"])
    return jsonify(days)


@app.get("/recent")
def recent():
    now = parse_when(request.args.get("now", "2024-01-02T00:00:00Z"))
    hours = request.args.get("hours", 24, type=int)
    since = now - timedelta(hours=hours)
    return jsonify([e["id"] for e in EVENTS if since <= datetime.fromisoformat(e["when"]) <= now])


@app.get("/export")
def export():
    lines = "\n".join(json.dumps(e, sort_keys=True) for e in EVENTS)
    resp = make_response(lines + "\n")
    resp.headers["Content-Type"] = "application/x-ndjson"
    return resp


@app.get("/health")
def health():
    return {"status": "ok", "events": len(EVENTS), "up": time.time() - started >= 0}


@app.get("/window/<int:n>")
def window(n):
    d = deque(range(n), maxlen=3)
    d.rotate(1)
    d.extend([7, 8])
    d.extendleft([9])
    copy = d.copy()
    copy.append("x")
    both = [list(d), list(copy), len(d), d.maxlen, 8 in d, d == copy, repr(d), str(d), d.count(7), sorted(d), sum(d), max(d)]
    doubled = [x * 2 for x in d if x]
    first, *rest = d
    del d[0]
    d[0] = "z"
    try:
        d.remove("nope")
    except ValueError as e:
        both.append(str(e))
    d.clear()
    try:
        d.pop()
    except IndexError as e:
        both.append(str(e))
    return jsonify(both=both, doubled=doubled, first=first, rest=rest, empty=not d)


#: GET /events
#: GET /events/last
#: DELETE /events/first
#: POST /events json {"level": "INFO", "text": "started up", "when": "2024-01-01T10:00:00Z", "tags": ["b", "a", "b"]}
#: POST /events json {"level": "warning", "text": "disk at 90", "when": "2024-01-01T23:30:00+02:00"}
#: POST /events json {"text": "no level"}
#: POST /events json {"level": "loud"}
#: POST /events json {"when": "yesterday"}
#: POST /events json [1]
#: POST /events text x
#: POST /events/import text 2024-01-02T01:02:03 [error] it broke
#: POST /events/import text nonsense
#: GET /events
#: GET /events?level=info
#: GET /events?q=DISK
#: GET /events?limit=1
#: GET /events/last
#: GET /stats
#: GET /by-day
#: GET /recent
#: GET /recent?hours=1&now=2024-01-01T10:30:00
#: GET /recent?hours=x
#: GET /recent?now=x
#: GET /export
#: DELETE /events/first
#: GET /events
#: GET /health
#: GET /window/0
#: GET /window/2
#: GET /window/9
