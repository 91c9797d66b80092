"""Middleware: functions, classes, and what Starlette brings along."""

import asyncio
import time
from typing import Optional

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from fastapi.responses import JSONResponse, PlainTextResponse
from starlette.middleware.base import BaseHTTPMiddleware

app = FastAPI()
seen: list[str] = []


class Teapot(Exception):
    pass


class HeaderMiddleware(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):
        if request.headers.get("X-Block") == "yes":
            return PlainTextResponse("blocked", status_code=403)
        response = await call_next(request)
        response.headers["X-Class"] = request.method + " " + request.url.path
        return response


app.add_middleware(GZipMiddleware, minimum_size=100)
app.add_middleware(CORSMiddleware, allow_origins=["https://a.com"], allow_methods=["*"])
app.add_middleware(HeaderMiddleware)


@app.middleware("http")
async def add_process_time_header(request: Request, call_next):
    start_time = time.perf_counter()
    response = await call_next(request)
    process_time = time.perf_counter() - start_time
    response.headers["X-Process"] = str(process_time >= 0)
    return response


@app.middleware("http")
async def catch(request: Request, call_next):
    try:
        return await call_next(request)
    except ValueError as e:
        return JSONResponse(status_code=500, content={"caught": str(e)})


@app.middleware("http")
async def note(request, call_next):
    seen.append("before " + request.url.path)
    response = await call_next(request)
    seen.append("after " + str(response.status_code))
    if "x-class" in response.headers:
        response.headers["x-seen"] = response.headers["x-class"]
    response.set_cookie("visited", "1")
    return response


app.add_middleware(TrustedHostMiddleware, allowed_hosts=["testserver", "*.example.com", "127.0.0.1", "www.b.org"])


@app.exception_handler(Teapot)
async def teapot(request: Request, exc: Teapot):
    return JSONResponse(status_code=418, content={"teapot": str(request.url.path)})


@app.get("/")
async def root():
    await asyncio.sleep(0)
    return {"message": "x" * 5}


@app.get("/long")
def long():
    return {"message": "x" * 500}


@app.get("/seen")
def list_seen():
    return seen


@app.get("/fail/{kind}")
def fail(kind: str):
    if kind == "value":
        raise ValueError("bad value")
    if kind == "http":
        raise HTTPException(status_code=409, detail="conflict", headers={"X-E": "1"})
    if kind == "teapot":
        raise Teapot("t")
    if kind == "key":
        raise KeyError("k")
    return kind


@app.get("/request")
async def about(request: Request):
    agent: Optional[str] = request.headers.get("User-Agent")
    return {
        "agent": agent, "x": request.headers.get("x-y", "none"), "has": "x-y" in request.headers, "cookie": request.cookies.get("c"),
        "q": request.query_params.get("q"), "all": dict(request.query_params), "query": request.url.query, "method": request.method,
    }


@app.post("/raw")
async def raw(request: Request):
    body = await request.body()
    return {"n": len(body)}


@app.post("/json")
async def read_json(request: Request):
    data = await request.json()
    return {"got": data}


@app.get("/must")
async def must(request: Request):
    return request.headers["x-must"]


@app.get("/cookies")
def cookies(response: Response, gone: bool = False):
    if gone:
        response.delete_cookie("visited")
    else:
        response.set_cookie("a", "b", max_age=5, samesite="strict", secure=True)
    return "ok"


#: GET /
#: GET /
#:   X-Block: yes
#: GET /
#:   Origin: https://a.com
#: GET /
#:   Origin: https://b.com
#: OPTIONS /
#:   Origin: https://a.com
#:   Access-Control-Request-Method: GET
#: OPTIONS /
#:   Origin: https://b.com
#:   Access-Control-Request-Method: GET
#: GET /long
#: GET /long
#:   Accept-Encoding: gzip
#: GET /long
#:   Accept-Encoding: gzip, br
#:   Origin: https://a.com
#: GET /
#:   Accept-Encoding: gzip
#: GET /fail/value
#: GET /fail/http
#: GET /fail/teapot
#: GET /fail/key
#: GET /fail/none
#: GET /missing
#: POST /
#: GET /long/
#: GET /request?q=1&q=2&r=%C3%A9
#:   X-Y: z
#:   Cookie: c=d; e=f
#:   User-Agent: me
#: GET /request
#:   User-Agent: me
#: GET /must
#: GET /must
#:   X-Must: m
#: GET /
#:   Host: evil.com
#: GET /
#:   Host: a.example.com:80
#: GET /long?x=1
#:   Host: b.org
#: POST /raw text hello
#: POST /json json {"a": [1, 2]}
#: POST /json text {nope
#: GET /cookies
#: GET /seen
