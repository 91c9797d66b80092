"""Dates and times of constants as defaults, and classes that hold models without a translation."""

import datetime as dt
from datetime import date, datetime, timezone
from typing import Annotated, Any, Optional

from fastapi import FastAPI
from pydantic import BaseModel, Field, GetCoreSchemaHandler

app = FastAPI()


class Event(BaseModel):
    name: str = "event"
    day: date = date(2024, 2, 29)
    at: datetime = datetime(2024, 1, 2, 3, 4, 5)
    until: Optional[datetime] = Field(default=datetime(2030, 12, 31, 23, 59, 59, 120, tzinfo=timezone.utc))
    other: dt.date | None = dt.date(1999, 12, 1)
    noon: dt.datetime = dt.datetime(2000, 1, 1, 12, tzinfo=dt.timezone.utc)


class Odd(BaseModel):
    name: str

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler):
        return handler(source)


class Holder:
    def __init__(self) -> None:
        self.odd: dict[str, Odd] = {}

    def put(self, name: str) -> Odd:
        self.odd[name] = Odd(name=name)
        return self.odd[name]

    def has(self, name: str) -> bool:
        return name in self.odd


holder = Holder()


@app.post("/events")
def add(event: Event) -> Event:
    return event


@app.get("/event")
def event():
    e = Event(name="x")
    return {"event": e, "year": e.at.year, "later": e.day < date(2025, 1, 1), "text": str(e.noon), "dump": e.model_dump(mode="json")}


@app.post("/odd/{name}")
def odd(name: str):
    return holder.put(name)


@app.get("/odd/{name}")
def has(name: str):
    return holder.has(name)


#: POST /events json {}
#: POST /events json {"day": "2020-01-01", "until": null, "other": null, "at": "2020-01-01T00:00:00Z"}
#: POST /events json {"day": "x"}
#: GET /event
#: POST /odd/a
#: GET /odd/a
#: GET /openapi.json
