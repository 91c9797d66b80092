"""What an app keeps on app.state: set at import and at startup, read and changed by operations and dependencies."""

from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request


class Store:
    def __init__(self, name: str):
        self.name = name
        self.items: dict[str, int] = {}

    def add(self, key: str) -> int:
        self.items[key] = len(self.items)
        return self.items[key]


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.store = Store("main")
    app.state.counter = 0
    app.state.opened = 0
    app.state.names = ["a", "b"]
    app.state.names.append("connected")
    yield
    app.state.names.clear()


app = FastAPI(lifespan=lifespan)
app.state.version = "1.2"
router = APIRouter(prefix="/more")


def get_store(request: Request) -> Store:
    return request.app.state.store


@app.middleware("http")
async def counted(request: Request, call_next):
    request.state.seen = request.app.state.version
    request.app.state.counter += 1
    response = await call_next(request)
    response.headers["X-Count"] = str(request.app.state.counter)
    return response


@app.get("/version")
def version(request: Request):
    return {"version": request.app.state.version, "own": app.state.version, "seen": request.state.seen}


@app.get("/count")
def count(request: Request):
    request.app.state.counter += 10
    app.state.opened += 1
    return {"n": request.app.state.counter, "opened": request.app.state.opened}


@app.get("/names")
async def names(request: Request):
    return request.app.state.names


@app.put("/names/{name}")
async def put_name(name: str, request: Request):
    request.app.state.names = [*request.app.state.names, name]
    return {"names": request.app.state.names}


@app.post("/items/{key}", status_code=201)
def add(key: str, store: Store = Depends(get_store)):
    return {"index": store.add(key), "name": store.name}


@router.get("/items/{key}")
def one(key: str, store: Annotated[Store, Depends(get_store)]):
    if key not in store.items:
        raise HTTPException(404, "no " + key)
    return {"index": store.items[key]}


app.include_router(router)

#: GET /openapi.json
#: GET /version
#: GET /count
#: GET /count
#: GET /names
#: PUT /names/x
#: GET /names
#: POST /items/one
#: POST /items/two
#: POST /items/one
#: GET /more/items/two
#: GET /more/items/three
#: GET /nowhere
