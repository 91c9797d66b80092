"""Dictionaries keep their order and share their values."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/")
def index():
    d = request.get_json()
    keys = d.keys()
    d["new"] = 1
    last = d.popitem()
    gone = d.pop("a", "missing")
    d.update(b=2, **{"c": 3})
    return str(d) + str(list(keys)) + str(last) + str(gone) + str(d | {"z": 0}) + str(dict(zip("xy", [1, 2]))) + str(list(d.items())[:1]) + str(dict.fromkeys("ab", []))


@app.post("/del")
def delete():
    d = request.get_json()
    del d["a"]
    d["a"] = "back"
    return jsonify(list(d), d.get("b", {}).get("c"), "a" in d, len(d))


#: POST / json {"b": 1, "a": 2}
#: POST / json {}
#: POST / json {"é": null, "1": 1.0}
#: POST / json [1]
#: POST /del json {"a": 1, "b": {"c": 5}}
#: POST /del json {"b": {}}
#: POST /del json {"a": 1, "b": null}
