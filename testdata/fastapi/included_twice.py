"""Routers that are included several times, under other prefixes, tags and dependencies."""

from enum import Enum
from typing import Annotated, Optional

from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI, Header, HTTPException, Query, Request, Response, Security
from fastapi.security import APIKeyHeader, SecurityScopes
from pydantic import BaseModel, Field

app = FastAPI(title="Twice", version="2.1")
router = APIRouter(prefix="/items", tags=["items"])
plain = APIRouter()
inner = APIRouter(prefix="/inner", tags=["inner"])
outer = APIRouter(prefix="/outer")

key = APIKeyHeader(name="X-Key", auto_error=False)
LOG: list[str] = []


class Kind(str, Enum):
    small = "small"
    large = "large"


class Item(BaseModel):
    name: str = Field(min_length=2)
    kind: Kind = Kind.small


ITEMS: dict[int, Item] = {1: Item(name="one"), 2: Item(name="two", kind=Kind.large)}


def check(x_token: Annotated[Optional[str], Header()] = None, strict: bool = Query(False)):
    """Asks for a token."""
    LOG.append("check")
    if x_token != "secret":
        raise HTTPException(401, "no token")
    if strict:
        raise HTTPException(418, "strict")
    return x_token


def limit_of(limit: int = Query(10, ge=1, le=20)):
    return limit


async def opened():
    LOG.append("open")
    try:
        yield "opened"
    finally:
        LOG.append("close")


def scoped(scopes: SecurityScopes):
    if "write" in scopes.scopes:
        raise HTTPException(403, "scopes: " + scopes.scope_str)
    return scopes.scopes


def need_key(given: Optional[str] = Depends(key)):
    if given is None:
        raise HTTPException(403, "no key")
    return given


def note(text: str):
    LOG.append(text)


@router.get("", response_model=list[Item])
async def list_items(kind: Optional[Kind] = None, limit: int = Depends(limit_of)):
    """Lists items, of one kind or of all."""
    found = [i for i in ITEMS.values() if kind is None or i.kind == kind]
    return found[:limit]


@router.get("/{item_id}")
def get_item(item_id: int, response: Response, request: Request):
    """Gives one item."""
    response.headers["X-Path"] = request.url.path
    if item_id not in ITEMS:
        raise HTTPException(404, f"no item {item_id}")
    return ITEMS[item_id]


@router.post("", status_code=201)
async def add_item(item: Item, tasks: BackgroundTasks):
    number = len(ITEMS) + 1
    ITEMS[number] = item
    tasks.add_task(note, "added " + item.name)
    return {"id": number, "item": item}


@router.delete("/{item_id}", status_code=204)
def drop_item(item_id: int) -> None:
    if ITEMS.pop(item_id, None) is None:
        raise HTTPException(404)


@plain.get("/ping")
def ping():
    return "pong"


@plain.get("/token")
def token(token: Optional[str] = Depends(check)):
    found = {"token": token}
    return found


@inner.get("/deep/{n}")
def deep(n: int, q: str = "q"):
    text = q * min(n, 5)
    return {"n": n, "q": text}


@app.get("/log")
def log():
    out = list(LOG)
    LOG.clear()
    return out


outer.include_router(inner)
outer.include_router(inner, prefix="/guarded", dependencies=[Depends(need_key)], tags=["guarded"])
app.include_router(router, prefix="/v1")
app.include_router(router, prefix="/v2", dependencies=[Depends(check)], tags=["second"])
app.include_router(router, prefix="/v3", dependencies=[Depends(opened), Depends(need_key)], responses={404: {"description": "Nothing"}})
app.include_router(router, prefix="/v4", dependencies=[Security(scoped, scopes=["read"])])
app.include_router(router, prefix="/v5", dependencies=[Security(scoped, scopes=["write"])], deprecated=True)
app.include_router(router, prefix="/v6", include_in_schema=False)
app.include_router(plain)
app.include_router(plain, prefix="/other", dependencies=[Depends(check)])
app.include_router(plain, prefix="/third", dependencies=[Depends(need_key)])
app.include_router(outer)
app.include_router(outer, prefix="/again", dependencies=[Depends(check)])

#: GET /v1/items
#: GET /v1/items?kind=large
#: GET /v1/items?kind=huge
#: GET /v2/items
#: GET /v2/items?kind=huge
#: GET /v2/items?kind=huge
#:   X-Token: secret
#: GET /v2/items?limit=1
#:   X-Token: secret
#: GET /v2/items?limit=0&strict=x
#:   X-Token: secret
#: GET /v2/items?strict=1
#:   X-Token: secret
#: GET /v3/items
#: GET /log
#: GET /v3/items
#:   X-Key: k
#: GET /log
#: GET /v4/items
#: GET /v5/items
#: GET /v6/items?limit=21
#: GET /v1/items/1
#: GET /v2/items/1
#: GET /v2/items/x
#: GET /v2/items/1
#:   X-Token: secret
#: GET /v3/items/9
#:   X-Key: k
#: GET /v4/items/2
#: GET /v5/items/2
#: GET /v6/items/2
#: POST /v1/items json {"name": "three"}
#: GET /log
#: POST /v2/items json {"name": "four"}
#: POST /v2/items json {"name": "f"}
#: POST /v2/items text {bad
#: POST /v2/items json {"name": "f"}
#:   X-Token: secret
#: POST /v2/items json {"name": "four", "kind": "large"}
#:   X-Token: secret
#: GET /log
#: POST /v3/items json {"name": "five"}
#:   X-Key: k
#: GET /log
#: DELETE /v1/items/1
#: DELETE /v2/items/2
#: DELETE /v2/items/2
#:   X-Token: secret
#: DELETE /v3/items/2
#:   X-Key: k
#: DELETE /v4/items/3
#: GET /ping
#: GET /other/ping
#: GET /other/ping
#:   X-Token: secret
#: GET /third/ping
#: GET /third/ping
#:   X-Key: k
#: GET /token
#: GET /token
#:   X-Token: secret
#: GET /other/token
#:   X-Token: secret
#: GET /third/token
#:   X-Token: secret
#: GET /third/token
#:   X-Token: secret
#:   X-Key: 1
#: GET /log
#: GET /outer/inner/deep/2
#: GET /outer/inner/deep/x
#: GET /outer/guarded/inner/deep/2
#: GET /outer/guarded/inner/deep/2?q=ab
#:   X-Key: k
#: GET /again/outer/inner/deep/2
#: GET /again/outer/inner/deep/x
#: GET /again/outer/inner/deep/2
#:   X-Token: secret
#: GET /again/outer/guarded/inner/deep/3
#:   X-Token: secret
#: GET /again/outer/guarded/inner/deep/3
#:   X-Token: secret
#:   X-Key: k
#: GET /openapi.json
