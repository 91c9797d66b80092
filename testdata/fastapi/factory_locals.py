"""A function that makes the app, whose views and middleware read its variables."""

from functools import lru_cache
from typing import Annotated, Optional

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel


class Settings(BaseModel):
    name: str = "Shop"
    version: str = "1.0"
    limit: int = 3


@lru_cache
def get_settings() -> Settings:
    return Settings(limit=2)


class Item(BaseModel):
    name: str
    price: float = 1.0


class Store:
    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.items: dict[int, Item] = {}

    def add(self, item: Item) -> int:
        if len(self.items) >= self.limit:
            raise OverflowError(f"no more than {self.limit}")
        number = len(self.items) + 1
        self.items[number] = item
        return number


def register_more(app: FastAPI, prefix: str, store: Store) -> None:
    router = APIRouter(prefix=prefix)

    @router.get("/count")
    async def count():
        return {"count": len(store.items), "limit": store.limit}

    app.include_router(router)


def create_app(settings: Optional[Settings] = None) -> FastAPI:
    settings = settings or get_settings()
    app: FastAPI = FastAPI(title=settings.name, version=settings.version)
    known = get_settings()
    store = Store(known.limit)
    seen: list[str] = []
    hits = 0
    words = {"a": 1}

    def current() -> Store:
        return store

    @app.middleware("http")
    async def version(request: Request, call_next):
        seen.append(request.url.path)
        response = await call_next(request)
        response.headers["X-Version"] = known.version
        return response

    @app.exception_handler(OverflowError)
    async def full(request: Request, exc: OverflowError):
        return JSONResponse({"error": str(exc), "name": known.name}, status_code=507)

    @app.get("/items/{number}")
    async def item(number: int, db: Annotated[Store, Depends(current)]):
        if number not in db.items:
            raise HTTPException(404, f"{known.name} has no {number}")
        return db.items[number]

    @app.post("/items", status_code=201)
    def add(item: Item):
        return {"number": store.add(item)}

    @app.get("/seen")
    async def read_seen(limit: int = 2):
        nonlocal hits
        hits += 1
        return {"seen": seen[-limit:], "hits": hits, "words": words}

    register_more(app, "/more", store)
    return app


app = create_app()

#: GET /items/1
#: POST /items json {"name": "a"}
#: POST /items json {"name": "b", "price": 2}
#: POST /items json {"name": "c"}
#: GET /items/2
#: GET /more/count
#: GET /seen
#: GET /seen?limit=4
#: GET /openapi.json
