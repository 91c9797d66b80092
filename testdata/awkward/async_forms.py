"""Coroutines in Flask in rarer forms: decorated, nested, run by hand, not awaited, with locks and tasks."""

import asyncio
import functools
import time
from contextlib import asynccontextmanager
from flask import Flask, Response, current_app, jsonify, request, session

app = Flask(__name__)
app.secret_key = "k"
lock = asyncio.Lock()
hits = {"n": 0}


def timed(view):
    @functools.wraps(view)
    async def wrapper(*args, **kwargs):
        result = await view(*args, **kwargs)
        return {"result": result}
    return wrapper


def key_needed(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        if request.args.get("key") != "k":
            return jsonify(error="key"), 401
        return current_app.ensure_sync(view)(*args, **kwargs)
    return wrapper


def wrong(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        return view(*args, **kwargs)
    return wrapper


async def value(n):
    return n + 1


@asynccontextmanager
async def opened(name):
    hits["open"] = name
    yield name.upper()
    hits["open"] = None


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


@app.get("/timed/<int:n>")
@timed
async def timed_view(n):
    return await value(n)


@app.get("/keyed")
@key_needed
async def keyed():
    return "in"


@app.get("/wrong")
@wrong
async def wrong_view():
    return "in"


@app.get("/locked")
async def locked():
    async with lock:
        hits["n"] += 1
    return jsonify(hits["n"])


@app.get("/opened")
async def opened_view():
    async with opened("x") as name:
        inner = hits["open"]
    return jsonify(name=name, inner=inner, after=hits["open"])


@app.get("/numbers")
async def numbers_view():
    return jsonify([n async for n in numbers(3)])


@app.get("/looped")
async def looped():
    total = 0
    async for n in numbers(4):
        total += n
    return str(total)


@app.get("/forgotten")
async def forgotten():
    value(1)
    return "forgotten"


@app.get("/kept")
async def kept():
    pending = value(1)
    return jsonify(await pending)


@app.get("/coroutine")
async def coroutine():
    return value(1)


@app.get("/task")
async def task():
    t = asyncio.create_task(value(5))
    return jsonify(await t)


@app.get("/thread")
async def thread():
    return jsonify(await asyncio.to_thread(sum, [1, 2, 3]))


@app.get("/loop")
def loop():
    return jsonify(asyncio.new_event_loop().run_until_complete(value(2)))


@app.get("/runs")
async def runs():
    return jsonify(asyncio.run(value(2)))


@app.get("/nested")
async def nested():
    async def inner(x):
        return x * 3
    return jsonify(await inner(2))


@app.get("/wait")
async def wait():
    try:
        await asyncio.wait_for(asyncio.sleep(5), timeout=0.01)
    except asyncio.TimeoutError:
        return "late", 504
    return "in time"


@app.get("/session")
async def session_view():
    session["n"] = session.get("n", 0) + 1
    return jsonify(session["n"])


@app.get("/stream")
async def stream():
    def generate():
        yield "a"
        yield "b"
    return Response(generate(), mimetype="text/plain")


@app.get("/stream2")
async def stream2():
    return Response(numbers(2))


@app.get("/json")
async def json_view():
    data = request.get_json(silent=True)
    return jsonify(data=data, started=time.time() > 0)


@app.context_processor
def plain_processor():
    return {"x": 1}


#: GET /timed/3
#: GET /keyed
#: GET /keyed?key=k
#: GET /wrong
#: GET /locked
#: GET /locked
#: GET /opened
#: GET /numbers
#: GET /looped
#: GET /forgotten
#: GET /kept
#: GET /coroutine
#: GET /task
#: GET /thread
#: GET /loop
#: GET /runs
#: GET /nested
#: GET /wait
#: GET /session
#: GET /stream
#: GET /stream2
#: GET /json
