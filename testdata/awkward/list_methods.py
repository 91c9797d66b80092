"""Lists in place."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/")
def index():
    l = request.get_json()
    m = l
    m += [9]
    n = l + [10]
    l[1:2] = ["x", "y"]
    l.insert(-1, "i")
    l.extend("ab")
    del l[0]
    return str([l, m is l, n, l.index("x"), l.count("a"), l[-2:], l * 2 == l + l, l.pop(), l.pop(0), [0] * -1])


@app.post("/at/<int(signed=True):i>")
def at(i):
    l = request.get_json()
    try:
        return jsonify(l[i], l.pop(i), l)
    except IndexError as e:
        return str(e), 404


@app.post("/remove/<x>")
def remove(x):
    l = request.get_json()
    l.remove(x)
    return jsonify(l)


#: POST / json [1, 2, 3]
#: POST / json []
#: POST / json ["a", null]
#: POST /at/-1 json [1, 2]
#: POST /at/5 json [1, 2]
#: POST /at/0 json []
#: POST /at/0 json "text"
#: POST /remove/a json ["b", "a", "a"]
#: POST /remove/a json ["b"]
