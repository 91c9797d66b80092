"""URL parameters that are assigned again."""
from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/roman/<int:n>")
def roman(n):
    if not 0 < n < 4000:
        return jsonify(error="out of range"), 400
    table = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    text = ""
    for value, letters in table:
        times, n = divmod(n, value)
        text += letters * times
    return text


@app.get("/digits/<int:n>")
def digits(n):
    out = []
    while n:
        n, digit = divmod(n, 10)
        out.append(digit)
    return jsonify(out)


@app.get("/clamp/<int:n>")
def clamp(n):
    n = min(n, 100)
    return jsonify(n=n, double=n * 2)


@app.get("/text/<n>")
def text(n):
    n = int(n) if n.isdigit() else n
    return jsonify(n)


@app.get("/half/<int:n>")
def half(n):
    n = n / 2
    return jsonify(n)


#: GET /roman/0
#: GET /roman/4
#: GET /roman/1994
#: GET /roman/3999
#: GET /roman/4000
#: GET /roman/99999999999999999999999
#: GET /digits/0
#: GET /digits/120
#: GET /digits/12345678901234567890123
#: GET /clamp/7
#: GET /clamp/12345678901234567890123
#: GET /text/a
#: GET /text/17
#: GET /text/12345678901234567890123
#: GET /half/7
#: GET /half/12345678901234567890123
