"""What happens around operations: dependencies that yield, classes as dependencies, background tasks, the response."""

from typing import Optional

from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI, HTTPException, Query, Response, status

app = FastAPI()
events: list[str] = []


class Pages:
    def __init__(self, skip: int = 0, limit: int = 10, q: Optional[str] = None):
        self.skip = skip
        self.limit = limit
        self.q = q


class Session:
    def __init__(self, name: str):
        self.name = name
        self.open = True

    def close(self):
        self.open = False
        events.append("closed " + self.name)


def get_session():
    session = Session("main")
    events.append("opened " + session.name)
    try:
        yield session
    finally:
        session.close()


async def get_tag(tag: str = "x"):
    events.append("tag " + tag)
    yield tag.upper()
    events.append("untag " + tag)


def audit():
    events.append("audit")


def log(text: str, times: int = 1):
    for _ in range(times):
        events.append(text)


async def log_later(text: str):
    events.append("later " + text)


@app.get("/events")
def list_events():
    return events


@app.delete("/events", status_code=status.HTTP_204_NO_CONTENT)
def clear_events():
    events.clear()


@app.get("/pages")
def pages(p: Pages = Depends()):
    return {"skip": p.skip, "limit": p.limit, "q": p.q}


@app.get("/pages/explicit")
def pages_explicit(p: Pages = Depends(Pages), session: Session = Depends(get_session)):
    return [p.skip, p.limit, session.name, session.open]


@app.get("/session")
def with_session(fail: bool = False, session: Session = Depends(get_session)):
    if fail:
        raise HTTPException(status_code=418, detail="no " + session.name)
    return {"name": session.name}


@app.get("/tag")
async def with_tag(t: str = Depends(get_tag), session: Session = Depends(get_session)):
    return {"tag": t, "name": session.name}


@app.post("/notify/{name}", status_code=202)
async def notify(name: str, tasks: BackgroundTasks, times: int = Query(1, le=3, ge=0)):
    tasks.add_task(log, "hello " + name, times=times)
    tasks.add_task(log_later, name)
    events.append("answered")
    return {"queued": True}


@app.get("/set")
def set_response(response: Response, n: int = 0):
    response.headers["X-N"] = str(n)
    response.set_cookie("sid", "a b", httponly=True, max_age=60)
    response.set_cookie(key="plain", value="v")
    if n > 5:
        response.status_code = status.HTTP_201_CREATED
    return {"n": n}


def counted(response: Response):
    response.headers["X-Dep"] = "yes"


router = APIRouter(prefix="/r", dependencies=[Depends(audit)])


@router.get("/a", dependencies=[Depends(counted)])
def routed():
    return events


app.include_router(router, dependencies=[Depends(get_session)])

#: GET /pages
#: GET /pages?skip=2&limit=5&q=z
#: GET /pages?skip=x
#: GET /pages/explicit?skip=3
#: GET /events
#: GET /session
#: GET /session?fail=true
#: GET /session?fail=maybe
#: GET /events
#: DELETE /events
#: GET /tag?tag=q
#: GET /events
#: DELETE /events
#: POST /notify/ann?times=2
#: GET /events
#: POST /notify/bob?times=x
#: GET /events
#: GET /set
#: GET /set?n=7
#: GET /r/a
#: GET /events
#: GET /openapi.json
