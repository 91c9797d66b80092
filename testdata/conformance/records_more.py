"""Dataclasses as services write them: __post_init__, init-only fields, fields(), keys of dicts and sets, keyword-only fields."""

import dataclasses
from dataclasses import InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, replace


@dataclass
class Address:
    street: str
    zip: str = "0000"


@dataclass
class Person:
    name: str
    address: Address
    tags: list[str] = field(default_factory=list)
    id: str = field(default_factory=lambda: "id", repr=False)
    full: str = field(init=False)
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        if not self.name:
            raise ValueError("name is required")
        self.full = self.name.upper() * scale


def person_make(): return Person("ada", Address("main")), Person("b", Address("x"), scale=2).full
#: person_make()
def person_dict(): return asdict(Person("ada", Address("main"), ["t"])), astuple(Address("a", "b")), dataclasses.asdict(Address("q"))
#: person_dict()
def person_bad():
    try:
        Person("", Address("x"))
    except ValueError as e:
        return str(e)
#: person_bad()
def person_fields(): return [f.name for f in fields(Address)], [(f.name, getattr(Address("a"), f.name)) for f in dataclasses.fields(Address)], is_dataclass(Address)
#: person_fields()
def person_replace(): return replace(Address("a", "1"), zip="2"), Address("a") == Address("a"), Address("a") != Address("b")
#: person_replace()
def address_from(data):
    known = {f.name for f in fields(Address)}
    return Address(**{k: v for k, v in data.items() if k in known})
#: address_from({"street": "s", "zip": "z", "other": 1})
#: address_from({"zip": "z"})
def address_filled(data): return {f.name: data.get(f.name) for f in fields(Address)}
#: address_filled({"street": "s"})


@dataclass(frozen=True, order=True)
class Point:
    x: int = 0
    y: int = 0

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


def point_keys():
    seen = {Point(1, 2): "a"}
    seen[Point(1, 2)] = "b"
    return seen, len({Point(), Point(0, 0), Point(1)}), Point(1, 2) in seen, sorted([Point(2), Point(1, 5)])
#: point_keys()
def point_visits(path):
    seen = set()
    at = Point()
    for step in path:
        at = at + (Point(1, 0) if step == "R" else Point(0, 1))
        seen.add(at)
    return len(seen), at
#: point_visits("RRU")


@dataclass(kw_only=True, slots=True)
class Options:
    host: str = "localhost"
    port: int

    def url(self):
        return f"http://{self.host}:{self.port}"


def options_url(): return Options(port=80).url(), Options(port=1, host="h")
#: options_url()
