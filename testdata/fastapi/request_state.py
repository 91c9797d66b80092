"""What middleware and dependencies keep on request.state, and dependencies that are given the request."""

from typing import Annotated, Optional

from fastapi import Depends, FastAPI, Header, HTTPException, Request
from fastapi.responses import JSONResponse

app = FastAPI()


class User:
    def __init__(self, name: str, admin: bool = False):
        self.name = name
        self.admin = admin


USERS = {"t1": User("ann", True), "t2": User("bob")}


@app.middleware("http")
async def identify(request: Request, call_next):
    request.state.request_id = request.headers.get("X-Request-ID", "none")
    request.state.started = 12
    if request.url.path.startswith("/closed"):
        return JSONResponse({"detail": "closed", "id": request.state.request_id}, status_code=503)
    response = await call_next(request)
    response.headers["X-Request-ID"] = request.state.request_id
    if hasattr(request.state, "user_name"):
        response.headers["X-User"] = request.state.user_name
    return response


def get_token(request: Request) -> str:
    token = request.headers.get("x-token")
    if not token:
        raise HTTPException(status_code=401, detail="no token")
    return token


async def get_user(request: Request, token: str = Depends(get_token)) -> User:
    user = USERS.get(token)
    if user is None:
        raise HTTPException(403, f"bad token for {request.method} {request.url.path}")
    request.state.user_name = user.name
    request.state.user = user
    return user


def admin_only(user: Annotated[User, Depends(get_user)]):
    if not user.admin:
        raise HTTPException(403, "not an admin")
    return user


class Pager:
    def __init__(self, request: Request, skip: int = 0, limit: Optional[int] = None):
        self.path = request.url.path
        self.skip = skip
        self.limit = limit


async def audited(request: Request, reason: Optional[str] = Header(default=None)):
    request.state.reason = reason
    yield reason
    request.state.reason = None


@app.get("/me")
async def me(request: Request, user: User = Depends(get_user)):
    return {"name": user.name, "state": request.state.user_name, "id": request.state.request_id, "same": request.state.user.name}


@app.get("/admin", dependencies=[Depends(admin_only)])
async def admin(request: Request):
    return {"ok": True, "started": request.state.started}


@app.get("/pager")
async def pager(p: Annotated[Pager, Depends()]):
    return {"path": p.path, "skip": p.skip, "limit": p.limit}


@app.get("/audited")
async def audit(request: Request, reason: Annotated[Optional[str], Depends(audited)]):
    return {"reason": reason, "kept": request.state.reason}


@app.get("/maybe")
async def maybe(request: Request):
    return {"user": getattr(request.state, "user_name", None), "has": hasattr(request.state, "user_name")}


@app.get("/missing")
async def missing(request: Request):
    try:
        return {"user": request.state.user_name}
    except AttributeError as e:
        return {"error": str(e)}


@app.get("/lost")
async def lost(request: Request):
    return request.state.user_name


@app.get("/closed")
async def closed():
    return {}


#: GET /openapi.json
#: GET /me
#: GET /me
#:   X-Token: t1
#:   X-Request-ID: r1
#: GET /me
#:   X-Token: bad
#: GET /admin
#:   X-Token: t1
#: GET /admin
#:   X-Token: t2
#: GET /pager?skip=2
#: GET /pager?skip=x
#: GET /audited
#:   Reason: because
#: GET /audited
#: GET /maybe
#: GET /missing
#: GET /lost
#: GET /closed
#:   X-Request-ID: z
#: GET /nowhere
