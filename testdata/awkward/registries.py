"""Dicts that decorators fill while the module is imported."""

from flask import Flask, jsonify, request

app = Flask(__name__)

HANDLERS = {}
RULES: dict = dict()


def register(name):
    """Register a handler under a name."""
    def deco(f):
        HANDLERS[name] = f
        return f
    return deco


def rule(f):
    RULES[f.__name__] = f
    return f


@register("add")
def add(payload):
    return payload["a"] + payload["b"]


@register("upper")
def upper(payload):
    # in capitals
    return payload["text"].upper()


@rule
def not_empty(value):
    return len(value) > 0


@rule
def short(value):
    return len(value) < 5


@app.post("/run/<kind>")
def run(kind):
    if kind not in HANDLERS:
        return jsonify(error="unknown", known=sorted(HANDLERS), all=list(HANDLERS)), 404
    return jsonify(result=HANDLERS[kind](request.get_json()))


@app.post("/try/<kind>")
def run_if(kind):
    handler = HANDLERS.get(kind)
    if handler is None:
        return jsonify(error="unknown"), 404
    return jsonify(result=handler(request.get_json()))


@app.get("/direct/<text>")
def direct(text):
    return jsonify(upper({"text": text}), add({"a": text, "b": "!"}), len(HANDLERS))


@app.get("/rules/<value>")
def rules(value):
    return jsonify({name: check(value) for name, check in RULES.items()}, [n for n in RULES if not RULES[n](value)])


#: POST /run/add json {"a": 1, "b": 2}
#: POST /run/add json {"a": 1, "b": "x"}
#: POST /run/upper json {"text": "abc"}
#: POST /run/upper json {}
#: POST /run/lower json {}
#: POST /try/upper json {"text": "x"}
#: POST /try/none json {"text": "x"}
#: GET /direct/abc
#: GET /rules/abc
#: GET /rules/abcdef
