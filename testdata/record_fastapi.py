"""Records what real FastAPI, served by uvicorn, answers to the request lists of FastAPI apps.

    python3 testdata/record_fastapi.py testdata/fastapi/NAME.py ...

The lists and the recordings are those of record.py, which plays the sessions. It needs fastapi 0.119, pydantic 2.13.4,
uvicorn, websockets, python-multipart, email-validator and orjson.

Conversations of websockets are requests too. They have numbers, in the order in which they begin:

    SOCKET /ws/7               begins one; header fields may follow, as for requests
    SAY 1 text hello           sends a text; SAY 1 body - "\\x00" sends bytes
    HEAR 1                     waits for a message, whose status is 1 for a text and 2 for bytes, or for the end of the
                               conversation, whose status is the code of the close frame
    LEAVE 1 text 1001 bye      ends it with a code and a reason
"""

import os
import pathlib
import socket
import sys

import record
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

record.PACKAGES = ("fastapi", "starlette", "pydantic", "uvicorn")
record.SERVER = """
import socket, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import importlib, uvicorn
app = importlib.import_module(sys.argv[2]).app
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen()
print(listener.getsockname()[1], flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="critical", proxy_headers=False)).run(sockets=[listener])
"""

plain = record.exchange


def exchange(port, request, bound):
    """Send one request, or take one step of a conversation; return status, headers and body bytes."""
    talks = bound.setdefault("", [])
    method, target = request["method"], request["target"]
    if method == "SOCKET":
        return begin(port, request, talks)
    if method not in ("SAY", "HEAR", "LEAVE"):
        return plain(port, request, bound)
    talk = talks[int(target) - 1]
    if method == "HEAR":
        return hear(talk)
    if method == "LEAVE":
        code, _, reason = request.get("body", "").partition(" ")
        talk.close(int(code or 1000), reason)
    else:
        data = record.from_body(request["body"])
        is_text = any(name == "Content-Type" for name, value in request["headers"])
        talk.send(data.decode() if is_text else data)
    return 0, [], b""


def begin(port, request, talks):
    """Begin a conversation; return the answer to its handshake."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=5)
    headers = [(name, value) for name, value in request["headers"] if name.lower() != "sec-websocket-protocol"]
    offered = [value for name, value in request["headers"] if name.lower() == "sec-websocket-protocol"]
    try:
        talk = connect("ws://localhost" + request["target"], sock=connection, additional_headers=headers, subprotocols=offered or None,
                       compression=None, user_agent_header=None, legacy=True)
    except InvalidStatus as why:
        return why.response.status_code, [list(h) for h in why.response.headers.raw_items()], why.response.body
    talks.append(talk)
    kept = [list(h) for h in talk.response.headers.raw_items() if h[0].lower() not in ("upgrade", "connection", "sec-websocket-accept")]
    return 101, kept, b""


def hear(talk):
    """Return the next message of a conversation, or its end."""
    try:
        data = talk.recv(timeout=5)
    except ConnectionClosed as why:
        return (why.rcvd.code, [], why.rcvd.reason.encode()) if why.rcvd else (1006, [], b"")
    return (1, [], data.encode()) if isinstance(data, str) else (2, [], data)


record.exchange = exchange

if __name__ == "__main__":
    sys.dont_write_bytecode = True
    for path in pathlib.Path(__file__).parent.glob("fastapi/static/**/*"):
        os.utime(path, (1704164645, 1704164645))  # when the tests say that the files were changed
    record.main()
