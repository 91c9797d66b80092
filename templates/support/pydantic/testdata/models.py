"""The models of the recorded cases. models/models.go is what they become in Go."""

import datetime as dt
import decimal
import pathlib
import uuid
from datetime import date, datetime, timezone
from enum import Enum
from typing import Annotated, Any, ClassVar, Dict, List, Literal, Mapping, NewType, Optional, Sequence, Set, Tuple, Union
from uuid import UUID

from pydantic import (
    UUID1, UUID4, AwareDatetime, BaseModel, ConfigDict, EmailStr, Field, FutureDate, FutureDatetime, HttpUrl, Json, NaiveDatetime, NonNegativeInt, PastDate, PastDatetime,
    PositiveFloat, PositiveInt, SecretStr, StrictBool, StrictFloat, StrictInt, StrictStr,
    StringConstraints, condecimal, confloat, conint, conlist, conset, constr,
)
from pydantic.alias_generators import to_camel


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
    x: str = Field(pattern=r"^[A-Z]{2}-\d+$")


class Found(BaseModel):
    x: str = Field(pattern="b+", max_length=6)


class Trimmed(BaseModel):
    model_config = ConfigDict(str_strip_whitespace=True)

    x: str = Field(min_length=1)
    y: str = ""


class MaybeInt(BaseModel):
    x: Optional[int]


class MaybeStr(BaseModel):
    x: Optional[str] = Field(default=None, max_length=3)


class MaybeList(BaseModel):
    x: list[int] | None = None


class Ints(BaseModel):
    x: list[int] = Field(min_length=1, max_length=3)


class Strs(BaseModel):
    x: List[str] = []


class Nested(BaseModel):
    x: list[list[Optional[bool]]]


class Counts(BaseModel):
    x: dict[str, int] = Field(default_factory=dict, max_length=2)


class ByNumber(BaseModel):
    x: Dict[int, float] = Field(min_length=1)


class Bare(BaseModel):
    x: list = [1, "a"]
    y: dict = {}
    z: Any = None


class Color(BaseModel):
    x: Literal["red", "green", "blue"]


class Mixed(BaseModel):
    x: Literal["a", 1, True, None]


class Only(BaseModel):
    x: Literal[3] = 3


class IntOrStr(BaseModel):
    x: Union[int, str]


class StrOrFloat(BaseModel):
    x: str | float | None = None


class IntOrFloat(BaseModel):
    x: Union[int, float]


class BoolOrList(BaseModel):
    x: bool | list[int] | dict[str, str]


class Positive(BaseModel):
    a: PositiveInt
    b: NonNegativeInt = 0
    c: PositiveFloat = 1.5
    d: conint(ge=2, le=3) = 2
    e: constr(min_length=2, strip_whitespace=True) = "ok"
    f: confloat(lt=0) = -1.0


class Noted(BaseModel):
    x: Annotated[int, Field(ge=1, description="How many.")] = 1
    y: Annotated[Optional[str], Field(max_length=2)] = None


class Defaults(BaseModel):
    limit: ClassVar[int] = 5
    a: int = 1
    b: float = 2
    c: str = "x"
    d: bool = False
    e: float = 2.0
    f: Optional[int] = None
    g: int = Field(7, ge=10)
    h: list[str] = ["a", "b"]
    i: str = Field(default_factory=lambda: "made")
    j: Optional[list[int]] = Field(default_factory=list)


class Renamed(BaseModel):
    user_name: str = Field(alias="userName", min_length=1)
    user_id: int = Field(validation_alias="uid", serialization_alias="userID", default=0)


class EitherName(BaseModel):
    model_config = ConfigDict(populate_by_name=True)

    user_name: str = Field(alias="userName")
    n: int = Field(1, alias="N")


class Closed(BaseModel):
    model_config = ConfigDict(extra="forbid")

    x: int
    y: str = "y"


class Owner(BaseModel):
    """Who has something."""

    name: str = Field(min_length=1)
    age: Optional[int] = Field(default=None, ge=0, lt=150)


class Item(BaseModel):
    """Something that is had."""

    title: str
    price: float = Field(gt=0)
    tags: list[str] = Field(default_factory=list)
    owner: Owner
    others: list[Owner] = []
    named: dict[str, Owner] = {}
    spare: Optional[Owner] = None


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
    y: Cat | int | None = None


class Shade(Enum):
    LIGHT = "light"
    DARK = "dark"
    ONE = 1


