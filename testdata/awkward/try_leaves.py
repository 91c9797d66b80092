"""Try statements that are left by return, break and continue."""

from flask import Flask, jsonify, request

app = Flask(__name__)


def number(text):
    try:
        return int(text)
    except ValueError:
        print("no number", text)
        return None
    finally:
        print("done")


def first_number(words, log):
    for word in words:
        try:
            n = int(word)
            if n < 0:
                raise KeyError(word)
            return n
        except ValueError:
            log.append("bad " + word)
            continue
        except KeyError as e:
            log.append(f"negative {e}")
        finally:
            log.append("next")
    return -1


def rows_of(groups, log):
    out = []
    for group in groups:
        try:
            row = []
            for word in group.split(","):
                row.append(int(word))
        except ValueError as e:
            log.append(str(e))
            continue
        out.append(row)
    return out


def search(words, wanted):
    tried = []
    for i, word in enumerate(words):
        try:
            if word == wanted:
                break
            if word == "skip":
                continue
            tried.append(int(word))
        except ValueError as e:
            tried.append(str(e))
        else:
            tried.append("else")
        finally:
            tried.append(i)
    else:
        tried.append("not found")
    return tried


def replaced(text):
    try:
        return int(text)
    finally:
        if text == "7":
            return "seven"


def swallowed(text):
    while True:
        try:
            int(text)
        finally:
            break
    return "out"


def ordered(log):
    try:
        try:
            raise ValueError("inner")
        finally:
            log.append("inner finally")
    except ValueError as e:
        log.append(str(e))
        try:
            raise KeyError("second") from e
        except KeyError as k:
            log.append(repr(k))
    finally:
        log.append("outer finally")
    return log


def failing_finally(log):
    try:
        try:
            log.append(int("x"))
        finally:
            log.append({}["missing"])
    except KeyError as e:
        log.append(f"key {e}")
    except ValueError:
        log.append("value")
    return log


def kinds(what):
    log = []
    try:
        if what == "value":
            raise ValueError("v")
        if what == "key":
            raise KeyError("k")
        if what == "type":
            raise TypeError("t")
        if what == "zero":
            log.append(1 // 0)
        log.append("fine")
    except (KeyError, IndexError) as e:
        log.append(f"lookup {e}")
    except ValueError:
        log.append("value")
    except ArithmeticError as e:
        log.append(type(e).__name__)
    else:
        log.append("else")
    log.append("after")
    return log


@app.get("/number")
def numbers():
    return jsonify([number(w) for w in request.args.getlist("w")])


@app.get("/first")
def first():
    log = []
    return jsonify(first_number(request.args.getlist("w"), log), log)


@app.get("/rows")
def rows():
    log = []
    return jsonify(rows_of(request.args.getlist("w"), log), log)


@app.get("/search")
def searched():
    return jsonify(search(request.args.getlist("w"), request.args.get("for")))


@app.get("/replaced")
def replacing():
    return jsonify(replaced(request.args["w"]))


@app.get("/swallowed")
def swallowing():
    return swallowed(request.args["w"])


@app.get("/ordered")
def ordering():
    return jsonify(ordered([]), failing_finally([]))


@app.get("/kinds/<what>")
def kind(what):
    return jsonify(kinds(what))


@app.get("/view")
def view():
    log = []
    for word in request.args.getlist("w"):
        try:
            log.append(10 // int(word))
            if word == "5":
                return jsonify(log=log, word=word)
        except ZeroDivisionError:
            log.append("zero")
        except ValueError as e:
            return str(e), 400
        finally:
            log.append("-")
    return jsonify(log)


@app.get("/assert")
def asserting():
    n = request.args.get("n", 1, type=int)
    try:
        assert n > 0, f"{n} is too small"
        assert n < 10
    except AssertionError as e:
        return jsonify(str(e))
    return "ok"


@app.get("/again")
def again():
    try:
        return number(request.args["w"]) + 1
    except TypeError as e:
        raise ValueError("again") from e


#: GET /number?w=1&w=x
#: GET /first?w=a&w=-1&w=4
#: GET /first?w=a
#: GET /rows?w=1,2&w=x,3&w=4
#: GET /search?w=1&w=skip&w=a&w=z&w=2&for=z
#: GET /search?w=1&w=a&for=z
#: GET /replaced?w=7
#: GET /replaced?w=8
#: GET /replaced?w=x
#: GET /swallowed?w=x
#: GET /swallowed?w=1
#: GET /ordered
#: GET /kinds/value
#: GET /kinds/key
#: GET /kinds/type
#: GET /kinds/zero
#: GET /kinds/none
#: GET /view?w=1&w=0&w=5&w=2
#: GET /view?w=1&w=0&w=2
#: GET /view?w=1&w=x
#: GET /assert
#: GET /assert?n=0
#: GET /assert?n=10
#: GET /again?w=x
