"""Middleware that are objects with state and methods of their own."""

import logging
from collections import defaultdict

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint

logger = logging.getLogger(__name__)
LIMITS = {"/limited": 2, "/tight": 1}


class LimitMiddleware(BaseHTTPMiddleware):
    """Lets a path be asked for only so often."""

    def __init__(self, app, limits: dict[str, int], fallback: int | None = None, header: str = "X-Left"):
        super().__init__(app)
        self.limits = dict(limits)
        self.fallback = fallback or 1000
        self.header = header
        self.hits: dict[str, int] = defaultdict(int)

    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        path = request.url.path
        if self._spent(path):
            return JSONResponse(status_code=429, content={"detail": "Too many requests", "limit": self._limit(path)})
        self.hits[path] += 1
        response = await call_next(request)
        response.headers[self.header] = str(self._limit(path) - self.hits[path])
        return response

    def _limit(self, path: str) -> int:
        return self.limits.get(path, self.fallback)

    def _spent(self, path: str) -> bool:
        return self.hits[path] >= self._limit(path)


class Audit(BaseHTTPMiddleware):
    def __init__(self, app):
        super().__init__(app)
        self.seen = []
        self.count = 0

    async def dispatch(self, request, call_next):
        self.count += 1
        self.seen.append(f"{self.count} {request.method} {request.url}")
        del self.seen[:-3]
        request.state.seen = list(self.seen)
        try:
            return await call_next(request)
        except ZeroDivisionError as e:
            return JSONResponse({"error": str(e), "count": self.count}, status_code=500)


class KeyCheck(BaseHTTPMiddleware):
    header = "X-Key"

    async def dispatch(self, request: Request, call_next):
        if self.closed(request) and request.headers.get(self.header) != "k":
            return JSONResponse({"detail": "key"}, 401)
        return await call_next(request)

    @staticmethod
    def closed(request: Request) -> bool:
        return request.url.path.startswith("/closed")


app = FastAPI()
app.add_middleware(LimitMiddleware, limits=LIMITS)
app.add_middleware(KeyCheck)
app.add_middleware(Audit)


@app.get("/limited")
def limited():
    return {"ok": True}


@app.get("/tight")
async def tight():
    return {"tight": True}


@app.get("/closed/{name}")
def closed(name: str):
    return name


@app.get("/seen")
def seen(request: Request):
    return request.state.seen


@app.get("/broken")
def broken():
    return 1 // 0


@app.get("/url")
def url(request: Request):
    logger.info("asked for %s", request.url)
    return {"url": str(request.url), "text": f"<{request.url}>", "percent": "%s" % request.url, "r": f"{request.url!r}", "joined": "at " + str(request.url)}


@app.get("/fails")
def fails(request: Request):
    raise HTTPException(404, f"nothing at {request.url}")

#: GET /limited
#: GET /limited
#: GET /limited
#: GET /tight
#: GET /tight
#: GET /closed/a
#: GET /closed/a
#:   X-Key: k
#: GET /seen
#: GET /broken
#: GET /seen?a=1&b=%20
#: GET /nowhere
#: POST /seen
#: GET /url?q=%C3%A9&x=1
#: GET /url
#: GET /fails?x
