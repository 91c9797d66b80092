"""Models with generated aliases, a union that a field tells apart, and defaults that are sets."""

from typing import Annotated, Literal, Set, Union

from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

app = FastAPI(openapi_url=None)


class CamelModel(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Physical(CamelModel):
    kind: Literal["physical"] = "physical"
    weight_grams: int = Field(gt=0)


class Digital(CamelModel):
    kind: Literal["digital"] = "digital"
    size: float
    places: Set[str] = {"here"}


class Product(CamelModel):
    sku: str
    display_name: str
    details: Annotated[Union[Physical, Digital], Field(discriminator="kind")]


@app.post("/products")
def create(product: Product) -> Product:
    return product


@app.post("/named", response_model_by_alias=False)
def named(product: Product) -> Product:
    return product

#: POST /products json {"sku": "a", "displayName": "A", "details": {"kind": "physical", "weightGrams": 3}}
#: POST /products json {"sku": "a", "display_name": "A", "details": {"kind": "digital", "size": "1.5"}}
#: POST /products json {"sku": 1, "details": {"kind": "digital", "places": ["x", "x"]}}
#: POST /products json {"displayName": "A", "details": {"kind": "none"}}
#: POST /named json {"sku": "a", "displayName": "A", "details": {"kind": "physical", "weight_grams": "3"}}
#: POST /named json {"sku": "a", "displayName": "A", "details": {}}
