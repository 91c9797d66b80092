"""Decorators made with the package decorator that compress what a view gives, names of six, and bytearrays."""

import gzip as gzip2
import zlib

import brotlicffi as _brotli
from decorator import decorator
from flask import Flask, Response, jsonify, make_response, request
from six import BytesIO, text_type
from six.moves import range as each

app = Flask(__name__)


@decorator
def zipped(f, *args, **kwargs):
    """Compresses with gzip."""
    data = f(*args, **kwargs)
    if isinstance(data, Response):
        content = data.data
    else:
        content = data
    buffer = BytesIO()
    out = gzip2.GzipFile(mode="wb", compresslevel=4, fileobj=buffer)
    out.write(content)
    out.close()
    packed = buffer.getvalue()
    if isinstance(data, Response):
        data.data = packed
        data.headers["Content-Encoding"] = "gzip"
        data.headers["X-Length"] = str(len(content))
        return data
    return packed


@decorator
def deflated(f, *args, **kwargs):
    data = f(*args, **kwargs)
    if isinstance(data, Response):
        content = data.data
    else:
        content = data
    deflater = zlib.compressobj()
    packed = deflater.compress(content)
    packed += deflater.flush()
    if isinstance(data, Response):
        data.data = packed
        data.headers["Content-Encoding"] = "deflate"
        return data
    return packed


@decorator
def packed(f, *args, **kwargs):
    data = f(*args, **kwargs)
    content = data.data if isinstance(data, Response) else data
    body = _brotli.compress(content)
    data.data = body
    data.headers["Content-Encoding"] = "br"
    return data


@app.get("/gzip")
@zipped
def gzip_view():
    return jsonify(origin=request.remote_addr, gzipped=True)


@app.get("/deflate")
@deflated
def deflate_view():
    return make_response("some text, some text, some text")


@app.get("/brotli/<word>")
@packed
def brotli_view(word):
    return make_response(word * 20)


@app.get("/text")
@zipped
def text_view():
    return "no response object"


@app.get("/array/<int:n>")
def array(n):
    chunks = bytearray()
    parts = []
    for i in each(n):
        chunks.append(97 + i)
        if len(chunks) == 4:
            parts.append(bytes(chunks).decode("latin-1"))
            chunks = bytearray()
    if chunks:
        parts.append(bytes(chunks).decode("latin-1"))
    return jsonify(parts=parts, rest=len(chunks), text=text_type(n))


@app.get("/filled")
def filled():
    data = bytearray(b"ab")
    data.extend(b"cd")
    copied = bytes(data)
    data.clear()
    return jsonify(copied=copied.decode(), left=len(data), empty=not data)


#: GET /gzip
#:   unstable
#: GET /deflate
#:   unstable
#: GET /brotli/word
#:   unstable
#: GET /text
#: GET /array/0
#: GET /array/3
#: GET /array/10
#: GET /array/158
#: GET /array/159
#: GET /array/160
#: GET /filled
