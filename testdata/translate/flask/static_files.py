"""The static folder: headers, types, ranges, preconditions."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return "index"


#: rows S1 S2
#: GET /static/a.txt
#: HEAD /static/a.txt
#: GET /static/d/b%20c.txt
#: rows S3
#: GET /static/noext
#: GET /static/d/x.svg
#: GET /static/d/x.json
#: GET /static/d/x.css
#: GET /static/d/x.js
#: GET /static/d/x.png
#: rows S4
#: GET /static/index.html
#: rows S5
#: GET /static/
#: GET /static/d
#: GET /static/none.txt
#: GET /static/../static_files.py
#: GET /static/%2e%2e/static_files.py
#: rows S6
#: GET /static/a.txt/
#: rows S7
#: GET /static/a.txt
#:   Range: bytes=0-3
#: GET /static/a.txt
#:   Range: bytes=-4
#: GET /static/a.txt
#:   Range: bytes=5-
#: rows S8
#: GET /static/a.txt
#:   Range: bytes=0-1,3-4
#: GET /static/a.txt
#:   Range: junk
#: GET /static/a.txt
#:   Range: bytes=4-2
#: GET /static/a.txt
#:   Range: bytes=100-
#: rows S9
#: GET /static/a.txt
#:   If-None-Match: *
#: GET /static/a.txt
#:   If-None-Match: "other"
#: GET /static/a.txt
#:   If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT
#: GET /static/a.txt
#:   If-Modified-Since: Sat, 01 Jan 2000 00:00:00 GMT
#: rows S10
#: GET /static/a.txt
#:   If-Match: "other"
#: rows S11
#: GET /static/a.txt
#:   If-Unmodified-Since: Sat, 01 Jan 2000 00:00:00 GMT
#: rows S12
#: POST /static/a.txt
#: OPTIONS /static/a.txt
