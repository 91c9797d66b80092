"""What mounted apps do that the app around them does not: sessions of their own, and mounts before websockets."""
from fastapi import FastAPI, Request, WebSocket
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
sub = FastAPI()
plain = FastAPI()
sub.add_middleware(SessionMiddleware, secret_key="k")


@sub.get("/count")
def count(request: Request):
    request.session["n"] = request.session.get("n", 0) + 1
    return request.session


@plain.get("/count")
def plain_count(request: Request):
    request.session["n"] = 1
    return request.session


@app.get("/main")
def main(request: Request):
    request.session["n"] = 1
    return request.session


app.mount("/sub", sub)
app.mount("/plain", plain)


@app.websocket("/plain/ws")
async def below(websocket: WebSocket):
    await websocket.accept()
    await websocket.close()


@app.websocket("/ws")
async def beside(websocket: WebSocket):
    await websocket.accept()
    await websocket.send_text("x")
    await websocket.close()


#: GET /main
#: GET /sub/count
#: GET /sub/nothing
#: GET /plain/count
#: SOCKET /plain/ws
#: SOCKET /plain/other
#: SOCKET /ws
#: HEAR 1
#: HEAR 1
