"""Division, modulo, powers, mixed numbers."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/")
def index():
    a, b = request.get_json()
    out = {}
    for name, f in {"add": lambda: a + b, "sub": lambda: a - b, "mul": lambda: a * b, "div": lambda: a / b, "floor": lambda: a // b, "mod": lambda: a % b, "pow": lambda: a ** b, "lt": lambda: a < b}.items():
        try:
            out[name] = f()
        except Exception as e:
            out[name] = f"{type(e).__name__}: {e}"
    return jsonify(out)


@app.get("/<int(signed=True):a>/<int(signed=True):b>")
def ints(a, b):
    return jsonify(div=a / b, floor=a // b, mod=a % b, power=a ** b if b < 20 else None, both=divmod(a, b), neg=-a // b, bits=[a & b, a | b, a ^ b, ~a])


#: POST / json [7, 2]
#: POST / json [-7, 2]
#: POST / json [7, -2.5]
#: POST / json [1, 0]
#: POST / json [1.5, 0]
#: POST / json [2, -1]
#: POST / json [0, -1]
#: POST / json [-8, 0.5]
#: POST / json ["a", 3]
#: POST / json ["a", "b"]
#: POST / json [[1], 2]
#: POST / json [true, 1]
#: POST / json [null, 1]
#: POST / json [{"a": 1}, {}]
#: POST / json ["%s!", 5]
#: POST / json [10, 30]
#: GET /-7/2
#: GET /7/-2
#: GET /1/0
#: GET /3/13
