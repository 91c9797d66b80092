"""The built-in converters: what each takes and what value it gives."""

from flask import Flask

app = Flask(__name__)


@app.route("/default/<v>")
def default(v):
    return ascii(v)


@app.route("/two/<string(length=2):v>")
def two(v):
    return v


@app.route("/some/<string(minlength=2, maxlength=3):v>")
def some(v):
    return v


@app.route("/int/<int:v>")
def an_int(v):
    return str(v)


@app.route("/signed/<int(signed=True):v>")
def signed(v):
    return str(v)


@app.route("/fixed/<int(fixed_digits=3):v>")
def fixed(v):
    return str(v)


@app.route("/range/<int(min=1, max=5):v>")
def ranged(v):
    return str(v)


@app.route("/range/<name>")
def range_name(name):
    return f"name {name}"


@app.route("/float/<float:v>")
def a_float(v):
    return str(v)


@app.route("/path/<path:v>")
def a_path(v):
    return ascii(v)


@app.route("/uuid/<uuid:v>")
def a_uuid(v):
    return str(v)


@app.route("/any/<any(a, b, c_d):v>")
def an_any(v):
    return v


#: rows V1
#: GET /default/a
#: GET /default/
#: GET /default/a%0Ab
#: GET /default/..
#: GET /default/a%2Fb
#: rows V2
#: GET /two/ab
#: GET /two/%C3%A9%C3%A8
#: GET /two/abc
#: GET /two/a
#: GET /some/a
#: GET /some/ab
#: GET /some/abc
#: GET /some/abcd
#: rows V3 A34
#: GET /int/5
#: GET /int/007
#: GET /int/-1
#: GET /int/+1
#: GET /int/1_000
#: GET /int/1.0
#: GET /int/%201
#: GET /int/1%0A
#: GET /int/%EF%BC%91%EF%BC%92
#: GET /int/%D9%A3
#: rows V4
#: GET /signed/-5
#: GET /signed/-0
#: GET /signed/--1
#: GET /signed/5
#: rows V5
#: GET /fixed/001
#: GET /fixed/1
#: GET /fixed/0001
#: rows V6
#: GET /range/1
#: GET /range/5
#: GET /range/6
#: GET /range/0
#: GET /range/x
#: rows V7
#: GET /float/007.50
#: GET /float/1
#: GET /float/1.
#: GET /float/.5
#: GET /float/-1.5
#: GET /float/1e5
#: GET /float/nan
#: rows V8
#: GET /path/a/b
#: GET /path/
#: GET /path/a%0Ab
#: rows V9
#: GET /uuid/6BA7B810-9DAD-11D1-80B4-00C04FD430C8
#: GET /uuid/6ba7b8109dad11d180b400c04fd430c8
#: rows V10
#: GET /any/a
#: GET /any/c_d
#: GET /any/A
#: GET /any/ab
