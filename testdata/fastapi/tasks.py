"""Tasks of asyncio: groups, tasks that are awaited, lists of coroutines, and limited times."""

import asyncio

from fastapi import FastAPI, HTTPException

app = FastAPI()


async def double(n: int) -> int:
    await asyncio.sleep(0.01)
    return n * 2


async def name_of(n: int) -> str:
    await asyncio.sleep(0)
    return f"name {n}"


async def checked(n: int) -> int:
    await asyncio.sleep(0)
    if n < 0:
        raise HTTPException(status_code=400, detail="negative")
    return n


async def slow(seconds: float) -> str:
    await asyncio.sleep(seconds)
    return "done"


@app.get("/group")
async def group(n: int = 1):
    async with asyncio.TaskGroup() as tg:
        one = tg.create_task(double(n))
        two = tg.create_task(name_of(n))
    return {"one": one.result(), "two": two.result()}


@app.get("/group/checked")
async def group_checked(n: int = 1):
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(checked(n))
        b = tg.create_task(double(2))
    return [a.result(), b.result()]


@app.get("/group/caught")
async def group_caught(n: int = 1):
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(checked(n))
        return a.result()
    except Exception as e:
        return {"error": str(e)}


@app.get("/tasks")
async def tasks(n: int = 4):
    first = asyncio.create_task(double(n))
    second = asyncio.create_task(double(n + 1))
    return [await first, await second]


@app.get("/tasks/checked")
async def tasks_checked(n: int = 4):
    task = asyncio.create_task(checked(n))
    value = await task
    return {"value": value}


@app.get("/tasks/listed")
async def tasks_listed(n: int = 3):
    jobs = [asyncio.create_task(double(i)) for i in range(n)]
    results = await asyncio.gather(*jobs)
    return {"results": results, "total": sum(results)}


@app.get("/listed")
async def listed(n: int = 3):
    jobs = [checked(i - 1) for i in range(1, n)]
    return await asyncio.gather(*jobs)


@app.get("/listed/two")
async def listed_two():
    jobs = [double(1), double(2)]
    a, b = await asyncio.gather(*jobs)
    return a + b


@app.get("/inline")
async def inline():
    a, b = await asyncio.gather(asyncio.create_task(double(3)), asyncio.create_task(name_of(3)))
    return [a, b]


@app.get("/wait")
async def wait(seconds: float = 0.0):
    try:
        return {"value": await asyncio.wait_for(slow(seconds), timeout=0.5)}
    except asyncio.TimeoutError:
        raise HTTPException(status_code=504, detail="too slow")


@app.get("/wait/builtin")
async def wait_builtin(seconds: float = 0.0):
    try:
        value = await asyncio.wait_for(slow(seconds), 0.5)
    except TimeoutError:
        value = "late"
    return value


@app.get("/timeout")
async def timeout(seconds: float = 0.0):
    try:
        async with asyncio.timeout(0.5):
            return await slow(seconds)
    except TimeoutError as e:
        return {"late": str(e)}


@app.get("/timeout/raised")
async def timeout_raised(seconds: float = 0.0):
    async with asyncio.timeout(0.5):
        value = await slow(seconds)
    return {"value": value}

#: GET /group
#: GET /group?n=5
#: GET /group/checked
#: GET /group/checked?n=-1
#: GET /group/caught
#: GET /group/caught?n=-1
#: GET /tasks
#: GET /tasks/checked
#: GET /tasks/checked?n=-3
#: GET /tasks/listed
#: GET /tasks/listed?n=0
#: GET /listed
#: GET /listed/two
#: GET /inline
#: GET /wait
#: GET /wait?seconds=2
#: GET /wait/builtin
#: GET /wait/builtin?seconds=2
#: GET /timeout
#: GET /timeout?seconds=2
#: GET /timeout/raised
#: GET /timeout/raised?seconds=2
#: GET /openapi.json
