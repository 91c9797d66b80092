"""Answers whose status is a value, media types of JSON answers, and FastAPI's own exception handlers called by the app's."""

from fastapi import FastAPI, HTTPException, Request, Response, status
from fastapi.encoders import jsonable_encoder
from fastapi.exception_handlers import http_exception_handler, request_validation_exception_handler
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException as StarletteHTTPException

app = FastAPI()
seen: list[str] = []


class Item(BaseModel):
    id: str
    size: int = 1


class Message(BaseModel):
    message: str


@app.exception_handler(StarletteHTTPException)
async def http_handler(request: Request, exc: StarletteHTTPException):
    seen.append(f"{exc.status_code} {exc.detail}")
    if exc.status_code == 405:
        return JSONResponse({"error": exc.detail, "path": request.url.path}, status_code=exc.status_code, headers=exc.headers)
    return await http_exception_handler(request, exc)


@app.exception_handler(RequestValidationError)
async def validation_handler(request: Request, exc: RequestValidationError):
    seen.append(f"{len(exc.errors())} errors")
    if request.url.path.startswith("/html"):
        return PlainTextResponse(str(exc.errors()[0]["msg"]), status_code=400)
    return await request_validation_exception_handler(request, exc)


def failure(message: str, code: int = 400) -> JSONResponse:
    return JSONResponse(status_code=code, content={"error": message, "code": code})


@app.get("/html/{code}", response_class=HTMLResponse)
def html(code: int):
    return HTMLResponse(content=f"<h1>{code}</h1>", status_code=code)


@app.get("/json/{code}", responses={404: {"model": Message, "description": "Not there"}})
def json(code: int):
    return JSONResponse({"code": code}, code)


@app.get("/raise/{code}")
def raises(code: int, detail: str | None = None):
    if detail == "headers":
        raise HTTPException(status_code=code, detail={"code": code}, headers={"X-Code": str(code)})
    raise HTTPException(code, detail)


@app.post("/problem", status_code=201, response_model=Item)
def problem(item: Item, response: Response):
    if item.id == "json":
        return JSONResponse(status_code=status.HTTP_409_CONFLICT, content={"detail": "Conflict"}, media_type="application/problem+json")
    if item.id == "text":
        return PlainTextResponse("a;b", media_type="text/csv")
    if item.id == "html":
        return HTMLResponse("<p/>", 202, {"X-A": "é"}, "application/xhtml+xml")
    if item.size < 0:
        return failure("negative")
    if item.size > 9:
        return failure("large", status.HTTP_413_REQUEST_ENTITY_TOO_LARGE)
    if item.id == "same":
        response.status_code = status.HTTP_200_OK
    return item


@app.put("/encoded")
def encoded(item: Item):
    return JSONResponse(content=jsonable_encoder(item), status_code=status.HTTP_202_ACCEPTED)


@app.get("/seen")
def all_seen():
    return seen


#: GET /html/200
#: GET /html/404
#: GET /html/599
#: GET /html/x
#: GET /html/204
#: GET /json/201
#: GET /json/404
#: GET /json/x
#: GET /raise/404
#: GET /raise/404?detail=no
#: GET /raise/418?detail=headers
#: GET /raise/204?detail=no
#: GET /raise/499
#: GET /nowhere
#: DELETE /seen
#: POST /problem json {"id": "json"}
#: POST /problem json {"id": "text"}
#: POST /problem json {"id": "html"}
#: POST /problem json {"id": "a", "size": -1}
#: POST /problem json {"id": "a", "size": 10}
#: POST /problem json {"id": "same"}
#: POST /problem json {"id": "b"}
#: POST /problem json {"size": "x"}
#: PUT /encoded json {"id": "b"}
#: GET /seen
#: GET /openapi.json
