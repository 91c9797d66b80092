"""More models of the recorded cases: those that are one value. more/more.go is what they become in Go."""

from typing import Annotated, Any, Dict, List, Literal, Optional, Union

from pydantic import BaseModel, Field, RootModel


class Owner(BaseModel):
    name: str = Field(min_length=1)
    age: Optional[int] = Field(None, ge=0)


class Cat(BaseModel):
    kind: Literal["cat"]
    n: int


class Dog(BaseModel):
    kind: Literal["dog"]
    m: str = "woof"


class Numbers(RootModel[list[int]]):
    """Some numbers."""


class Owners(RootModel[List[Owner]]):
    pass


class Named(RootModel):
    root: Dict[str, Owner]


class Few(RootModel[list[str]]):
    root: list[str] = Field(min_length=1, max_length=2)


class Code(RootModel[Annotated[str, Field(pattern="^[a-z]+$", max_length=5)]]):
    pass


class Maybe(RootModel[Optional[int]]):
    pass


class Ratio(RootModel[float]):
    root: float = 1


class Tags(RootModel[list[str]]):
    root: list[str] = []


class Either(RootModel[Union[int, str, list[Owner]]]):
    pass


class Animal(RootModel[Union[Cat, Dog]]):
    root: Union[Cat, Dog] = Field(discriminator="kind")


class Anything(RootModel[Any]):
    pass


class One(RootModel[Owner]):
    pass


class Below(Owners):
    pass


class Nest(RootModel[dict[str, "Nest"]]):
    pass


class Holder(BaseModel):
    x: Numbers
    y: Optional[Named] = None
    z: list[Code] = []
    w: Union[Tags, int] = 3
    v: RootModel[list[int]] = None
    u: dict[str, Maybe] = {}
