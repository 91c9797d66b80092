"""Unions of models that a field tells apart, and computed fields with aliases, in specifications."""

from typing import Annotated, Dict, List, Literal, Optional, Union

from fastapi import Body, FastAPI
from pydantic import BaseModel, ConfigDict, Field, computed_field
from pydantic.alias_generators import to_camel

app = FastAPI()


class Cat(BaseModel):
    kind: Literal["cat", "lion"]
    lives: int = 9


class Dog(BaseModel):
    kind: Literal["dog"] = "dog"
    barks: Optional[int] = None

    @computed_field
    @property
    def loud_barks(self) -> int:
        return (self.barks or 0) * 2


Pet = Annotated[Union[Cat, Dog], Field(discriminator="kind")]


class Home(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)
    first_pet: Pet
    second_pet: Union[Cat, Dog] = Field(discriminator="kind", title="Second", description="another")
    maybe: Optional[Pet] = None
    perhaps: Optional[Union[Cat, Dog]] = Field(None, discriminator="kind")
    many: List[Pet] = []
    by_name: Dict[str, Pet] = {}

    @computed_field(return_type=int)
    @property
    def pet_count(self):
        return len(self.many) + 2

    @computed_field(alias="TOTAL")
    @property
    def total_of_all(self) -> float:
        return len(self.by_name) + 0.5


@app.post("/home")
def home(home: Home) -> Home:
    return home


@app.post("/pet")
def pet(pet: Pet) -> Pet:
    return pet


@app.post("/pets")
def pets(pets: List[Pet]):
    return {"kinds": [p.kind for p in pets], "one": pets[0].kind if pets else None}


@app.post("/feed")
def feed(pet: Pet = Body(), times: int = Body(1)) -> List[Pet]:
    return [pet] * times


@app.post("/kind")
def kind(home: Home):
    pet = home.first_pet
    if pet.kind == "dog":
        return {"dog": True}
    return {"kind": pet.kind, "is_lion": home.second_pet.kind == "lion"}


@app.get("/sorted")
def ordered(by: Literal["kind", "lives"] = "lives", desc: bool = False):
    cats = [Cat(kind="lion", lives=2), Cat(kind="cat", lives=3), Cat(kind="lion", lives=1)]
    return sorted(cats, key=lambda c: getattr(c, by), reverse=desc)


@app.get("/attr/{name}")
def attr(name: str):
    return {"value": getattr(Dog(barks=4), name)}


#: GET /sorted
#: GET /sorted?by=kind&desc=true
#: GET /attr/barks
#: GET /attr/loud_barks
#: GET /attr/none
#: POST /home json {"firstPet": {"kind": "cat"}, "second_pet": {"kind": "dog", "barks": 3}, "many": [{"kind": "lion", "lives": 1}], "byName": {"a": {"kind": "dog"}}}
#: POST /home json {"firstPet": {"kind": "cow"}, "secondPet": {}, "maybe": {"kind": 3}, "many": [{"kind": "lion", "lives": "x"}]}
#: POST /pet json {"kind": "dog", "barks": 1}
#: POST /pet json []
#: POST /pets json [{"kind": "dog"}, {"kind": "lion"}]
#: POST /pets json []
#: POST /feed json {"pet": {"kind": "dog", "barks": 1}, "times": 2}
#: POST /feed json {"times": 2}
#: POST /kind json {"firstPet": {"kind": "dog"}, "secondPet": {"kind": "cat"}}
#: POST /kind json {"firstPet": {"kind": "lion"}, "secondPet": {"kind": "lion"}}
#: GET /openapi.json
