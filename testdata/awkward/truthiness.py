"""What is false, and what and/or return."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/")
def index():
    x = request.get_json()
    return jsonify(bool=bool(x), either=x or "default", both=x and "yes", no=not x, ternary=1 if x else 2, eq=[x == 0, x == False, x == "", x == None])


@app.get("/args")
def args():
    a = request.args.get("a")
    return jsonify(a or "none", a and a.upper(), not a, (a or "x")[0], a is not None and len(a) > 0)


#: POST / json 0
#: POST / json 0.0
#: POST / json ""
#: POST / json "0"
#: POST / json []
#: POST / json [0]
#: POST / json {}
#: POST / json null
#: POST / json false
#: POST / json true
#: POST / json NaN
#: GET /args
#: GET /args?a
#: GET /args?a=b
