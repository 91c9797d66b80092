"""Floats print as repr does, and round half to even."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/")
def index():
    x = request.args.get("x", type=float)
    return jsonify(x=x, text=str(x), f2=f"{x:.2f}", g=f"{x:g}", e="%e" % x, r=round(x, 2), i=f"{x:,.1f}", p=f"{x:.1%}")


@app.get("/round")
def rounded():
    x = request.args.get("x", type=float)
    return jsonify(round(x))


@app.get("/plain")
def plain():
    x = request.args.get("x", type=float)
    return f"{x} {x!r:>10} {x:08.3f} {x:+}"


#: GET /?x=0.1
#: GET /?x=2.675
#: GET /?x=1e16
#: GET /?x=1e-5
#: GET /?x=123456789.123
#: GET /?x=-0.0
#: GET /?x=1e22
#: GET /?x=inf
#: GET /?x=nan
#: GET /?x=abc
#: GET /round?x=0.5
#: GET /round?x=1.5
#: GET /round?x=2.5
#: GET /round?x=-0.5
#: GET /round?x=1e300
#:   beyond
#: GET /round?x=nan
#: GET /plain?x=1
#: GET /plain?x=-2.5
