"""CORSMiddleware around operations, errors and unknown paths."""

from fastapi import FastAPI, HTTPException
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI(openapi_url=None)

origins = ["http://localhost:3000", "https://example.com"]

app.add_middleware(
    CORSMiddleware,
    allow_origins=origins,
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["X-Custom", "Authorization"],
    expose_headers=["X-Total"],
)


@app.get("/")
async def main():
    return {"message": "Hello World"}


@app.get("/teapot")
async def teapot():
    raise HTTPException(418)


@app.get("/boom")
async def boom(n: int = 0):
    return 1 // n


#: GET /
#: GET /
#:   Origin: http://localhost:3000
#: GET /
#:   Origin: http://evil.example
#: GET /
#:   Origin: https://example.com
#:   Cookie: a=b
#: GET /teapot
#:   Origin: https://example.com
#: GET /boom
#:   Origin: https://example.com
#: GET /boom?n=x
#:   Origin: https://example.com
#: GET /nowhere
#:   Origin: https://example.com
#: POST /
#:   Origin: https://example.com
#: OPTIONS /
#: OPTIONS /
#:   Origin: https://example.com
#: OPTIONS /
#:   Origin: https://example.com
#:   Access-Control-Request-Method: POST
#: OPTIONS /nowhere
#:   Origin: https://example.com
#:   Access-Control-Request-Method: TRACE
#:   Access-Control-Request-Headers: x-custom, content-type
#: OPTIONS /
#:   Origin: http://evil.example
#:   Access-Control-Request-Method: GET
#:   Access-Control-Request-Headers: x-other
#: GET /teapot/
#:   Origin: https://example.com
