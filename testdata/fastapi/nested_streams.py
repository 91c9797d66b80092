"""Bodies that generators within operations make."""

import asyncio
import json

from fastapi import FastAPI, Request
from fastapi.responses import StreamingResponse

app = FastAPI()


@app.get("/lines/{n}")
async def lines(n: int):
    async def numbers():
        for i in range(n):
            yield f"line {i}\n"
            await asyncio.sleep(0)

    return StreamingResponse(numbers(), media_type="text/plain")


@app.get("/events")
async def events(name: str = "é"):
    async def event_stream(prefix: str):
        for i in range(3):
            data = json.dumps({"i": i, "name": name})
            yield f"{prefix}: {data}\n\n"

    return StreamingResponse(content=event_stream("data"), media_type="text/event-stream", headers={"Cache-Control": "no-cache"})


@app.get("/bytes")
async def chunks():
    async def parts():
        yield b"one"
        yield b""
        yield b"two"

    return StreamingResponse(parts(), status_code=201)


@app.get("/none")
def nothing():
    def empty():
        for i in range(0):
            yield str(i)

    return StreamingResponse(empty())


@app.get("/other")
async def other():
    async def items():
        yield 1
        yield 2

    return {"items": [i async for i in items()]}


#: GET /lines/0
#: GET /lines/3
#: GET /events
#: GET /events?name=x
#: GET /bytes
#: GET /none
#: GET /other
#: GET /openapi.json
