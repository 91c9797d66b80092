"""Values that JSON does not know."""

import datetime
import decimal
import enum
import uuid
from flask import Flask, jsonify

app = Flask(__name__)


class Color(enum.Enum):
    RED = "red"


class Level(enum.IntEnum):
    LOW = 1


class Plain:
    pass


VALUES = {
    "set": {1}, "bytes": b"x", "object": Plain(), "enum": Color.RED, "intenum": Level.LOW, "decimal": decimal.Decimal("1.10"),
    "uuid": uuid.UUID(int=5), "date": datetime.date(2024, 1, 2), "datetime": datetime.datetime(2024, 1, 2, 3, 4, 5, 678),
    "aware": datetime.datetime(2024, 1, 2, 3, tzinfo=datetime.timezone(datetime.timedelta(hours=2))), "time": datetime.time(1, 2),
    "delta": datetime.timedelta(1), "nan": float("nan"), "inf": [float("inf"), -float("inf")], "tuple": (1, (2,)),
    "intkeys": {10: "a", 9: "b"}, "mixed": {1: "a", "b": 2}, "nonekey": {None: 1}, "tuplekey": {(1, 2): 3}, "range": range(3), "big": 10 ** 30,
}


@app.get("/<name>")
def index(name):
    return jsonify(VALUES[name])


@app.get("/args")
def args():
    return jsonify(1, a=2)


@app.get("/nothing")
def nothing():
    return jsonify()


#: GET /set
#: GET /bytes
#: GET /object
#: GET /enum
#: GET /intenum
#: GET /decimal
#: GET /uuid
#: GET /date
#: GET /datetime
#: GET /aware
#: GET /time
#: GET /delta
#: GET /nan
#: GET /inf
#: GET /tuple
#: GET /intkeys
#: GET /mixed
#: GET /nonekey
#: GET /tuplekey
#: GET /range
#: GET /big
#: GET /args
#: GET /nothing
