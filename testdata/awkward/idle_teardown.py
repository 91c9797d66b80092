# Teardown functions that only close what a view opened, the well-known get_db, and a rule that only gives an endpoint.
import sqlite3

from flask import Flask, g, jsonify, url_for

app = Flask(__name__)


def get_db():
    if "db" not in g:
        g.db = sqlite3.connect(":memory:")
        g.db.row_factory = sqlite3.Row
    return g.db


@app.teardown_appcontext
def close_db(e=None):
    db = g.pop("db", None)
    if db is not None:
        db.close()


def get_old():
    db = getattr(g, "_database", None)
    if db is None:
        db = g._database = sqlite3.connect(":memory:")
    return db


@app.teardown_request
def close_old(error):
    """Closes the other database."""
    if not hasattr(g, "_database"):
        return
    g._database.close()


@app.teardown_appcontext
def close_both(error):
    db = g.get("third")
    if db is None and "fourth" not in g:
        pass
    else:
        db.close()


@app.get("/")
def home():
    return jsonify(url=url_for("index"), again=url_for("home"), has="db" in g, lacks="db" not in g)


@app.get("/rows")
def rows():
    return jsonify([list(row) for row in get_db().execute("select 1, 'a'").fetchall()])


@app.get("/old")
def old():
    return jsonify(get_old().execute("select 2").fetchone()[0])


@app.get("/broken")
def broken():
    return jsonify(1 // len([]))


app.add_url_rule("/", endpoint="index")

#: GET /
#: POST /
#: OPTIONS /
#: GET /rows
#: GET /old
#: GET /broken
#: GET /
#: GET /nowhere
