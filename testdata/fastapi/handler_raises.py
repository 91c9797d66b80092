from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from fastapi.exceptions import RequestValidationError
app = FastAPI(openapi_url=None)

class Own(Exception):
    pass

@app.exception_handler(Own)
async def own(request: Request, exc: Own):
    raise HTTPException(418, "from handler")

@app.exception_handler(KeyError)
async def key(request: Request, exc: KeyError):
    raise Own("again")

@app.exception_handler(RequestValidationError)
async def invalid(request: Request, exc: RequestValidationError):
    raise HTTPException(400, "bad input")

@app.get("/own")
async def a():
    raise Own("x")

@app.get("/key")
async def k():
    return {}["a"]

@app.get("/n/{n}")
async def n(n: int):
    return n
#: GET /own
#: GET /key
#: GET /n/1
#: GET /n/x
