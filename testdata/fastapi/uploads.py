"""Files of forms, streams and responses of other classes."""

from typing import Annotated, List, Optional, Union

from fastapi import FastAPI, File, Form, HTTPException, UploadFile
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse, StreamingResponse

app = FastAPI()


@app.post("/files/")
async def create_file(file: Annotated[bytes, File()]):
    return {"file_size": len(file)}


@app.post("/uploadfile/")
async def create_upload_file(file: UploadFile):
    contents = await file.read()
    return {"filename": file.filename, "type": file.content_type, "size": file.size, "content": contents.decode("latin-1")}


@app.post("/optional")
async def optional_file(file: Union[UploadFile, None] = None):
    if not file:
        return {"message": "No upload file sent"}
    return {"filename": file.filename}


@app.post("/many")
async def many(files: list[UploadFile]):
    return {"filenames": [file.filename for file in files], "total": len(files)}


@app.post("/many/described")
async def described(files: Annotated[List[UploadFile], File(description="Multiple files as UploadFile")]):
    total = 0
    for f in files:
        data = await f.read()
        total += len(data)
    return total


@app.post("/mixed")
async def mixed(file: Annotated[UploadFile, File()], token: Annotated[str, Form()], n: int = Form(1), note: Optional[str] = Form(None)):
    first = await file.read(3)
    await file.seek(0)
    rest = file.file.read()
    if file.content_type not in ("text/plain", None):
        raise HTTPException(status_code=415, detail="not a text")
    return {"token": token, "n": n, "note": note, "first": first.decode(), "rest": rest.decode()}


def count(n: int):
    for i in range(n):
        yield f"line {i}\n"


async def parts():
    for i in range(3):
        yield b"part" + str(i).encode()


@app.get("/stream")
def stream(n: int = 3):
    return StreamingResponse(count(n), media_type="text/plain")


@app.get("/stream/async")
async def stream_async():
    return StreamingResponse(parts(), status_code=201, headers={"X-Parts": "3"})


@app.get("/stream/events")
async def stream_events():
    return StreamingResponse(count(2), media_type="text/event-stream", headers={"Cache-Control": "no-cache"})


@app.get("/html", response_class=HTMLResponse)
async def html():
    return """
    <html><body><form action="/files/" enctype="multipart/form-data" method="post"></form></body></html>
    """


@app.get("/text", response_class=PlainTextResponse, status_code=202)
def text(name: str = "é"):
    return "hello " + name


@app.get("/go", response_class=RedirectResponse)
async def go():
    return "https://fastapi.tiangolo.com"


@app.get("/go/found", response_class=RedirectResponse, status_code=302)
async def go_found(to: str = "/a b"):
    return to


#: POST /files/
#: POST /files/ body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b--\r\n'
#: POST /files/ body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nfield\r\n--b--\r\n'
#: POST /files/ body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="other"\r\n\r\nfield\r\n--b--\r\n'
#: POST /files/ form file=abc
#: POST /files/ json {"file": "a"}
#: POST /uploadfile/
#: POST /uploadfile/ body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="a b.txt"\r\nContent-Type: text/plain\r\n\r\nhe\xe9llo\r\n\r\n\r\n--b--\r\n'
#: POST /uploadfile/ body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="dir/a.bin"\r\n\r\n\x00\x01\r\n--b--\r\n'
#: POST /uploadfile/ body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n'
#: POST /uploadfile/ body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nplain text\r\n--b--\r\n'
#: POST /uploadfile/ body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="1"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="2"\r\n\r\n2\r\n--b--\r\n'
#: POST /uploadfile/ body multipart/form-data 'x'
#: POST /uploadfile/ form file=x
#: POST /optional
#: POST /optional body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nx\r\n--b--\r\n'
#: POST /optional body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\nx\r\n--b--\r\n'
#: POST /many body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="files"; filename="1"\r\n\r\n1\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="2"\r\n\r\n2\r\n--b--\r\n'
#: POST /many body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="files"\r\n\r\n1\r\n--b--\r\n'
#: POST /many
#: POST /many/described body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="files"; filename="1"\r\n\r\n12345\r\n--b\r\nContent-Disposition: form-data; name="files"; filename="2"\r\n\r\n2\r\n--b--\r\n'
#: POST /mixed body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="f.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b\r\nContent-Disposition: form-data; name="token"\r\n\r\nt\r\n--b\r\nContent-Disposition: form-data; name="n"\r\n\r\n5\r\n--b--\r\n'
#: POST /mixed body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="f.png"\r\nContent-Type: image/png\r\n\r\nhello\r\n--b\r\nContent-Disposition: form-data; name="token"\r\n\r\n\r\n--b--\r\n'
#: POST /mixed body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="n"\r\n\r\nx\r\n--b--\r\n'
#: POST /mixed
#: GET /stream
#: GET /stream?n=0
#: GET /stream/async
#: GET /stream/events
#: GET /html
#: GET /text
#: GET /go
#: GET /go/found?to=/x%20y?z=1
#: GET /openapi.json
