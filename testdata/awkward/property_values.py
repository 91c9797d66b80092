"""Constants of classes in place of properties and methods of their bases, and the other way round."""

from flask import Flask, jsonify, request

app = Flask(__name__)


class A:
    @property
    def kind(self):
        return "a"

    def run(self):
        return "run"

    def show(self):
        return self.kind


class B(A):
    kind = "b"


class C(A):
    run = None


class D(A):
    def __init__(self):
        self.run = lambda: "own"


@app.get("/b")
def b():
    return jsonify(B().kind, A().kind, B().show(), A().show())


@app.get("/c")
def c():
    return jsonify(C().run is None)

@app.get("/d")
def d():
    return jsonify(D().run())


class P:
    kind = "p"

    def show(self):
        return self.kind


class Q(P):
    @property
    def kind(self):
        return "q"


@app.get("/q")
def q():
    return jsonify(Q().kind, Q().show(), P().kind, P().show(), [x.show() for x in (P(), Q())])


class E1(Exception):
    status = 400

    @property
    def message(self):
        return "e1"


class E2(E1):
    message = "e2"


@app.get("/e")
def e():
    try:
        raise E2()
    except E1 as err:
        return jsonify(err.message)


class M:
    @classmethod
    def load(cls):
        return cls.table + "!"

    def hello(self):
        return "m"


class N(M):
    table = "n"
    hello = M.load


@app.get("/n")
def n():
    return jsonify(N.load(), N().hello())


class Step:
    def __init__(self, n):
        self.n = n

    def run(self):
        return "step"

    def show(self):
        return self.run() + str(self.n)


class Loud(Step):
    def run(self):
        return super().run().upper()


class Calm(Step):
    def run(self):
        return super().run() + "~"


def first(steps: list[Step]) -> Step:
    return steps[0]


@app.get("/steps")
def steps():
    some = [Loud(1), Loud(2)]
    step: Step = first(some)
    return jsonify(step.run(), step.show(), [s.run() for s in some], [s.show() for s in [Calm(3), Loud(4)]])


#: GET /b
#: GET /c
#: GET /d
#: GET /q
#: GET /e
#: GET /n
#: GET /steps
