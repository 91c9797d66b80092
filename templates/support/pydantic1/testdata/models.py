"""The models of the recorded cases of version 1. models/models.go is what they become in Go."""

import datetime as dt
import decimal
from datetime import date, datetime
from enum import Enum, IntEnum
from typing import Any, ClassVar, Dict, FrozenSet, List, Literal, Optional, Set, Tuple, Union
from uuid import UUID

from pydantic import (
    BaseModel, EmailStr, Extra, Field, NonNegativeInt, PositiveFloat, PositiveInt, SecretStr, StrictBool, StrictFloat, StrictInt, StrictStr, confloat, conint,
    constr,
)


class AnInt(BaseModel):
    """An int."""

    x: int


class Bounded(BaseModel):
    """An int between limits."""

    x: int = Field(ge=-5, lt=100, multiple_of=5)


class Above(BaseModel):
    x: int = Field(..., gt=0, le=10)


class AFloat(BaseModel):
    x: float


class FloatBounds(BaseModel):
    x: float = Field(gt=0, le=1000.5)


class Steps(BaseModel):
    x: float = Field(multiple_of=0.25, ge=-1.5, lt=1e16)


class ABool(BaseModel):
    x: bool


class AStr(BaseModel):
    x: str


class Short(BaseModel):
    x: str = Field(min_length=2, max_length=4)


class One(BaseModel):
    x: str = Field(min_length=1, max_length=1)


class Coded(BaseModel):
    x: str = Field(regex=r"^[A-Z]{2}-\d+$")


class Found(BaseModel):
    x: str = Field(regex="b+", max_length=6)


class Trimmed(BaseModel):
    x: str = Field(min_length=1)
    y: str = ""

    class Config:
        anystr_strip_whitespace = True


class MaybeInt(BaseModel):
    x: Optional[int]


class NullInt(BaseModel):
    x: int = None


class GivenInt(BaseModel):
    x: Optional[int] = Field(..., ge=2)


class MaybeStr(BaseModel):
    x: Optional[str] = Field(default=None, max_length=3)


class MaybeList(BaseModel):
    x: Optional[List[int]] = None


class Ints(BaseModel):
    x: List[int] = Field(min_items=1, max_items=3)


class Distinct(BaseModel):
    x: List[Any] = Field(unique_items=True)


class Strs(BaseModel):
    x: List[str] = []


class Nested(BaseModel):
    x: List[List[Optional[bool]]]


class Counts(BaseModel):
    x: Dict[str, int] = Field(default_factory=dict)


class ByNumber(BaseModel):
    x: Dict[int, float]


class Bare(BaseModel):
    x: list = [1, "a"]
    y: dict = {}
    z: Any


class Color(BaseModel):
    x: Literal["red", "green", "blue"]


class Mixed(BaseModel):
    x: Literal["a", 1, "b"]


class Only(BaseModel):
    x: Literal[3] = 3


class IntOrStr(BaseModel):
    x: Union[int, str]


class StrOrFloat(BaseModel):
    x: Union[str, float, None] = None


class FloatOrList(BaseModel):
    x: Union[float, List[int], Dict[str, conint(gt=1)]]


class BoolOrList(BaseModel):
    x: Union[bool, List[int], Dict[str, str]]


class Positive(BaseModel):
    a: PositiveInt
    b: NonNegativeInt = 0
    c: PositiveFloat = 1.5
    d: conint(ge=2, le=3) = 2
    e: constr(min_length=2, strip_whitespace=True) = "ok"
    f: confloat(lt=0) = -1.0


class Defaults(BaseModel):
    limit: ClassVar[int] = 5
    a: int = 1
    b: float = 2
    c: str = "x"
    d: bool = False
    e: float = 2.0
    f: Optional[int] = None
    g: int = Field(7, ge=10)
    h: List[str] = ["a", "b"]
    i: str = Field(default_factory=lambda: "made")
    j: Optional[List[int]] = Field(default_factory=list)


class Renamed(BaseModel):
    user_name: str = Field(alias="userName", min_length=1)
    user_id: int = Field(alias="uid", default=0)


class EitherName(BaseModel):
    user_name: str = Field(alias="userName")
    n: int = Field(1, alias="N")

    class Config:
        allow_population_by_field_name = True


class Closed(BaseModel):
    x: int
    y: str = "y"

    class Config:
        extra = Extra.forbid


