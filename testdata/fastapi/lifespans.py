from contextlib import asynccontextmanager
from typing import AsyncIterator, TypedDict
from fastapi import APIRouter, FastAPI, Request, Depends

steps: list[str] = []
models: dict[str, int] = {}


class Database:
    def __init__(self, url: str):
        self.url = url
        self.connected = False
        self.rows: dict[str, int] = {}

    async def connect(self) -> None:
        self.connected = True

    async def disconnect(self) -> None:
        self.connected = False


database = Database("sqlite://")


class State(TypedDict):
    db: Database
    names: list[str]
    limit: int


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[State]:
    steps.append("start")
    await database.connect()
    app.state.started = 1
    try:
        models["a"] = 1
        names = ["x"]
        yield {"db": database, "names": names, "limit": 3}
    finally:
        await database.disconnect()
        models.clear()
        steps.append("end")


router = APIRouter(prefix="/r")


@router.on_event("startup")
async def router_start():
    steps.append("router start")


app = FastAPI(lifespan=lifespan)


@app.on_event("startup")
def never():
    steps.append("never")


def get_db(request: Request) -> Database:
    return request.state.db


@router.get("/steps")
def all_steps():
    return steps


@app.get("/db")
async def connected(db: Database = Depends(get_db)):
    return {"connected": db.connected, "url": db.url}


@app.post("/names/{name}")
async def add_name(name: str, request: Request):
    request.state.names.append(name)
    request.state.db.rows[name] = len(request.state.names)
    return {"names": request.state.names, "limit": request.state.limit, "rows": request.state.db.rows}


@app.get("/models")
async def all_models(request: Request):
    request.app.state.started += 1
    return {"models": models, "started": request.app.state.started}


app.include_router(router)
#: GET /r/steps
#: GET /db
#: POST /names/b
#: POST /names/c
#: GET /models
#: GET /models
#: GET /openapi.json
