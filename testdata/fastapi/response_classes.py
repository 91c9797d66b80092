"""Operations whose response_class answers: with values as they are, and with responses of their own."""

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse

app = FastAPI()
plain = APIRouter(prefix="/plain", default_response_class=PlainTextResponse)
html = APIRouter(prefix="/html", default_response_class=HTMLResponse)


@app.get("/html1", response_class=HTMLResponse)
def html1(name: str = "x"):
    return f"<h1>{name}</h1>"


@app.get("/html2", response_class=HTMLResponse)
def html2(code: int = 200):
    return HTMLResponse(content="<p>x</p>", status_code=code)


@app.get("/html3", response_class=HTMLResponse, status_code=201)
def html3(response: Response):
    response.headers["X-A"] = "b"
    return "<h1>hi</h1>"


@app.get("/html4", response_class=HTMLResponse)
def html4(ok: bool = True):
    if ok:
        return "<b>ok</b>"
    return RedirectResponse("/html1", status_code=302)


@app.get("/html5", response_class=HTMLResponse)
def html5(request: Request) -> str:
    return "<b>" + request.url.path + "</b>"


@app.get("/html6", response_class=HTMLResponse)
def html6(ok: bool = True):
    if ok:
        return HTMLResponse("<b>ok</b>")
    return JSONResponse({"a": 1}, status_code=400)


@app.get("/text1", response_class=PlainTextResponse)
async def text1():
    return "hi"


@app.get("/text2", response_class=PlainTextResponse)
async def text2():
    return PlainTextResponse("hi", headers={"X-B": "1"})


@app.get("/json1", response_class=JSONResponse)
def json1():
    return {"a": 1, "b": "é"}


@app.get("/json2", response_class=JSONResponse)
def json2():
    return JSONResponse({"a": 1})


@app.get("/json3", response_class=JSONResponse)
def json3(a: int = 0):
    return JSONResponse(content={"a": a}, status_code=202, headers={"X-C": "c"})


@app.get("/redirect1", response_class=RedirectResponse)
def redirect1():
    return "/html1"


@app.get("/redirect2", response_class=RedirectResponse, status_code=302)
def redirect2():
    return "/html1"


@app.get("/redirect3", response_class=RedirectResponse)
def redirect3():
    return RedirectResponse(url="/html1")


@app.get("/redirect4", response_class=RedirectResponse)
def redirect4():
    return RedirectResponse(url="/html1", status_code=303)


@app.get("/stream1", response_class=StreamingResponse)
def stream1():
    def gen():
        for i in range(3):
            yield f"{i}\n"
    return StreamingResponse(gen(), media_type="text/plain")


@app.get("/resp1", response_class=Response)
def resp1():
    return Response(content="<x/>", media_type="application/xml")


@app.get("/resp2", response_class=Response)
def resp2():
    return "plain"


@app.get("/resp3", response_class=Response, responses={200: {"content": {"image/png": {}}}})
def resp3():
    return Response(content=b"\x89PNG", media_type="image/png")


@app.delete("/resp4", response_class=Response, status_code=204)
def resp4():
    return None


@app.delete("/resp5", response_class=Response, status_code=204)
def resp5():
    return Response(status_code=204)


@app.delete("/resp6", status_code=204, response_class=Response)
def resp6():
    pass


@plain.get("/a")
def plain_a():
    return "text"


@plain.get("/b", response_class=JSONResponse)
def plain_b():
    return {"a": [1]}


@plain.get("/c")
def plain_c():
    return PlainTextResponse("c", status_code=418)


@html.get("/a")
def html_a():
    return "<i>text</i>"


@html.get("/n")
def html_n():
    return None


app.include_router(plain)
app.include_router(html)
app.include_router(html, prefix="/deep", default_response_class=PlainTextResponse)

#: GET /openapi.json
#: GET /html1
#: GET /html2
#: GET /html3
#: GET /html4
#: GET /html5
#: GET /html6
#: GET /text1
#: GET /text2
#: GET /json1
#: GET /json2
#: GET /json3
#: GET /redirect1
#: GET /redirect2
#: GET /redirect3
#: GET /redirect4
#: GET /stream1
#: GET /resp1
#: GET /resp2
#: GET /resp3
#: DELETE /resp4
#: DELETE /resp5
#: DELETE /resp6
#: GET /html1?name=%3Cb%3E
#: GET /html2?code=404
#: GET /html2?code=x
#: GET /html4?ok=false
#: GET /html6?ok=0
#: GET /json3?a=7
#: GET /plain/a
#: GET /plain/b
#: GET /plain/c
#: GET /html/a
#: GET /html/n
#: GET /deep/html/a
#: GET /deep/html/n
#: HEAD /html1
