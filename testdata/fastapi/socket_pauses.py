"""Websockets that pause, behind sessions."""

import asyncio

from fastapi import FastAPI, WebSocket, WebSocketDisconnect
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key="not secret")
log: list[str] = []


async def tick(websocket: WebSocket, n: int) -> None:
    for i in range(n):
        log.append(f"tick {i}")
        await websocket.send_text(str(i))
        await asyncio.sleep(0.2)


async def greet(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_json({"hello": len(log)})


class Feed:
    def __init__(self) -> None:
        self.seen = 0

    async def pace(self, seconds: float) -> None:
        self.seen += 1
        await asyncio.sleep(seconds)


feed = Feed()


@app.websocket("/helper")
async def helper(websocket: WebSocket):
    await greet(websocket)
    await tick(websocket, 3)
    await websocket.close()


@app.websocket("/method")
async def method(websocket: WebSocket):
    await greet(websocket)
    await feed.pace(0.2)
    await websocket.send_text(str(feed.seen))
    await websocket.close()


@app.websocket("/own")
async def own(websocket: WebSocket):
    await greet(websocket)
    try:
        while True:
            text = await websocket.receive_text()
            await asyncio.sleep(0.3)
            log.append(text)
            await websocket.send_text(text.upper())
    except WebSocketDisconnect as gone:
        log.append(str(gone.code))


@app.get("/log")
async def show():
    return log


#: SOCKET /own
#: HEAR 1
#: SAY 1 text one
#: GET /log
#: HEAR 1
#: GET /log
#: LEAVE 1 text 1001
#: SOCKET /helper