class Owner(BaseModel):
    """Who has something."""

    name: str = Field(min_length=1)
    age: Optional[int] = Field(default=None, ge=0, lt=150)


class Item(BaseModel):
    """Something that is had."""

    title: str
    price: float = Field(gt=0)
    tags: List[str] = Field(default_factory=list)
    owner: Owner
    others: List[Owner] = []
    named: Dict[str, Owner] = {}
    spare: Optional[Owner]


class SubItem(Item):
    """An item with more."""

    id: int
    title: str = Field(default="untitled", max_length=10)


class Cat(BaseModel):
    meow: int
    name: str = "cat"


class Dog(BaseModel):
    bark: int
    name: str = "dog"
    age: int = 1


class Pet(BaseModel):
    x: Union[Cat, Dog]
    y: Union[Cat, int, None] = None


class Shade(Enum):
    LIGHT = "light"
    DARK = "dark"
    ONE = 1


class Level(IntEnum):
    LOW = 1
    HIGH = 2


class Role(str, Enum):
    ADMIN = "admin"
    USER = "user"


class ATime(BaseModel):
    x: datetime


class ADay(BaseModel):
    x: date


class AnID(BaseModel):
    x: UUID


class AnEmail(BaseModel):
    x: EmailStr


class Shaded(BaseModel):
    x: Shade


class Levelled(BaseModel):
    x: Level


class Roled(BaseModel):
    x: Role


class Stamped(BaseModel):
    created_at: Optional[datetime] = None
    day: Optional[dt.date] = None
    owner_id: Optional[UUID] = None
    role: Role = Role.USER
    shades: List[Shade] = []
    times: Dict[str, datetime] = {}
    mail: Optional[EmailStr] = None


class TimeOrText(BaseModel):
    x: Union[datetime, str]


class DayOrNumber(BaseModel):
    x: Union[date, int]


class IDOrNumber(BaseModel):
    x: Union[int, UUID]


class Strictly(BaseModel):
    a: StrictInt = 0
    b: StrictStr = ""
    c: StrictBool = False
    d: StrictFloat = 0.0
    e: conint(strict=True, ge=0) = 0


class Shouted(BaseModel):
    x: str = Field(max_length=4)

    class Config:
        anystr_upper = True


class Measured(BaseModel):
    x: str
    y: str = Field("abc", max_length=5)

    class Config:
        min_anystr_length = 1
        max_anystr_length = 3


class Price(BaseModel):
    x: decimal.Decimal


class Amount(BaseModel):
    x: decimal.Decimal = Field(max_digits=5, decimal_places=2, ge=0, lt=1000)


class Whole(BaseModel):
    x: Optional[decimal.Decimal] = Field(None, max_digits=4, multiple_of=5)


class Alarm(BaseModel):
    x: dt.time


class IntSet(BaseModel):
    x: Set[int]


class FewInts(BaseModel):
    x: Set[int] = Field(min_items=1, max_items=2)


class Frozen(BaseModel):
    x: FrozenSet[bool]

    class Config:
        frozen = True


class Duo(BaseModel):
    x: Tuple[int, str]


class Run(BaseModel):
    x: Tuple[float, ...]


class Tree(BaseModel):
    v: int
    kids: List["Tree"] = []
    up: Optional["Tree"] = None


class Hidden(BaseModel):
    x: SecretStr
    y: SecretStr = SecretStr("")
    z: Optional[SecretStr] = None


class Loose(BaseModel):
    """Keeps what no field takes."""

    x: int
    y: Optional[str] = None

    class Config:
        extra = "allow"


class Valued(BaseModel):
    a: Role
    b: Optional[Shade] = None
    c: List[Role] = []

    class Config:
        use_enum_values = True


class Checked(BaseModel):
    x: int = Field(3, gt=4)
    y: Optional[List[int]] = []

    class Config:
        validate_all = True


def shout(name: str) -> str:
    """Return the alias of a field."""
    return name.upper()


class Generated(BaseModel):
    first_name: str
    x: int = 1
    z: int = Field(2, alias="zed")

    class Config:
        alias_generator = shout


class Below(Generated):
    x: int = 5
    z: float = 2.5
    more: List[int] = []


class Lowest(Below):
    own: Optional[Owner] = None

    class Config:
        alias_generator = lambda name: "k_" + name
        allow_population_by_field_name = True


Tree.update_forward_refs()
