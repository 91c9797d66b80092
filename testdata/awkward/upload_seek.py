"""Uploaded files as streams: places, reads of some bytes, saving what is left."""

import io
import os

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/size")
def size():
    file = request.files["file"]
    file.seek(0, os.SEEK_END)
    length = file.tell()
    file.seek(0)
    return jsonify(size=length, head=file.read(3).decode(), rest=file.read().decode(), end=file.read().decode())


@app.post("/stream")
def stream():
    file = request.files["file"]
    head = file.stream.read(4)
    at = file.stream.tell()
    file.stream.seek(-2, io.SEEK_END)
    tail = file.stream.read()
    where = file.seek(1, 1)
    return jsonify(head=head.decode(), at=at, tail=tail.decode(), where=where, past=file.read().decode())


@app.post("/odd")
def odd():
    file = request.files["file"]
    out = [file.seek(-100, 2), file.read(-1).decode(), file.read(0).decode()]
    try:
        file.seek(-1)
    except ValueError as e:
        out.append(str(e))
    try:
        file.seek(0, 9)
    except ValueError as e:
        out.append(str(e))
    return jsonify(out)


@app.post("/two")
def two():
    sizes = {}
    for name, file in request.files.items():
        sizes[name] = len(file.read())
        file.seek(0)
    return jsonify(sizes=sizes, again=[len(f.read(100)) for f in request.files.values()])

#: POST /size body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello world\r\n--b--\r\n'
#: POST /size body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n\r\n--b--\r\n'
#: POST /stream body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello world\r\n--b--\r\n'
#: POST /stream body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n\r\n--b--\r\n'
#: POST /odd body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello world\r\n--b--\r\n'
#: POST /odd body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n\r\n--b--\r\n'
#: POST /two body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello world\r\n--b--\r\n'
#: POST /two body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n\r\n--b--\r\n'
#: POST /size
#: POST /two
