"""A lifespan that opens a database has no translation: what it changes has none either, and all else is as it is."""

import sqlite3
from contextlib import asynccontextmanager
from functools import lru_cache

from fastapi import Depends, FastAPI, Request
from pydantic import BaseModel

items = {"a": 1}
view = items
limits = {"rows": 3}
calls: list[str] = []
conn = None


class Store:
    def __init__(self):
        self.rows = []

    def load(self, name):
        self.rows.append(name)


store = Store()
spare = Store()


class Settings(BaseModel):
    name: str = "shop"


@lru_cache
def get_settings() -> Settings:
    return Settings()


def connect():
    global conn
    conn = sqlite3.connect(":memory:", check_same_thread=False)
    conn.execute("create table users (name text)")
    conn.execute("insert into users values ('ada')")


def fill(app):
    items["users"] = len(conn.execute("select * from users").fetchall())
    store.load(get_settings().name)
    app.state.conn = conn


@asynccontextmanager
async def lifespan(app: FastAPI):
    connect()
    fill(app)
    try:
        yield
    finally:
        conn.close()


app = FastAPI(lifespan=lifespan)


def get_db():
    yield conn


def current_user(token: str = "", db=Depends(get_db)):
    return db.execute("select name from users where name = ?", (token,)).fetchone()


@app.get("/items")
def read_items():
    return items


@app.get("/view")
def read_view():
    return view


@app.get("/limits")
def read_limits():
    calls.append("limits")
    return {"limits": limits, "calls": calls}


@app.get("/stores")
def read_stores():
    return store.rows


@app.get("/spare")
def read_spare():
    spare.load("x")
    return spare.rows


@app.get("/users")
def read_users(db=Depends(get_db)):
    return [row[0] for row in db.execute("select name from users")]


@app.get("/me")
def me(user=Depends(current_user)):
    return {"user": user and user[0]}


@app.get("/state")
def read_state(request: Request):
    return request.app.state.conn.execute("select 2").fetchone()[0]


@app.get("/settings")
def read_settings(s: Settings = Depends(get_settings)):
    return s


@app.get("/ping")
def ping():
    return "pong"

#: GET /ping
#: GET /items
#: GET /view
#: GET /limits
#: GET /stores
#: GET /spare
#: GET /spare
#: GET /limits
#: GET /users
#: GET /me?token=ada
#: GET /me
#: GET /state
#: GET /settings
#: GET /docs
#: GET /nowhere
