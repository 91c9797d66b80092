"""Conversations of websockets: the ways of the documentation of FastAPI, and what ends them."""

from typing import Annotated

from fastapi import Cookie, Depends, FastAPI, Header, HTTPException, Query, WebSocket, WebSocketDisconnect, WebSocketException, status
from pydantic import BaseModel

app = FastAPI()
seen: list[str] = []


class ConnectionManager:
    """Knows who is connected."""

    def __init__(self):
        self.active_connections: list[WebSocket] = []

    async def connect(self, websocket: WebSocket):
        await websocket.accept()
        self.active_connections.append(websocket)

    def disconnect(self, websocket: WebSocket):
        self.active_connections.remove(websocket)

    async def send_personal_message(self, message: str, websocket: WebSocket):
        await websocket.send_text(message)

    async def broadcast(self, message: str):
        for connection in self.active_connections:
            await connection.send_text(message)


manager = ConnectionManager()


class Note(BaseModel):
    title: str
    count: int = 1


@app.get("/seen")
def get_seen():
    return seen


@app.websocket("/echo")
async def echo(websocket: WebSocket):
    await websocket.accept()
    while True:
        data = await websocket.receive_text()
        await websocket.send_text(f"Message text was: {data}")


@app.websocket("/chat/{client_id}")
async def chat(websocket: WebSocket, client_id: int):
    await manager.connect(websocket)
    try:
        while True:
            data = await websocket.receive_text()
            await manager.send_personal_message(f"You wrote: {data}", websocket)
            await manager.broadcast(f"Client #{client_id} says: {data}")
    except WebSocketDisconnect as e:
        manager.disconnect(websocket)
        seen.append(f"{client_id} {e.code} {e.reason}")
        await manager.broadcast(f"Client #{client_id} left the chat")


@app.get("/online")
def online():
    return {"online": len(manager.active_connections)}


@app.post("/announce")
async def announce(text: str):
    await manager.broadcast(text)
    return {"told": len(manager.active_connections)}


async def get_cookie_or_token(
    websocket: WebSocket,
    session: Annotated[str | None, Cookie()] = None,
    token: Annotated[str | None, Query()] = None,
):
    if session is None and token is None:
        raise WebSocketException(code=status.WS_1008_POLICY_VIOLATION)
    return session or token


@app.websocket("/items/{item_id}/ws")
async def items(
    *,
    websocket: WebSocket,
    item_id: str,
    q: int | None = None,
    cookie_or_token: Annotated[str, Depends(get_cookie_or_token)],
):
    await websocket.accept()
    while True:
        data = await websocket.receive_text()
        await websocket.send_text(f"Session cookie or query token value is: {cookie_or_token}")
        if q is not None:
            await websocket.send_text(f"Query parameter q is: {q}")
        await websocket.send_text(f"Message text was: {data}, for item ID: {item_id}")


@app.websocket("/json")
async def json_socket(websocket: WebSocket):
    await websocket.accept()
    async for data in websocket.iter_json():
        await websocket.send_json({"got": data, "ünï": [1, 2.5, None, True]})
    seen.append("json is over")


@app.websocket("/bytes")
async def bytes_socket(websocket: WebSocket):
    await websocket.accept()
    data = await websocket.receive_bytes()
    await websocket.send_bytes(data + b"!")
    await websocket.close(code=4001, reason="enough")
    seen.append("bytes")


@app.websocket("/texts")
async def texts(websocket: WebSocket):
    await websocket.accept(subprotocol="graphql-ws", headers=[(b"x-own", b"yes")])
    async for text in websocket.iter_text():
        if text == "stop":
            break
        await websocket.send_text(text.upper())
    await websocket.close()


@app.websocket("/refused")
async def refused(websocket: WebSocket):
    await websocket.close(code=1008)


@app.websocket("/forgotten")
async def forgotten(websocket: WebSocket):
    seen.append("forgotten")


@app.websocket("/early")
async def early(websocket: WebSocket):
    await websocket.send_text("too early")


