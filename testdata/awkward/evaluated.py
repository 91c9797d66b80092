"""eval and exec."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/eval")
def calc():
    return jsonify(eval(request.args["e"], {"__builtins__": {}}))


@app.get("/exec")
def run():
    space = {}
    exec("x = 1 + 2", space)
    return str(space["x"])


#: GET /eval?e=1%2B2*3
#: GET /eval?e=nope
#: GET /exec
