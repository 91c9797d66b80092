"""A handler of FastAPI's HTTPException, which what Starlette raises by itself passes by."""

from fastapi import Body, Depends, FastAPI, Form, HTTPException, Request
from fastapi.responses import JSONResponse
from fastapi.security import APIKeyHeader, HTTPBasic, HTTPBearer, OAuth2PasswordBearer
from starlette.exceptions import HTTPException as StarletteHTTPException

app = FastAPI()


class Gone(HTTPException):
    def __init__(self, name: str):
        super().__init__(status_code=410, detail=f"{name} is gone")


class Missing(StarletteHTTPException):
    pass


@app.exception_handler(HTTPException)
async def on_http(request: Request, exc: HTTPException):
    return JSONResponse(status_code=exc.status_code, content={"error": exc.detail, "path": request.url.path}, headers=exc.headers)


@app.get("/own")
def own():
    raise HTTPException(status_code=404, detail="own")


@app.get("/starlette")
def starlette():
    raise StarletteHTTPException(status_code=404, detail="theirs")


@app.get("/gone")
def gone():
    raise Gone("it")


@app.get("/missing")
def missing():
    raise Missing(404, "missing")


@app.get("/caught")
def caught():
    out = []
    for kind in (HTTPException, StarletteHTTPException):
        try:
            raise kind(400, "bad")
        except HTTPException as e:
            out.append(f"fastapi {e.status_code} {e.detail}")
        except StarletteHTTPException as e:
            out.append(f"starlette {e.status_code} {e.detail}")
    return out


@app.get("/bearer", dependencies=[Depends(HTTPBearer())])
def bearer():
    return "ok"


@app.get("/basic", dependencies=[Depends(HTTPBasic())])
def basic():
    return "ok"


@app.get("/oauth", dependencies=[Depends(OAuth2PasswordBearer(tokenUrl="token"))])
def oauth():
    return "ok"


@app.get("/key", dependencies=[Depends(APIKeyHeader(name="X-Key"))])
def key():
    return "ok"


@app.post("/body")
def body(data: dict = Body()):
    return data


@app.post("/form")
def form(name: str = Form()):
    return name

#: GET /own
#: GET /starlette
#: GET /gone
#: GET /missing
#: GET /caught
#: GET /bearer
#: GET /bearer
#:   Authorization: Basic x
#: GET /basic
#: GET /oauth
#: GET /key
#: GET /key
#:   X-Key: 1
#: GET /nowhere
#: POST /own
#: DELETE /form
#: GET /own/
#: POST /body json {"a": 1}
#: POST /body text {
#: POST /form
#:   Content-Type: multipart/form-data
#: POST /form
#:   Content-Type: multipart/form-data; boundary=x
