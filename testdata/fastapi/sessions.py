"""Sessions in signed cookies."""

from typing import Any

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key="not secret")


@app.middleware("http")
async def around(request: Request, call_next):
    response = await call_next(request)
    response.headers["X-Size"] = str(len(request.url.path))
    return response


def current_user(request: Request) -> str:
    user = request.session.get("user")
    if user is None:
        raise HTTPException(401, "nobody")
    return user


@app.get("/login/{name}")
def login(name: str, request: Request):
    request.session["user"] = name
    request.session["visits"] = []
    return {"ok": True}


@app.get("/me")
def me(request: Request, user: str = Depends(current_user)):
    request.session["visits"].append(len(request.session["visits"]))
    return {"user": user, "visits": request.session["visits"], "has": "user" in request.session}


@app.get("/count")
async def count(request: Request):
    request.session["count"] = request.session.get("count", 0) + 1
    return {"count": request.session["count"]}


@app.get("/update")
async def update(request: Request):
    request.session.update({"a": {"b": [1, 2.5, None, "é"]}, "flag": True})
    return RedirectResponse("/all", status_code=303)


@app.get("/all")
async def everything(request: Request) -> dict[str, Any]:
    return dict(request.session)


@app.get("/logout")
async def logout(request: Request):
    request.session.clear()
    return {"empty": not request.session}


@app.get("/pop")
async def pop(request: Request):
    user = request.session.pop("user", None)
    return {"user": user, "left": len(request.session)}


@app.get("/delete")
async def delete(request: Request):
    del request.session["user"]
    return JSONResponse({"left": list(request.session.keys())})


@app.get("/bad")
async def bad(request: Request):
    request.session["when"] = b"x"
    return {}


@app.get("/raises")
async def raises(request: Request):
    request.session["user"] = "x"
    raise HTTPException(418, "no")


@app.get("/crash")
async def crash(request: Request):
    request.session["user"] = "x"
    return {}["x"]


#: GET /all
#: GET /me
#: GET /login/ann
#:   > s = cookie:session
#: GET /me
#:   Cookie: session=${s}
#:   > t = cookie:session
#: GET /me
#:   Cookie: session=${t}
#: GET /all
#:   Cookie: a=b; session=${t}
#: GET /pop
#:   Cookie: session=${t}
#: GET /delete
#:   Cookie: session=${t}
#: GET /delete
#: GET /logout
#:   Cookie: session=${t}
#: GET /logout
#: GET /count
#:   > s = cookie:session
#: GET /count
#:   Cookie: session=${s}
#:   > s = cookie:session
#: GET /update
#:   Cookie: session=${s}
#:   > s = cookie:session
#: GET /all
#:   Cookie: session=${s}
#: GET /all
#:   Cookie: session=x${s}
#: GET /all
#:   Cookie: session=${s}x
#: GET /all
#:   Cookie: session=
#: GET /all
#:   Cookie: session=null
#: GET /all
#:   Cookie: session=a.b.c
#: GET /all
#:   Cookie: session=${s}; session=other
#: GET /bad
#: GET /raises
#: GET /crash
#: GET /nowhere
#:   Cookie: session=${s}
#: GET /openapi.json
