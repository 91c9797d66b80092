"""Structural pattern matching."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/")
def index():
    match request.get_json():
        case {"kind": "circle", "r": int(r) | float(r)}:
            out = f"circle {r}"
        case {"kind": str(kind), **rest} if rest:
            out = f"{kind} with {sorted(rest)}"
        case [x, y]:
            out = f"pair {x} {y}"
        case [first, *others]:
            out = f"{first} and {len(others)}"
        case "a" | "b" as letter:
            out = letter
        case None | True:
            out = "odd"
        case int():
            out = "int"
        case _:
            out = "else"
    return out


#: POST / json {"kind": "circle", "r": 2}
#: POST / json {"kind": "box", "w": 1}
#: POST / json {"kind": "box"}
#: POST / json [1, "x"]
#: POST / json [1]
#: POST / json []
#: POST / json "b"
#: POST / json null
#: POST / json true
#: POST / json false
#: POST / json 7
#: POST / json 1.5