@app.websocket("/crash")
async def crash(websocket: WebSocket):
    await websocket.accept()
    text = await websocket.receive_text()
    await websocket.send_text(str(10 // int(text)))
    raise ValueError(text)


@app.websocket("/raise/{kind}")
async def raises(websocket: WebSocket, kind: str):
    if kind == "http":
        raise HTTPException(status_code=401, detail="no", headers={"WWW-Authenticate": "Bearer"})
    if kind == "ws":
        raise WebSocketException(code=1008, reason="before")
    await websocket.accept()
    if kind == "late":
        raise WebSocketException(code=1008, reason="after")
    if kind == "http-late":
        raise HTTPException(status_code=401)
    if kind == "twice":
        await websocket.close(1001)
        try:
            await websocket.send_text("x")
        except RuntimeError as e:
            seen.append(str(e))
        try:
            await websocket.receive_text()
        except RuntimeError as e:
            seen.append(str(e))
    if kind == "kind":
        try:
            await websocket.receive_text()
        except KeyError as e:
            await websocket.send_text(repr(e))
        try:
            await websocket.receive_json()
        except ValueError as e:
            await websocket.send_text(str(e))


async def known_agent(user_agent: Annotated[str | None, Header()] = None, x_token: str = Header(min_length=3)):
    return user_agent or x_token


@app.websocket("/headers", dependencies=[Depends(known_agent)])
async def headers(websocket: WebSocket, size: int = Query(ge=1), agent: str = Depends(known_agent)):
    await websocket.accept()
    await websocket.send_json({"agent": agent, "size": size, "own": websocket.headers.get("x-token"), "q": websocket.query_params["size"],
                               "cookie": websocket.cookies.get("k", "none"), "path": websocket.url.path})
    await websocket.close(reason="done")


@app.websocket("/notes")
async def notes(websocket: WebSocket):
    await websocket.accept()
    while True:
        try:
            note = Note.model_validate(await websocket.receive_json())
        except WebSocketDisconnect:
            break
        except ValueError as e:
            await websocket.send_json({"error": type(e).__name__})
            continue
        await websocket.send_json(note.model_dump())
    seen.append("notes")


#: GET /echo
#: SOCKET /nothing
#: SOCKET /seen
#: SOCKET /echo
#: SAY 1 text hello
#: HEAR 1
#: SAY 1 text wörld ☃
#: HEAR 1
#: LEAVE 1
#: SOCKET /chat/x
#: SOCKET /chat/7
#: SOCKET /chat/8
#: SAY 2 text hi
#: HEAR 2
#: HEAR 2
#: HEAR 3
#: GET /online
#: POST /announce?text=all
#: HEAR 2
#: HEAR 3
#: SAY 3 text there
#: HEAR 3
#: HEAR 3
#: HEAR 2
#: LEAVE 3 text 1001 bye
#: HEAR 2
#: GET /online
#: GET /seen
#: LEAVE 2
#: SOCKET /items/foo/ws
#: SOCKET /items/foo/ws?q=x&token=t
#: SOCKET /items/foo/ws?q=3&token=t
#: SAY 4 text one
#: HEAR 4
#: HEAR 4
#: HEAR 4
#: LEAVE 4
#: SOCKET /items/b%20r/ws
#:   Cookie: session=abc
#: SAY 5 text one
#: HEAR 5
#: HEAR 5
#: LEAVE 5
#: SOCKET /json
#: SAY 6 text {"a": [1, "ü"]}
#: HEAR 6
#: SAY 6 text 12
#: HEAR 6
#: SAY 6 text {bad
#: HEAR 6
#: SOCKET /json
#: SAY 7 text null
#: HEAR 7
#: LEAVE 7
#: SOCKET /bytes
#: SAY 8 body - "\x00\xff"
#: HEAR 8
#: HEAR 8
#: SOCKET /texts
#:   Sec-WebSocket-Protocol: graphql-ws
#: SAY 9 text abc
#: HEAR 9
#: SAY 9 text stop
#: HEAR 9
#: SOCKET /refused
#: SOCKET /forgotten
#: SOCKET /early
#: SOCKET /crash
#: SAY 10 text 2
#: HEAR 10
#: HEAR 10
#: SOCKET /crash
#: SAY 11 text 0
#: HEAR 11
#: SOCKET /raise/http
#: SOCKET /raise/ws
#: SOCKET /raise/late
#: HEAR 12
#: SOCKET /raise/http-late
#: HEAR 13
#: SOCKET /raise/twice
#: HEAR 14
#: SOCKET /raise/kind
#: SAY 15 body - "abc"
#: HEAR 15
#: SAY 15 text {
#: HEAR 15
#: HEAR 15
#: SOCKET /headers
#: SOCKET /headers?size=0
#:   X-Token: abc
#: SOCKET /headers?size=2
#:   X-Token: abc
#:   User-Agent: me
#:   Cookie: k=v
#: HEAR 16
#: HEAR 16
#: SOCKET /notes
#: SAY 17 text {"title": "x"}
#: HEAR 17
#: SAY 17 text {"count": 1}
#: HEAR 17
#: SAY 17 text nope
#: HEAR 17
#: LEAVE 17
#: GET /seen
#: GET /openapi.json
