"""1, 1.0 and True are one key; '1' is another."""

from flask import Flask

app = Flask(__name__)


@app.get("/")
def index():
    d = {1: "int", 1.0: "float", True: "bool", "1": "str"}
    d[0] = "zero"
    d[False] = "no"
    return str(d) + str(len({1, True, 1.0, "1"}))


@app.get("/hit")
def hit():
    d = {2: "a"}
    return d[2.0] + str(2.0 in d) + str("2" in d)


#: GET /
#: GET /hit
