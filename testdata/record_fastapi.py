"""Records what real FastAPI, served by uvicorn, answers to the request lists of FastAPI apps.

    python3 testdata/record_fastapi.py testdata/fastapi/NAME.py ...

The lists and the recordings are those of record.py, which plays the sessions. It needs fastapi 0.119, pydantic 2.13.4,
uvicorn, python-multipart and email-validator.
"""

import os
import pathlib
import sys

import record

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

if __name__ == "__main__":
    sys.dont_write_bytecode = True
    for path in pathlib.Path(__file__).parent.glob("fastapi/static/**/*"):
        os.utime(path, (1704164645, 1704164645))  # when the tests say that the files were changed
    record.main()
