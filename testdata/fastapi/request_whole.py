"""What is read of a request as a whole: all headers, the whole query, its URL, its body in pieces."""

import json

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

app = FastAPI(title="Whole", version="2.0")


@app.middleware("http")
async def note(request: Request, call_next):
    user = request.headers.get("X-User")
    if user:
        request.state.user = user
    request.state.trace = "t1"
    response = await call_next(request)
    headers = request.headers
    response.headers["X-Fields"] = str(len([k for k, v in headers.items() if k.startswith("x-")]))
    response.headers["X-Dict"] = str(dict(request.headers).get("x-user"))
    return response


@app.get("/headers")
def headers(request: Request):
    own = {k: v for k, v in request.headers.items() if k.startswith("x-")}
    names = sorted(name for name in request.headers.keys() if name.startswith("x-"))
    return {"own": own, "names": names, "all": request.headers.getlist("X-Many"), "n": request.headers.get("x-n", 0)}


@app.get("/query")
def query(request: Request):
    params = request.query_params
    if not params:
        return {"none": str(params), "n": len(params)}
    page = params.get("page", 1)
    return {
        "text": str(request.query_params), "items": {k: v for k, v in params.items()}, "keys": list(params.keys()),
        "page": page, "a": params["a"] if "a" in params else None, "list": params.getlist("a"), "nothing": params.get("zz", None), "n": len(params),
    }


@app.get("/pairs")
def pairs(request: Request):
    return [f"{k}={v}" for k, v in request.query_params.multi_items()]


@app.get("/url")
async def url(request: Request):
    u = request.url
    return {
        "path": u.path, "query": u.query, "scheme": u.scheme, "host": u.hostname, "port": u.port, "netloc": request.url.netloc, "secure": u.is_secure,
        "next": str(u.include_query_params(page=2, q="ä b")), "base": f"{request.base_url}docs", "root": str(request.base_url).rstrip("/"),
        "type": request.scope["type"], "scope": request.scope["path"],
    }


@app.get("/client")
def client(request: Request):
    host = request.client.host if request.client else "unknown"
    return {"host": host, "port": request.client.port > 0, "there": request.client is not None}


@app.get("/state")
def state(request: Request):
    kept = request.state
    return {"user": getattr(kept, "user", "nobody"), "none": getattr(request.state, "user", None), "trace": kept.trace, "has": hasattr(request.state, "user")}


@app.post("/pieces")
async def pieces(request: Request):
    total, body = 0, b""
    async for chunk in request.stream():
        total += len(chunk)
        body += chunk
    return {"total": total, "body": body.decode()}


@app.post("/load")
async def load(request: Request):
    raw = await request.body()
    try:
        payload = json.loads(raw)
    except json.JSONDecodeError:
        return JSONResponse({"error": "bad json", "size": len(raw)}, status_code=400)
    return {"payload": payload, "cookies": request.cookies, "sid": request.cookies.get("sid", 7)}

#: GET /headers
#: GET /headers
#:   X-Many: a
#:   X-N: 3
#:   X-User: ann
#: GET /query
#: GET /query?a=1&a=2&b=%20x%2A~&page=3
#: GET /query?c
#: GET /pairs?a=1&b=2&a=3
#: GET /pairs
#: GET /url
#: GET /url?page=1&z=%C3%A9&z=
#: GET /url?
#: GET /client
#: GET /state
#: GET /state
#:   X-User: bob
#: POST /pieces text hello
#: POST /pieces
#: POST /load json {"a": [1]}
#:   Cookie: sid=x; b=2
#: POST /load text {
