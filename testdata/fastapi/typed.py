"""Fields and parameters of the types that are more than JSON has."""

from datetime import date, datetime, timezone
from enum import Enum
from typing import Optional
from uuid import UUID

from fastapi import FastAPI, Query
from pydantic import BaseModel, ConfigDict, EmailStr, Field
from pydantic.alias_generators import to_camel

app = FastAPI(title="Types")


class Status(str, Enum):
    """How far an order is."""

    OPEN = "open"
    SENT = "sent"


class Size(Enum):
    SMALL = 1
    LARGE = 2


class Order(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)

    order_id: UUID
    placed_at: datetime
    ship_on: Optional[date] = None
    status: Status = Status.OPEN
    sizes: list[Size] = []
    mail: Optional[EmailStr] = None
    touched: datetime = Field(default_factory=lambda: datetime.now(timezone.utc))


class OrderOut(BaseModel):
    order_id: UUID
    placed_at: datetime
    ship_on: Optional[date] = None
    status: Status
    sizes: list[Size] = []


@app.post("/orders", response_model=OrderOut)
def place(order: Order):
    return order


@app.post("/orders/raw")
def raw(order: Order):
    return {"status": order.status, "placed": order.placed_at, "ship": order.ship_on, "id": order.order_id, "sizes": order.sizes,
            "open": order.status == Status.OPEN, "text": order.status == "sent", "value": order.status.value}


@app.get("/orders/{order_id}")
def one(order_id: UUID, on: Optional[date] = None):
    return {"id": order_id, "on": on, "text": str(order_id)}


@app.get("/by/{status}")
def by_status(status: Status, size: Optional[Size] = None, since: Optional[datetime] = None):
    return {"status": status, "size": size, "since": since, "name": status.name}


@app.get("/mail")
def mail(to: EmailStr, many: list[date] = Query([])):
    return {"to": to, "many": many}


#: POST /orders json {"orderId": "0f8fad5b-d9cb-469f-a165-70867728950e", "placedAt": "2024-01-02T03:04:05Z"}
#: POST /orders json {"order_id": "0F8FAD5B-D9CB-469F-A165-70867728950E", "placed_at": "2024-01-02 03:04+0200", "ship_on": "2024-02-03", "status": "sent", "sizes": [1, "2", 2]}
#: POST /orders json {"orderId": "{0f8fad5b-d9cb-469f-a165-70867728950e}", "placedAt": 1700000000, "shipOn": "2024-02-03T00:00:00", "status": "open", "sizes": [1, 2.0]}
#: POST /orders json {"orderId": "x", "placedAt": "nope", "shipOn": "2024-13-01", "status": "lost", "sizes": [3], "mail": "a"}
#: POST /orders json {}
#: POST /orders json [1]
#: POST /orders json {"orderId": 5, "placedAt": null, "shipOn": "2024-01-02T03:04:05", "status": null, "sizes": null, "mail": "Ann@EXAMPLE.com"}
#: POST /orders/raw json {"orderId": "0f8fad5b-d9cb-469f-a165-70867728950e", "placedAt": "2024-01-02T03:04:05.5+00:00", "shipOn": "2024-02-03", "status": "sent", "sizes": [2]}
#: POST /orders/raw json {"orderId": "0f8fad5b-d9cb-469f-a165-70867728950e", "placedAt": "2024-01-02T03:04:05"}
#: GET /orders/0f8fad5b-d9cb-469f-a165-70867728950e
#: GET /orders/0f8fad5bd9cb469fa16570867728950e?on=2024-02-29
#: GET /orders/f8fad5b-d9cb-469f-a165-70867728950e?on=2023-02-29
#: GET /orders/x?on=
#: GET /orders/1?on=5
#: GET /by/open
#: GET /by/sent?size=1&since=2024-05-06T07:08:09
#: GET /by/SENT?size=SMALL&since=x
#: GET /by/open?size=3
#: GET /by/open?size=2&since=1700000000
#: GET /by/open?since=2024-05-06
#: GET /mail?to=a@b.com
#: GET /mail?to=Info@B.COM&many=2024-01-02&many=2024-01-03
#: GET /mail?to=a&many=1&many=x
#: GET /mail?to=a@localhost
#: GET /mail
#: GET /mail?to=a%20b@c.com
