"""Models of the API."""

from typing import Optional

from pydantic import BaseModel


class FileInfo(BaseModel):
    name: str
    owner: str
    kind: str
    size: int
    tags: list[str] = []


class Summary(BaseModel):
    files: int
    bytes: int
    largest: Optional[str] = None
