"""finally: after returns, errors and else, nested, and where it leaves itself."""

from flask import Flask, jsonify, request, abort

app = Flask(__name__)
log = []
busy = False


@app.get("/a/<int:n>")
def a(n):
    global busy
    busy = True
    try:
        if n == 0:
            return "zero"
        if n == 9:
            abort(409)
        x = 10 // (n - 1)
        y = x
    except ZeroDivisionError:
        return "div", 400
    else:
        log.append("else")
        if n == 5:
            return jsonify(five=True)
    finally:
        busy = False
        log.append(n)
    return str(x + y)


@app.get("/b")
def b():
    try:
        v = int(request.args["n"])
    finally:
        log.append("b")
    return str(v)


@app.get("/c")
def c():
    out = []
    try:
        out.append(1)
        try:
            out.append(int(request.args.get("n", "x")))
        except ValueError as e:
            out.append(str(e))
        finally:
            out.append("inner")
    finally:
        out.append("outer")
    return jsonify(out)


@app.get("/d/<int:n>")
def d(n):
    for i in range(n):
        try:
            if i == 1:
                continue
            log.append(i)
        finally:
            log.append("f")
    return "d"


@app.get("/e")
def e():
    try:
        return jsonify(log=log)
    finally:
        log.append("after")


@app.get("/f")
def f():
    try:
        return "try"
    finally:
        return "finally"


@app.get("/log")
def get_log():
    return jsonify(log, busy)


#: GET /a/0
#: GET /a/1
#: GET /a/2
#: GET /a/5
#: GET /a/9
#: GET /log
#: GET /b?n=3
#: GET /b?n=x
#: GET /b
#: GET /c
#: GET /c?n=4
#: GET /e
#: GET /log
#: GET /f
#: GET /d/3
