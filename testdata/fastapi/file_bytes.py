"""Files that are handed over as their contents: one, one that may be missing, and several."""
from typing import Annotated, List, Optional, Union

from fastapi import FastAPI, File, Form, UploadFile

app = FastAPI()


@app.post("/one")
async def one(file: Annotated[bytes, File()]):
    return {"size": len(file), "text": file.decode()}


@app.post("/maybe")
async def maybe(file: Annotated[bytes | None, File()] = None):
    if not file:
        return {"message": "none", "is_none": file is None}
    return {"size": len(file)}


@app.post("/older")
def older(file: Optional[bytes] = File(None, description="A file"), note: str = Form("n")):
    if file is None:
        return [note]
    return [note, file.decode("latin-1")]


@app.post("/asked")
def asked(file: Union[bytes, None] = File()):
    return file


@app.post("/many")
async def many(files: Annotated[list[bytes], File(description="Several")]):
    return {"sizes": [len(f) for f in files], "all": b"".join(files)}


@app.post("/lists")
def lists(files: List[bytes] = File(), token: str = Form()):
    return {"token": token, "count": len(files)}


@app.post("/both")
async def both(files: list[UploadFile], data: Annotated[list[bytes], File()]):
    return {"names": [f.filename for f in files], "sizes": [len(d) for d in data]}


#: POST /one body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--x--\r\n'
#: POST /one body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n\r\n--x--\r\n'
#: POST /one body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nabc\r\n--x--\r\n'
#: POST /one body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\n\r\n--x--\r\n'
#: POST /one body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="other"\r\n\r\nz\r\n--x--\r\n'
#: POST /one body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="b.txt"\r\n\r\ndefg\r\n--x--\r\n'
#: POST /one body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--x\r\nContent-Disposition: form-data; name="token"\r\n\r\nt\r\n--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nw\r\n--x--\r\n'
#: POST /one body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nw\r\n--x--\r\n'
#: POST /one
#: POST /one form file=abc&token=3
#: POST /maybe body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--x--\r\n'
#: POST /maybe body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n\r\n--x--\r\n'
#: POST /maybe body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nabc\r\n--x--\r\n'
#: POST /maybe body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\n\r\n--x--\r\n'
#: POST /maybe body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="other"\r\n\r\nz\r\n--x--\r\n'
#: POST /maybe body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="b.txt"\r\n\r\ndefg\r\n--x--\r\n'
#: POST /maybe body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--x\r\nContent-Disposition: form-data; name="token"\r\n\r\nt\r\n--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nw\r\n--x--\r\n'
#: POST /maybe body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nw\r\n--x--\r\n'
#: POST /maybe
#: POST /maybe form file=abc&token=3
#: POST /older body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--x--\r\n'
#: POST /older body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n\r\n--x--\r\n'
#: POST /older body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nabc\r\n--x--\r\n'
#: POST /older body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\n\r\n--x--\r\n'
#: POST /older body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="other"\r\n\r\nz\r\n--x--\r\n'
#: POST /older body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="b.txt"\r\n\r\ndefg\r\n--x--\r\n'
#: POST /older body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--x\r\nContent-Disposition: form-data; name="token"\r\n\r\nt\r\n--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nw\r\n--x--\r\n'
#: POST /older body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nw\r\n--x--\r\n'
#: POST /older
#: POST /older form file=abc&token=3
#: POST /asked body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--x--\r\n'
#: POST /asked body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n\r\n--x--\r\n'
#: POST /asked body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nabc\r\n--x--\r\n'
#: POST /asked body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\n\r\n--x--\r\n'
#: POST /asked body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="other"\r\n\r\nz\r\n--x--\r\n'
#: POST /asked body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="b.txt"\r\n\r\ndefg\r\n--x--\r\n'
#: POST /asked body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--x\r\nContent-Disposition: form-data; name="token"\r\n\r\nt\r\n--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nw\r\n--x--\r\n'
#: POST /asked body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nw\r\n--x--\r\n'
#: POST /asked
#: POST /asked form file=abc&token=3
#: POST /many body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nabc\r\n--x--\r\n'
#: POST /many body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n\r\n--x--\r\n'
#: POST /many body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"\r\n\r\nabc\r\n--x--\r\n'
#: POST /many body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"\r\n\r\n\r\n--x--\r\n'
#: POST /many body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="other"\r\n\r\nz\r\n--x--\r\n'
#: POST /many body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nabc\r\n--x\r\nContent-Disposition: form-data; name="files"; filename="b.txt"\r\n\r\ndefg\r\n--x--\r\n'
#: POST /many body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nabc\r\n--x\r\nContent-Disposition: form-data; name="token"\r\n\r\nt\r\n--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nw\r\n--x--\r\n'
#: POST /many body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nw\r\n--x--\r\n'
#: POST /many
#: POST /many form files=abc&token=3
#: POST /lists body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nabc\r\n--x--\r\n'
#: POST /lists body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n\r\n--x--\r\n'
#: POST /lists body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"\r\n\r\nabc\r\n--x--\r\n'
#: POST /lists body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"\r\n\r\n\r\n--x--\r\n'
#: POST /lists body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="other"\r\n\r\nz\r\n--x--\r\n'
#: POST /lists body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nabc\r\n--x\r\nContent-Disposition: form-data; name="files"; filename="b.txt"\r\n\r\ndefg\r\n--x--\r\n'
#: POST /lists body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nabc\r\n--x\r\nContent-Disposition: form-data; name="token"\r\n\r\nt\r\n--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nw\r\n--x--\r\n'
#: POST /lists body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nw\r\n--x--\r\n'
#: POST /lists
#: POST /lists form files=abc&token=3
#: POST /both body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="data"; filename="b"\r\n\r\n22\r\n--x\r\nContent-Disposition: form-data; name="data"; filename="c"\r\n\r\n333\r\n--x--\r\n'
#: POST /both body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n1\r\n--x--\r\n'
#: GET /openapi.json
