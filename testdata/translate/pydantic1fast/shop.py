"""A shop whose models version 1 of Pydantic validates."""

from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Dict, List, Optional
from uuid import UUID

from fastapi import Body, Depends, FastAPI, Header, HTTPException, Path, Query, status
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse
from fastapi.security import OAuth2PasswordRequestForm
from pydantic import BaseModel, EmailStr, Field, root_validator, validator

app = FastAPI(title="Shop")


class Kind(str, Enum):
    tool = "tool"
    toy = "toy"


class ItemBase(BaseModel):
    title: str = Field(..., min_length=1, max_length=20, example="pen")
    price: Decimal = Field(..., gt=0)
    kind: Kind = Kind.tool
    tags: List[str] = []
    note: Optional[str]


class ItemIn(ItemBase):
    secret: str = "s"

    @validator("tags", each_item=True)
    def tag_is_short(cls, v):
        assert len(v) < 5, "tags are short"
        return v.lower()

    @validator("note", always=True)
    def note_says_something(cls, v, values):
        if v is None and values.get("kind") == Kind.toy:
            return "a toy"
        return v

    @root_validator(pre=True)
    def no_spam(cls, values):
        if values.get("title") == "spam":
            raise ValueError("no spam")
        return values


class ItemOut(ItemBase):
    id: int
    made: datetime

    class Config:
        orm_mode = True


class User(BaseModel):
    mail: EmailStr
    full_name: str = Field(alias="fullName")
    ref: Optional[UUID] = None
    scores: Dict[str, float] = {}

    class Config:
        allow_population_by_field_name = True


class Patch(BaseModel):
    title: Optional[str]
    price: Optional[Decimal]


ITEMS: Dict[int, dict] = {}


@app.post("/items", response_model=ItemOut, status_code=status.HTTP_201_CREATED)
def create(item: ItemIn):
    return {**item.dict(), "id": 7, "made": datetime(2024, 1, 2, 3, 4, 5)}


@app.post("/echo")
def echo(item: ItemIn):
    return item


@app.post("/plain")
async def plain(item: ItemIn, times: int = Body(1, ge=1)):
    return {"item": item.dict(exclude={"secret"}), "times": times, "set": sorted(item.__fields_set__)}


@app.post("/users", response_model=User, response_model_by_alias=False)
def user(user: User):
    return user


@app.post("/users/alias", response_model=User, response_model_exclude_unset=True)
def user_alias(user: User):
    return user


@app.post("/users/none", response_model=User, response_model_exclude_none=True)
def user_none(user: User):
    return user


@app.post("/users/many", response_model=List[User])
def users(users: List[User]):
    return users[:2]


@app.get("/broken", response_model=User)
def broken():
    return {"mail": "nobody"}


@app.get("/search")
def search(
    q: Optional[str] = Query(None, min_length=3),
    limit: int = Query(10, ge=1, le=100),
    exact: bool = False,
    kinds: List[Kind] = Query([]),
    when: Optional[datetime] = None,
    x_token: str = Header("none"),
):
    return {"q": q, "limit": limit, "exact": exact, "kinds": kinds, "when": when, "x_token": x_token}


@app.get("/items/{item_id}")
def show(item_id: int = Path(..., gt=0), code: str = Query(..., regex="^[a-z]+$")):
    if item_id > 5:
        raise HTTPException(status_code=404, detail="no such item")
    return {"item_id": item_id, "code": code}


@app.patch("/items/{item_id}")
def patch(item_id: int, change: Patch):
    return change.dict(exclude_unset=True)


@app.post("/login")
def login(form: OAuth2PasswordRequestForm = Depends()):
    return {"user": form.username, "scopes": form.scopes}


@app.get("/price")
def price():
    return {"price": Decimal("2.50"), "whole": Decimal("3"), "when": datetime(2024, 1, 2)}


@app.put("/encoded")
def encoded(item: ItemIn):
    return JSONResponse(content={"item": jsonable_encoder(item), "ref": jsonable_encoder({"at": datetime(2024, 1, 2), "price": item.price})})


@app.get("/made")
def made():
    return JSONResponse(status_code=202, content={"made": ItemBase(title="x", price=1).title})


#: POST /items json {"title": "pen", "price": "2.50"}
#: POST /items json {"title": "pen", "price": 3, "kind": "toy", "tags": ["A", "b"]}
#: POST /items json {"title": "pen", "price": 3, "kind": "toy", "note": "x", "tags": ["toolong", null, 5]}
#: POST /items json {"title": "spam"}
#: POST /items json {"title": "", "price": 0, "kind": "car", "tags": "x"}
#: POST /items json {}
#: POST /items json []
#: POST /items json null
#: POST /items json 5
#: POST /items json [["title", "pen"], ["price", 1]]
#: POST /items
#: POST /items body application/json '{"title": '
#: POST /items text title
#: POST /echo json {"title": "pen", "price": "2.50", "kind": "toy"}
#: POST /plain json {"item": {"title": "pen", "price": 1}}
#: POST /plain json {"item": {"title": "pen", "price": 1.5, "note": "é"}, "times": "3"}
#: POST /plain json {"item": {"title": "pen"}, "times": 0}
#: POST /plain json {"times": "x"}
#: POST /plain json []
#: POST /plain
#: POST /users json {"mail": "A@B.com", "fullName": "Ann", "ref": "0F8FAD5B-D9CB-469F-A165-70867728950E", "scores": {"a": 1, "b": "2.5"}}
#: POST /users json {"mail": "A@B.com", "full_name": "Ann"}
#: POST /users json {"mail": "A", "ref": 5, "scores": {"a": "x"}}
#: POST /users/alias json {"mail": "a@b.com", "fullName": "Ann"}
#: POST /users/alias json {"mail": "a@b.com", "full_name": "Ann", "ref": null}
#: POST /users/none json {"mail": "a@b.com", "fullName": "Ann"}
#: POST /users/many json [{"mail": "a@b.com", "fullName": "Ann"}, {"mail": "c@b.com", "full_name": "Bo"}]
#: POST /users/many json [{"mail": "a@b.com"}, 5]
#: POST /users/many json {"mail": "a@b.com"}
#: GET /broken
#: GET /search
#: GET /search?q=abc&limit=5&exact=yes&kinds=toy&kinds=tool&when=2024-01-02T03:04:05Z
#: GET /search?q=ab&limit=0&exact=maybe&kinds=car&when=soon
#: GET /search?limit=x&limit=101
#: GET /search?when=1700000000
#:   X-Token: t
#: GET /items/3?code=abc
#: GET /items/0?code=Abc
#: GET /items/x
#: GET /items/9?code=abc
#: GET /items/2.5?code=a%0A
#: PATCH /items/3 json {"price": "4.20"}
#: PATCH /items/3 json {"title": null}
#: PATCH /items/3 json {"title": {}, "price": "x"}
#: POST /login form username=a&password=b&scope=x+y
#: POST /login form username=a&grant_type=nope
#: POST /login form
#: GET /price
#: GET /made
#: PUT /encoded json {"title": "pen", "price": "2.50"}
#: PUT /encoded json {"title": "pen", "price": 3}
#: GET /docs
#: GET /openapi.json
#: GET /nothing
