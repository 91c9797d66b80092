"""Asynchronous functions within others."""

import asyncio

from fastapi import FastAPI, HTTPException

app = FastAPI()
log: list[str] = []


@app.get("/nested")
async def nested(n: int = 1):
    async def inner(x: int) -> int:
        await asyncio.sleep(0)
        return x + n

    def plain(x: int) -> int:
        return x * n

    return [await inner(1), plain(2), await inner(plain(3))]


@app.get("/fails")
async def fails(n: int = 0):
    total = 0

    async def add(x: int):
        nonlocal total
        if x > 2:
            raise HTTPException(400, f"{x} is too much")
        total += x
        log.append(str(x))

    for i in range(n):
        await add(i)
    return {"total": total}


@app.get("/log")
async def get_log():
    return log


#: GET /nested
#: GET /nested?n=5
#: GET /fails?n=2
#: GET /fails?n=5
#: GET /log
