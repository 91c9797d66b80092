"""Loops whose condition may raise, in which the body computes the same: dates, generators, named tuples."""
from datetime import date, datetime, time, timedelta
from typing import Iterator, NamedTuple
from flask import Flask
app = Flask(__name__)
OPENING = time(8, 0)

class Slot(NamedTuple):
    start: datetime
    end: datetime

taken_slots = []

def free_slots(day: date, minutes: int) -> Iterator[Slot]:
    cursor = datetime.combine(day, OPENING)
    closing = cursor + timedelta(hours=3)
    taken = sorted(taken_slots)
    for slot in taken + [Slot(closing, closing)]:
        while cursor + timedelta(minutes=minutes) <= slot.start:
            yield Slot(cursor, cursor + timedelta(minutes=minutes))
            cursor += timedelta(minutes=minutes)
        cursor = max(cursor, slot.end)

@app.get("/a/<int:m>")
def a(m):
    taken_slots.append(Slot(datetime(2024,1,1,9), datetime(2024,1,1,10)))
    return [f"{s.start:%H:%M}-{s.end:%H:%M}" for s in free_slots(date(2024,1,1), m)]

@app.get("/b")
def b():
    d = datetime.fromisoformat("2024-01-01T00:00:00")
    return {"n": d.tzinfo is None, "m": d.tzinfo is not None}


#: GET /a/30
#: GET /a/45
#: GET /a/60
#: GET /b
