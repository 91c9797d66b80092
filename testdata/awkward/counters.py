"""Global counters, with and without global."""

from flask import Flask, jsonify

app = Flask(__name__)
hits = 0
state = {"hits": 0}


@app.get("/global")
def with_global():
    global hits
    hits += 1
    return jsonify(hits)


@app.get("/local")
def without():
    hits += 1
    return jsonify(hits)


@app.get("/dict")
def in_dict():
    state["hits"] += 1
    state.setdefault("seen", []).append(state["hits"])
    return jsonify(state)


@app.get("/both")
def both():
    return jsonify(hits, state["hits"])


#: GET /global
#: GET /global
#: GET /local
#: GET /dict
#: GET /dict
#: GET /both
