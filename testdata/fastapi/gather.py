"""Functions that run at the same time, and in threads."""

import asyncio

from fastapi import FastAPI, HTTPException
from fastapi.concurrency import run_in_threadpool

app = FastAPI()

PRICES = {"apple": 3, "pear": 5}


async def price(name: str) -> int:
    await asyncio.sleep(0.02 if name == "apple" else 0.01)
    if name not in PRICES:
        raise HTTPException(status_code=404, detail=f"no {name}")
    return PRICES[name]


async def label(name: str, loud: bool = False) -> str:
    await asyncio.sleep(0)
    if loud:
        return name.upper()
    return name


async def wait_only(seconds: float):
    await asyncio.sleep(seconds)


def factorial(n: int, start: int = 1) -> int:
    result = start
    for i in range(1, n + 1):
        result *= i
    return result


@app.get("/pair")
async def pair(name: str = "apple"):
    cost, text = await asyncio.gather(price(name), label(name, loud=True))
    return {"cost": cost, "text": text}


@app.get("/both")
async def both():
    a, b = await asyncio.gather(price("apple"), price("pear"))
    prices = await asyncio.gather(price("pear"), price("apple"))
    return {"a": a, "b": b, "prices": prices, "total": sum(prices)}


@app.post("/all")
async def every(names: list[str]):
    prices = await asyncio.gather(*[price(name) for name in names])
    texts = await asyncio.gather(*(label(name, len(name) > 4) for name in names if name))
    return {"prices": prices, "texts": texts, "n": len(prices)}


@app.get("/wait")
async def wait():
    await asyncio.gather(wait_only(0.01), wait_only(-1.0))
    await asyncio.sleep(-2)
    return {"waited": True}


@app.get("/thread/{n}")
async def thread(n: int):
    first = await asyncio.to_thread(factorial, n)
    second = await run_in_threadpool(factorial, n, start=2)
    return {"first": first, "second": second}


#: GET /openapi.json
#: GET /pair
#: GET /pair?name=fig
#: GET /both
#: POST /all json ["apple", "pear", "apple"]
#: POST /all json []
#: POST /all json ["apple", "fig"]
#: GET /wait
#: GET /thread/5
#: GET /thread/0
#: GET /thread/x
