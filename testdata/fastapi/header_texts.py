"""Header fields and cookies with unusual texts, and the forms of set_cookie and delete_cookie."""

from fastapi import FastAPI, HTTPException, Response
from fastapi.responses import JSONResponse, PlainTextResponse

app = FastAPI()
AGE = 60


@app.get("/set")
def set_header(v: str, response: Response):
    response.headers["X-V"] = v
    return {"v": response.headers["x-v"]}


@app.get("/given")
def given(v: str):
    return JSONResponse({}, headers={"X-V": v})


@app.get("/raised")
def raised(v: str):
    raise HTTPException(400, "no", headers={"X-V": v})


@app.middleware("http")
async def around(request, call_next):
    response = await call_next(request)
    if "x-v" in response.headers:
        response.headers["X-Again"] = response.headers["x-v"]
    return response


@app.get("/cookie")
def cookie(v: str, response: Response):
    response.set_cookie("a", v)
    return {}


@app.get("/cookies")
def cookies(response: Response, days: int = 1):
    response.set_cookie("a", "b c", AGE)
    response.set_cookie(key="b", value="x;y", max_age=AGE * 2, httponly=True, secure=True, samesite="none", domain="x.com", path="/p")
    response.set_cookie("c", "v", max_age=None, samesite=None, domain=None)
    secure = days > 1
    response.set_cookie("d", "v", secure=secure, samesite="strict")
    response.delete_cookie("gone")
    response.delete_cookie(key="gone2", path="/p", domain="x.com", httponly=True)
    return {}


@app.get("/own")
def own():
    response = PlainTextResponse("x")
    response.set_cookie(key="k", value="")
    response.delete_cookie("k2")
    return response


#: GET /set?v=a
#: GET /set?v=%C3%A9%20x
#: GET /set?v=%E2%86%92
#: GET /set?v=
#: GET /given?v=%C3%A9
#: GET /given?v=%E2%86%92
#: GET /raised?v=%C3%A9
#: GET /raised?v=%E2%86%92
#: GET /cookie?v=a
#: GET /cookie?v=%C3%A9%20x
#: GET /cookie?v=%E2%86%92
#: GET /cookies
#: GET /cookies?days=2
#: GET /own
#: GET /openapi.json
