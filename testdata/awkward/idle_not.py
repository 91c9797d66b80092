# Teardown functions that do something: what they look at is set, or they do more than close.
from flask import Flask, g, jsonify

app = Flask(__name__)
closed = []


class Connection:
    def __init__(self, name):
        self.name = name

    def close(self):
        closed.append(self.name)


@app.before_request
def connect():
    g.conn = Connection("main")


@app.teardown_request
def disconnect(error):
    conn = g.pop("conn", None)
    if conn is not None:
        conn.close()


@app.teardown_request
def note(error):
    if "extra" not in g:
        closed.append("no extra")


@app.get("/")
def index():
    return jsonify(closed)


@app.get("/name")
def name():
    return jsonify(g.conn.name)


#: GET /
#: GET /name
#: GET /
#: GET /nowhere
#: GET /
