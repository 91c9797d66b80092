"""Forms of type multipart/form-data that browsers do not send, and cookies of odd bytes."""

from typing import Annotated

from fastapi import Cookie, FastAPI, File, Form, UploadFile

app = FastAPI()


@app.post("/form")
def form(a: Annotated[str, Form()] = "none", b: Annotated[str, Form()] = "none"):
    return [a, b]


@app.post("/upload")
async def upload(a: UploadFile = File(None), b: str = Form("none")):
    return [a and a.filename, a and (await a.read()).decode("latin-1"), b]


@app.get("/cookie")
def cookie(visits: Annotated[str, Cookie()] = "none"):
    return visits


#: POST /form body multipart/form-data;boundary=x ''
#: POST /upload body multipart/form-data;boundary=x ''
#: POST /form body multipart/form-data;boundary=x 'a=1'
#: POST /upload body multipart/form-data;boundary=x 'a=1'
#: POST /form body multipart/form-data;boundary=x '\r\n'
#: POST /upload body multipart/form-data;boundary=x '\r\n'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="b"\r\n\r\n2\r\n--x--\r\n'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"; filename="q.txt"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="b"\r\n\r\n2\r\n--x--\r\n'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="b"\r\n\r\n2\r\n'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"; filename="q.txt"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="b"\r\n\r\n2\r\n'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="b"\r\n\r\n2'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"; filename="q.txt"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data; name="b"\r\n\r\n2'
#: POST /form body multipart/form-data;boundary=x 'junk\r\n--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--'
#: POST /upload body multipart/form-data;boundary=x 'junk\r\n--x\r\nContent-Disposition: form-data; name="a"; filename="q.txt"\r\n\r\n1\r\n--x--'
#: POST /form body multipart/form-data;boundary=x '\r\n\r\n--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--'
#: POST /upload body multipart/form-data;boundary=x '\r\n\r\n--x\r\nContent-Disposition: form-data; name="a"; filename="q.txt"\r\n\r\n1\r\n--x--'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\nepilogue'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"; filename="q.txt"\r\n\r\n1\r\n--x--\r\nepilogue'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"; filename="q.txt"\r\n\r\n1\r\n--x--'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r'
#: POST /form body multipart/form-data;boundary=x '--x\nContent-Disposition: form-data; name="a"\n\n1\n--x--'
#: POST /upload body multipart/form-data;boundary=x '--x\nContent-Disposition: form-data; name="a"\n\n1\n--x--'
#: POST /form body multipart/form-data;boundary=x '--x\r\nX: y\r\n\r\n1\r\n--x--\r\n'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nX: y\r\n\r\n1\r\n--x--\r\n'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--\r\n'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x--\r\n'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent Disposition\r\n\r\n1\r\n--x--\r\n'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent Disposition\r\n\r\n1\r\n--x--\r\n'
#: POST /form body multipart/form-data;boundary=x '--x--\r\n'
#: POST /upload body multipart/form-data;boundary=x '--x--\r\n'
#: POST /form body multipart/form-data;boundary=x '--x-\r\n'
#: POST /upload body multipart/form-data;boundary=x '--x-\r\n'
#: POST /form body multipart/form-data;boundary=x '--x'
#: POST /upload body multipart/form-data;boundary=x '--x'
#: POST /form body multipart/form-data;boundary=x '--'
#: POST /upload body multipart/form-data;boundary=x '--'
#: POST /form body multipart/form-data;boundary=x '--x\r'
#: POST /upload body multipart/form-data;boundary=x '--x\r'
#: POST /form body multipart/form-data;boundary=x '--x\r\n'
#: POST /upload body multipart/form-data;boundary=x '--x\r\n'
#: POST /form body multipart/form-data;boundary=x '--x\rz'
#: POST /upload body multipart/form-data;boundary=x '--x\rz'
#: POST /form body multipart/form-data;boundary=x '--y\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--y--'
#: POST /upload body multipart/form-data;boundary=x '--y\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--y--'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--xx\r\n--x--'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"; filename="q.txt"\r\n\r\n1\r\n--xx\r\n--x--'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--xyz\r\n2\r\n--x--'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"; filename="q.txt"\r\n\r\n1\r\n--xyz\r\n2\r\n--x--'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--x--'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--x--'
#: POST /form body multipart/form-data;boundary=x '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--'
#: POST /upload body multipart/form-data;boundary=x '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n--x--'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n--x--'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n--x--'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n--x--'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition:form-data; name="a"\r\n\r\n1\r\n--x--'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition:form-data; name="a"\r\n\r\n1\r\n--x--'
#: POST /form body multipart/form-data;boundary=x '--x\r\n: y\r\n\r\n1\r\n--x--'
#: POST /upload body multipart/form-data;boundary=x '--x\r\n: y\r\n\r\n1\r\n--x--'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\xc3\xa9\r\n--x--'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\xc3\xa9\r\n--x--'
#: POST /form body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x-'
#: POST /upload body multipart/form-data;boundary=x '--x\r\nContent-Disposition: form-data; name="a"; filename="q.txt"\r\n\r\n1\r\n--x\r\nContent-Disposition: form-data\r\n\r\n1\r\n--x-'
#: POST /form body multipart/form-data 'x'
#: GET /cookie
#:   Cookie: visits="a\\075b"
#: GET /cookie
#:   Cookie: visits=a b
#: GET /cookie
#:   Cookie: visits="q"
