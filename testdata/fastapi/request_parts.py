"""What operations read of the Request: path, query, cookies, client and URL."""

from fastapi import FastAPI, Request

app = FastAPI()


@app.middleware("http")
async def note(request: Request, call_next):
    before = dict(request.path_params)
    response = await call_next(request)
    response.headers["X-Before"] = str(len(before))
    return response


@app.get("/items/{item_id}/{name}")
async def item(request: Request, item_id: str):
    return {"params": request.path_params, "id": request.path_params["item_id"], "base": str(request.base_url)}


@app.get("/url")
async def url(request: Request):
    return {"scheme": request.url.scheme, "path": request.url.path, "url": str(request.url), "text": f"{request.url.path}?"}


@app.get("/query")
async def query(request: Request):
    tags = request.query_params.getlist("tag")
    return {"q": request.query_params["q"], "tags": tags, "n": len(tags), "all": dict(request.query_params)}


@app.get("/cookies")
async def cookies(request: Request):
    if "a" in request.cookies:
        return {"a": request.cookies["a"], "b": request.cookies.get("b", "none"), "all": request.cookies}
    return {"none": request.cookies.get("a"), "names": list(request.cookies.keys())}


@app.get("/client")
async def client(request: Request):
    host = request.client.host if request.client else "unknown"
    if request.client:
        return {"host": host}
    return {}


#: GET /openapi.json
#: GET /items/5/x%20y
#: GET /url
#: GET /url?a=b&c=%20d
#: GET /query?q=1&tag=a&tag=b&q=2
#: GET /query?q=
#: GET /query?tag=a
#: GET /cookies
#: GET /cookies
#:   Cookie: b=c
#: GET /cookies
#:   Cookie: a=1; b="two words"; a=3
#: GET /client
