"""Answers of 304 in every form: their Content-Type goes out although Go's server leaves it out of them."""
from fastapi import FastAPI, HTTPException, Response
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, StreamingResponse

app = FastAPI(openapi_url=None)


@app.get("/a")
def a():
    return Response(status_code=304, media_type="text/plain")


@app.get("/b")
def b():
    return PlainTextResponse("", status_code=304, headers={"ETag": '"x"'})


@app.get("/c", status_code=304)
def c():
    return None


@app.get("/d")
def d(response: Response):
    response.status_code = 304
    return {}


@app.get("/e/{n}")
def e(n: int):
    return Response(status_code=n, headers={"ETag": '"x"'})


@app.get("/f")
def f():
    raise HTTPException(304, headers={"Content-Type": "text/x", "ETag": '"y"'})


@app.get("/g")
def g():
    return StreamingResponse(iter(["a"]), status_code=304, media_type="text/csv")


@app.get("/h")
def h():
    return RedirectResponse("/a", status_code=304)


#: GET /a
#: HEAD /a
#: GET /b
#: GET /c
#: GET /d
#: GET /e/304
#: GET /e/204
#: GET /e/205
#: GET /e/200
#: GET /f
#: GET /g
#: GET /h
