"""Uploaded files."""

from flask import Flask, jsonify, request
from werkzeug.utils import secure_filename

app = Flask(__name__)


@app.post("/")
def index():
    f = request.files["f"]
    data = f.read()
    return jsonify(name=f.filename, safe=secure_filename(f.filename), type=f.content_type, size=len(data), has="f" in request.files, note=request.form.get("note"))


#: POST / body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="f"; filename="../x y.txt"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b\r\nContent-Disposition: form-data; name="note"\r\n\r\nn\r\n--b--\r\n'
#: POST / body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="f"; filename=""\r\n\r\n\r\n--b--\r\n'
#: POST / form f=1
