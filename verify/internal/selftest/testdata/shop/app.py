"""A shop with what the other sample apps lack: logins in the session, escaped pages, money."""

import html
import json

from flask import Flask, abort, g, jsonify, make_response, redirect, request, session, url_for

app = Flask(__name__)
app.secret_key = "only for tests"

USERS = {"ada": "lovelace", "grace": "hopper"}
ADMINS = ["grace"]
products = {
    1: {"name": "Tea <green>", "price": 4.35, "stock": 3},
    2: {"name": "Äpfel & Birnen", "price": 0.1, "stock": 250},
    3: {"name": 'The "Book"', "price": 19.99, "stock": 0},
}
orders = []


@app.before_request
def who():
    """Every view knows the user."""
    g.user = session.get("user")


@app.after_request
def harden(response):
    response.headers["X-Content-Type-Options"] = "nosniff"
    if g.user is not None:
        response.headers["Cache-Control"] = "private"
    return response


@app.errorhandler(403)
def forbidden(error):
    return f"<h1>Not for {html.escape(str(g.user))}</h1>", 403


@app.route("/")
def index():
    names = [p["name"] for p in products.values()]
    return "<ul>" + "".join(f"<li>{html.escape(str(n))}</li>" for n in names) + "</ul>"


@app.get("/products")
def list_products():
    """List the products, cheapest first."""
    found = sorted(products.items(), key=lambda pair: pair[1]["price"])
    if "max" in request.args:
        limit = request.args.get("max", type=float)
        if limit is None:
            abort(400, "max is a number")
        found = [(key, p) for key, p in found if p["price"] <= limit]
    return jsonify([{"id": key, "name": p["name"], "price": p["price"], "available": p["stock"] > 0} for key, p in found])


@app.get("/products/<int:key>")
def show_product(key):
    product = products.get(key)
    if product is None:
        abort(404)
    return f"<h1>{html.escape(str(product['name']))}</h1><p>{product['price']:.2f} &euro;</p>\n"


@app.post("/login")
def login():
    name = request.form.get("username", "")
    if name not in USERS or USERS[name] != request.form.get("password"):
        return "<p>No.</p>", 401
    session.clear()
    session["user"] = name
    session["cart"] = {}
    return redirect(url_for("cart"))


@app.post("/logout")
def logout():
    session.clear()
    response = make_response(redirect(url_for("index")))
    response.delete_cookie("theme", path="/cart")
    return response


@app.get("/cart")
def cart():
    if g.user is None:
        return redirect(url_for("index"))
    lines = session.get("cart", {})
    total = sum(products[int(key)]["price"] * count for key, count in lines.items())
    return jsonify(user=g.user, lines=lines, total=round(total, 2))


@app.post("/cart/<int:key>")
def add(key):
    """Put some of a product into the cart."""
    if g.user is None:
        abort(401)
    if key not in products:
        abort(404)
    count = request.form.get("count", 1, type=int)
    if count < 1 or count > products[key]["stock"]:
        return jsonify(error="not in stock", stock=products[key]["stock"]), 409
    lines = dict(session.get("cart", {}))
    lines[str(key)] = lines.get(str(key), 0) + count
    session["cart"] = lines
    return jsonify(lines=lines), 201


@app.post("/orders")
def order():
    """Buy what is in the cart."""
    if g.user is None:
        abort(401)
    lines = session.get("cart", {})
    if not lines:
        abort(400, "the cart is empty")
    for key, count in lines.items():
        products[int(key)]["stock"] = products[int(key)]["stock"] - count
    orders.append({"id": len(orders) + 1, "user": g.user, "lines": lines})
    session["cart"] = {}
    return jsonify(id=len(orders)), 201, {"Location": url_for("show_order", key=len(orders))}


@app.get("/orders/<int:key>")
def show_order(key):
    if key < 1 or key > len(orders):
        abort(404)
    found = orders[key - 1]
    if found["user"] != g.user:
        abort(403)
    return jsonify(found)


@app.delete("/orders/<int:key>")
def cancel(key):
    if g.user not in ADMINS:
        abort(403)
    if key < 1 or key > len(orders):
        abort(404)
    for product, count in orders[key - 1]["lines"].items():
        products[int(product)]["stock"] = products[int(product)]["stock"] + count
    orders[key - 1]["lines"] = {}
    return "", 204


@app.get("/stock")
def stock():
    """Only admins may count."""
    if g.user not in ADMINS:
        abort(403)
    return jsonify({p["name"]: p["stock"] for p in products.values()})


@app.get("/theme/<name>")
def theme(name):
    response = make_response(f"<p>{html.escape(name)}</p>")
    response.set_cookie("theme", name, path="/cart", secure=True, httponly=True, samesite="Strict")
    return response


@app.get("/hello")
def hello():
    name = request.args.get("name", "you")
    return f"<p>Hello, {html.escape(name)}!</p>", {"X-Length": str(len(name))}


@app.post("/import")
def load():
    """Answer what a JSON document holds."""
    data = request.get_json()
    if not isinstance(data, dict):
        abort(400)
    mean = sum(data.get("values", [])) / max(len(data.get("values", [])), 1)
    return json.dumps({"keys": list(data), "mean": mean, "rounded": round(mean, 1)}), 200, {"Content-Type": "application/json"}
