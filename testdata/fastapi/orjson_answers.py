"""Answers that orjson writes: by operation, by router, and where a view says so."""

from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Dict, List, Optional
from uuid import UUID

from fastapi import APIRouter, FastAPI, HTTPException, Query
from fastapi.responses import JSONResponse, ORJSONResponse
from pydantic import BaseModel

app = FastAPI(default_response_class=ORJSONResponse)
router = APIRouter(prefix="/plain", default_response_class=JSONResponse)


class Kind(Enum):
    A = "a"


class Item(BaseModel):
    name: str
    price: Optional[float] = None
    at: Optional[datetime] = None
    data: Any = None


@app.post("/items", status_code=201)
def add(item: Item) -> Item:
    return item


@app.post("/any")
def echo(data: Dict[str, Any]):
    return data


@app.post("/list", response_model=List[Any])
def items(data: List[Any]):
    return data


@app.get("/values")
def values(x: float = 1.5, s: str = ""):
    return {"x": x, "s": s, "n": None, "b": [True, False], "d": Decimal("1.5"), "k": Kind.A, "t": (1, 2), 3: "int", None: 1, True: 2,
            "u": UUID(int=5), "at": datetime(2024, 1, 2, 3, 4, 5)}


@app.get("/direct")
def direct(x: float = Query(1.0), s: str = "é"):
    return ORJSONResponse({"x": x, "s": s, "list": [1, 2.5, None, ("a",)], 5: 1}, status_code=202, headers={"X-A": "b"})


@app.get("/set")
def sets():
    return ORJSONResponse({"x": {1, 2}})


@app.get("/none")
def none():
    return None


@app.get("/error")
def error():
    raise HTTPException(404, detail={"é": 1.0})


@app.get("/json", response_class=JSONResponse)
def as_json():
    return {"x": 1.5, "s": "é"}


@app.get("/orjson", response_class=ORJSONResponse, response_model=Dict[str, float])
def as_orjson():
    return {"x": 1, "y": 2.25}


@router.get("/one")
def one():
    return {"x": 1e16}


@router.get("/two", response_class=ORJSONResponse)
def two():
    return {"x": 100000.0}


app.include_router(router)

#: GET /openapi.json
#: POST /items json {"name": "é\u0000\u001f\u007f\u2028/\"\\\b\f", "price": 3, "at": "2024-01-02T03:04:05Z", "data": {"a": [1, {"b": null}]}}
#: POST /items json {"name": "a", "price": "x"}
#: POST /items json {"name": "a", "data": 1e999}
#: POST /any json {"a": 1.0, "b": 0.00001, "c": 123456789.125, "d": -0.0, "e": 0.1, "f": 1e15, "g": 9007199254740993, "h": 100}
#: POST /any json {"a": 18446744073709551615, "b": -9223372036854775808}
#: POST /any json {"a": 18446744073709551616}
#: POST /any json {"a": -9223372036854775809}
#: POST /any json {"a": NaN, "b": Infinity, "c": [-Infinity]}
#: POST /any json {"a": "\ud83d\ude00", "": {}, "_sa_x": 1, "l": []}
#: POST /any json {"a": "\ud83d"}
#: POST /list json [1, "a", [2.5], {"x": NaN}]
#: GET /values
#: GET /values?x=nan&s=%F0%9F%98%80%0A
#: GET /values?x=x
#: GET /direct
#: GET /direct?x=inf&s=%22
#: GET /set
#: GET /none
#: GET /error
#: GET /nothing
#: GET /json
#: GET /orjson
#: GET /plain/one
#: GET /plain/two
