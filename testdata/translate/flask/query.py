"""The query string: missing keys, repeated ones, escapes, conversions."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/required")
def required():
    return request.args["k"]


@app.route("/required-form", methods=["GET", "POST"])
def required_form():
    return request.form["k"]


@app.route("/required-file", methods=["GET", "POST"])
def required_file():
    return request.files["k"].filename or ""


@app.route("/required-cookie")
def required_cookie():
    return request.cookies["k"]


@app.route("/required-header")
def required_header():
    return request.headers["X-Key"]


@app.route("/required-json", methods=["POST"])
def required_json():
    return jsonify(request.json["k"])


@app.route("/first", methods=["POST"])
def first():
    return jsonify(request.get_json()[0])


@app.route("/dict")
def dict_missing():
    d = {"a": 1}
    return str(d[request.args.get("k", "a")])


@app.route("/list")
def list_missing():
    items = [1, 2, 3]
    return str(items[int(request.args.get("i", "0"))])


@app.route("/get")
def get():
    return jsonify(request.args.get("a"))


@app.route("/get-text")
def get_text():
    return f"{request.args.get('a')}"


@app.route("/all")
def all_args():
    return jsonify(get=request.args.get("a"), all=request.args.getlist("a"), first=request.args.to_dict(), lists=request.args.to_dict(flat=False))


@app.route("/items")
def items():
    return jsonify([[k, v] for k, v in request.args.items()], list(request.args.keys()), list(request.args.lists()), list(request.args.items(multi=True)))


@app.route("/n")
def n():
    return jsonify(request.args.get("n", type=int), request.args.get("n", 7, type=int), request.args.get("n", default=8, type=int))


@app.route("/f")
def f():
    return jsonify(request.args.get("f", type=float), request.args.get("f", 1.5, type=float))


@app.route("/b")
def b():
    return jsonify(request.args.get("b", type=bool), request.args.get("b", False, type=bool))


@app.route("/ns")
def ns():
    return jsonify(request.args.getlist("n", type=int))


#: rows B1
#: GET /required
#: GET /required?k=1
#: GET /required-form
#: POST /required-form form k=1
#: GET /required-file
#: GET /required-cookie
#: rows B2
#: GET /required-header
#: POST /required-json json {}
#: POST /required-json json []
#: POST /required-json json null
#: POST /required-json json 5
#: POST /first json []
#: POST /first json {}
#: POST /first json null
#: GET /dict?k=b
#: GET /list?i=3
#: rows B3
#: GET /get
#: GET /get?a
#: GET /get?a=
#: GET /get-text
#: rows B4
#: GET /all?a=1&b=2&a=3
#: GET /items?b=1&a=2&b=3
#: rows B5
#: GET /all?a=1;b=2
#: rows B6
#: GET /all?a=%zz
#: GET /all?a=%u20AC&b=%
#: rows B7
#: GET /all?a=%FF
#: GET /all?a=%E2%82
#: rows B8
#: GET /all?=x
#: GET /all?&&a=1&
#: rows B9
#: GET /n
#: GET /n?n=5
#: GET /n?n=%205%20
#: GET /n?n=%2B3
#: GET /n?n=-3
#: GET /n?n=1_000
#: GET /n?n=%EF%BC%91
#: GET /n?n=007
#: GET /n?n=5.0
#: GET /n?n=1e3
#: GET /n?n=0x10
#: GET /n?n=
#: rows B10
#: GET /n?n=x
#: rows B11
#: GET /f?f=inf
#: GET /f?f=nan
#: GET /f?f=1_0
#: GET /f?f=%201.5%20
#: GET /f?f=0x1p3
#: GET /f?f=x
#: rows B12
#: GET /b?b=False
#: GET /b?b=0
#: GET /b?b=
#: GET /b
#: rows B13
#: GET /ns?n=1&n=x&n=3
