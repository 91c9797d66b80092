"""Converters of numbers with regular expressions of the app's own, one of them in the place of Werkzeug's."""

from flask import Flask, jsonify, url_for
from werkzeug.routing import FloatConverter as BaseFloatConverter, IntegerConverter

app = Flask(__name__)


class FloatConverter(BaseFloatConverter):
    regex = r'-?\d+(\.\d+)?'


class SignedIntConverter(IntegerConverter):
    """Ints that may be negative."""
    regex = r"-?\d+"


class FourConverter(IntegerConverter):
    regex = r"\d{4}"


app.url_map.converters["float"] = FloatConverter
app.url_map.converters["sint"] = SignedIntConverter
app.url_map.converters["year"] = FourConverter


@app.route("/f/<float:x>")
def f(x):
    return jsonify(x=x, y=x * 2, url=url_for("f", x=3))


@app.route("/i/<sint:n>")
def i(n):
    return jsonify(n=n, abs=abs(n), url=url_for("i", n=-n))


@app.route("/i/<s>")
def s(s):
    return s


@app.route("/y/<year:y>/<int:m>")
def y(y, m):
    return f"{y + 1} {m}"


@app.route("/m/<int:v>")
@app.route("/m/<float:v>")
def m(v):
    return str(v * 2)


#: GET /f/1.5
#: GET /f/-1.5
#: GET /f/-3
#: GET /f/7
#: GET /f/x
#: GET /i/-5
#: GET /i/5
#: GET /i/0005
#: GET /i/-0
#: GET /i/--5
#: GET /i/99999999999999999999
#: GET /i/-99999999999999999999
#: GET /y/2024/5
#: GET /y/24/5
#: GET /m/5
#: GET /m/-5
#: GET /m/1.5
