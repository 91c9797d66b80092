"""Form bodies, uploads and limits."""

from flask import Flask, jsonify, request
from werkzeug.utils import secure_filename

app = Flask(__name__)


@app.route("/form", methods=["GET", "POST", "DELETE"])
def form():
    return jsonify(form=request.form.to_dict(flat=False), values=request.values.to_dict(flat=False))


@app.route("/values", methods=["GET", "POST"])
def values():
    return jsonify(request.values.get("a"), request.values.getlist("a"), request.values.to_dict())


@app.route("/data", methods=["POST"])
def data():
    return jsonify(form=request.form.to_dict(), data=request.data.decode("utf-8", "replace"))


@app.route("/get-data", methods=["POST"])
def get_data():
    raw = request.get_data(as_text=True)
    return jsonify(raw=raw, form=request.form.to_dict())


@app.route("/upload", methods=["POST"])
def upload():
    out = []
    for name in request.files:
        f = request.files[name]
        out.append([name, f.filename, f.content_type, f.read().decode("utf-8", "replace")])
    return jsonify(files=out, form=request.form.to_dict())


@app.route("/has", methods=["POST"])
def has():
    return jsonify("f" in request.files, "f" in request.form)


@app.route("/secure")
def secure():
    return secure_filename(request.args["n"])


#: rows B14
#: GET /form?a=1 form a=2&b=3
#: DELETE /form?a=1 form a=2&b=3
#: POST /form?a=1 form a=2&b=3&a=4
#: rows B15
#: POST /values?a=1&a=2 form a=3&b=4
#: GET /values?a=1 form a=3
#: rows B16
#: POST /data text a=1
#: POST /data body - 'a=1'
#: POST /data json {"a": 1}
#: rows B17
#: POST /data form a=1
#: POST /data body APPLICATION/X-WWW-FORM-URLENCODED;charset=latin-1 'a=%C3%A9&b=+x'
#: POST /get-data form a=1&b=2
#: rows B18
#: POST /data body application/x-www-form-urlencoded 'a=\xff&b=1'
#: POST /data body application/x-www-form-urlencoded 'a=\xc3\xa9&b=1'
#: rows B19
#: POST /upload body multipart/form-data;boundary=B '--B\r\nContent-Disposition: form-data; name="t"\r\n\r\ntext\r\n--B\r\nContent-Disposition: form-data; name="f"; filename="../../e\xc3\xa9.txt"\r\nContent-Type: text/plain\r\n\r\nhi\r\n--B--\r\n'
#: POST /upload body multipart/form-data;boundary=B '--B\r\nContent-Disposition: form-data; name="f"; filename="C:\\\\dir\\\\a.txt"\r\n\r\nhi\r\n--B--\r\n'
#: POST /upload body multipart/form-data;boundary=B '--B\r\nContent-Disposition: form-data; name="f"; filename="a\\"b.txt"\r\nContent-Type: image/png; x=y\r\n\r\n\r\n--B--\r\n'
#: rows B20
#: POST /has body multipart/form-data;boundary=B '--B\r\nContent-Disposition: form-data; name="f"; filename=""\r\n\r\n\r\n--B--\r\n'
#: POST /upload body multipart/form-data;boundary=B '--B\r\nContent-Disposition: form-data; name="f"; filename=""\r\n\r\n\r\n--B--\r\n'
#: rows B21
#: POST /upload body multipart/form-data;boundary=B 'garbage'
#: POST /upload body multipart/form-data;boundary=B '--B\r\nContent-Disposition: form-data; name="f"; filename="x"\r\n\r\nhalf'
#: POST /data body multipart/form-data 'no boundary'
#: POST /upload body multipart/form-data;boundary=B '--B\r\nContent-Type: text/plain\r\n\r\nx\r\n--B--\r\n'
#: rows B22
#: POST /upload body multipart/form-data;boundary=B '--B\r\nContent-Disposition: form-data; name="t"\r\n\r\na\xffb\r\n--B--\r\n'
#: rows B62
#: GET /secure?n=../../e%20%C3%A9.txt
#: GET /secure?n=C:%5Cx%5Ca%20b.txt
#: GET /secure?n=..
#: GET /secure?n=%C3%B1%E6%97%A5%E6%9C%AC.png
#: GET /secure?n=a/b
#: GET /secure?n=.htaccess
