"""url_for in all its forms."""

import uuid

from flask import Blueprint, Flask, request, url_for

app = Flask(__name__)
bp = Blueprint("bp", __name__, url_prefix="/bp")


@app.route("/s/<s>")
def text(s):
    return url_for("text", s=s)


@app.route("/p/<path:p>")
def path(p):
    return url_for("path", p=p)


@app.route("/i/<int:i>")
def number(i):
    return url_for("number", i=i) + " " + url_for("fixed", i=i) + " " + url_for("real", f=i)


@app.route("/fixed/<int(fixed_digits=3):i>")
def fixed(i):
    return str(i)


@app.route("/f/<float:f>")
def real(f):
    return url_for("real", f=f) + " " + url_for("real", f=1e20)


@app.route("/u/<uuid:u>")
def unique(u):
    return url_for("unique", u=u) + " " + url_for("unique", u=uuid.UUID(int=7))


@app.route("/query")
def query():
    return url_for("query", q=request.args.get("q"), none=None, many=[1, 2], yes=True, n=1.0)


@app.route("/anchor")
def anchor():
    return url_for("anchor", _anchor="s t") + " " + url_for("anchor", _anchor="é?", q=1)


@app.route("/external")
def external():
    return url_for("external", _external=True, q="a b")


@app.route("/scheme")
def scheme():
    return url_for("external", _external=True, _scheme="https")


@app.route("/bad-scheme")
def bad_scheme():
    return url_for("external", _scheme="https", _external=False)


@app.route("/pages", defaults={"page": 1})
@app.route("/pages/<int:page>")
def pages(page):
    return url_for("pages", page=page) + " " + url_for("pages", page=1) + " " + url_for("pages", page=2)


@app.route("/static-url")
def static_url():
    return url_for("static", filename="d/b c.txt", v=3)


@bp.route("/one")
def one():
    return url_for(".two", x=1) + " " + url_for("bp.one") + " " + url_for("anchor")


@bp.route("/two")
def two():
    return url_for(".one", _external=True)


@app.route("/unknown")
def unknown():
    return url_for("nowhere")


@app.route("/missing")
def missing():
    return url_for("text")


@app.route("/any/<any(a, b):x>")
def either(x):
    return url_for("either", x=request.args["x"])


@app.route("/not-int")
def not_int():
    return url_for("number", i=request.args["i"])


app.register_blueprint(bp)

#: rows U1
#: GET /s/a%20b
#: GET /s/a%20b;c%3Fd&%C3%A9
#: GET /s/!$&'()*+,:;=@-._~%22%3C%3E%5B%5D%5E%60%7B%7C%7D%5C
#: GET /p/a/b%20c%23d
#: rows U2
#: GET /i/5
#: GET /i/1234
#: GET /f/1.0
#: GET /f/2.50
#: GET /u/6BA7B810-9DAD-11D1-80B4-00C04FD430C8
#: rows U3
#: GET /query
#: GET /query?q=%C3%A9%26%3D%2B%25/:@;,~!*'()$
#: GET /query?q=a%20b
#: rows U4
#: GET /anchor
#: rows U5
#: GET /external
#: GET /external
#:   Host: shop.test:8080
#: GET /scheme
#: GET /bad-scheme
#: rows U6
#: GET /pages
#: GET /pages/2
#: rows U7
#: GET /static-url
#: rows U8
#: GET /bp/one
#: GET /bp/two
#: rows U9
#: GET /unknown
#: GET /missing
#: GET /any/a?x=b
#: GET /any/a?x=c
#: GET /not-int?i=5
#: GET /not-int?i=x
