import copy
import json
import threading
from flask import Flask, jsonify, request
from markupsafe import Markup, escape

app = Flask(__name__)


class Store:
    def __init__(self):
        self.n = 1
        self._lock = threading.Lock()

    def add(self):
        with self._lock:
            self.n += 1
        return self.n


class Dumped:
    def __init__(self):
        self.n = 1
        self._guard = threading.Lock()

    def to_dict(self):
        with self._guard:
            return dict(self.__dict__)


class Dumped2:
    def __init__(self):
        self.n = 1
        self._guard2 = threading.Lock()

    def go(self):
        with self._guard2:
            return 1


store = Store()
dumped = Dumped()
dumped2 = Dumped2()


@app.get("/add")
def add():
    return str(store.add())


@app.get("/vars")
def vars_():
    return jsonify(vars(dumped))


@app.get("/vars2")
def vars2():
    return jsonify(sorted(vars(dumped2)), dumped2.go())


@app.get("/dict")
def dict_():
    return jsonify(dumped.to_dict())


@app.get("/copy")
def copy_():
    return jsonify(copy.deepcopy(dumped2).n)


@app.get("/hasattr")
def hasattr_():
    return jsonify(hasattr(dumped2, "_guard2"), hasattr(dumped2, "zz"))


def n():
    return request.args.get("n", "<b>ab</b>")


@app.get("/m1")
def m1():
    return escape(n())[:6]


@app.get("/m2")
def m2():
    return escape(n()).replace("a", "<")


@app.get("/m3")
def m3():
    return escape(n()) * 2


@app.get("/m4")
def m4():
    return jsonify(escape(n()).split(";"), escape(n()).startswith("&"), len(escape(n())))


@app.get("/m5")
def m5():
    return Markup("<b>{}</b>").format(n())


@app.get("/m6")
def m6():
    return jsonify({escape("a"): 1, "z": escape("a") in "cab", "y": "t;" in escape(n()), "x": escape(n()) < "z"})


@app.get("/m7")
def m7():
    return n().replace("ab", escape("<"))


@app.get("/m8")
def m8():
    return escape(" ").join([n(), escape(n())])


@app.get("/m9")
def m9():
    x = escape(n()) if request.args.get("safe") else n()
    return "<i>" + x


@app.get("/m10")
def m10():
    x = escape(n()) if request.args.get("safe") else n()
    return x + "<i>"


@app.get("/m11")
def m11():
    parts = []
    for p in request.args.getlist("p"):
        parts.append(escape(p))
        parts.append("<hr>")
    out = ""
    for p in parts:
        out = out + p
    return out


@app.get("/m12")
def m12():
    out = ""
    for p in request.args.getlist("p"):
        out += escape(p)
        out += "<br>"
    return out


@app.get("/m13")
def m13():
    d = {"name": escape(n())}
    return "<p>%(name)s</p>" % d + "{name}!".format(**d) + json.dumps(d)


@app.get("/m14")
def m14():
    return jsonify(str(escape(n())).upper(), escape(n()).encode().decode(), int(escape("5")), [c for c in escape("<")], sorted([escape("b"), "a"]))


#: GET /add
#: GET /vars
#: GET /vars2
#: GET /dict
#: GET /copy
#: GET /hasattr
#: GET /m1
#: GET /m2
#: GET /m3
#: GET /m4
#: GET /m5
#: GET /m6
#: GET /m7
#: GET /m8
#: GET /m9
#: GET /m9?safe=1
#: GET /m10
#: GET /m10?safe=1
#: GET /m11?p=a&p=%3C
#: GET /m12?p=a&p=%3C
#: GET /m12
#: GET /m13
#: GET /m14
