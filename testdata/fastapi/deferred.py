"""Classes as dependencies in a module that defers annotations, whose names FastAPI does not find."""
from __future__ import annotations

from typing import Annotated

from fastapi import Depends, FastAPI, Query

app = FastAPI(openapi_url=None)


class Plain:
    def __init__(self, limit: int = 10, q: str = ""):
        self.limit = limit
        self.q = q


class Limited:
    def __init__(self, limit: Annotated[int, Query(ge=1)] = 10):
        self.limit = limit


@app.get("/plain")
def plain(page: Annotated[Plain, Depends()]):
    return {"limit": page.limit, "q": page.q}


@app.get("/limited")
def limited(page: Annotated[Limited, Depends()]):
    return {"limit": page.limit}


@app.get("/own")
def own(limit: Annotated[int, Query(ge=1)] = 10):
    return {"limit": limit}


#: GET /plain
#: GET /plain?limit=3&q=x
#: GET /plain?limit=x
#: GET /own?limit=0
#: GET /own?limit=2
#: GET /limited
#: GET /limited?limit=3
