"""Apps that an app mounts: each with paths, middleware, handlers and a specification of its own."""
from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI, Header, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse
from pydantic import BaseModel

app = FastAPI(title="Front")
shop = FastAPI(title="Shop", version="2.0", description="What is sold.")
admin = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
seen: list[str] = []
made: list[str] = []


class Broken(Exception):
    def __init__(self, name: str):
        self.name = name


class Thing(BaseModel):
    name: str
    size: int = 1


app.add_middleware(CORSMiddleware, allow_origins=["http://a.test"], allow_methods=["*"])


@app.middleware("http")
async def stamp(request: Request, call_next):
    response = await call_next(request)
    response.headers["X-Front"] = request.url.path
    return response


@app.exception_handler(Broken)
async def on_broken(request: Request, exc: Broken):
    return JSONResponse({"front": exc.name}, status_code=418)


@app.exception_handler(404)
async def front_missing(request: Request, exc: HTTPException):
    return PlainTextResponse("front has none", status_code=404)


@shop.exception_handler(RequestValidationError)
async def shop_invalid(request: Request, exc: RequestValidationError):
    return JSONResponse({"shop": len(exc.errors())}, status_code=400)


@shop.exception_handler(KeyError)
async def shop_key(request: Request, exc: KeyError):
    return JSONResponse({"shop key": str(exc)}, status_code=409)


@shop.middleware("http")
async def count(request: Request, call_next):
    seen.append(request.url.path)
    response = await call_next(request)
    response.headers["X-Shop"] = str(len(seen))
    return response


def note(text: str):
    made.append(text)


def token(x_token: str = Header()):
    if x_token != "t":
        raise HTTPException(403, "no", headers={"X-Why": "token"})
    return x_token


@app.get("/")
def root(request: Request):
    return {"root": request.scope.get("root_path"), "base": str(request.base_url)}


@app.get("/raise/{name}")
def raises(name: str):
    raise Broken(name)


@app.get("/links")
def links(request: Request):
    return [str(request.url_for("things_of", name="x")), str(request.url_for("boss:stats")), str(request.url_for("root"))]


@app.get("/away")
def away(request: Request, late: bool = False):
    if late:
        return RedirectResponse(request.url_for("things_of", name="b c"), status_code=303)
    return RedirectResponse(url=request.url_for("boss:all_below", rest="x/y"))


@app.get("/objects")
def objects(request: Request):
    return {"link": request.url_for("root"), "more": [request.url_for("stats")]}


@app.get("/raw")
def raw(request: Request):
    return JSONResponse({"link": request.url_for("root")})


@app.get("/same")
def same(request: Request):
    link = request.url_for("root")
    return [link == str(link), link == request.url_for("root"), link != "x", repr(link)]


@app.get("/none")
def none(request: Request):
    return str(request.url_for("nothing", id=3))


@app.get("/lost")
def lost(request: Request):
    return f"to {request.url_for('stats')}"


@app.get("/seen")
def seen_paths():
    return seen


@shop.get("/")
def shop_root(request: Request):
    return {"root": request.scope["root_path"], "url": str(request.url), "base": str(request.base_url), "path": request.url.path}


@shop.get("/things/{name}")
def things_of(name: str, request: Request):
    return {"name": name, "link": str(request.url_for("things_of", name="y")), "front": str(request.url_for("root"))}


@shop.post("/things", status_code=201)
def create(thing: Thing, tasks: BackgroundTasks):
    if thing.size == 0:
        raise Broken(thing.name)
    if thing.size == 1:
        raise KeyError(thing.name)
    tasks.add_task(note, "made " + thing.name)
    return thing


@shop.get("/crash")
def crash():
    return {"n": 1 // 0}


@shop.get("/gone")
def gone():
    raise HTTPException(404, "gone")


router = APIRouter(prefix="/v1", tags=["v1"], dependencies=[Depends(token)])


@router.get("/list")
def listed(who: str = Depends(token), limit: int = 3):
    return {"who": who, "limit": limit}


shop.include_router(router)


@admin.get("/stats")
def stats():
    return {"seen": len(seen)}


@admin.get("/all/{rest:path}")
def all_below(rest: str):
    return rest


app.mount("/shop", shop)
app.mount("/back/office", admin, name="boss")


@app.get("/shop/late")
def late():
    return "never"


#: GET /
#: GET /
#:   Origin: http://a.test
#: GET /links
#: GET /shop
#: GET /shop/
#: GET /shop/
#:   Origin: http://a.test
#: GET /shop/late
#: GET /shop/nothing
#: GET /nothing
#: GET /shopping
#: GET /raise/x
#: GET /shop/things/b%20c
#: GET /shop/things/b/
#: GET /shop/things/
#: POST /shop/things json {"name": "a", "size": 0}
#: POST /shop/things json {"name": "a"}
#: POST /shop/things json {"name": "a", "size": 2}
#: POST /shop/things json {"size": "x"}
#: DELETE /shop/things
#: GET /shop/crash
#: GET /shop/crash
#:   Origin: http://a.test
#: GET /shop/gone
#: GET /shop/v1/list
#: GET /shop/v1/list
#:   X-Token: t
#: GET /shop/v1/list?limit=x
#:   X-Token: t
#: GET /shop/v1/list
#:   X-Token: u
#: OPTIONS /shop/v1/list
#:   Origin: http://a.test
#:   Access-Control-Request-Method: GET
#: GET /back
#: GET /back/office
#: GET /back/office/stats
#: GET /back/office/docs
#: GET /back/office/all/a/b
#: GET /back/office/all/
#: HEAD /back/office/stats
#: POST /back/office/stats
#: GET /away
#: GET /away?late=1
#: GET /lost
#: GET /objects
#: GET /raw
#: GET /same
#: GET /none
#: HEAD /shop/
#: HEAD /shop/crash
#: HEAD /shop/nothing
#: HEAD /nothing
#: GET /seen
#: GET /openapi.json
#: GET /shop/openapi.json
#: GET /shop/docs
#: GET /shop/redoc
#: GET /shop/docs/oauth2-redirect
#: GET /shop/docs%0A
