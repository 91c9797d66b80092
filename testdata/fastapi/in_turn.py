"""Coroutines that are gathered and wait for nothing: they run one after the other, whatever they change."""

import asyncio
from enum import Enum
from typing import Annotated, Optional

from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()


class Status(str, Enum):
    new = "new"
    open = "open"
    done = "done"


class Task(BaseModel):
    id: int
    title: str
    status: Status = Status.new


TASKS: dict[int, Task] = {
    1: Task(id=1, title="one"),
    2: Task(id=2, title="two", status=Status.done),
    3: Task(id=3, title="three", status=Status.done),
}
LOG: list[str] = []


class NotThere(Exception):
    def __init__(self, id: int):
        super().__init__(f"task {id} is not there")
        self.id = id


@app.exception_handler(NotThere)
async def not_there(request, exc: NotThere):
    from fastapi.responses import JSONResponse

    return JSONResponse(status_code=404, content={"detail": str(exc), "id": exc.id})


class Repository:
    def __init__(self):
        self.calls = 0

    async def get(self, id: int) -> Task:
        self.calls += 1
        LOG.append(f"get {id}")
        if id not in TASKS:
            raise NotThere(id)
        return TASKS[id]

    async def find(self, id: int) -> Optional[Task]:
        self.calls += 1
        return TASKS.get(id)

    async def title(self, id: int) -> str:
        task = await self.get(id)
        return task.title

    async def titles(self, ids: list[int]) -> list[str]:
        return await asyncio.gather(*(self.title(i) for i in ids))


repository = Repository()


def get_repository() -> Repository:
    return repository


Repo = Annotated[Repository, Depends(get_repository)]


async def count(status: Status) -> int:
    LOG.append("count " + status.value)
    return sum(1 for t in TASKS.values() if t.status == status)


async def rename(id: int, title: str) -> Task:
    task = await repository.get(id)
    task.title = title
    return task


@app.get("/stats")
async def stats():
    async def count_of(s: Status) -> int:
        return len([t for t in TASKS.values() if t.status == s])

    counts = await asyncio.gather(*(count_of(s) for s in Status))
    return dict(zip([s.value for s in Status], counts))


@app.get("/module")
async def module_level():
    counts = await asyncio.gather(*[count(s) for s in Status])
    total, extra = await asyncio.gather(count(Status.done), count(Status.new))
    return {"counts": counts, "total": total, "extra": extra, "log": list(LOG)}


@app.get("/several")
async def several(ids: str, repo: Repo):
    wanted = [int(part) for part in ids.split(",")]
    tasks = await asyncio.gather(*[repo.get(i) for i in wanted])
    return tasks


@app.get("/titles")
async def titles(ids: str, repo: Repo):
    return {"titles": await repo.titles([int(i) for i in ids.split(",") if i])}


@app.get("/maybe")
async def maybe(repo: Repo, a: int = 1, b: int = 9):
    first, second = await asyncio.gather(repo.find(a), repo.find(b))
    return {"first": first, "second": second, "calls": repo.calls}


@app.post("/rename")
async def rename_all(names: dict[int, str]):
    jobs = []
    for id, name in names.items():
        jobs.append(rename(id, name))
    changed = await asyncio.gather(*jobs)
    return [t.title for t in changed]


@app.get("/total")
async def total(n: int = 3):
    sum_ = 0
    seen = []

    async def add(k: int) -> int:
        nonlocal sum_
        sum_ += k
        seen.append(sum_)
        if k == 4:
            raise HTTPException(418, f"four after {sum_}")
        return sum_

    try:
        results = await asyncio.gather(*(add(i) for i in range(n)))
    except HTTPException as e:
        return {"failed": e.detail, "sum": sum_, "seen": seen}
    return {"results": results, "sum": sum_, "seen": seen}


@app.get("/settled")
async def settled(ids: str):
    results = await asyncio.gather(*[repository.get(int(i)) for i in ids.split(",")], return_exceptions=True)
    found, lost = [], []
    for r in results:
        if isinstance(r, Exception):
            lost.append(str(r))
        else:
            found.append(r)
    return {"found": found, "lost": lost, "calls": repository.calls}


@app.get("/settled/two")
async def settled_two():
    results = await asyncio.gather(count(Status.new), repository.title(77), return_exceptions=True)
    return ["error" if isinstance(r, NotThere) else r for r in results]


@app.get("/settled/raw")
async def settled_raw(a: str = "1", b: str = "x"):
    async def number(text: str) -> int:
        return int(text)

    return await asyncio.gather(number(a), number(b), return_exceptions=True)


@app.get("/settled/types")
async def settled_types(ids: str):
    results = await asyncio.gather(*(repository.title(int(i)) for i in ids.split(",")), return_exceptions=True)
    out = {}
    for i, r in zip(ids.split(","), results):
        if isinstance(r, NotThere):
            out[i] = {"error": type(r).__name__, "id": r.id}
        elif isinstance(r, BaseException):
            out[i] = str(r)
        else:
            out[i] = r
    failed = [r for r in results if isinstance(r, (NotThere, ValueError))]
    return {"results": out, "failed": len(failed)}


@app.get("/group")
async def group(a: int = 1, b: int = 2):
    try:
        async with asyncio.TaskGroup() as tg:
            x = tg.create_task(repository.get(a))
            y = tg.create_task(repository.get(b))
        return [x.result().title, y.result().title]
    except Exception as e:
        return {"error": str(e), "log": len(LOG)}


@app.get("/limited")
async def limited(id: int):
    return await asyncio.wait_for(repository.get(id), timeout=1.0)


@app.get("/timeout")
async def timeout(id: int):
    async with asyncio.timeout(2):
        task = await repository.get(id)
    return task.title


@app.get("/tasks")
async def tasks(id: int = 1):
    one = asyncio.create_task(repository.get(id))
    two = asyncio.create_task(count(Status.done))
    return {"one": await one, "two": await two}


@app.get("/empty")
async def empty():
    return await asyncio.gather(*[count(s) for s in Status if s.value == "x"])


@app.get("/log")
async def log():
    out = list(LOG)
    LOG.clear()
    return out


#: GET /stats
#: GET /module
#: GET /several?ids=1,2
#: GET /log
#: GET /several?ids=7,1,8,2
#: GET /log
#: GET /titles?ids=1,3
#: GET /titles?ids=
#: GET /titles?ids=1,9,2
#: GET /log
#: GET /maybe
#: GET /maybe?a=2&b=3
#: POST /rename json {"1": "uno", "3": "tres"}
#: POST /rename json {"1": "eins", "8": "acht", "3": "drei"}
#: GET /log
#: GET /titles?ids=1,3
#: GET /total
#: GET /total?n=0
#: GET /total?n=7
#: GET /settled?ids=1,2
#: GET /settled?ids=9,1,8
#: GET /settled/two
#: GET /log
#: GET /settled/raw
#: GET /settled/raw?b=2
#: GET /settled/types?ids=1,9,2
#: GET /settled/types?ids=1
#: GET /group
#: GET /group?b=9
#: GET /group?a=8&b=9
#: GET /limited?id=1
#: GET /limited?id=9
#: GET /timeout?id=1
#: GET /timeout?id=9
#: GET /tasks
#: GET /tasks?id=9
#: GET /empty
#: GET /log
