"""send_file and send_from_directory."""

import io

from flask import Flask, request, send_file, send_from_directory

app = Flask(__name__)


@app.route("/attached")
def attached():
    return send_file("static/a.txt", as_attachment=True)


@app.route("/spaced")
def spaced():
    return send_file("static/d/b c.txt", as_attachment=True)


@app.route("/named")
def named():
    return send_file("static/a.txt", as_attachment=True, download_name='né "x".txt')


@app.route("/named/<name>")
def named_by(name):
    return send_file(io.BytesIO(b"x"), as_attachment=True, download_name=name + ".txt")


@app.route("/csv")
def csv():
    return send_file(io.BytesIO(b"a,b\n1,2\n"), mimetype="text/csv")


@app.route("/csv-named")
def csv_named():
    return send_file(io.BytesIO(b"a,b\n1,2\n"), mimetype="text/csv", download_name="t.csv")


@app.route("/nameless")
def nameless():
    return send_file(io.BytesIO(b"x"))


@app.route("/missing")
def missing():
    return send_file("static/none.txt")


@app.route("/dir/<path:name>")
def directory(name):
    return send_from_directory("static", name)


@app.route("/dir-attached/<path:name>")
def directory_attached(name):
    return send_from_directory("static", name, as_attachment=True, download_name=request.args.get("as", "x.bin"))


@app.route("/aged")
def aged():
    return send_file("static/a.txt", max_age=60)


@app.route("/plain")
def plain():
    return send_file("static/a.txt", etag=False, conditional=False)


#: rows S13
#: GET /attached
#: GET /spaced
#: rows S14
#: GET /named
#: GET /named/a%22b
#: GET /named/a%20b
#: GET /named/%C3%A9
#: GET /named/%E6%97%A5%E6%9C%AC
#: rows S15
#: GET /csv
#: GET /csv-named
#: GET /csv
#:   Range: bytes=2-4
#: rows S16
#: GET /nameless
#: GET /missing
#: GET /dir/none.txt
#: GET /dir/../sent_files.py
#: GET /dir/a.txt
#: GET /dir-attached/a.txt
#: GET /dir-attached/a.txt?as=b.csv
#: rows S17
#: GET /aged
#: rows S18
#: GET /plain
