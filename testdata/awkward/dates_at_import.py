"""Dates, times and sets of them that a module makes, frozen sets, and counts by a key of rows."""

from collections import Counter
from datetime import date, datetime, time, timedelta, timezone

from flask import Flask, jsonify, request

app = Flask(__name__)
HOLIDAYS = {date(2024, 1, 1), date(2024, 12, 25)}
EPOCH = datetime(2024, 2, 29, 12, tzinfo=timezone.utc)
OPENING = time(9, 30)
STOPWORDS = frozenset("a an the of".split())
moves = []


@app.get("/day")
def day():
    d = date.fromisoformat(request.args.get("d", "2024-01-01"))
    return jsonify(holiday=d in HOLIDAYS, count=len(HOLIDAYS), first=min(HOLIDAYS).isoformat(), all=sorted(h.isoformat() for h in HOLIDAYS))


@app.get("/since")
def since():
    at = EPOCH + timedelta(hours=int(request.args.get("h", "1")))
    return jsonify(at=at.isoformat(), stamp=at.timestamp(), open=at.time() >= OPENING, opening=OPENING.isoformat())


@app.get("/words")
def words():
    given = request.args.get("w", "").split()
    return jsonify(useful=[w for w in given if w not in STOPWORDS], size=len(STOPWORDS), letters=len(frozenset(request.args.get("w", ""))))


@app.post("/moves")
def move():
    data = request.get_json(silent=True) or {}
    moves.append({"n": 1, "reason": data.get("reason") or "manual"})
    counts = Counter(m["reason"] for m in moves)
    return jsonify(counts=counts, top=counts.most_common(1))


#: GET /day
#: GET /day?d=2024-12-25
#: GET /day?d=2024-02-29
#: GET /since
#: GET /since?h=22
#: GET /words?w=the+cat+of+a+house
#: GET /words
#: POST /moves
#: POST /moves json {"reason": "sale"}
#: POST /moves json {"reason": "sale"}
