"""Routes registered in loops and by helpers."""

from flask import Flask, jsonify

app = Flask(__name__)


def make(name, factor):
    def view(n):
        return jsonify(name=name, n=n * factor)
    app.add_url_rule(f"/{name}/<int:n>", endpoint=name, view_func=view)


for name, factor in [("one", 1), ("two", 2)]:
    make(name, factor)


for word in ("a", "b"):
    @app.get(f"/word/{word}", endpoint=word)
    def late():
        return word


#: GET /one/5
#: GET /two/5
#: GET /word/a
#: GET /word/b
