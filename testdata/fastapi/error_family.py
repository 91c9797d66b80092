"""Exceptions whose subclasses override methods, in handlers and except clauses for their base."""

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

app = FastAPI()


class AppError(Exception):
    status = 400

    def __init__(self, detail: str):
        self.detail = detail

    def body(self) -> dict:
        return {"detail": self.detail}


class Missing(AppError):
    status = 404

    def __init__(self, kind: str, key: int):
        super().__init__(f"{kind} {key} missing")
        self.key = key

    def body(self) -> dict:
        return {**super().body(), "key": self.key}


@app.exception_handler(AppError)
async def handle(request: Request, exc: AppError):
    return JSONResponse(status_code=exc.status, content=exc.body())


@app.get("/items/{key}")
async def item(key: int):
    if key > 10:
        raise Missing("item", key)
    if key < 0:
        raise AppError("negative")
    return {"key": key}


@app.get("/safe/{key}")
def safe(key: int):
    try:
        if key > 10:
            raise Missing("item", key)
        raise AppError("plain")
    except Missing as e:
        return {"m": e.body(), "key": e.key}
    except AppError as e:
        return e.body()


#: GET /items/3
#: GET /items/12
#: GET /items/-1
#: GET /safe/11
#: GET /safe/1
