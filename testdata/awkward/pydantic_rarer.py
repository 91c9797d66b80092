import datetime as dt
from pathlib import Path
from typing import Dict, List, Mapping, Optional, Sequence

from flask import Flask, jsonify, request
from pydantic import UUID4, AwareDatetime, BaseModel, Field, FutureDate, Json, PastDate, ValidationError

app = Flask(__name__)


class Task(BaseModel):
    every: dt.timedelta
    limits: Dict[str, dt.timedelta] = {}
    folder: Path = Path("jobs")
    wait: Optional[dt.timedelta] = None
    pause: dt.timedelta = dt.timedelta(hours=1, minutes=30)


class Upload(BaseModel):
    data: bytes = Field(min_length=1, max_length=8)
    tags: Sequence[str] = []
    meta: Mapping[str, int] = {}
    options: Json[List[int]] = []


class Person(BaseModel):
    born: PastDate
    id: UUID4
    due: Optional[FutureDate] = None
    seen: Optional[AwareDatetime] = None


@app.post("/task")
def task():
    try:
        t = Task.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    total = t.every + dt.timedelta(seconds=30)
    return jsonify(
        dump=t.model_dump(mode="json"), seconds=total.total_seconds(), folder=str(t.folder / "x"), text=repr(t), days=t.every.days,
        wait=t.wait.total_seconds() if t.wait is not None else None, more=t.every > dt.timedelta(hours=1),
    )


@app.post("/task.json")
def task_json():
    return Task.model_validate_json(request.get_data()).model_dump_json()


@app.post("/upload")
def upload():
    try:
        u = Upload(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    return jsonify(size=len(u.data), text=u.data.decode(), tags=list(u.tags), first=u.tags[0] if u.tags else None, meta=u.model_dump_json(), total=sum(u.options))


@app.post("/person")
def person():
    try:
        p = Person(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    return p.model_dump_json()


@app.post("/raw")
def raw():
    u = Upload.model_validate(request.get_json())
    return jsonify(u.model_dump())


#: POST /task json {"every": "P1DT2H", "limits": {"a": 90, "b": "1 day, 0:00:01"}, "wait": 1.5}
#: POST /task json {"every": 3600, "folder": "a/../b"}
#: POST /task json {"every": "x", "limits": {"a": null}, "folder": 3, "wait": "1"}
#: POST /task.json json {"every": 0.25, "pause": "-PT1H"}
#: POST /upload json {"data": "héllo", "tags": ["a", "b"], "meta": {"k": "1"}, "options": "[1, 2]"}
#: POST /upload json {"data": "", "tags": "ab", "meta": [], "options": "[1, \"x\"]"}
#: POST /upload json {"data": "far too long", "tags": {}, "options": "{"}
#: POST /person json {"born": "2000-02-03", "id": "0f8fad5b-d9cb-469f-a165-70867728950e", "due": "2999-01-01", "seen": "2020-01-01T00:00:00Z"}
#: POST /person json {"born": "2999-02-03", "id": "0f8fad5b-d9cb-169f-a165-70867728950e", "due": "2000-01-01", "seen": "2020-01-01T00:00:00"}
#: POST /raw json {"data": "x"}
