"""send_file and send_from_directory: types, names, ranges, preconditions, bytes."""

import io

from flask import Flask, jsonify, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)


@app.route("/bytes")
def raw():
    return send_file(io.BytesIO(b"0123456789"), mimetype="text/plain")


@app.route("/csv")
def csv():
    data = io.BytesIO("a,b\n1,2\n".encode())
    return send_file(data, mimetype="text/csv", as_attachment=True, download_name="out put.csv")


@app.route("/named")
def named():
    return send_file(io.BytesIO(b"x"), download_name="né.bin")


@app.route("/nameless")
def nameless():
    return send_file(io.BytesIO(b"x"))


@app.route("/cached")
def cached():
    return send_file(io.BytesIO(b"x"), mimetype="image/png", max_age=0)


@app.route("/missing")
def missing():
    return send_from_directory("no-such-folder", "a.txt")


@app.route("/up/<path:name>")
def up(name):
    return send_from_directory("static", name)


@app.route("/static-file/<path:name>")
def static_file(name):
    return app.send_static_file(name)


@app.route("/no-file")
def no_file():
    return send_file("/no/such/file.txt")


@app.route("/secure")
def secure():
    return jsonify(secure_filename(request.args["name"]))


@app.route("/upload", methods=["POST"])
def upload():
    if "file" not in request.files:
        return jsonify(error="no file part"), 400
    file = request.files["file"]
    if file.filename == "":
        return jsonify(error="no selected file"), 400
    data = file.read()
    return jsonify(name=secure_filename(file.filename), size=len(data), kind=file.content_type, field=file.name)


@app.route("/uploads", methods=["POST"])
def uploads():
    out = []
    for file in request.files.getlist("files"):
        out.append([file.filename, file.mimetype, file.read().decode("utf-8")])
    return jsonify(out, len(request.files), request.form.to_dict())


@app.route("/optional", methods=["POST"])
def optional():
    file = request.files.get("file")
    if not file:
        return "none"
    return file.filename or "unnamed"


#: GET /bytes
#: GET /bytes
#:   Range: bytes=2-4
#: GET /bytes
#:   Range: bytes=20-
#: GET /csv
#: GET /named
#: GET /nameless
#: GET /cached
#:   unstable
#: GET /missing
#: GET /up/../../etc/passwd
#: GET /up/none.txt
#: GET /static-file/none.txt
#: GET /no-file
#: GET /secure?name=../../e%20%C3%A9.txt
#: GET /secure?name=My%20cool%20movie.mov
#: POST /upload
#: POST /upload body multipart/form-data;boundary=B '--B\r\nContent-Disposition: form-data; name="file"; filename="a b.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B--\r\n'
#: POST /upload body multipart/form-data;boundary=B '--B\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--B--\r\n'
#: POST /uploads body multipart/form-data;boundary=B '--B\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\none\r\n--B\r\nContent-Disposition: form-data; name="files"; filename="b.bin"\r\n\r\ntwo\r\n--B\r\nContent-Disposition: form-data; name="note"\r\n\r\nhi\r\n--B--\r\n'
#: POST /optional
#: POST /optional body multipart/form-data;boundary=B '--B\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n1\r\n--B--\r\n'
