"""Operations that answer with a bare Response, and JSONResponse by position."""

from fastapi import FastAPI, Response, status
from fastapi.responses import JSONResponse, PlainTextResponse

app = FastAPI(title="Bare", version="2.1")
items = {"a": 1}


@app.delete("/items", response_class=Response, status_code=204)
async def clear():
    items.clear()


@app.put("/items/{name}", response_class=Response, status_code=status.HTTP_202_ACCEPTED)
def put(name: str, size: int = 1):
    items[name] = size
    if size > 10:
        return f"{name} is large"
    if size == 10:
        return b"ten"
    return None


@app.get("/items/{name}")
def get(name: str):
    if name not in items:
        return JSONResponse({"detail": f"no {name}"}, 404, {"X-Missing": name})
    return JSONResponse({"size": items[name]}, headers={"X-Size": str(items[name])})


@app.get("/text", response_class=Response)
def text(response: Response):
    response.headers["X-Version"] = app.version
    return PlainTextResponse(app.title, 203)


#: GET /items/a
#: GET /items/b
#: PUT /items/b
#: PUT /items/c?size=11
#: PUT /items/c?size=10
#: PUT /items/c?size=x
#: GET /items/b
#: GET /text
#: DELETE /items
#: GET /items/a
#: GET /openapi.json
