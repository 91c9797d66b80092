"""Generic models: pages and envelopes of other models."""

from typing import Dict, Generic, List, Optional, TypeVar

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field, computed_field, field_validator

app = FastAPI()

T = TypeVar("T")
K = TypeVar("K")


class User(BaseModel):
    id: int
    name: str = Field(min_length=1)


class Item(BaseModel):
    """A thing."""

    title: str
    price: float = 0


class Page(BaseModel, Generic[T]):
    """A page of things."""

    items: List[T]
    total: int = Field(0, ge=0)
    next: Optional[int] = None

    @field_validator("total")
    @classmethod
    def not_13(cls, v: int) -> int:
        if v == 13:
            raise ValueError("bad luck")
        return v

    @computed_field
    @property
    def size(self) -> int:
        return len(self.items)


class Envelope(BaseModel, Generic[T]):
    data: Optional[T] = None
    error: Optional[str] = None
    meta: Dict[str, T] = {}


class Pair(BaseModel, Generic[K, T]):
    key: K
    value: T


class UserPage(Page[User]):
    owner: str = "nobody"


users = {1: User(id=1, name="Ann"), 2: User(id=2, name="Bob")}


@app.get("/users", response_model=Page[User])
def list_users(skip: int = 0):
    found = list(users.values())[skip:]
    return Page[User](items=found, total=len(users))


@app.get("/users/plain", response_model=Page[User])
def plain_users():
    return {"items": [{"id": "7", "name": "Cid", "secret": "x"}], "total": "1"}


@app.get("/users/{user_id}")
def one_user(user_id: int) -> Envelope[User]:
    if user_id not in users:
        return Envelope[User](error="not found")
    return Envelope[User](data=users[user_id], meta={"a": users[user_id]})


@app.post("/items", response_model=Envelope[Item], status_code=201)
def create(page: Page[Item]):
    if not page.items:
        raise HTTPException(400, f"no items in {page!r}")
    return Envelope[Item](data=page.items[0])


@app.post("/pair")
def pair(pair: Pair[str, int]) -> Pair[int, List[Item]]:
    return Pair[int, List[Item]](key=pair.value, value=[Item(title=pair.key)])


@app.post("/deep")
def deep(deep: Envelope[Page[User]]):
    if deep.data is None:
        return {"names": [], "repr": repr(deep)}
    return {"names": [u.name for u in deep.data.items], "repr": repr(deep)}


@app.post("/page")
def user_page(page: UserPage) -> UserPage:
    return page


@app.get("/numbers")
def numbers() -> Page[int]:
    return Page[int](items=[1, 2, 3])


@app.get("/loose", response_model=Page[Item])
def loose():
    return Page(items=[Item(title="a", price=2)], total=1)


@app.get("/same")
def same():
    a, b = Page[Item](items=[Item(title="a")], total=1), Page(items=[Item(title="a")], total=1)
    return {"same": a == b, "other": a == Page[User](items=[]), "more": Page(items=[]) == Page[int](items=[])}


#: GET /openapi.json
#: GET /same
#: GET /users
#: GET /users?skip=1
#: GET /users/plain
#: GET /users/1
#: GET /users/9
#: POST /items json {"items": [{"title": "a", "price": "2"}], "total": 1}
#: POST /items json {"items": [{"title": 1}, {"price": 2}], "total": 13}
#: POST /items json {"items": []}
#: POST /items json {"items": 5}
#: POST /pair json {"key": "k", "value": "3"}
#: POST /pair json {"key": 1, "value": "x"}
#: POST /deep json {"data": {"items": [{"id": 1, "name": "A"}]}}
#: POST /deep json {"data": {"items": [{"id": 1, "name": ""}]}, "meta": {"x": 1}}
#: POST /deep json {}
#: POST /page json {"items": [{"id": 1, "name": "A"}], "owner": "me"}
#: POST /page json {"items": [{"id": 1}], "total": -1}
#: GET /numbers
#: GET /loose
