"""Operations that answer by the class of their app or router."""

from fastapi import APIRouter, FastAPI
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse

app = FastAPI(default_response_class=PlainTextResponse)
pages = APIRouter(prefix="/pages", default_response_class=HTMLResponse)
plain = APIRouter(prefix="/plain")
data = APIRouter(prefix="/data")


@app.get("/")
def text():
    return "plain"


@app.get("/json", response_class=JSONResponse)
def listed():
    return {"a": [1, 2]}


@app.get("/own")
def own():
    return JSONResponse({"own": True}, status_code=202)


@pages.get("/one")
def page():
    return "<p>one</p>"


@pages.get("/two", response_class=PlainTextResponse, status_code=201)
def other():
    return "two"


@plain.get("/one")
def one():
    return "one"


@data.get("/one")
def item():
    return {"one": 1}


app.include_router(pages)
app.include_router(plain)
app.include_router(data, default_response_class=JSONResponse)

#: GET /openapi.json
#: GET /
#: GET /json
#: GET /own
#: GET /pages/one
#: GET /pages/two
#: GET /plain/one
#: GET /data/one
#: GET /missing
#: POST /
