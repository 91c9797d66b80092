"""Settings that requests change: under their own names, through an alias, with update."""

from flask import Flask, jsonify, current_app
app = Flask(__name__)
app.config["LIMIT"] = 1
app.config["NAMES"] = ["a"]
app.config["OTHER"] = 5
cfg = app.config

@app.get("/get")
def get():
    return jsonify(app.config["LIMIT"], cfg["NAMES"], cfg["OTHER"], cfg.get("LATER", 0))

@app.get("/set/<int:n>")
def set_(n):
    cfg["LIMIT"] = n
    return "ok"

@app.get("/append")
def append():
    names = cfg["NAMES"]
    names.append("b")
    return "ok"

@app.get("/later/<int:n>")
def later(n):
    app.config.update(LATER=n)
    return "ok"

@app.get("/get2")
def get2():
    return jsonify(app.config["LIMIT"])

@app.get("/get4")
def get4():
    return jsonify(cfg.get("LATER", 0))


#: GET /get
#: GET /get2
#: GET /get4
#: GET /set/7
#: GET /later/8
#: GET /append
#: GET /get2
#: GET /get4
#: GET /get
