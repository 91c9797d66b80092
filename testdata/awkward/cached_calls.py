"""Functions whose results are kept, and objects that are compared by identity."""
from enum import Enum
from functools import cache, lru_cache

from flask import Flask, jsonify, request

app = Flask(__name__)


class Level(Enum):
    EASY = 1
    HARD = 2


QUESTIONS = [
    {"id": 1, "text": "two", "level": Level.EASY},
    {"id": 2, "text": "three", "level": Level.HARD},
]
calls = []


@lru_cache(maxsize=None)
def question_by_id(qid):
    calls.append(qid)
    for q in QUESTIONS:
        if q["id"] == qid:
            return q
    return None


@lru_cache
def shout(text, times):
    calls.append(text)
    return "-".join([text.upper()] * times)


@cache
def settings():
    calls.append("settings")
    return {"debug": False, "names": ["a"]}


@lru_cache(maxsize=2)
def checked(text):
    calls.append("checked " + text)
    return int(text)


@app.get("/questions")
def questions():
    wanted = Level[request.args.get("level", "HARD")]
    return jsonify([q["text"] for q in QUESTIONS if q["level"] is wanted], [q["text"] for q in QUESTIONS if q["level"] is not wanted])


@app.get("/questions/<int:qid>")
def question(qid):
    q = question_by_id(qid)
    if q is None:
        return jsonify(error="none", calls=calls), 404
    return jsonify(text=q["text"], calls=calls)


@app.get("/shout/<text>")
def shouted(text):
    return jsonify(shout(text, 2), shout(text, 3), shout(text, 2), calls)


@lru_cache(maxsize=8)
def padded(text, width=8):
    return text.rjust(width)


@app.get("/padded/<text>")
def pad(text):
    return padded(text)


@app.get("/settings")
def show_settings():
    settings()["names"].append("b")
    return jsonify(settings(), calls)


@app.get("/checked/<text>")
def check(text):
    try:
        return jsonify(checked(text), calls)
    except ValueError as e:
        return jsonify(str(e), calls), 400


#: GET /questions
#: GET /questions?level=EASY
#: GET /questions?level=NONE
#: GET /questions/1
#: GET /questions/1
#: GET /questions/7
#: GET /questions/7
#: GET /questions/12345678901234567890123
#: GET /questions/12345678901234567890123
#: GET /shout/a
#: GET /shout/b
#: GET /shout/a
#: GET /padded/a
#: GET /settings
#: GET /settings
#: GET /checked/1
#: GET /checked/2
#: GET /checked/1
#: GET /checked/3
#: GET /checked/2
#: GET /checked/x
#: GET /checked/x
#: GET /checked/3
