"""return in finally wins; exceptions in finally replace others."""

from flask import Flask, jsonify

app = Flask(__name__)
log = []


@app.get("/return")
def wins():
    try:
        return "try"
    finally:
        return "finally"


@app.get("/swallow")
def swallow():
    try:
        1 / 0
    finally:
        return "swallowed"


@app.get("/replace")
def replace():
    try:
        try:
            raise KeyError("first")
        finally:
            int("x")
    except ValueError as e:
        return jsonify(str(e), repr(e.__context__))


@app.get("/order")
def order():
    log.clear()
    for i in range(3):
        try:
            if i == 1:
                continue
            log.append(i)
        finally:
            log.append("f")
    return jsonify(log)


#: GET /return
#: GET /swallow
#: GET /replace
#: GET /order
