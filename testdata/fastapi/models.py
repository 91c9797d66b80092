"""Models whose fields are parameters, and parameters that are enumerations or sets."""

from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Optional, Literal
from fastapi import FastAPI, Query, Cookie, Form
from pydantic import BaseModel, Field

app = FastAPI()




class Color(str, Enum):
    RED = "red"
    BLUE = "blue"


class Level(Enum):
    LOW = 1
    HIGH = 2


class Filter(BaseModel):
    model_config = {"extra": "forbid"}
    limit: int = Field(100, gt=0, le=100)
    order: Literal["a", "b"] = "a"
    tags: list[str] = []
    color: Optional[Color] = None
    name: str


class Loose(BaseModel):
    a: Optional[int] = None
    b: str = Field("x", alias="bee")


class Sent(BaseModel):
    user: str
    age: int = 3
    tags: list[int] = []


@app.get("/c")
def c(color: Optional[Color] = None, other: Color = Color.RED, level: Level | None = None, many: list[Color] = Query(default=[]), s: set[str] = Query()):
    return {"color": color, "other": other, "level": level, "many": many, "s": sorted(s)}


@app.get("/f")
def f(q: Annotated[Filter, Query()]):
    return q


@app.get("/l")
def l(q: Annotated[Loose, Query()], t: Annotated[Loose, Cookie()]):
    return {"q": q, "a": t.a}


@app.post("/s")
def s(form: Annotated[Sent, Form()]):
    return form


@app.get("/d")
def d(when: datetime | None = None, price: Decimal | None = None, pair: tuple[int, str] = Query()):
    return {"when": when, "price": str(price), "pair": pair}

#: GET /openapi.json
#: GET /c?s=a&s=b&s=a
#: GET /c?s=a&color=red&other=blue&level=1
#: GET /c?color=green&other=&level=x
#: GET /c?s=1&many=red&many=blue
#: GET /c?s=1&many=red&many=pink
#: GET /f
#: GET /f?name=ann
#: GET /f?name=ann&limit=5&order=b&tags=a&tags=b&color=blue
#: GET /f?name=ann&limit=500&order=c&color=x
#: GET /f?limit=5&more=1&more=2&also=3
#: GET /f?name=ann&tags=
#: GET /f?name=&name=bob
#: GET /l?a=1
#: GET /l?a=1&bee=2
#: GET /l?a=1&b=2
#: GET /l?a=x&c=2
#: GET /l?bee=1
#:   Cookie: a=4; bee=z; other=1
#: GET /l?bee=1
#:   Cookie: a=q; bee=z; other=1
#: POST /s form user=ann
#: POST /s form user=ann&age=4&tags=1&tags=2
#: POST /s form user=&age=&tags=
#: POST /s form age=x&more=1
#: POST /s form a=
#: POST /s json {"user": "ann"}
#: POST /s
#: GET /d?when=2024-01-02T03:04:05&price=1.50&pair=3&pair=b
#: GET /d?price=x&pair=3
#: GET /d
