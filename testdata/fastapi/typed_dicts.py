"""Typed dicts as bodies, as fields of models, as answers, and read by adapters."""

from typing import Annotated, Optional

from fastapi import Body, FastAPI
from pydantic import BaseModel, Field, TypeAdapter
from typing_extensions import NotRequired, TypedDict

app = FastAPI()


class Point(TypedDict):
    """Where it is."""

    x: int
    y: NotRequired[float]


class Named(Point, total=False):
    name: Annotated[str, Field(min_length=2)]


class Line(BaseModel):
    start: Point
    end: Optional[Named] = None
    via: list[Point] = []


POINTS = TypeAdapter(list[Point])


@app.post("/point")
def point(p: Point):
    p["x"] = p["x"] + 1
    return {"x": p["x"], "y": p.get("y"), "p": p, "n": len(p)}


@app.post("/line")
def line(body: Line) -> Line:
    return body


@app.post("/first", response_model=Named)
def first(line: Line):
    return line.start


@app.post("/many")
def many(points: list[Point], scale: Annotated[int, Body()] = 1):
    return sum(p["x"] * scale for p in points)


@app.post("/adapted")
def adapted(body: Annotated[list, Body()]):
    found = POINTS.validate_python(body)
    return POINTS.dump_python(found)


#: GET /openapi.json
#: POST /point json {"x": "1", "y": 2, "z": 3}
#: POST /point json {"y": "a"}
#: POST /point json [1]
#: POST /point
#: POST /line json {"start": {"x": 1}, "end": {"x": 2, "name": "ab"}, "via": [{"x": 3, "y": "0.5"}]}
#: POST /line json {"start": {"x": 1, "q": 1}}
#: POST /line json {"start": {}, "end": {"x": 2, "name": "a"}, "via": [5]}
#: POST /first json {"start": {"x": 1, "y": 3}}
#: POST /many json {"points": [{"x": 1}, {"x": 2}], "scale": 3}
#: POST /many json {"points": [{"x": "z"}]}
#: POST /adapted json [{"x": "1"}, {"x": 2, "y": 1}]
