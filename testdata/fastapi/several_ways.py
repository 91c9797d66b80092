"""Operations that answer several paths in different ways."""

from typing import Optional

from fastapi import APIRouter, FastAPI, Query
from pydantic import BaseModel

app = FastAPI()
router = APIRouter(prefix="/things", tags=["things"])


class Thing(BaseModel):
    id: int
    name: str = "none"


THINGS = {1: {"id": 1, "name": "one"}, 2: {"id": 2, "name": "two"}}


@router.get("")
@router.get("/{thing_id}")
async def things(thing_id: Optional[int] = None, limit: int = Query(5, le=9)):
    """Lists things, or one."""
    if thing_id is None:
        return list(THINGS.values())[:limit]
    return THINGS.get(thing_id)


@app.get("/plain/{item_id}", status_code=202)
@app.get("/typed/{item_id}", response_model=Thing)
@app.post("/made/{item_id}", status_code=201, summary="Make one")
def item(item_id: int):
    return {"id": item_id, "more": True}


@app.get("/same")
@app.get("/also")
def same():
    return "same"


@app.post("/weights")
def weights(data: dict[int, float]):
    return data


app.include_router(router)

#: POST /weights json {"1": 2, "3": 4.5}
#: POST /weights json {"x": 2}
#: GET /things
#: GET /things?limit=1
#: GET /things?limit=10
#: GET /things/1
#: GET /things/x
#: GET /things/9
#: GET /things?thing_id=2
#: GET /plain/3
#: GET /typed/3
#: POST /made/3
#: GET /made/3
#: GET /same
#: GET /also
#: GET /openapi.json
