"""Exception handlers, response objects, the request, and FastAPI's own pages."""

from fastapi import FastAPI, HTTPException, Request, Response, status
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse
from pydantic import BaseModel

app = FastAPI(title="Handlers & <Co>", docs_url="/documentation")


class UnicornException(Exception):
    def __init__(self, name: str):
        self.name = name


class Gone(UnicornException):
    pass


class Item(BaseModel):
    title: str
    size: int


@app.exception_handler(UnicornException)
async def unicorn_handler(request: Request, exc: UnicornException):
    return JSONResponse(status_code=418, content={"message": f"Oops! {exc.name} did something.", "path": request.url.path})


@app.exception_handler(RequestValidationError)
async def validation_handler(request: Request, exc: RequestValidationError):
    return JSONResponse(
        status_code=status.HTTP_422_UNPROCESSABLE_ENTITY,
        content=jsonable_encoder({"detail": exc.errors(), "body": exc.body}),
    )


@app.exception_handler(404)
async def not_found(request: Request, exc: HTTPException):
    return PlainTextResponse(f"nothing at {request.url.path}: {exc.detail}", status_code=404, headers={"X-Method": request.method})


@app.get("/unicorns/{name}")
async def unicorn(name: str):
    if name == "yolo":
        raise UnicornException(name=name)
    if name == "gone":
        raise Gone("it")
    if name == "teapot":
        raise HTTPException(status_code=418, detail="I am one")
    if name == "missing":
        raise HTTPException(status_code=404, detail="no unicorn")
    return {"unicorn": name}


@app.post("/items")
async def create(item: Item):
    return item


@app.get("/html")
def html():
    return HTMLResponse("<b>Grüße</b>", status_code=201)


@app.get("/text")
def text():
    return PlainTextResponse(content="plain")


@app.get("/json")
def json(flag: bool = False):
    if flag:
        return JSONResponse({"flag": [1, 2.0, None]}, headers={"X-Flag": "1"})
    return {"flag": flag}


@app.get("/raw")
def raw():
    return Response(content="<a/>", media_type="application/xml", status_code=202, headers={"X-A": "b"})


@app.get("/empty")
def empty():
    return Response(status_code=status.HTTP_204_NO_CONTENT)


@app.get("/go")
def go(to: str = "/text"):
    return RedirectResponse(url=to)


@app.get("/go/seen")
def seen():
    return RedirectResponse("/text?a=b c", status_code=status.HTTP_303_SEE_OTHER)


@app.get("/method")
def method(request: Request, n: int = 1):
    return {"method": request.method, "path": request.url.path, "n": n}


@app.get("/catch")
def catch(code: int = 400):
    try:
        raise HTTPException(status_code=400, detail={"code": code})
    except HTTPException as e:
        return {"status": e.status_code, "detail": e.detail, "headers": e.headers}


@app.get("/broken")
def broken():
    return {}["x"]


#: GET /unicorns/a
#: GET /unicorns/yolo
#: GET /unicorns/gone
#: GET /unicorns/teapot
#: GET /unicorns/missing
#: GET /nowhere/%C3%A9%20a
#: POST /items json {"title": "t", "size": 1}
#: POST /items json {"title": "t", "size": "XL"}
#: POST /items json {bad
#: POST /items
#: GET /html
#: GET /text
#: GET /json
#: GET /json?flag=1
#: GET /json?flag=q
#: GET /raw
#: GET /empty
#: GET /go
#: GET /go?to=/%C3%A9?x=%3Cy%3E
#: GET /go/seen
#: GET /method?n=2
#: GET /catch
#: GET /catch?code=5
#: GET /broken
#: DELETE /broken
#: GET /documentation
#: HEAD /documentation
#: POST /documentation
#: GET /docs
#: GET /docs/oauth2-redirect
#: GET /redoc
#: GET /redoc/
#: GET /openapi.json
