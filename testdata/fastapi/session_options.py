"""The options of SessionMiddleware."""

from fastapi import FastAPI, Request
from fastapi.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI(
    middleware=[
        Middleware(
            SessionMiddleware, secret_key="not secret", session_cookie="my_session", max_age=None, path="/p", same_site="strict", https_only=True, domain="x.com"
        )
    ]
)


@app.get("/set/{value}")
async def put(value: str, request: Request):
    request.session["value"] = value
    return {}


@app.get("/get")
async def get(request: Request):
    return {"value": request.session.get("value", "none")}


@app.get("/clear")
async def clear(request: Request):
    request.session.clear()
    return {}


#: GET /set/a
#:   > s = cookie:my_session
#: GET /get
#:   Cookie: my_session=${s}
#: GET /clear
#:   Cookie: my_session=${s}
#: GET /get
