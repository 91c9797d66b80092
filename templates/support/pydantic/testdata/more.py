"""More models of the recorded cases: those that are one value, typed dicts, and adapters. more/more.go is what they become in Go."""

from typing import Annotated, Any, Dict, List, Literal, Optional, Union

from pydantic import BaseModel, Field, RootModel, TypeAdapter
from typing_extensions import NotRequired, Required, TypedDict


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


class Point(TypedDict):
    """Where something is."""

    x: int
    y: NotRequired[float]


class Place(Point, total=False):
    name: Annotated[str, Field(min_length=2)]
    owner: Optional[Owner]
    tags: Required[list[int]]


class Located(BaseModel):
    at: Point
    to: Optional[Place] = None
    via: list[Point] = []


ints = TypeAdapter(list[int])
owner = TypeAdapter(Owner)
owners: TypeAdapter[List[Owner]] = TypeAdapter(List[Owner])
maybe = TypeAdapter(Optional[Dict[str, float]])
either = TypeAdapter(Union[int, list[Owner], str])
limited = TypeAdapter(Annotated[int, Field(gt=0, lt=100)])
limited_items = TypeAdapter(list[Annotated[str, Field(min_length=2)]])
animal = TypeAdapter(Annotated[Union[Cat, Dog], Field(discriminator="kind")])
numbers = TypeAdapter(Numbers)
pair = TypeAdapter(tuple[int, str])
run = TypeAdapter(tuple[float, ...])
choice = TypeAdapter(Literal["a", 1])
plain = TypeAdapter(str)
unique = TypeAdapter(set[int])
anything = TypeAdapter(Any)
point = TypeAdapter(Point)
places = TypeAdapter(Dict[str, Place])
