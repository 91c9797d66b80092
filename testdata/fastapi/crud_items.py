"""Items in memory, with a router, validation and filtered answers."""

from typing import Annotated, Optional

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Path, Query, status
from pydantic import BaseModel, Field

app = FastAPI(title="Items", version="1.2")
router = APIRouter(prefix="/items", tags=["items"])


class ItemIn(BaseModel):
    name: str = Field(min_length=1, max_length=20)
    price: float = Field(gt=0)
    tags: list[str] = []
    note: Optional[str] = None


class Item(ItemIn):
    id: int


class ItemOut(BaseModel):
    id: int
    name: str
    price: float


items: dict[int, Item] = {}
counter = 0


def pagination(skip: int = 0, limit: Annotated[int, Query(ge=1, le=10)] = 5):
    return {"skip": skip, "limit": limit}


def existing(item_id: Annotated[int, Path(ge=1)]) -> Item:
    if item_id not in items:
        raise HTTPException(status_code=404, detail="Item not found")
    return items[item_id]


@app.get("/")
def root():
    return {"message": "Grüße", "count": len(items)}


@router.get("/", response_model=list[ItemOut])
def list_items(page: Annotated[dict, Depends(pagination)], q: Optional[str] = None):
    found = [i for i in items.values() if q is None or q in i.name]
    return found[page["skip"] : page["skip"] + page["limit"]]


@router.post("/", response_model=Item, status_code=status.HTTP_201_CREATED)
def create_item(item: ItemIn):
    global counter
    counter += 1
    new = Item(id=counter, **item.model_dump())
    items[counter] = new
    return new


@router.get("/{item_id}", response_model=ItemOut)
def read_item(item: Item = Depends(existing)):
    return item


@router.get("/{item_id}/full")
def read_full(item: Item = Depends(existing)):
    return item


@router.put("/{item_id}")
def update_item(item_id: int, item: ItemIn, verbose: bool = False):
    if item_id not in items:
        raise HTTPException(404, {"error": "missing", "id": item_id}, {"X-Error": "there is none"})
    items[item_id] = Item(id=item_id, **item.model_dump())
    return {"item": items[item_id], "verbose": verbose}


@router.delete("/{item_id}", status_code=204)
def delete_item(item_id: int):
    if item_id not in items:
        raise HTTPException(status_code=status.HTTP_404_NOT_FOUND)
    del items[item_id]


app.include_router(router, prefix="/api")

#: GET /
#: GET /api/items/
#: GET /api/items
#: GET /api/items?limit=2
#: POST /api/items/ json {"name": "Tea", "price": 2.5}
#: POST /api/items/ json {"name": "Ümlaut", "price": "3", "tags": ["a", "b"], "note": "n", "more": 1}
#: POST /api/items/ json {"name": "", "price": 0, "tags": [1, "x"], "note": 5}
#: POST /api/items/ json {}
#: POST /api/items/ json [1, 2]
#: POST /api/items/ json "text"
#: POST /api/items/ json null
#: POST /api/items/ json {bad
#: POST /api/items/ json {"a": 1,}
#: POST /api/items/ text {"name": "x", "price": 1}
#: POST /api/items/ body - '{"name": "plain", "price": 1}'
#: POST /api/items/ body application/vnd.x+json '{"name": "vendor", "price": 1e-7}'
#: POST /api/items/ body application/json '\xff'
#: POST /api/items/
#: POST /api/items json {"name": "r", "price": 1}
#: GET /api/items/
#: GET /api/items/?skip=1&limit=2
#: GET /api/items/?limit=0
#: GET /api/items/?limit=11&skip=x
#: GET /api/items/?limit=&skip=+1+
#: GET /api/items/?q=e
#: GET /api/items/?q=%C3%9C&q=T
#: GET /api/items/1
#: GET /api/items/1/
#: GET /api/items/2/full
#: GET /api/items/9
#: GET /api/items/0
#: GET /api/items/abc
#: GET /api/items/1.0
#: GET /api/items/%31
#: GET /api/items/12345678901234567890123
#: PUT /api/items/1 json {"name": "Coffee", "price": 4}
#: PUT /api/items/1?verbose=yes json {"name": "Coffee", "price": 4.25}
#: PUT /api/items/1?verbose=maybe json {"name": "Coffee", "price": -1}
#: PUT /api/items/77 json {"name": "Coffee", "price": 4}
#: PUT /api/items/x json {"name": "Coffee"}
#: GET /api/items/1/full
#: DELETE /api/items/1
#: DELETE /api/items/1
#: DELETE /api/items/1/
#: GET /api/items/
#: PATCH /api/items/2
#: HEAD /api/items/2
#: OPTIONS /api/items/2
#: GET /nothing
#: POST /
#: GET //
#: GET /openapi.json
