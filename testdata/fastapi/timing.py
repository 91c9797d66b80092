"""Middleware around operations that leave background tasks, which touch what it does not."""

import asyncio
import logging
import time

from fastapi import BackgroundTasks, FastAPI, Request

app = FastAPI()
logger = logging.getLogger("timing")
notes: list[str] = []


@app.middleware("http")
async def timing(request: Request, call_next):
    start = time.perf_counter()
    response = await call_next(request)
    response.headers["X-Path"] = request.url.path
    if time.perf_counter() - start > 60:
        logger.warning("slow")
    return response


def note(text: str):
    notes.append(text)
    logger.info("noted %s", text)


@app.post("/notes")
async def add(text: str, tasks: BackgroundTasks):
    tasks.add_task(note, text)
    return {"text": text}


@app.get("/notes")
async def listed():
    await asyncio.sleep(0.3)
    return notes

#: POST /notes?text=a
#: GET /notes
#: POST /notes?text=b
#: GET /notes
#: POST /notes
#: GET /openapi.json
