"""Unusual ways of websockets."""

import asyncio
import json
from collections import defaultdict
from contextlib import asynccontextmanager
from typing import Dict, List, Optional, Set

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Path, Request, WebSocket, WebSocketDisconnect
from fastapi.responses import HTMLResponse, JSONResponse
from fastapi.websockets import WebSocketState
from pydantic import BaseModel


class RoomManager:
    def __init__(self) -> None:
        self.rooms: Dict[str, List[WebSocket]] = {}
        self.names: Dict[str, str] = {}

    async def connect(self, room: str, websocket: WebSocket) -> None:
        await websocket.accept()
        if room not in self.rooms:
            self.rooms[room] = []
        self.rooms[room].append(websocket)

    def disconnect(self, room: str, websocket: WebSocket) -> None:
        if websocket in self.rooms[room]:
            self.rooms[room].remove(websocket)
        if not self.rooms[room]:
            del self.rooms[room]

    async def broadcast(self, room: str, message: dict, skip: Optional[WebSocket] = None):
        for ws in list(self.rooms.get(room, [])):
            if ws is skip:
                continue
            await ws.send_json(message)


rooms = RoomManager()
clients: dict[str, WebSocket] = {}
history: list[dict] = []
router = APIRouter(prefix="/rt", tags=["rt"])


class Event(BaseModel):
    type: str
    payload: dict = {}


def check_room(room: str = Path(min_length=2)) -> str:
    if room.startswith("_"):
        raise HTTPException(403, "private room")
    return room.lower()


@router.websocket("/rooms/{room}")
async def room_socket(websocket: WebSocket, room: str = Depends(check_room), name: str = "anon"):
    await rooms.connect(room, websocket)
    await rooms.broadcast(room, {"event": "join", "name": name}, skip=websocket)
    try:
        while True:
            raw = await websocket.receive_text()
            try:
                event = Event(**json.loads(raw))
            except (ValueError, TypeError):
                await websocket.send_json({"event": "error"})
                continue
            if event.type == "quit":
                await websocket.close(code=1000, reason="quit")
                break
            history.append({"room": room, "type": event.type})
            await rooms.broadcast(room, {"event": event.type, "name": name, "payload": event.payload})
    except WebSocketDisconnect:
        pass
    finally:
        rooms.disconnect(room, websocket)
        await rooms.broadcast(room, {"event": "leave", "name": name})


@router.websocket("/direct/{user}")
async def direct(ws: WebSocket, user: str):
    if user in clients:
        await ws.close(code=4000, reason="taken")
        return
    await ws.accept()
    clients[user] = ws
    try:
        async for text in ws.iter_text():
            to, _, body = text.partition(":")
            target = clients.get(to)
            if target is None:
                await ws.send_text(f"no {to}")
            else:
                await target.send_text(f"{user}: {body}")
    finally:
        clients.pop(user, None)


@router.websocket("/count/{n}")
async def count(ws: WebSocket, n: int):
    await ws.accept()
    for i in range(n):
        await ws.send_json({"i": i})
        await asyncio.sleep(0.01)
    history.append({"room": "count", "type": str(n)})
    await ws.close()


@router.post("/kick/{user}")
async def kick(user: str):
    ws = clients.get(user)
    if ws is None:
        raise HTTPException(404, "nobody")
    await ws.close(code=4002, reason="kicked")
    return {"kicked": user}


@router.websocket("/state")
async def state(ws: WebSocket):
    await ws.accept()
    if ws.client_state == WebSocketState.CONNECTED:
        await ws.send_text("connected")


app = FastAPI()
app.include_router(router, prefix="/api")


@app.exception_handler(KeyError)
async def on_key(request: Request, exc: KeyError):
    return JSONResponse({"key": str(exc)}, status_code=418)


@app.websocket("/key")
async def key(ws: WebSocket):
    clients["nobody at all"]
    await ws.accept()


@app.websocket("/token")
async def token_socket(ws: WebSocket, token: Optional[str] = None):
    if token != "secret":
        await ws.close(code=1008)
        return
    await ws.accept()
    msg = await ws.receive_json()
    if isinstance(msg, dict) and "n" in msg:
        await ws.send_text(str(msg["n"] * 2))
    else:
        await ws.send_text("?")


@app.get("/history")
def get_history():
    return history


@app.get("/clients")
def get_clients():
    return sorted(clients)


#: SOCKET /api/rt/rooms/a
#: SOCKET /api/rt/rooms/_x
#: SOCKET /api/rt/rooms/Lobby?name=ann
#: SOCKET /api/rt/rooms/lobby?name=bob
#: HEAR 1
#: SAY 1 text {"type": "say", "payload": {"a": [1, 2]}}
#: HEAR 1
#: HEAR 2
#: SAY 1 text [1]
#: HEAR 1
#: SAY 1 text {"typ": 1}
#: HEAR 1
#: SAY 1 text {"type": "quit"}
#: HEAR 1
#: HEAR 2
#: LEAVE 2
#: GET /history
#: SOCKET /api/rt/direct/x
#: SOCKET /api/rt/direct/x
#: SOCKET /api/rt/direct/y
#: SAY 3 text y:hello
#: HEAR 4
#: SAY 4 text z:hello
#: HEAR 4
#: GET /clients
#: POST /api/rt/kick/x
#: HEAR 3
#: POST /api/rt/kick/zz
#: SOCKET /api/rt/count/2
#: HEAR 5
#: HEAR 5
#: HEAR 5
#: SOCKET /api/rt/state
#: HEAR 6
#: HEAR 6
#: SOCKET /key
#: SOCKET /token
#: SOCKET /token?token=secret
#: SAY 7 text {"n": 21}
#: HEAR 7
#: HEAR 7
#: SOCKET /token?token=secret
#: SAY 8 text [1]
#: HEAR 8
#: HEAR 8
#: SOCKET /token?token=secret
#: SAY 9 text {"n": "ab"}
#: HEAR 9
#: LEAVE 4
#: GET /clients
#: GET /history
