"""Models that dump fields by methods of their own."""

from datetime import datetime
from typing import List, Optional

from flask import Flask, jsonify, request
from pydantic import BaseModel, ValidationError, field_serializer

app = Flask(__name__)


class Event(BaseModel):
    name: str
    at: datetime
    day: Optional[str] = None
    price: float = 0.0
    tags: List[str] = []

    @field_serializer("at")
    def iso(self, value: datetime) -> str:
        return value.strftime("%Y/%m/%d %H:%M")

    @field_serializer("day", when_used="json-unless-none")
    def short(self, value):
        return f"<{value}>"

    @field_serializer("price", when_used="json")
    def money(self, value: float) -> str:
        return f"{value:.2f} EUR for {self.name}"

    @field_serializer("tags")
    def joined(self, tags):
        return ",".join(tags)


class Party(Event):
    guests: int = 0

    @field_serializer("tags")
    def joined(self, tags):
        return {"n": len(tags), "tags": tags}


class Calendar(BaseModel):
    events: List[Event] = []


@app.post("/event")
def event():
    try:
        e = Event(**request.get_json())
    except ValidationError as error:
        return jsonify(error.errors(include_url=False)), 422
    return jsonify(e.model_dump(exclude={"day"}), e.model_dump(mode="json"), repr(e), e == Event(**request.get_json()))


@app.post("/text")
def text():
    e = Event(**request.get_json())
    return e.model_dump_json(exclude_none=True), 200, {"Content-Type": "application/json"}


@app.post("/party")
def party():
    return jsonify(Party(**request.get_json()).model_dump(mode="json"))


@app.post("/calendar")
def calendar():
    c = Calendar(events=[request.get_json(), request.get_json()])
    return c.model_dump_json(), 200, {"Content-Type": "application/json"}

#: POST /event json {"name": "a", "at": "2024-01-02T03:04:05", "day": "2024-05-06", "price": 1.5, "tags": ["x", "y"]}
#: POST /event json {"name": "a", "at": "2024-01-02T03:04:05"}
#: POST /event json {"name": "a", "at": "never"}
#: POST /text json {"name": "é", "at": "2024-01-02T03:04:05", "price": "2"}
#: POST /text json {"name": "b", "at": "2024-01-02T03:04:05", "day": "2024-05-06"}
#: POST /party json {"name": "b", "at": "2024-01-02T03:04:05", "tags": ["x"]}
#: POST /calendar json {"name": "b", "at": "2024-01-02T03:04:05", "tags": ["x"]}
