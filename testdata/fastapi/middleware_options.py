"""Middleware that are objects with options."""

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.middleware.base import BaseHTTPMiddleware

app = FastAPI()


class HeaderMiddleware(BaseHTTPMiddleware):
    """Adds a header to every answer."""

    def __init__(self, app, name: str = "X-Name", value: str = "none"):
        super().__init__(app)
        self.name = name
        self.value = value

    async def dispatch(self, request: Request, call_next):
        response = await call_next(request)
        response.headers[self.name] = self.value
        response.headers["X-Path"] = f"{self.value}:{request.url.path}"
        return response


class KeyMiddleware(BaseHTTPMiddleware):
    header = "X-Key"

    def __init__(self, app, key, open_paths=None, limit: int = 10, strict: bool = True):
        super().__init__(app)
        self.key = key
        self.open_paths = open_paths or ["/open"]
        self.limit = limit * 2
        self.strict = strict

    async def dispatch(self, request, call_next):
        if request.url.path in self.open_paths:
            return await call_next(request)
        given = request.headers.get(self.header, "")
        if self.strict and given != self.key:
            return JSONResponse(status_code=401, content={"detail": "wrong key", "limit": self.limit})
        if len(given) > self.limit:
            return JSONResponse({"detail": "too long"}, 400)
        return await call_next(request)


app.add_middleware(KeyMiddleware, key="secret", open_paths=["/open", "/docs"])
app.add_middleware(HeaderMiddleware, value="yes")


@app.get("/open")
def open_path():
    return {"open": True}


@app.get("/closed")
def closed():
    return {"open": False}

#: GET /open
#: GET /closed
#: GET /closed
#:   X-Key: secret
#: GET /closed
#:   X-Key: wrong
#: GET /nothing
#: GET /nothing
#:   X-Key: secret
#: POST /closed
#:   X-Key: secret
#: GET /docs
#: GET /openapi.json
#: GET /openapi.json
#:   X-Key: secret
