"""What Python runs while it makes classes: __init_subclass__."""

from flask import Flask, jsonify

app = Flask(__name__)

NAMES = []


class Handler:
    kinds = {}

    def __init_subclass__(cls, kind="none", **kwargs):
        super().__init_subclass__(**kwargs)
        Handler.kinds[kind] = cls.__name__
        NAMES.append(f"{cls.__name__}:{kind}")

    def run(self):
        return "base"


class Adder(Handler, kind="add"):
    def run(self):
        return "adder"


class Plain(Handler):
    pass


class Heir(Adder, kind="heir"):
    pass


@app.get("/names")
def names():
    return jsonify(NAMES)


@app.get("/kinds")
def kinds():
    return jsonify(Handler.kinds, list(Handler.kinds))


@app.get("/run")
def run():
    return jsonify(Heir().run(), Plain().run())


#: GET /names
#: GET /kinds
#: GET /run
