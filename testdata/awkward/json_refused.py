"""Answers that JSON has no form for, and HTTP exceptions whose descriptions are no text."""

from flask import Flask, jsonify, request, abort

app = Flask(__name__)
table = {"a": 1, "b": 2}


@app.route("/1")
def v1():
    return jsonify(items=table.keys())


@app.route("/2")
def v2():
    return jsonify({"v": table.values(), "n": 1})


@app.route("/3")
def v3():
    return {"v": map(str, [1, 2])}


@app.route("/4")
def v4():
    return jsonify([range(3)])


@app.route("/5")
def v5():
    d = {}
    d["x"] = (x for x in [1])
    return jsonify(d)


@app.route("/6")
def v6():
    items = table.items()
    return jsonify(items)


@app.route("/7")
def v7():
    try:
        return jsonify(zip([1], [2]))
    except TypeError as e:
        return jsonify(error=str(e)), 400


@app.route("/8")
def v8():
    return {"x": object()}


@app.route("/9")
def v9():
    abort(400, {"a": "<b>"})


@app.route("/10")
def v10():
    abort(404, description={"message": "no", "n": [1, "x"]})


@app.route("/11")
def v11():
    abort(409, 5)


@app.route("/12")
def v12():
    abort(409, ["a", "b"])


@app.route("/13/<w>")
def v13(w):
    try:
        return str(int(w))
    except ValueError as e:
        abort(400, e)


@app.route("/14/<w>")
def v14(w):
    d = {"k<": w}
    try:
        n = d["x"]
    except KeyError as e:
        abort(404, description=e)
    return n


@app.errorhandler(422)
def unprocessable(e):
    return jsonify(error=str(e), code=e.code), 422


@app.route("/15/<w>")
def v15(w):
    try:
        if not w.isdigit():
            abort(422, {"field": "w", "got": w})
        return jsonify(n=int(w))
    finally:
        table["a"] += 1


@app.route("/16")
def v16():
    n = table["a"]
    return jsonify(range(n), list(range(2)))


#: GET /1
#: GET /2
#: GET /3
#: GET /4
#: GET /5
#: GET /6
#: GET /7
#: GET /8
#: GET /9
#: GET /10
#: GET /11
#: GET /12
#: GET /13/x
#: GET /13/7
#: GET /14/%3Cb
#: GET /15/7
#: GET /15/q%27%22
#: GET /16
