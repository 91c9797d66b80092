"""Root models as bodies, as fields and as answers."""

from typing import Annotated, Optional, Union

from fastapi import Body, FastAPI, HTTPException
from pydantic import BaseModel, Field, RootModel, field_validator

app = FastAPI()


class Item(BaseModel):
    name: str = Field(alias="itemName")
    price: Optional[float] = None


class Items(RootModel[list[Item]]):
    """What is in a cart."""

    def __len__(self):
        return len(self.root)

    def __iter__(self):
        return iter(self.root)


class Code(RootModel[str]):
    root: str = Field(pattern="^[a-z]{2}$", description="A code.", examples=["ab"])


class Codes(RootModel[dict[str, Code]]):
    root: dict[str, Code] = {}


class Order(BaseModel):
    items: Items
    code: Code | None = None
    codes: Optional[Codes] = None


class Sorted(RootModel[list[int]]):
    @field_validator("root", mode="after")
    @classmethod
    def in_order(cls, v):
        if v != sorted(v):
            raise ValueError("out of order")
        return v


@app.post("/items")
def items(cart: Items):
    return {"n": len(cart), "names": [i.name for i in cart]}


@app.post("/echo")
def echo(cart: Items) -> Items:
    return cart


@app.post("/made", response_model=Items, response_model_exclude_none=True, response_model_by_alias=False)
def made(n: int = 1):
    return [{"itemName": f"n{i}"} for i in range(n)]


@app.post("/codes", response_model=Codes)
async def codes(codes: Codes):
    if not codes.root:
        raise HTTPException(404, "none")
    return codes


@app.post("/sorted")
def ordered(body: Sorted, twice: Annotated[bool, Body()] = False):
    return {"body": body, "twice": twice}


@app.post("/one")
def one(body: Annotated[Code, Body(embed=True)]):
    return body


@app.post("/either")
def either(body: Union[Code, Sorted, Item]):
    return body


@app.post("/bad", response_model=Sorted)
def bad():
    return [3, 1]


#: GET /openapi.json
#: POST /items json [{"itemName": "a"}, {"itemName": "b", "price": "2"}]
#: POST /items json []
#: POST /items json [{"name": "a"}, 5]
#: POST /items json {"itemName": "a"}
#: POST /items
#: POST /echo json [{"itemName": "a"}]
#: POST /made?n=2
#: POST /codes json {"x": "ab"}
#: POST /codes json {"x": "abc", "y": 1}
#: POST /codes json {}
#: POST /sorted json {"body": [1, 2], "twice": true}
#: POST /sorted json {"body": [2, 1]}
#: POST /sorted json [1, 2]
#: POST /one json {"body": "xy"}
#: POST /one json "xy"
#: POST /either json "xy"
#: POST /either json [1, 2]
#: POST /either json {"itemName": "a"}
#: POST /either json 5
#: POST /bad
