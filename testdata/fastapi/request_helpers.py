"""Helpers, methods and dependencies that are given the request."""

from fastapi import Depends, FastAPI, HTTPException, Request

app = FastAPI()


class Audit:
    def __init__(self):
        self.lines: list[str] = []

    def note(self, request: Request, what: str = "seen") -> int:
        self.lines.append(f"{what} {describe(request)}")
        return len(self.lines)

    @staticmethod
    def is_api(request: Request) -> bool:
        return request.url.path.startswith("/api")

    def both(self, request: Request, other: Request) -> str:
        return request.method + other.url.path


audit = Audit()


def describe(request: Request) -> str:
    return f"{request.method} {request.url.path}"


def again(request: Request) -> str:
    same = request
    return describe(same) + "!" + describe(request=request)


def unused(request: Request) -> str:
    return "unused"


def key_of(request: Request, name: str = "X-Key") -> str:
    key = request.headers.get(name)
    if not key:
        raise HTTPException(401, f"{name} is missing for {describe(request)}")
    return key


async def current(request: Request, key: str = Depends(key_of)) -> str:
    return f"{key}@{describe(request)}"


@app.get("/api/describe")
def api_describe(request: Request):
    return {"what": describe(request), "again": again(request), "api": Audit.is_api(request), "unused": unused(request)}


@app.get("/note")
def note(request: Request):
    first = audit.note(request)
    second = audit.note(what="named", request=request)
    return {"first": first, "second": second, "last": audit.lines[-2:], "both": audit.both(request, request)}


@app.get("/me")
def me(who: str = Depends(current)):
    return who


@app.get("/callback")
def callback(request: Request):
    describers = [describe, again]
    return [d(request) for d in describers]

#: GET /api/describe
#: GET /note
#: GET /note
#: GET /me
#: GET /me?name=X-Other
#:   X-Key: k
#: GET /me
#:   X-Key: k
#: GET /callback
