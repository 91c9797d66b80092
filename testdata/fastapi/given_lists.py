"""Lists and dicts that are given to models, and used afterwards."""
from typing import Dict, List, Optional

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, field_validator

app = FastAPI()

STOCK = {"tea": 5, "cup": 2}
PRICES: Dict[str, float] = {"tea": 2.5, "cup": 7.0}


class LineIn(BaseModel):
    sku: str
    quantity: int = 1


class Line(BaseModel):
    sku: str
    quantity: int
    price: float


class Order(BaseModel):
    id: int
    lines: List[Line]
    tags: List[str] = []
    notes: Optional[Dict[str, str]] = None
    total: float = 0.0


class OrderIn(BaseModel):
    lines: List[LineIn]
    tags: List[str] = []


class Doubled(BaseModel):
    numbers: List[int]

    @field_validator("numbers")
    @classmethod
    def double(cls, value):
        value.append(len(value))
        return value


@app.post("/orders", response_model=Order, status_code=201)
def create(data: OrderIn):
    lines = []
    for line in data.lines:
        if line.sku not in PRICES:
            raise HTTPException(status_code=404, detail=f"no {line.sku}")
        if line.quantity > STOCK.get(line.sku, 0):
            raise HTTPException(status_code=409, detail=f"{line.sku}: only {STOCK[line.sku]}")
        lines.append(Line(sku=line.sku, quantity=line.quantity, price=PRICES[line.sku]))
    tags = list(data.tags)
    order = Order(id=len(lines), lines=lines, tags=tags, notes={"first": lines[0].sku if lines else ""})
    tags.append("later")
    lines.append(Line(sku="gift", quantity=1, price=0.0))
    order.total = sum(line.price * line.quantity for line in order.lines)
    order.tags.append(f"{len(lines)} lines, {len(tags)} tags")
    return order


@app.get("/shared")
def shared():
    line = Line(sku="tea", quantity=1, price=2.5)
    order = Order(id=1, lines=[line])
    line.quantity = 9
    return {"same": order.lines[0].quantity, "lines": [li.sku for li in order.lines]}


@app.get("/doubled")
def doubled(n: int = 3):
    numbers = list(range(n))
    made = Doubled(numbers=numbers)
    numbers.append(100)
    return {"made": made.numbers, "numbers": numbers, "sum": sum(numbers)}


#: POST /orders json {"lines": [{"sku": "tea", "quantity": 2}, {"sku": "cup"}], "tags": ["a"]}
#: POST /orders json {"lines": []}
#: POST /orders json {"lines": [{"sku": "tea", "quantity": 9}]}
#: POST /orders json {"lines": [{"sku": "pot"}]}
#: POST /orders json {"lines": [{"quantity": 1}]}
#: POST /orders json {"lines": 3, "tags": [1]}
#: GET /shared
#: GET /doubled
#: GET /doubled?n=0
#: GET /openapi.json
