"""Content types and other headers that operations put on the response that they are given, where the answer has its own; answers that fail."""

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse

app = FastAPI()


@app.middleware("http")
async def stamped(request: Request, call_next):
    if not request.url.path.startswith("/around"):
        return await call_next(request)
    response = await call_next(request)
    response.headers["X-Type"] = response.headers.get("content-type", "none")
    if request.query_params.get("set"):
        response.headers["Content-Type"] = "text/set"
    return response


@app.get("/json")
def typed(response: Response, kind: str = "application/json"):
    response.headers["Content-Type"] = kind
    response.headers["Cache-Control"] = "public"
    return {"kind": kind}


@app.get("/around/json")
async def around(response: Response):
    response.headers["content-type"] = "application/vnd.x+json"
    return {"kind": "x"}


@app.get("/text", response_class=PlainTextResponse)
def text(response: Response):
    response.headers["Content-Type"] = "text/csv"
    response.status_code = 203
    return "a,b"


@app.get("/html", response_class=HTMLResponse, status_code=202)
def html(response: Response):
    response.headers["content-type"] = "text/other"
    return "<p>a</p>"


@app.delete("/nothing", status_code=204)
def nothing(response: Response):
    response.headers["content-type"] = "text/none"


@app.get("/own")
def own(response: Response):
    response.headers["content-type"] = "text/lost"
    response.headers["X-Lost"] = "1"
    return Response("own", media_type="text/own")


@app.get("/raised")
def raised(response: Response):
    response.headers["content-type"] = "text/lost"
    response.headers["X-Lost"] = "1"
    raise HTTPException(418, "teapot")


@app.get("/fails")
def fails(response: Response, n: float = 1):
    response.headers["content-type"] = "text/lost"
    response.headers["X-Lost"] = "1"
    response.status_code = 201
    return {"n": n * float("nan")}


#: GET /json
#: GET /json?kind=text/x
#: GET /around/json
#: GET /around/json?set=1
#: GET /text
#: GET /html
#: DELETE /nothing
#: GET /own
#: GET /raised
#: GET /fails
