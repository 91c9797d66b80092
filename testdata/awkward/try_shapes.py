"""Shapes of try, and exceptions raised inside of it."""

from flask import Flask, jsonify, request, abort, g

app = Flask(__name__)
log = []


class AppError(Exception):
    status = 418

    def __init__(self, message, status=None):
        super().__init__(message)
        self.message = message
        if status is not None:
            self.status = status


class NotHere(AppError):
    status = 410


class Sub(NotHere):
    pass


@app.errorhandler(AppError)
def app_error(e):
    return jsonify(error=e.message, cls=type(e).__name__), e.status


@app.errorhandler(KeyError)
def key_error(e):
    return jsonify(key=str(e)), 422


@app.errorhandler(LookupError)
def lookup(e):
    return jsonify(lookup=str(e)), 423


@app.errorhandler(405)
def na(e):
    return jsonify(error="na", valid=sorted(e.valid_methods)), 405


@app.get("/raise/<kind>")
def raise_(kind):
    if kind == "app":
        raise AppError("boom")
    if kind == "app2":
        raise AppError("boom", 499)
    if kind == "nh":
        raise NotHere("gone")
    if kind == "sub":
        raise Sub("sub", 411)
    if kind == "key":
        return {}["k"]
    if kind == "index":
        return [][1]
    if kind == "zero":
        return str(1 // 0)
    if kind == "attr":
        return None.x
    raise ValueError(kind)


@app.get("/comp")
def comp():
    items = request.args.getlist("n")
    try:
        return jsonify([int(x) for x in items])
    except ValueError as e:
        return jsonify(error=str(e)), 400


@app.get("/fin/<int:n>")
def fin(n):
    try:
        if n == 0:
            return "zero"
        x = 10 // (n - 1)
    except ZeroDivisionError:
        return "div"
    else:
        if n == 5:
            return "five"
    finally:
        log.append(n)
    return str(x)


@app.get("/fin2/<int:n>")
def fin2(n):
    for i in range(n):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append("b%d" % i)
        finally:
            log.append("f%d" % i)
    return jsonify(log)


@app.get("/nest/<int:n>")
def nest(n):
    try:
        try:
            if n == 1:
                raise KeyError("a")
            if n == 2:
                raise ValueError("b")
            if n == 3:
                raise TypeError("c")
        except KeyError as e:
            raise ValueError("from %s" % e) from e
        except TypeError:
            raise
    except ValueError as e:
        return "V" + str(e)
    except Exception as e:
        return "E" + str(e) + type(e).__name__
    return "none"


@app.get("/log")
def get_log():
    return jsonify(log)


@app.get("/partial")
def partial():
    a = 1
    try:
        a = 2
        b = int(request.args["q"])
        a = b
    except (ValueError, KeyError):
        pass
    return str(a)


@app.get("/abort/<int:code>")
def ab(code):
    try:
        abort(code)
    except Exception as e:
        return f"{type(e).__name__} {e} {getattr(e, 'code', None)}"


@app.get("/int")
def int_():
    try:
        page = int(request.args.get("page", 1))
    except (TypeError, ValueError):
        page = -1
    per = request.args.get("per", default=5, type=int)
    return jsonify(page=page, per=per)


@app.get("/assert/<int:n>")
def assert_(n):
    assert n > 1, "n too small"
    return "ok"


#: GET /raise/app
#: GET /raise/app2
#: GET /raise/nh
#: GET /raise/sub
#: GET /raise/key
#: GET /raise/index
#: GET /raise/zero
#: GET /raise/attr
#: GET /raise/x
#: POST /raise/x
#: GET /comp?n=1&n=2
#: GET /comp?n=1&n=z
#: GET /comp
#: GET /fin/0
#: GET /fin/1
#: GET /fin/2
#: GET /fin/5
#: GET /log
#: GET /fin2/2
#: GET /fin2/6
#: GET /nest/0
#: GET /nest/1
#: GET /nest/2
#: GET /nest/3
#: GET /partial
#: GET /partial?q=z
#: GET /partial?q=7
#: GET /abort/404
#: GET /abort/200
#: GET /int
#: GET /int?page=x&per=y
#: GET /int?page=3&per=4
#: GET /int?page=&per=
#: GET /assert/1
#: GET /assert/2
