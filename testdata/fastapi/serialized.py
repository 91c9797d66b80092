"""Models that dump fields by methods of their own, constrained types, and their specification."""

from datetime import datetime
from typing import Annotated, List, NewType

from fastapi import FastAPI
from pydantic import BaseModel, Field, StringConstraints, conlist, field_serializer

app = FastAPI()

EventID = NewType("EventID", int)
Slug = Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, min_length=2, pattern=r"^[A-Za-z-]+$")]


class Event(BaseModel):
    id: EventID
    slug: Slug
    at: datetime
    price: float = Field(ge=0, description="In euros")
    tags: conlist(str, min_length=1, max_length=3)
    share: int

    @field_serializer("at")
    def iso(self, value: datetime) -> str:
        return value.strftime("%Y/%m/%d %H:%M")

    @field_serializer("price")
    def money(self, value: float):
        return f"{value:.2f}"

    @field_serializer("tags", when_used="json")
    def joined(self, tags: List[str]) -> str:
        return ",".join(tags)

    @field_serializer("share")
    def part(self, share: int) -> int:
        return 100 // share


@app.post("/events")
def create(event: Event) -> Event:
    return event


@app.post("/dump")
def dump(event: Event):
    try:
        return event.model_dump()
    except ValueError as e:
        return {"error": str(e)}


@app.post("/json")
def as_json(event: Event):
    try:
        return {"json": event.model_dump_json(include={"share", "tags"})}
    except Exception as e:
        return {"error": str(e), "type": type(e).__name__}

#: GET /openapi.json
#: POST /events json {"id": 1, "slug": " My-Slug ", "at": "2024-01-02T03:04:05", "price": 2, "tags": ["a", "b"], "share": 3}
#: POST /events json {"id": 1, "slug": "x1", "at": "2024-01-02T03:04:05", "price": -2, "tags": [], "share": 3}
#: POST /events json {"id": 1, "slug": "ab", "at": "2024-01-02T03:04:05", "price": 2, "tags": ["a"], "share": 0}
#: POST /dump json {"id": 1, "slug": "ab", "at": "2024-01-02T03:04:05", "price": 2, "tags": ["a"], "share": 0}
#: POST /dump json {"id": 1, "slug": "ab", "at": "2024-01-02T03:04:05", "price": 2, "tags": ["a"], "share": 7}
#: POST /json json {"id": 1, "slug": "ab", "at": "2024-01-02T03:04:05", "price": 2, "tags": ["a"], "share": 0}
#: POST /json json {"id": 1, "slug": "ab", "at": "2024-01-02T03:04:05", "price": 2, "tags": ["a"], "share": 7}
