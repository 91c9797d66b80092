"""Static folders that are mounted, and files as responses."""

import os
from pathlib import Path

from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles

app = FastAPI()
FOLDER = "static"

app.mount("/static", StaticFiles(directory="static"), name="static")
app.mount("/docs2/", StaticFiles(directory=Path("static") / "docs"), name="docs2")


@app.get("/file")
def one_file():
    return FileResponse("static/style.css")


@app.get("/file/{name}")
async def named(name: str):
    path = os.path.join(FOLDER, name)
    if not os.path.exists(path):
        raise HTTPException(status_code=404, detail="no such file")
    return FileResponse(path, media_type="application/octet-stream", filename=name)


@app.get("/shown", response_class=FileResponse)
def shown():
    return "static/index.html"


@app.get("/inline")
def inline():
    return FileResponse(path="static/data.bin", filename="Größe 1.bin", content_disposition_type="inline", headers={"X-A": "b", "ETag": "mine"})


@app.get("/lost", response_class=FileResponse)
def lost():
    return FileResponse("static/404.html", status_code=404)


@app.get("/missing")
def missing():
    return FileResponse("static/nothing.txt")


@app.get("/folder")
def folder():
    return FileResponse("static")


@app.get("/kept")
def kept():
    response = FileResponse("static/data.bin", headers={"Cache-Control": "no-store"})
    response.headers["X-Kept"] = "yes"
    response.set_cookie("seen", "1")
    return response


app.mount("/site", StaticFiles(directory="static", html=True))
app.mount("/", StaticFiles(directory="static/docs", html=True), name="root")

#: GET /static/style.css
#: GET /static/app.js
#: GET /static/data.bin
#: GET /static/a%20b.txt
#: GET /static/noext
#: GET /static/nothing.css
#: GET /static/
#: GET /static
#: GET /static/docs
#: GET /static/docs/
#: GET /static/docs/index.html
#: GET /static/style.css/
#: GET /static/style.css/x
#: GET /static//style.css
#: GET /static/../static/style.css
#: GET /static/../static_files.py
#: GET /static/%2e%2e/static/style.css
#: GET /static/docs/../style.css
#: GET /static/a%00b
#: HEAD /static/style.css
#: HEAD /static/nothing
#: POST /static/style.css
#: OPTIONS /static/style.css
#: PUT /static/nothing
#: FOO /static/style.css
#: GET /static/style.css
#:   If-None-Match: "82ee6d1a0d9a2a3dfd9ab5e0dd8a3c95"
#: GET /static/style.css
#:   > etag = header:etag
#: GET /static/style.css
#:   If-None-Match: ${etag}
#: GET /static/style.css
#:   If-None-Match: W/"x", W/${etag}
#: GET /static/style.css
#:   If-None-Match: *
#: GET /static/style.css
#:   If-Modified-Since: Tue, 02 Jan 2024 03:04:05 GMT
#: GET /static/style.css
#:   If-None-Match: "other"
#:   If-Modified-Since: Wed, 03 Jan 2024 03:04:05 GMT
#: GET /static/style.css
#:   If-Modified-Since: Mon, 01 Jan 2024 03:04:05 GMT
#: GET /static/data.bin
#:   Range: bytes=0-9
#: GET /static/data.bin
#:   Range: bytes=250-
#: GET /static/data.bin
#:   Range: bytes=-6
#: GET /static/data.bin
#:   Range: bytes=250-999
#: GET /static/data.bin
#:   Range: bytes=256-
#: GET /static/data.bin
#:   Range: bytes=-257
#: GET /static/data.bin
#:   Range: bytes=9-3
#: GET /static/data.bin
#:   Range: bytes=3-2
#: GET /static/data.bin
#:   Range: lines=1-2
#: GET /static/data.bin
#:   Range: bytes
#: GET /static/data.bin
#:   Range: bytes=-
#: GET /static/data.bin
#:   Range: bytes=5-9,0-6,8-12
#: GET /static/data.bin
#:   Range: bytes=0-9,20-29
#:   unstable
#: GET /static/data.bin
#:   Range: Bytes = 1-2
#: GET /static/data.bin
#:   Range: bytes=1-2
#:   If-Range: "x"
#: GET /static/data.bin
#:   Range: bytes=1-2
#:   If-Range: Tue, 02 Jan 2024 03:04:05 GMT
#: HEAD /static/data.bin
#:   Range: bytes=1-2
#: GET /docs2/index.html
#: GET /docs2/
#: GET /docs2
#: GET /file
#: HEAD /file
#: GET /file
#:   If-None-Match: ${etag}
#: GET /file
#:   Range: bytes=0-3
#: GET /file/style.css
#: GET /file/a%20b.txt
#: GET /file/no
#: GET /shown
#: GET /inline
#: GET /inline
#:   Range: bytes=1-3
#: GET /inline
#:   Range: bytes=1-3
#:   If-Range: mine
#: GET /lost
#: GET /lost
#:   Range: bytes=0-3
#: GET /missing
#: GET /folder
#: GET /kept
#: GET /site
#: GET /site/
#: GET /site/docs
#: GET /site/docs?x=1&y=%C3%A9
#: GET /site/docs/
#: GET /site/nothing
#: GET /site/style.css/nothing
#: HEAD /site/nothing
#: POST /site/
#: GET /site/nothing
#:   Range: bytes=0-3
#: GET /
#: GET /index.html
#: GET /nowhere
#: POST /nowhere
#: GET /openapi.json
#: GET /docs
