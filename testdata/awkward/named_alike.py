"""Variables of modules that are called as what a view reads from JSON: what comes from the request never hides them."""

from flask import Flask, jsonify, request

app = Flask(__name__)

RULES = {"min": lambda x: x + 1, "max": lambda x: x * 2}
NUMS = {"min": 1, "max": 2}
LIMIT = {"low": 1}


def label(x):
    return f"<{x}>"


@app.post("/rules")
def rules():
    data = request.get_json()
    out = []
    for name, bound in data["rules"].items():
        fn = RULES.get(name)
        if not fn:
            return jsonify(error=f"unknown rule {name}"), 400
        out.append(fn(int(bound)))
    return jsonify(out)


@app.post("/nums")
def nums():
    data = request.get_json()
    return jsonify([NUMS.get(name, 0) for name, bound in data["nums"].items()], data["nums"])


@app.post("/limit")
def limit():
    data = request.get_json()

    def inner(key):
        return LIMIT.get(key)

    return jsonify(data["limit"], inner(data["limit"]["key"]), LIMIT.get("low"))


@app.post("/label")
def labels():
    data = request.get_json()
    return jsonify(data["label"], [label(x) for x in data["label"]])


#: POST /rules json {"rules": {"min": 3, "max": 4}}
#: POST /rules json {"rules": {"odd": 3}}
#: POST /nums json {"nums": {"min": 7, "other": 8}}
#: POST /limit json {"limit": {"key": "low"}}
#: POST /label json {"label": ["a", 1, null]}