class Level(Enum):
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
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)

    created_at: Optional[datetime] = None
    day: dt.date | None = None
    owner_id: Optional[UUID] = None
    role: Role = Role.USER
    shades: list[Shade] = []
    times: dict[str, datetime] = {}
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
    e: int = Field(0, strict=True, ge=0)


class Shouted(BaseModel):
    model_config = ConfigDict(str_to_upper=True)

    x: str = Field(max_length=4)


class Price(BaseModel):
    x: decimal.Decimal


class Amount(BaseModel):
    x: decimal.Decimal = Field(max_digits=5, decimal_places=2, ge=0, lt=1000)


class Whole(BaseModel):
    x: Optional[decimal.Decimal] = Field(None, max_digits=4, multiple_of=5)


class Alarm(BaseModel):
    x: dt.time


class IntSet(BaseModel):
    x: set[int]


class FewInts(BaseModel):
    x: Set[int] = Field(min_length=1, max_length=2)


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)

    x: frozenset[bool]


class Duo(BaseModel):
    x: tuple[int, str]


class Run(BaseModel):
    x: Tuple[float, ...] = Field(max_length=3)


class AnyTuple(BaseModel):
    x: tuple


class Tree(BaseModel):
    v: int
    kids: list["Tree"] = []
    up: Optional["Tree"] = None


class Kitty(BaseModel):
    kind: Literal["cat"]
    n: int


class Wolf(BaseModel):
    kind: Literal["dog", "wolf"]
    m: str = "x"


class Zoo(BaseModel):
    p: Union[Kitty, Wolf] = Field(discriminator="kind")
    q: Optional[Annotated[Union[Kitty, Wolf], Field(discriminator="kind")]] = None
    r: list[Annotated[Union[Kitty, Wolf], Field(discriminator="kind")]] = []


class Link(BaseModel):
    x: HttpUrl


class Hidden(BaseModel):
    x: SecretStr
    y: SecretStr = SecretStr("")
    z: Optional[SecretStr] = None


class Loose(BaseModel):
    """Keeps what no field takes."""

    model_config = ConfigDict(extra="allow")

    x: int
    y: Optional[str] = None


class Valued(BaseModel):
    model_config = ConfigDict(use_enum_values=True)

    a: Role
    b: Optional[Level] = None
    c: list[Role] = []
    d: Role = Field(default=Role.ADMIN, validate_default=True)


class Fixed(BaseModel, frozen=True):
    x: int = Field(5, le=9)
    y: Optional[list[int]] = None
    _z: int = 5


class Lowered(BaseModel):
    x: Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, min_length=2, max_length=4, pattern=r"^[a-zA-Z0-9]+$")]


class Raised(BaseModel):
    x: Annotated[Optional[str], StringConstraints(to_upper=True, max_length=3)] = None


class FewTexts(BaseModel):
    x: conlist(constr(max_length=1), min_length=1, max_length=3)


class FewNumbers(BaseModel):
    x: conset(int, max_length=2) = set()


class Cost(BaseModel):
    x: condecimal(gt=0.5, le=decimal.Decimal("100.25"), multiple_of=decimal.Decimal("0.05"))


Ident = NewType("Ident", int)


class Identified(BaseModel):
    x: Ident


class Lasting(BaseModel):
    x: dt.timedelta
    y: dt.timedelta = dt.timedelta(minutes=5, seconds=1.5)


class Lastings(BaseModel):
    x: dict[str, Optional[dt.timedelta]]


class Raw(BaseModel):
    x: bytes


class FewBytes(BaseModel):
    x: bytes = Field(min_length=2, max_length=3)


class Located(BaseModel):
    x: pathlib.Path
    y: Optional[pathlib.Path] = None


class Before(BaseModel):
    x: PastDate
    y: Optional[PastDatetime] = None


class Later(BaseModel):
    x: FutureDatetime
    y: Optional[FutureDate] = None


class Zoned(BaseModel):
    x: AwareDatetime


class Unzoned(BaseModel):
    x: NaiveDatetime


class Random(BaseModel):
    x: UUID4
    y: Optional[UUID1] = None


class Sequenced(BaseModel):
    x: Sequence[int]
    y: Sequence[str] = []


class Mapped(BaseModel):
    x: Mapping[str, int]


class Encoded(BaseModel):
    x: Json[list[int]]


class EncodedAny(BaseModel):
    x: Json
