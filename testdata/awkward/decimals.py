"""Decimal arithmetic."""

from decimal import Decimal, ROUND_HALF_UP, InvalidOperation
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/")
def index():
    try:
        price = Decimal(request.args.get("p", "0"))
    except InvalidOperation as e:
        return str(e), 400
    return jsonify(total=price * 3, text=str(price), cents=str(price.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)), half=price / 3, f=float(price))


#: GET /?p=0.10
#: GET /?p=1.005
#: GET /?p=1E5
#: GET /?p=x
