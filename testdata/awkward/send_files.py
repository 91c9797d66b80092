"""Files by hand."""

import io
from flask import Flask, send_file

app = Flask(__name__)


@app.get("/memory")
def memory():
    return send_file(io.BytesIO(b"a,b\n1,2\n"), mimetype="text/csv", as_attachment=True, download_name="né.csv")


@app.get("/missing")
def missing():
    return send_file("/nowhere/at/all.txt")


#: GET /memory
#: GET /missing
