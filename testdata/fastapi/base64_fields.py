"""Fields that stand in base64 outside of the program, and members of enumerations that look like other values."""

from enum import Enum
from typing import Dict, List, Optional

from fastapi import FastAPI
from pydantic import Base64Bytes, Base64Str, Base64UrlBytes, Base64UrlStr, BaseModel

app = FastAPI()


class Level(Enum):
    LOW = "low"
    HIGH = "high"

    def version(self) -> int:
        return len(self.value)

    def __str__(self) -> str:
        return self.value.upper()


class File(BaseModel):
    data: Base64Bytes
    name: Base64Str
    key: Optional[Base64UrlStr] = None
    raw: Optional[Base64UrlBytes] = None
    parts: List[Base64Str] = []
    named: Dict[str, Base64Bytes] = {}
    level: Level = Level.LOW


@app.post("/files")
def add(file: File) -> File:
    return file


@app.post("/plain")
def plain(file: File):
    return {"dump": file.model_dump(), "size": len(file.data), "name": file.name, "parts": file.parts, "level": file.level, "n": file.level.version()}


@app.post("/again")
def again(file: File):
    copy = File.model_validate_json(file.model_dump_json())
    return [copy == file, repr(copy), str(file.level), file.model_dump_json(exclude_none=True)]

#: GET /openapi.json
#: POST /files json {"data": "YWJj", "name": "w6k="}
#: POST /files json {"data": "YWJj", "name": "w6k=", "key": "Pz8_", "raw": "_-8=", "parts": ["YQ==", ""], "named": {"x": "/+8="}, "level": "high"}
#: POST /files json {"data": "Y", "name": "/w==", "key": "é", "raw": "YW", "parts": ["YQ", 5], "named": {"x": "="}, "level": "HIGH"}
#: POST /files json {"data": 5, "name": 5, "key": 5, "raw": 5, "parts": 5, "named": 5}
#: POST /files json {"data": " Y W J j\n", "name": "Y-W-Jj", "key": "YW!Jj", "raw": "YWJj===="}
#: POST /files json {"data": "", "name": ""}
#: POST /files json {"data": "é", "name": "é", "key": "_w=="}
#: POST /plain json {"data": "YWJj", "name": "w6k=", "parts": ["YQ=="], "named": {"x": "YQ=="}, "level": "high"}
#: POST /again json {"data": "YWJj", "name": "w6k=", "parts": ["YQ=="], "named": {"x": "/w=="}, "raw": "_w==", "level": "high"}
