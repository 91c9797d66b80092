"""Invoices: decimals, a csv export, dates that may be missing."""

from flask import Flask, request, jsonify, abort, Response
from decimal import Decimal, ROUND_HALF_UP, InvalidOperation
from datetime import date, datetime, timedelta
from collections import OrderedDict, defaultdict
import csv
import io
import uuid

app = Flask(__name__)

TAX = {"DE": Decimal("0.19"), "FR": Decimal("0.20"), "NO": Decimal("0.25")}
invoices = OrderedDict()
counter = {"next": 1}


def money(value):
    return Decimal(str(value)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def parse_day(text):
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except (ValueError, TypeError):
        return None


def total_of(invoice):
    net = sum((money(l["price"]) * l["quantity"] for l in invoice["lines"]), Decimal("0"))
    tax = (net * TAX.get(invoice["country"], Decimal("0"))).quantize(Decimal("0.01"))
    return {"net": str(net), "tax": str(tax), "gross": str(net + tax)}


@app.route("/invoices", methods=["GET"])
def list_invoices():
    status = request.args.get("status")
    items = [i for i in invoices.values() if status is None or i["status"] == status]
    return jsonify({"count": len(items), "items": items})


@app.route("/invoices", methods=["POST"])
def create_invoice():
    data = request.get_json(force=True, silent=True) or {}
    customer = (data.get("customer") or "").strip()
    if not customer:
        return jsonify(error="customer is required"), 400
    lines = []
    for i, line in enumerate(data.get("lines", []), start=1):
        try:
            price = money(line["price"])
            quantity = int(line.get("quantity", 1))
        except (KeyError, InvalidOperation, ValueError):
            return jsonify(error=f"line {i} is invalid"), 400
        if quantity < 1 or price < 0:
            return jsonify(error=f"line {i} is out of range"), 422
        lines.append({"text": line.get("text", ""), "price": str(price), "quantity": quantity})
    issued = parse_day(data.get("issued")) or date(2024, 1, 31)
    number = "INV-%04d" % counter["next"]
    counter["next"] += 1
    invoice = {
        "number": number,
        "customer": customer,
        "country": data.get("country", "DE"),
        "lines": lines,
        "issued": issued.isoformat(),
        "due": (issued + timedelta(days=14)).isoformat(),
        "status": "open",
    }
    invoices[number] = invoice
    return jsonify(dict(invoice, totals=total_of(invoice))), 201


@app.route("/invoices/<number>")
def show_invoice(number):
    invoice = invoices.get(number)
    if invoice is None:
        abort(404, description="no such invoice")
    return jsonify({**invoice, "totals": total_of(invoice)})


@app.route("/invoices/<number>/pay", methods=["POST"])
def pay(number):
    try:
        invoice = invoices[number]
    except KeyError:
        abort(404)
    if invoice["status"] == "paid":
        return jsonify(error="already paid"), 409
    invoice["status"] = "paid"
    return "", 204


@app.route("/invoices.csv")
def export():
    buf = io.StringIO()
    writer = csv.writer(buf)
    writer.writerow(["number", "customer", "gross"])
    for inv in invoices.values():
        writer.writerow([inv["number"], inv["customer"], total_of(inv)["gross"]])
    return Response(buf.getvalue(), mimetype="text/csv", headers={"Content-Disposition": "attachment; filename=invoices.csv"})


@app.route("/overdue")
def overdue():
    today = parse_day(request.args.get("today", "2024-03-01"))
    if today is None:
        return jsonify(error="bad date"), 400
    late = defaultdict(list)
    for inv in invoices.values():
        due = date.fromisoformat(inv["due"])
        if due < today and inv["status"] == "open":
            late[inv["customer"]].append({"number": inv["number"], "days": (today - due).days})
    return jsonify(late)


@app.route("/convert")
def convert():
    try:
        amount = Decimal(request.args["amount"])
        rate = Decimal(request.args.get("rate", "1.1"))
    except InvalidOperation:
        return jsonify(error="not a number"), 400
    result = (amount * rate).quantize(Decimal(".01"), ROUND_HALF_UP)
    return jsonify(amount=float(amount), result=float(result), text=f"{result:,.2f}", half=str(amount / 2), neg=str(-amount))


@app.route("/money/<text>")
def money_of(text):
    try:
        d = Decimal(text)
    except InvalidOperation as e:
        return jsonify(error=str(e), kind=type(e).__name__), 400
    parts = {"text": str(d), "repr": repr(d), "float": float(d), "int": int(d), "bool": bool(d), "neg": str(-d), "abs": str(abs(d))}
    parts["round"] = str(round(d, 2))
    parts["format"] = f"{d:.2f}|{d:>12,.3f}|{d}"
    parts["sum"] = str(d + 1) + " " + str(1 + d) + " " + str(10 - d) + " " + str(d * 2) + " " + str(3 * d) + " " + str(d / 3)
    parts["order"] = [d < 5, d >= Decimal("2.50"), d == Decimal("1.0"), d == 1, max(d, Decimal("3")) == d]
    return jsonify(parts)


@app.route("/split/<int:people>")
def split(people):
    total = Decimal("100.00")
    try:
        share = (total / people).quantize(Decimal("0.01"))
    except ZeroDivisionError as e:
        return jsonify(error=type(e).__name__), 400
    rest = total - share * people
    return jsonify(share=str(share), rest=str(rest), json=share, shares=[share, rest], total=sum([share] * people, Decimal(0)))


#: GET /invoices
#: POST /invoices json {"customer": " Ann ", "lines": [{"text": "x", "price": "19.995", "quantity": 3}, {"price": 5}], "issued": "2024-01-15"}
#: POST /invoices json {"customer": "Bob", "country": "FR", "lines": [{"text": "y, \"z\"", "price": 0.1, "quantity": 1}]}
#: POST /invoices json {"customer": "Cid, Inc", "country": "XX", "lines": [], "issued": "nope"}
#: POST /invoices json {"customer": ""}
#: POST /invoices json {"customer": "Eve", "lines": [{"price": "abc"}]}
#: POST /invoices json {"customer": "Eve", "lines": [{"price": "-1"}]}
#: POST /invoices json {"customer": "Eve", "lines": [{"price": "1", "quantity": "x"}]}
#: POST /invoices json {"customer": "Eve", "lines": [{"quantity": 1}]}
#: POST /invoices text nonsense
#: GET /invoices
#: GET /invoices?status=open
#: GET /invoices?status=paid
#: GET /invoices/INV-0001
#: GET /invoices/INV-0009
#: POST /invoices/INV-0001/pay
#: POST /invoices/INV-0001/pay
#: POST /invoices/INV-0009/pay
#: GET /invoices.csv
#: GET /overdue
#: GET /overdue?today=2024-02-15
#: GET /overdue?today=x
#: GET /convert?amount=10
#: GET /convert?amount=1234567.891&rate=0.333
#: GET /convert?amount=x
#: GET /convert?amount=NaN
#: GET /convert?amount=Infinity
#: GET /convert
#: GET /money/1
#: GET /money/1.0
#: GET /money/2.675
#: GET /money/-0.005
#: GET /money/1e3
#: GET /money/0
#: GET /money/12345678901234567890.123456789
#: GET /money/x
#: GET /money/NaN
#: GET /split/3
#: GET /split/7
#: GET /split/0
