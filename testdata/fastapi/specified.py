"""An app that says much of itself in its specification."""

from decimal import Decimal
from enum import Enum
from typing import Annotated, Optional

from fastapi import APIRouter, Body, Depends, FastAPI, Header, HTTPException, Path, Query
from fastapi.responses import HTMLResponse
from fastapi.security import APIKeyHeader, HTTPBearer, OAuth2PasswordBearer
from pydantic import BaseModel, ConfigDict, Field, computed_field

app = FastAPI(
    title="Store",
    summary="A store",
    description="Sells **things** `today` & <tomorrow>.",
    version="2.1.0",
    terms_of_service="http://example.com/terms/",
    contact={"name": "Ann", "url": "http://example.com", "email": "ann@example.com"},
    license_info={"name": "Apache 2.0", "identifier": "MIT", "url": None},
    openapi_tags=[
        {"name": "items", "description": "Things", "externalDocs": {"description": "More", "url": "https://example.com"}},
        {"name": "users"},
    ],
    servers=[{"url": "https://stag.example.com", "description": "Staging"}, {"url": "/v1"}],
    responses={418: {"description": "No coffee"}},
)

token = OAuth2PasswordBearer(tokenUrl="token", scopes={"me": "Read", "all": "Everything"}, description="A token")
bearer = HTTPBearer(bearerFormat="JWT", scheme_name="Jwt", auto_error=False)
key = APIKeyHeader(name="X-Key", description="A key", auto_error=False)


class Tag(str, Enum):
    items = "items"
    users = "users"


class Problem(BaseModel):
    detail: str


class Price(BaseModel):
    amount: Decimal = Decimal("1.50")
    currency: Annotated[str, Field(description="ISO 4217", examples=["EUR", "USD"])] = "EUR"


class Item(BaseModel):
    """A thing.

    With a price.
    """

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "Foo", "price": {"amount": "2"}, "note": None}]})

    name: str = Field(title="The name", min_length=1, examples=["Foo"])
    price: Price
    note: Optional[str] = Field(default=None, deprecated=True, json_schema_extra={"x-secret": True})
    count: int = Field(3, ge=1, description="How many")

    @computed_field
    @property
    def label(self) -> str:
        """What the shelf says."""
        return self.name.upper()


class Shelf(BaseModel):
    items: list[Item] = []
    owner: Optional[Problem] = None


problems = {404: {"model": Problem, "description": "There is none"}, 409: {"description": "Taken"}}
router = APIRouter(prefix="/items", tags=[Tag.items], responses={**problems, 403: {"description": "Forbidden"}})


@router.get("/{number}", responses={200: {"content": {"application/json": {"example": {"name": "Bar"}}}}, "5XX": {"description": "Broken"}})
def one(number: Annotated[int, Path(title="The number", ge=1, description="Of the item")]) -> Item:
    if number > 3:
        raise HTTPException(404, "There is none")
    return Item(name=f"thing {number}", price=Price(amount=Decimal("2.50")))


@router.post("/", status_code=201, response_description="The new item", deprecated=True)
def make(item: Annotated[Item, Body(openapi_examples={"plain": {"summary": "A plain one", "value": {"name": "Foo", "price": {}}}})]) -> Item:
    """Make an item.

    - **name**: what it is called
    \f
    Nobody sees this.
    """
    return item


@router.put("/{number}", openapi_extra={"x-author": "Ann", "tags": ["more"]}, operation_id="replace")
def replace(number: int, item: Item, importance: Annotated[int, Body(gt=0)]):
    return {"number": number, "name": item.name, "importance": importance}


@app.get("/shelf", tags=["users", Tag.items], summary="All of it", include_in_schema=True)
def shelf(
    q: Annotated[Optional[str], Query(alias="item-query", title="Query string", min_length=3, deprecated=True, examples=["abc"])] = None,
    secret: Annotated[Optional[str], Query(include_in_schema=False)] = None,
    x_trace: Annotated[list[str], Header(description="Traces")] = [],
) -> Shelf:
    return Shelf(items=[Item(name=q or "none", price=Price())] if q or secret or x_trace else [])


@app.get("/page", response_class=HTMLResponse, responses={404: {"model": Problem}})
def page():
    return "<p>page</p>"


@app.get("/hidden", include_in_schema=False)
def hidden():
    return {"hidden": True}


@app.get("/me", dependencies=[Depends(bearer), Depends(key)])
def me(who: Annotated[str, Depends(token)]):
    return {"who": who}


inner = APIRouter(include_in_schema=False, deprecated=True)


@inner.get("/inner")
def within():
    return "inner"


app.include_router(router, responses={403: {"description": "Not for you"}})
app.include_router(inner)

#: GET /openapi.json
#: GET /items/2
#: GET /items/0
#: GET /items/9
#: POST /items/ json {"name": "Pen", "price": {"amount": 3}}
#: POST /items/ json {"name": "", "price": {"amount": "x"}, "count": 0}
#: PUT /items/4 json {"item": {"name": "Pen", "price": {}}, "importance": 2}
#: PUT /items/4 json {"item": {"name": "Pen", "price": {}}, "importance": 0}
#: GET /shelf
#: GET /shelf?item-query=abc
#: GET /shelf?item-query=ab&secret=x
#: GET /page
#: GET /hidden
#: GET /inner
#: GET /me
#: GET /docs
