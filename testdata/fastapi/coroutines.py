"""Asynchronous statements: async with over locks, objects and generators, async for, and methods that are awaited."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import AsyncGenerator

from fastapi import FastAPI, HTTPException
from fastapi.responses import StreamingResponse

app = FastAPI()

lock = asyncio.Lock()
slots = asyncio.Semaphore(2)
count = 0
journal: list[str] = []


class Store:
    """Keeps numbers by name."""

    def __init__(self):
        self.numbers: dict[str, int] = {}
        self._lock = asyncio.Lock()

    async def put(self, name: str, number: int) -> int:
        async with self._lock:
            self.numbers[name] = self.numbers.get(name, 0) + number
            return self.numbers[name]

    async def total(self) -> int:
        await asyncio.sleep(0)
        return sum(self.numbers.values())

    async def put_all(self, names: list[str]) -> int:
        for name in names:
            await self.put(name, len(name))
        return await self.total()


class Connection:
    def __init__(self, name: str):
        self.name = name
        self.open = False

    async def __aenter__(self):
        self.open = True
        journal.append(f"open {self.name}")
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self.open = False
        journal.append(f"close {self.name}")

    async def fetch(self, n: int) -> list[int]:
        if n < 0:
            raise ValueError(f"{self.name} has no {n}")
        return list(range(n))


store = Store()


async def numbers(n: int) -> AsyncIterator[int]:
    for i in range(n):
        yield i
        await asyncio.sleep(0)


async def evens(n: int) -> AsyncGenerator[int, None]:
    async for i in numbers(n):
        if i % 2 == 0:
            yield i


async def failing(n: int):
    for i in range(n):
        if i == 2:
            raise ValueError("two")
        yield i


async def lines(n: int):
    async for i in numbers(n):
        yield f"line {i}\n"


@asynccontextmanager
async def managed(name: str):
    journal.append(f"begin {name}")
    try:
        yield name.upper()
    except ValueError as e:
        journal.append(f"failed {e}")
        raise HTTPException(status_code=409, detail=str(e))
    finally:
        journal.append(f"end {name}")


@app.post("/count")
async def counted():
    global count
    async with lock:
        count += 1
        current = count
    async with slots:
        await asyncio.sleep(0)
    return {"count": current}


@app.post("/store/{name}")
async def put(name: str, number: int = 1):
    return {"value": await store.put(name, number), "total": await store.total()}


@app.post("/store")
async def put_all(names: list[str]):
    return await store.put_all(names)


@app.get("/numbers")
async def all_numbers(n: int = 3):
    out = []
    async for x in numbers(n):
        if x == 1:
            continue
        if x > 4:
            break
        out.append(x)
    return out


@app.get("/evens")
async def all_evens(n: int = 5):
    return {"evens": [x async for x in evens(n)], "squares": {str(x): x * x async for x in numbers(n) if x}}


@app.get("/failing")
async def all_failing(n: int = 2):
    out = []
    try:
        async for x in failing(n):
            out.append(x)
    except ValueError as e:
        out.append(-1)
        return {"out": out, "error": str(e)}
    else:
        return {"out": out}


@app.get("/lines")
async def stream(n: int = 3):
    return StreamingResponse(lines(n), media_type="text/plain")


@app.get("/connection/{name}")
async def connection(name: str, n: int = 2):
    async with Connection(name) as c:
        return {"name": c.name, "open": c.open, "rows": await c.fetch(n)}


@app.get("/managed/{name}")
async def within(name: str, fail: bool = False):
    async with managed(name) as upper:
        if fail:
            raise ValueError(f"no {upper}")
        return {"upper": upper}


@app.get("/journal")
async def read_journal():
    return journal


#: GET /openapi.json
#: POST /count
#: POST /count
#: POST /store/a
#: POST /store/a?number=4
#: POST /store/b?number=x
#: POST /store json ["a", "bcd"]
#: POST /store json []
#: GET /numbers
#: GET /numbers?n=9
#: GET /numbers?n=0
#: GET /evens
#: GET /evens?n=0
#: GET /failing
#: GET /failing?n=5
#: GET /lines
#: GET /lines?n=0
#: GET /connection/x
#: GET /connection/y?n=-1
#: GET /managed/m
#: GET /managed/m?fail=1
#: GET /journal
