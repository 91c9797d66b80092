"""Computed fields that may raise, decimals with limits, and what answers for what they raise."""

from decimal import Decimal
from typing import List, Optional

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field, computed_field

app = FastAPI()


class Line(BaseModel):
    sku: str
    quantity: int = Field(gt=0, le=100)
    price: Decimal = Field(ge=0, max_digits=8, decimal_places=2)
    weight: Decimal = Field(default=Decimal("0.5"), gt=Decimal("0.00"), multiple_of=Decimal("0.05"))
    share: Optional[Decimal] = Field(None, le=0.75)
    cut: Decimal = Field(Decimal("1"), max_digits=5)
    loss: Decimal = Field(Decimal("1"), decimal_places=3)

    @computed_field
    @property
    def total(self) -> Decimal:
        """What the line costs."""
        return self.price * self.quantity


class Cart(BaseModel):
    lines: List[Line] = []
    people: int = 1

    @computed_field
    @property
    def each(self) -> float:
        return len(self.lines) / self.people


@app.exception_handler(ZeroDivisionError)
def zero(request: Request, e: ZeroDivisionError):
    return JSONResponse({"zero": str(e)}, status_code=400)


@app.post("/lines")
def line(line: Line) -> Line:
    return line


@app.post("/carts", response_model=Cart)
def cart(cart: Cart):
    return cart


@app.post("/plain")
def plain(cart: Cart):
    return {"cart": cart, "n": 1}


@app.post("/without", response_model=Cart, response_model_exclude={"each"})
def without(cart: Cart):
    return cart


@app.post("/unset", response_model_exclude_unset=True)
def unset(cart: Cart) -> Cart:
    return cart

#: GET /openapi.json
#: POST /lines json {"sku": "a", "quantity": 3, "price": "1.10"}
#: POST /lines json {"sku": "a", "quantity": 3, "price": -1, "weight": 0.0, "share": 1, "cut": 123456, "loss": "1.0001"}
#: POST /lines json {"sku": "a", "quantity": 101, "price": "1.105", "weight": "0.07"}
#: POST /carts json {"lines": [{"sku": "a", "quantity": 3, "price": "1.10"}], "people": 2}
#: POST /carts json {"people": 0}
#: POST /plain json {"people": 0}
#: POST /plain json {"people": 3}
#: POST /without json {"people": 0}
#: POST /unset json {"people": 3}
