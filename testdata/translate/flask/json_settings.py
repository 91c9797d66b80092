"""Attributes of the JSON provider."""

from flask import Flask, jsonify

app = Flask(__name__)
app.json.sort_keys = False
app.json.ensure_ascii = False
app.json.compact = False
app.config["JSON_SORT_KEYS"] = True


@app.route("/")
def index():
    return jsonify({"b": "é", "a": [1, {"c": []}], "d": {}})


@app.route("/dict")
def a_dict():
    return {"b": 1, "a": 2}


#: rows J19
#: GET /
#: GET /dict
