"""Uploads and downloads."""

from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, File, Form, HTTPException, Response, UploadFile, status
from fastapi.responses import StreamingResponse

from depot.models import FileInfo
from depot.store import Stored, note, note_later, stored

router = APIRouter()
MAX_SIZE = 64


def info(item: Stored) -> FileInfo:
    return FileInfo(name=item.name, owner=item.owner, kind=item.kind, size=len(item.content), tags=item.tags)


def find(name: str) -> Stored:
    item = stored.get(name)
    if item is None:
        raise HTTPException(status_code=404, detail=f"no file {name}")
    return item


@router.post("/", response_model=FileInfo, status_code=status.HTTP_201_CREATED)
async def upload(file: UploadFile, owner: Annotated[str, Form(min_length=2)], tasks: BackgroundTasks, tags: Annotated[list[str], Form()] = []):
    content = await file.read()
    if len(content) > MAX_SIZE:
        raise HTTPException(status_code=status.HTTP_413_REQUEST_ENTITY_TOO_LARGE, detail="the file is too large")
    item = Stored(name=file.filename, owner=owner, kind=file.content_type or "application/octet-stream", content=content, tags=tags)
    stored[item.name] = item
    tasks.add_task(note, "stored " + item.name)
    tasks.add_task(note_later, item.name, len(content))
    return info(item)


@router.post("/batch")
async def batch(files: Annotated[list[UploadFile], File(description="Several files")], tasks: BackgroundTasks):
    sizes = {}
    for file in files:
        content = await file.read()
        sizes[file.filename] = len(content)
    tasks.add_task(note, "batch", times=len(files))
    return sizes


@router.put("/{name}/raw")
async def replace(name: str, file: Annotated[bytes, File()]):
    item = find(name)
    item.content = file
    return {"name": name, "size": len(file)}


@router.get("/", response_model=list[FileInfo])
def list_files(owner: str | None = None):
    return [info(item) for item in stored.values() if owner is None or item.owner == owner]


@router.get("/{name}")
def download(name: str):
    item = find(name)
    return Response(content=item.content, media_type=item.kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def chunks(content: bytes, size: int):
    for start in range(0, len(content), size):
        yield content[start:start + size]


@router.get("/{name}/stream")
def stream(name: str, size: int = 4):
    item = find(name)
    return StreamingResponse(chunks(item.content, size), media_type="application/octet-stream", headers={"X-Name": name})


@router.delete("/{name}", status_code=204)
def delete(name: str, tasks: BackgroundTasks):
    find(name)
    del stored[name]
    tasks.add_task(note, f"deleted {name}")
