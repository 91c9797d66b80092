"""An async view."""

import asyncio
from flask import Flask, jsonify

app = Flask(__name__)


async def slow(n):
    await asyncio.sleep(0)
    return n * 2


@app.get("/plain")
def plain():
    return "sync"


@app.get("/helper")
def helper():
    return jsonify(asyncio.run(slow(4)))


#: GET /plain
#: GET /helper
