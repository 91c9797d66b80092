"""Dataclasses, named tuples, enums and typed dicts."""

import dataclasses
from collections import namedtuple
from dataclasses import asdict, dataclass, field
from enum import Enum, IntEnum
from typing import NamedTuple, Optional, TypedDict


@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list)

    def total(self, n):
        return self.price * n


def dataclass_make(): return Item("tea")
#: dataclass_make()
def dataclass_args(): return Item("tea", 2, ["hot"])
#: dataclass_args()
def dataclass_kwargs(): return Item(name="tea", price=3.25).total(2)
#: dataclass_kwargs()
def dataclass_eq(): return Item("a") == Item("a"), Item("a") == Item("b"), Item("a") != Item("a")
#: dataclass_eq()
def dataclass_asdict(): return asdict(Item("a", 2.0, ["x"]))
#: dataclass_asdict()
def dataclass_factory():
    a, b = Item("a"), Item("b")
    a.tags.append("x")
    return a.tags, b.tags
#: dataclass_factory()
def dataclass_assign():
    i = Item("a")
    i.price += 1
    return i.price
#: dataclass_assign()
def dataclass_missing(): return Item()
#: dataclass_missing()
def dataclass_replace(): return dataclasses.replace(Item("a"), price=9.0)
#: dataclass_replace()
def dataclass_spread(d): return Item(**d)
#: dataclass_spread({"name": "x", "price": 2.0})
def dataclass_list(): return sorted([Item("b", 1.0), Item("a", 2.0)], key=lambda i: i.name)
#: dataclass_list()
def dataclass_fields(): return [f.name for f in dataclasses.fields(Item)]
#: dataclass_fields()


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0


def dataclass_order(): return Version(1, 2) < Version(1, 3), sorted([Version(2), Version(1, 5)])
#: dataclass_order()


@dataclass(frozen=True)
class Key:
    a: int
    b: str


def dataclass_frozen(): return {Key(1, "x"): "found"}[Key(1, "x")]
#: dataclass_frozen()
def dataclass_frozen_assign():
    k = Key(1, "x")
    k.a = 2
    return k
#: dataclass_frozen_assign()


@dataclass
class Base:
    id: int


@dataclass
class Derived(Base):
    label: str = "none"

    def __post_init__(self):
        self.label = self.label.upper()


def dataclass_inherit(): return Derived(1, "x"), Derived(2)
#: dataclass_inherit()


@dataclass
class Outer:
    inner: Item
    extra: Optional[Item] = None


def dataclass_nested(): return asdict(Outer(Item("a")))
#: dataclass_nested()
def dataclass_nested_repr(): return Outer(Item("a"), Item("b"))
#: dataclass_nested_repr()


class Color(Enum):
    RED = "red"
    GREEN = "green"
    BLUE = "blue"


def enum_value(): return Color.RED.value, Color.RED.name
#: enum_value()
def enum_print(): return str(Color.RED), repr(Color.GREEN), f"{Color.BLUE}"
#: enum_print()
def enum_lookup(v): return Color(v)
#: enum_lookup("red")
#: enum_lookup("pink")
def enum_item(n): return Color[n]
#: enum_item("GREEN")
#: enum_item("PINK")
def enum_list(): return [c.value for c in Color], list(Color), len(Color)
#: enum_list()
def enum_compare(c): return Color(c) == Color.RED, Color(c) is Color.RED, Color(c) == "red"
#: enum_compare("red")
def enum_in(c): return Color(c) in (Color.RED, Color.BLUE)
#: enum_in("green")
def enum_dict(): return {Color.RED: 1}[Color.RED]
#: enum_dict()
def enum_if(v):
    c = Color(v)
    if c is Color.RED:
        return "stop"
    elif c == Color.GREEN:
        return "go"
    return "what"
#: enum_if("red")
#: enum_if("green")
#: enum_if("blue")
def enum_valid(v): return v in [c.value for c in Color]
#: enum_valid("red")
#: enum_valid("x")
def enum_names(): return Color.__members__.keys() == {"RED", "GREEN", "BLUE"}
#: enum_names()
def enum_try(v):
    try:
        return Color(v).name
    except ValueError as e:
        return str(e)
#: enum_try("x")


class Level(IntEnum):
    LOW = 1
    HIGH = 10


def int_enum(): return Level.LOW < Level.HIGH, Level.HIGH + 1, Level(10), Level.LOW == 1, max(Level)
#: int_enum()
def int_enum_print(): return str(Level.LOW), f"{Level.LOW}", repr(Level.LOW)
#: int_enum_print()


class Status(str, Enum):
    OPEN = "open"
    DONE = "done"

    @property
    def final(self):
        return self is Status.DONE

    @classmethod
    def parse(cls, text):
        return cls(text.strip().lower())


def str_enum(): return Status.OPEN == "open", Status.OPEN.upper(), Status.DONE.final, Status.parse(" Done ")
#: str_enum()
def str_enum_print(): return str(Status.OPEN), f"{Status.OPEN}", "%s" % Status.OPEN
#: str_enum_print()
def str_enum_in(): return "open" in [s for s in Status], Status("done") in {"done"}
#: str_enum_in()

Pair = namedtuple("Pair", ["left", "right"])


def named_make(): return Pair(1, 2), Pair(left=3, right=4)
#: named_make()
def named_fields(): return Pair(1, 2).left, Pair(1, 2)[1], Pair._fields
#: named_fields()
def named_unpack():
    a, b = Pair(1, 2)
    return a + b
#: named_unpack()
def named_eq(): return Pair(1, 2) == (1, 2), Pair(1, 2) == Pair(1, 2)
#: named_eq()
def named_asdict(): return Pair(1, 2)._asdict()
#: named_asdict()
def named_replace(): return Pair(1, 2)._replace(left=9)
#: named_replace()
def named_sort(): return sorted([Pair(2, 1), Pair(1, 9)])
#: named_sort()
def named_len(): return len(Pair(1, 2)), list(Pair(1, 2)), sum(Pair(1, 2))
#: named_len()


class Employee(NamedTuple):
    name: str
    age: int = 30

    def older(self):
        return self._replace(age=self.age + 1)


def named_class(): return Employee("ada"), Employee("ada", 36).older(), Employee("a").name
#: named_class()


class Movie(TypedDict, total=False):
    title: str
    year: int


def typed_dict():
    m: Movie = {"title": "x"}
    m["year"] = 1999
    return m, m.get("year")
#: typed_dict()
def typed_dict_call(): return Movie(title="y", year=1)
#: typed_dict_call()
