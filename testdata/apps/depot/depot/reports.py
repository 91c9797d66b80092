"""Reports of what the depot holds."""

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse, StreamingResponse

from depot.models import Summary
from depot.store import log, stored

router = APIRouter()


@router.get("/log")
def read_log():
    return log


@router.get("/log.txt", response_class=PlainTextResponse)
def log_text():
    return "\n".join(log)


@router.get("/summary", response_model=Summary, response_model_exclude_none=True)
def summary():
    total = 0
    largest = None
    size = -1
    for item in stored.values():
        total += len(item.content)
        if len(item.content) > size:
            size = len(item.content)
            largest = item.name
    return {"files": len(stored), "bytes": total, "largest": largest}


async def count_down(n: int):
    while n > 0:
        yield f"data: {n}\n\n"
        n -= 1
    yield "data: done\n\n"


@router.get("/countdown")
async def countdown(n: int = 3):
    return StreamingResponse(count_down(n), media_type="text/event-stream")
