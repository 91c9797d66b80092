"""Bodies that are streamed from buffers, lists and tuples, and forms that operations ask the request for."""

import csv
import io

from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import RedirectResponse, Response, StreamingResponse

app = FastAPI()
names: list[str] = ["é"]


@app.get("/buffer")
def buffer(skip: int = 0):
    buf = io.BytesIO(b"hello world\nsecond\nthird")
    if skip == 1:
        buf.seek(6)
    if skip == 2:
        buf = io.BytesIO()
        buf.write(b"written, not sought")
    return StreamingResponse(buf, media_type="text/plain", headers={"Content-Disposition": "attachment; filename=x.txt"})


@app.get("/csv")
def as_csv():
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["a", "b"])
    writer.writerow([1, "é"])
    response = StreamingResponse(iter([out.getvalue()]), media_type="text/csv")
    response.headers["Content-Disposition"] = "attachment; filename=export.csv"
    return response


@app.get("/text")
def text():
    out = io.StringIO("a\nb\n")
    out.readline()
    return StreamingResponse(out, status_code=203)


@app.get("/list")
async def as_list():
    parts = [names[0], "b", ""]
    return StreamingResponse(parts)


@app.get("/tuple")
async def as_tuple():
    return StreamingResponse((b"a", "b"), media_type="application/octet-stream")


@app.post("/login")
async def login(request: Request):
    form = await request.form()
    name = form.get("name")
    if not name:
        raise HTTPException(400, "no name")
    return {"name": name, "again": form["name"], "has": "password" in form, "n": len(form), "keys": list(form.keys())}


@app.post("/all")
async def everything(request: Request):
    data = await request.form()
    return {"form": dict(data), "items": [[k, v] for k, v in data.items()], "other": data.get("other", "none")}


@app.post("/item")
async def item(request: Request):
    form = await request.form()
    again = await request.form()
    names.append(form["name"])
    return {"same": form["name"] == again["name"], "names": names}


@app.post("/twice")
async def twice(request: Request):
    body = await request.body()
    form = await request.form()
    return {"size": len(body), "form": dict(form)}


#: GET /buffer
#: GET /buffer?skip=1
#: GET /buffer?skip=2
#: HEAD /buffer
#: GET /csv
#: GET /text
#: GET /list
#: GET /tuple
#: POST /login form name=a%20b&password=
#: POST /login form name=a&name=%C3%A9
#: POST /login form name=
#: POST /login
#: POST /login json {"name": "a"}
#: POST /login body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nv\r\n--x--\r\n'
#: POST /login body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data\r\n\r\nv\r\n--x--\r\n'
#: POST /login body multipart/form-data;boundary=x 'no part'
#: POST /login body multipart/form-data 'no part'
#: POST /all form b=1&a=2&b=3
#: POST /all
#: POST /item form name=x
#: POST /item form n=x
#: POST /twice form name=x
#: GET /openapi.json
