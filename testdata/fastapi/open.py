"""Models that keep keys that they do not know, and that are frozen."""

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field

app = FastAPI()


class Open(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True)

    a: int = Field(1, frozen=True)


@app.post("/open")
def keep(m: Open) -> Open:
    return m

#: GET /openapi.json
#: POST /open json {"a": 2}
#: POST /open json {"a": 2, "b": {"c": [1, null]}}
#: POST /open json {"a": "x", "b": 1}
#: POST /open
