"""A converter of the app's own."""

from flask import Flask, jsonify, url_for
from werkzeug.routing import BaseConverter


class ListConverter(BaseConverter):
    regex = r"[^/]+(?:,[^/]+)*"
    def to_python(self, value):
        return value.split(",")
    def to_url(self, values):
        return ",".join(values)


app = Flask(__name__)
app.url_map.converters["list"] = ListConverter


@app.get("/items/<list:items>")
def items(items):
    return jsonify(items, url_for("items", items=["x", "y"]))


@app.get("/plain/<name>")
def plain(name):
    return name


#: GET /items/a,b,c
#: GET /items/a
#: GET /plain/a,b
