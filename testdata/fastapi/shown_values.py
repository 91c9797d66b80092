"""Answers that hold what JSON has no form for: URLs, secrets, decimals, durations, paths, times of day."""

from datetime import datetime, date, time, timedelta
from decimal import Decimal
from enum import Enum, IntEnum
from pathlib import Path
from uuid import UUID
from typing import Dict, Optional
from fastapi import FastAPI
from fastapi.encoders import jsonable_encoder
from pydantic import BaseModel, HttpUrl, SecretStr, UUID4, EmailStr, PastDate, Json

app = FastAPI()

class M(BaseModel):
    u: Optional[HttpUrl] = None
    s: Optional[SecretStr] = None
    d: Optional[Decimal] = None
    t: Optional[timedelta] = None
    p: Optional[Path] = None
    m: Optional[time] = None
    i: Optional[UUID4] = None
    b: Optional[bytes] = None
    f: Optional[frozenset[int]] = None

@app.post("/u")
def u(b: M): return {"u": b.u}
@app.post("/s")
def s(b: M): return {"s": b.s}
@app.post("/d")
def d(b: M): return {"d": b.d}
@app.post("/t")
def t(b: M): return {"t": b.t}
@app.post("/p")
def p(b: M): return {"p": b.p}
@app.post("/m")
def m(b: M): return {"m": b.m}
@app.post("/i")
def i(b: M): return {"i": b.i}
@app.post("/b")
def bb(b: M): return {"b": b.b}
@app.post("/f")
def f(b: M): return {"b": b.f}
@app.post("/all")
def al(b: M): return {"x": [b]}
@app.post("/str")
def st(b: M): return [str(b.u), repr(b.u), str(b.s), repr(b.s), str(b), f"{b.u}"]


@app.post("/dump")
def dump(b: M):
    return b.model_dump()


@app.post("/dict")
def as_dict(b: M):
    return {"all": dict(b), "n": 1}


@app.post("/encoded")
def encoded(b: M):
    shown = jsonable_encoder(b.model_dump(exclude_none=True))
    return {"shown": shown, "keys": list(shown)}


@app.post("/keys")
def keys(b: M):
    return {"by": {b.i: 1}}


@app.post("/keys2")
def keys2(b: M):
    return {"by": {b.d: 1, b.p: 2}}


@app.get("/sum/{n}")
def total(n: int):
    return {"sum": Decimal("1.10") * n, "whole": Decimal(n), "at": timedelta(minutes=n), "time": time(10, n % 60)}


class Color(Enum):
    RED = "red"
    NUMBER = 3


class Size(str, Enum):
    BIG = "big"


class Level(IntEnum):
    LOW = 1


@app.get("/by")
def by_members():
    return {Color.RED: 1, Color.NUMBER: 2, Size.BIG: 3, Level.LOW: 4, date(2024, 1, 2): 5, True: 6, None: 7, 1.5: 8}


@app.get("/by/{name}")
def by_member(name: Size):
    counts: Dict[Size, int] = {}
    counts[name] = counts.get(name, 0) + 1
    return counts


@app.get("/odd")
def odd():
    return {"sum": [Decimal("NaN")]}

#: POST /u json {"u": "http://A.b/ü"}
#: POST /u json {}
#: POST /s json {"s": "abc"}
#: POST /d json {"d": "1.50"}
#: POST /d json {"d": "150"}
#: POST /d json {"d": "1.5E+3"}
#: POST /d json {"d": 1.25}
#: POST /t json {"t": "P1DT2H"}
#: POST /t json {"t": 1.5}
#: POST /p json {"p": "/a/../b"}
#: POST /m json {"m": "10:30:01.5"}
#: POST /i json {"i": "0b7e2d7e-6d5f-4f0e-8d5b-3a2f1c0d9e8f"}
#: POST /b json {"b": "abc"}
#: POST /f json {"f": [3]}
#: POST /all json {"u": "http://A.b/ü", "s": "abc", "d": "1.50", "t": "P1DT2H", "p": "/a/../b", "m": "10:30:01.5", "i": "0b7e2d7e-6d5f-4f0e-8d5b-3a2f1c0d9e8f", "b": "abc", "f": [3]}
#: POST /str json {"u": "http://A.b/ü", "s": "abc"}
#: POST /str json {}
#: POST /dump json {"u": "http://A.b/ü", "s": "abc", "d": "1.50", "t": "P1DT2H", "p": "/a/../b", "m": "10:30:01.5", "i": "0b7e2d7e-6d5f-4f0e-8d5b-3a2f1c0d9e8f", "b": "abc", "f": [3]}
#: POST /dump json {}
#: POST /dict json {"u": "http://A.b/ü", "s": "abc", "d": "1.50", "t": "P1DT2H", "p": "/a/../b", "m": "10:30:01.5", "i": "0b7e2d7e-6d5f-4f0e-8d5b-3a2f1c0d9e8f", "b": "abc", "f": [3]}
#: POST /dict json {}
#: POST /encoded json {"u": "http://A.b/ü", "s": "abc", "d": "1.50", "t": "P1DT2H", "p": "/a/../b", "m": "10:30:01.5", "i": "0b7e2d7e-6d5f-4f0e-8d5b-3a2f1c0d9e8f", "b": "abc", "f": [3]}
#: POST /encoded json {}
#: POST /keys json {"u": "http://A.b/ü", "s": "abc", "d": "1.50", "t": "P1DT2H", "p": "/a/../b", "m": "10:30:01.5", "i": "0b7e2d7e-6d5f-4f0e-8d5b-3a2f1c0d9e8f", "b": "abc", "f": [3]}
#: POST /keys json {}
#: POST /keys2 json {"u": "http://A.b/ü", "s": "abc", "d": "1.50", "t": "P1DT2H", "p": "/a/../b", "m": "10:30:01.5", "i": "0b7e2d7e-6d5f-4f0e-8d5b-3a2f1c0d9e8f", "b": "abc", "f": [3]}
#: POST /keys2 json {}
#: GET /sum/3
#: GET /sum/100
#: GET /odd
#: POST /dump json {"b": "\u00e9"}
#: GET /by
#: GET /by/big
