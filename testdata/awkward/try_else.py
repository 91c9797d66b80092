"""else runs only without an exception, and its own are not caught."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/")
def index():
    steps = []
    try:
        steps.append("try")
        n = int(request.args.get("n", "x"))
    except ValueError as error:
        steps.append(str(error))
    else:
        steps.append("else")
        if n == 0:
            n = 1 / n
    finally:
        steps.append("finally")
    return jsonify(steps)


@app.get("/nested")
def nested():
    try:
        try:
            {}["k"]
        except IndexError:
            return "index"
    except LookupError as e:
        return f"{type(e).__name__}: {e} {e.args}"


#: GET /?n=5
#: GET /
#: GET /?n=0
#: GET /nested
