"""Guards of cases read variables as any expression does: one that is unbound raises."""

from flask import Flask, jsonify

app = Flask(__name__)


def judge(n):
    if n > 5:
        limit = 3
    match n:
        case int() if n > limit:
            return f"over {limit}"
        case _:
            return "other"


def named(n):
    match n:
        case 1:
            label = "one"
        case int() if (label := "many") and n > 2:
            label += "!"
        case _:
            pass
    return label


@app.get("/judge/<int:n>")
def judged(n):
    try:
        return judge(n)
    except UnboundLocalError as e:
        return str(e)


@app.get("/named/<int:n>")
def naming(n):
    try:
        return jsonify(named(n))
    except UnboundLocalError as e:
        return str(e)


#: GET /judge/9
#: GET /judge/1
#: GET /named/1
#: GET /named/2
#: GET /named/3
