"""The name of an except clause is deleted at its end."""

from flask import Flask

app = Flask(__name__)


@app.get("/")
def index():
    e = "outer"
    try:
        int("x")
    except ValueError as e:
        pass
    return e


@app.get("/tuple")
def several():
    try:
        [][1]
    except (KeyError, IndexError) as problem:
        text = str(problem)
    return text


#: GET /
#: GET /tuple
