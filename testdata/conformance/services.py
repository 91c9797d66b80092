"""Classes as services write them: singletons, mixins, special methods, dataclasses, flags, registries and abstract bases."""

import copy
import dataclasses
import functools
from abc import ABC, abstractmethod
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace
from enum import Enum, Flag, IntEnum, IntFlag, auto
from functools import total_ordering
from typing import Protocol


class Settings:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.values = {}
            cls._instance.reads = 0
        return cls._instance

    def put(self, key, value):
        self.values[key] = value

    def get(self, key, default=None):
        self.reads += 1
        return self.values.get(key, default)


def settings_shared():
    Settings().put("a", 1)
    return Settings().get("a"), Settings().get("b", "none"), Settings().reads
#: settings_shared()
#: settings_shared()
def settings_same(): return Settings() is Settings()
#: settings_same()


class Registry:
    _instance = None

    def __new__(cls, *args, **kwargs):
        if not cls._instance:
            cls._instance = super(Registry, cls).__new__(cls)
            cls._instance._ready = False
        return cls._instance

    def __init__(self, size=3):
        if self._ready:
            return
        self._ready = True
        self.size = size
        self.items = []

    def add(self, item):
        if len(self.items) >= self.size:
            raise OverflowError("registry is full")
        self.items.append(item)
        return len(self.items)


def registry_add(item): return Registry().add(item)
#: registry_add("a")
#: registry_add("b")
#: registry_add("c")
#: registry_add("d")
def registry_size(): return Registry(10).size
#: registry_size()


class Pool:
    _instance = None

    def __init__(self):
        self.taken = []

    @classmethod
    def instance(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance

    def take(self, name):
        self.taken.append(name)
        return list(self.taken)


def pool_take(name): return Pool.instance().take(name)
#: pool_take("x")
#: pool_take("y")


class JsonMixin:
    def to_json(self):
        return {name: getattr(self, name) for name in self.exported}


class StampMixin:
    def touch(self):
        self.version += 1
        self.log.append(f"v{self.version}")
        return self.version

    def label(self):
        return f"{self.name}@{self.version} ({self.describe()})"


class Document(JsonMixin, StampMixin):
    exported = ("name", "version")

    def __init__(self, name):
        self.name = name
        self.version = 0
        self.log = []

    def describe(self):
        return "document " + self.name.upper()


class Picture(StampMixin):
    def __init__(self, name, width):
        self.name = name
        self.width = width
        self.version = 10
        self.log = ["made"]

    def describe(self):
        return f"picture {self.width}px"


def mixin_touch():
    d = Document("plan")
    d.touch()
    d.touch()
    p = Picture("cat", 20)
    p.touch()
    return d.label(), d.log, p.label(), p.log
#: mixin_touch()
def mixin_json(): return Document("plan").to_json()
#: mixin_json()


class Grid:
    def __init__(self, width, height):
        self.width = width
        self.cells = {}

    def __setitem__(self, key, value):
        x, y = key
        if x >= self.width:
            raise IndexError("column out of range")
        self.cells[(x, y)] = value

    def __getitem__(self, key):
        return self.cells.get(key, ".")

    def __delitem__(self, key):
        del self.cells[key]

    def __contains__(self, key):
        return key in self.cells

    def __len__(self):
        return len(self.cells)


def grid_use():
    g = Grid(3, 3)
    g[0, 1] = "x"
    g[(2, 2)] = "o"
    del g[0, 1]
    return g[0, 1], g[2, 2], (2, 2) in g, len(g)
#: grid_use()
def grid_range():
    g = Grid(1, 1)
    g[5, 0] = "x"
#: grid_range()
def grid_missing():
    g = Grid(1, 1)
    del g[0, 0]
#: grid_missing()


class CaseInsensitive:
    def __init__(self):
        self._data = {}

    def __setitem__(self, key, value):
        self._data[key.lower()] = value

    def __getitem__(self, key):
        return self._data[key.lower()]

    def __delitem__(self, key):
        del self._data[key.lower()]

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)


def headers_use():
    h = CaseInsensitive()
    h["Content-Type"] = "text/html"
    h["X-A"] = "1"
    h["x-a"] = "2"
    h["X-A"] += "!"
    out = h["CONTENT-TYPE"], h["x-A"], list(h), len(h)
    del h["x-a"]
    return out, sorted(h)
#: headers_use()
def headers_missing(): return CaseInsensitive()["Nope"]
#: headers_missing()


class Lazy:
    def __init__(self, values):
        self._values = values

    def __getattr__(self, name):
        if name in self._values:
            return self._values[name]
        raise AttributeError(f"no setting {name}")


def lazy_attr(): return Lazy({"debug": True, "port": 80}).port, Lazy({"debug": True}).debug
#: lazy_attr()
def lazy_missing(): return Lazy({}).nothing
#: lazy_missing()


class Countdown:
    def __init__(self, start):
        self.current = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.current <= 0:
            raise StopIteration
        self.current -= 1
        return self.current + 1


def countdown_list(): return list(Countdown(3)), sum(Countdown(4)), [n * 2 for n in Countdown(2)]
#: countdown_list()
def countdown_loop():
    out = []
    c = Countdown(5)
    for n in c:
        if n == 2:
            break
        out.append(n)
    return out, c.current, list(c)
#: countdown_loop()
def countdown_next():
    c = Countdown(1)
    return next(c), next(c, "end")
#: countdown_next()
def countdown_next_two():
    c = Countdown(2)
    return next(c), next(c)
#: countdown_next_two()


class Fibonacci:
    def __init__(self, limit):
        self.limit = limit

    def __iter__(self):
        self.a, self.b = 0, 1
        return self

    def __next__(self):
        value = self.a
        if value > self.limit:
            raise StopIteration()
        self.a, self.b = self.b, self.a + self.b
        return value


def fibonacci(): return list(Fibonacci(20)), max(Fibonacci(50)), 8 in Fibonacci(10)
#: fibonacci()


@total_ordering
class Version:
    def __init__(self, text):
        self.text = text
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        return isinstance(other, Version) and self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __hash__(self):
        return hash(self.parts)

    def __repr__(self):
        return f"Version({self.text!r})"

    def __str__(self):
        return "v" + self.text


def version_order():
    a, b = Version("1.2"), Version("1.10")
    return a < b, a <= b, a > b, a >= b, a == Version("1.2"), a != b
#: version_order()
def version_sort(texts): return sorted(Version(t) for t in texts), str(max(map(Version, texts))), min(Version(t) for t in texts)
#: version_sort(["1.10", "1.9", "1.1"])
def version_set(): return len({Version("1.0"), Version("1.0"), Version("2.0")}), {Version("1.0"): "one"}[Version("1.0")]
#: version_set()
def version_bad(): return Version("1.x")
#: version_bad()
def version_other(): return Version("1.0") == "1.0", Version("1.0") != "1.0", Version("1.0") == None
#: version_other()


@dataclass(frozen=True)
class Coord:
    lat: float
    lon: float = 0.0

    def moved(self, dlat):
        return replace(self, lat=self.lat + dlat)


def frozen_assign():
    c = Coord(1.0, 2.0)
    c.lat = 5.0
#: frozen_assign()
def frozen_caught():
    c = Coord(1.5)
    try:
        c.lon = 9
    except FrozenInstanceError as e:
        return "refused " + str(e), c.lon
#: frozen_caught()
def frozen_attribute_error():
    c = Coord(1.5)
    try:
        c.lon = 9
    except AttributeError as e:
        return type(e).__name__, str(e)
#: frozen_attribute_error()
def frozen_hash(): return len({Coord(1, 2), Coord(1, 2), Coord(3)}), {Coord(1): "a"}[Coord(1)]
#: frozen_hash()
def frozen_moved(): return Coord(1.0, 2.0).moved(3)
#: frozen_moved()


@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list)


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False, default="")


def item_fields(): return [f.name for f in fields(Item)], [f.name for f in dataclasses.fields(Item("a"))]
#: item_fields()
def item_astuple(): return astuple(Item("a", 2.5, ["x"]))
#: item_astuple()
def item_asdict(): return asdict(Item("a")), dataclasses.asdict(Item("b", tags=["t"]))
#: item_asdict()
def item_asdict_copies():
    item = Item("a")
    d = asdict(item)
    d["tags"].append("x")
    return item, d
#: item_asdict_copies()
def item_replace():
    a = Item("a", 1.0, ["t"])
    b = replace(a, price=2.0)
    b.tags.append("shared")
    return a, b
#: item_replace()
def item_replace_bad(): return replace(Item("a"), nope=1)
#: item_replace_bad()
def item_update(changes):
    item = Item("a")
    for k, v in changes.items():
        setattr(item, k, v)
    return item
#: item_update({"name": "z", "price": 3.5})
def item_from(data):
    known = {f.name for f in fields(Item)}
    return Item(**{k: v for k, v in data.items() if k in known})
#: item_from({"name": "q", "price": 2.5, "other": 1})
#: item_from({"price": 2.5})
def job_order(): return sorted([Job(2, "b"), Job(1, "z"), Job(1, "a")]), Job(1, "a") == Job(1, "b"), Job(1) < Job(2)
#: job_order()


class Permission(Flag):
    READ = 1
    WRITE = 2
    DELETE = 4
    ALL = READ | WRITE | DELETE


class Mode(IntFlag):
    A = auto()
    B = auto()
    C = auto()


def flag_ops():
    p = Permission.READ | Permission.WRITE
    return Permission.READ in p, Permission.DELETE in p, p.value, bool(p & Permission.DELETE), (p & ~Permission.WRITE) == Permission.READ
#: flag_ops()
def flag_repr(): return Permission.READ, Permission.READ | Permission.DELETE, Permission(0), str(Permission.ALL)
#: flag_repr()
def flag_names(): return [p.name for p in Permission.READ | Permission.WRITE], [p.name for p in Permission]
#: flag_names()
def flag_from(n): return Permission(n).value, Permission(n).name
#: flag_from(4)
#: flag_from(5)
def flag_lookup(name): return Permission[name].value
#: flag_lookup("WRITE")
#: flag_lookup("NOPE")
def intflag_ops():
    m = Mode.A | Mode.C
    return int(m), m == 5, m & Mode.A, m + 1, Mode.B.value, bool(m & Mode.B), m | 2
#: intflag_ops()
def flag_build(names):
    p = Permission(0)
    for name in names:
        p |= Permission[name]
    return p.value
#: flag_build(["READ", "DELETE"])
#: flag_build([])


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    @classmethod
    def zero(cls):
        return cls(0, 0)

    @classmethod
    def from_dict(cls, data):
        return cls(data["x"], data.get("y", 0))

    @classmethod
    def parse(cls, text):
        x, y = text.split(",")
        return cls(int(x), int(y))

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return self.__class__(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return type(self)(self.x * k, self.y * k)

    def __rmul__(self, k):
        return self * k

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def __eq__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __bool__(self):
        return bool(self.x or self.y)

    def __iter__(self):
        yield self.x
        yield self.y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"


def vector_ops(): return Vector(1, 2) + Vector(3, 4), Vector(1, 2) - Vector(3, 4), Vector(1, 2) * 3, 2 * Vector(1, 2)
#: vector_ops()
def vector_iadd():
    a = Vector(1, 2)
    b = a
    a += Vector(1, 1)
    return a, b, a is b
#: vector_iadd()
def vector_make(): return Vector.zero(), Vector.from_dict({"x": 4}), Vector.parse("7,8"), Vector.zero() == Vector(0, 0)
#: vector_make()
def vector_bad(): return Vector.parse("7")
#: vector_bad()
def vector_abs(): return abs(Vector(3, 4)), bool(Vector(0, 0)), not Vector(1, 0)
#: vector_abs()
def vector_unpack():
    x, y = Vector(5, 6)
    return x, y, list(Vector(1, 2)), tuple(Vector(3, 4))
#: vector_unpack()
def vector_other(): return Vector(1, 2) == (1, 2), Vector(1, 2) != 5
#: vector_other()
def vector_sum(): return sum([Vector(1, 2), Vector(3, 4)], Vector.zero())
#: vector_sum()
def vector_add_wrong(): return Vector(1, 2) + 1
#: vector_add_wrong()


class Order:
    def __init__(self, name, lines):
        self.name = name
        self.lines = lines
        self.parent = None


def copy_shallow():
    a = Order("a", [1])
    b = copy.copy(a)
    b.name = "b"
    b.lines.append(2)
    return a.name, a.lines, b.name, b.lines
#: copy_shallow()
def copy_deep():
    a = Order("a", [[1], {"k": [2]}])
    b = copy.deepcopy(a)
    b.lines[0].append(9)
    b.lines.append(3)
    return a.lines, b.lines, a is b
#: copy_deep()
def copy_nested():
    a = Order("a", [])
    b = Order("b", [])
    b.parent = a
    c = copy.deepcopy(b)
    c.parent.name = "changed"
    d = copy.copy(b)
    d.parent.name = "seen"
    return a.name, c.parent.name, b.parent.name
#: copy_nested()
def copy_dataclass():
    a = Item("a", 1.0, ["x"])
    b = copy.copy(a)
    c = copy.deepcopy(a)
    b.tags.append("y")
    c.tags.append("z")
    return a, b, c, a == b
#: copy_dataclass()


class Connection:
    def __init__(self, url, secure=False):
        self.url = url
        if secure:
            self.token = "t-" + url

    def open(self):
        self.handle = len(self.url)
        return self

    def close(self):
        if hasattr(self, "handle"):
            del self.handle


def unset_attribute(secure): return Connection("u", secure).token
#: unset_attribute(True)
#: unset_attribute(False)
def unset_method(): return Connection("abc").open().handle
#: unset_method()
def unset_handle(): return Connection("abc").handle
#: unset_handle()
def unset_hasattr():
    c = Connection("abc")
    before = hasattr(c, "handle")
    c.open()
    during = hasattr(c, "handle")
    c.close()
    return before, during, hasattr(c, "handle"), getattr(c, "token", None)
#: unset_hasattr()


class Ticket:
    count = 0
    issued = {}

    def __init__(self, title):
        Ticket.count += 1
        self.id = Ticket.count
        self.title = title
        Ticket.issued[self.id] = self

    @classmethod
    def total(cls):
        return cls.count

    @staticmethod
    def find(id):
        return Ticket.issued.get(id)


def ticket_make(title): return Ticket(title).id, Ticket.total(), Ticket.count
#: ticket_make("a")
#: ticket_make("b")
def ticket_find(id): return Ticket.find(id).title
#: ticket_find(2)
#: ticket_find(99)
def ticket_own():
    t = Ticket("own")
    t.count += 1
    return t.count - Ticket.count
#: ticket_own()


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a):
        self.a = a
        self.b = None


def slotted():
    s = Slotted(1)
    s.b = 2
    return s.a, s.b, Slotted.__slots__
#: slotted()
def slotted_other():
    s = Slotted(1)
    s.c = 2
#: slotted_other()


class Repository(ABC):
    @abstractmethod
    def find(self, id):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    def must_find(self, id):
        found = self.find(id)
        if found is None:
            raise LookupError(f"{self.name}: no {id}")
        return found


class MemoryRepository(Repository):
    def __init__(self):
        self.rows = {1: "one"}

    @property
    def name(self):
        return "memory"

    def find(self, id):
        return self.rows.get(id)


class HalfRepository(Repository):
    def find(self, id):
        return None


class PlainBase:
    def area(self):
        raise NotImplementedError

    def title(self):
        raise NotImplementedError("Subclasses must implement title()")


class PlainChild(PlainBase):
    def area(self):
        return 4


def abstract_find(id): return MemoryRepository().must_find(id)
#: abstract_find(1)
#: abstract_find(2)
def abstract_make(): return Repository()
#: abstract_make()
def abstract_half(): return HalfRepository()
#: abstract_half()
def abstract_plain(): return PlainChild().area()
#: abstract_plain()
def abstract_plain_title(): return PlainChild().title()
#: abstract_plain_title()
def abstract_plain_area(): return PlainBase().area()
#: abstract_plain_area()


class Notifier(Protocol):
    def send(self, to: str) -> str: ...


class EmailNotifier:
    def send(self, to: str) -> str:
        return "mail to " + to


class SmsNotifier:
    def send(self, to: str) -> str:
        return "sms to " + to


def notify(notifier: Notifier, to: str) -> str:
    return notifier.send(to)


def protocol_send(): return notify(EmailNotifier(), "a"), notify(SmsNotifier(), "b")
#: protocol_send()
def protocol_list():
    notifiers: list[Notifier] = [EmailNotifier(), SmsNotifier()]
    return [n.send("x") for n in notifiers]
#: protocol_list()
def protocol_chosen(kind):
    notifiers = {"email": EmailNotifier(), "sms": SmsNotifier()}
    return notifiers[kind].send("y")
#: protocol_chosen("sms")
#: protocol_chosen("fax")


class Outer:
    class Inner:
        limit = 5

        def __init__(self, n):
            self.n = n

    class Status:
        OPEN = "open"
        CLOSED = "closed"

    def __init__(self):
        self.inner = Outer.Inner(3)
        self.other = self.Inner(4)


def nested_class(): return Outer().inner.n, Outer().other.n, Outer.Inner.limit, Outer.Status.OPEN, Outer.Inner(9).n
#: nested_class()


EXPORTERS = {}


def exporter(name):
    def register(cls):
        EXPORTERS[name] = cls
        return cls
    return register


@exporter("csv")
class CsvExporter:
    def export(self, rows):
        return "\n".join(",".join(map(str, row)) for row in rows)


@exporter("tsv")
class TsvExporter:
    def export(self, rows):
        return "\n".join("\t".join(map(str, row)) for row in rows)


def exported(name, rows):
    if name not in EXPORTERS:
        raise ValueError(f"unknown format {name}; have {', '.join(sorted(EXPORTERS))}")
    return EXPORTERS[name]().export(rows)
#: exported("csv", [[1, 2], [3, 4]])
#: exported("tsv", [[1, 2], [3, 4]])
#: exported("xml", [])


COMMANDS = {}


def command(name):
    def wrap(fn):
        COMMANDS[name] = fn
        return fn
    return wrap


@command("greet")
def greet(who):
    return f"hello {who}"


@command("shout")
def shout(who):
    return who.upper() + "!"


def command_run(name, who):
    handler = COMMANDS.get(name)
    if handler is None:
        return "unknown", sorted(COMMANDS)
    return handler(who)
#: command_run("greet", "ann")
#: command_run("shout", "ann")
#: command_run("nope", "ann")


class Celsius:
    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @property
    def kelvin(self):
        return self._degrees + 273.15


def readonly_assign():
    c = Celsius(1)
    c.kelvin = 5
#: readonly_assign()
def readonly_caught():
    c = Celsius(1)
    try:
        c.degrees = 5
    except AttributeError as e:
        return str(e), c.degrees
#: readonly_caught()


class Circle:
    def __init__(self, r):
        self.r = r
        self.computed = 0

    @functools.cached_property
    def area(self):
        self.computed += 1
        return round(3.14159 * self.r ** 2, 2)


def cached_property_once():
    c = Circle(2)
    first = c.area
    c.r = 10
    return first, c.area, c.computed
#: cached_property_once()


class Chain:
    def __init__(self):
        self.parts = []

    def where(self, text):
        self.parts.append(text)
        return self

    def build(self):
        return " and ".join(self.parts)


def chain_build(): return Chain().where("a = 1").where("b = 2").build(), Chain().build()
#: chain_build()


class Base:
    registry = []

    def __init__(self, name, **options):
        self.name = name
        self.options = options

    def process(self):
        self.before()
        result = self.handle()
        self.after(result)
        return result

    def before(self):
        self.steps = ["before"]

    def after(self, result):
        self.steps.append("after " + str(result))

    def handle(self):
        raise NotImplementedError(f"{self.__class__.__name__}.handle")


class Adder(Base):
    def __init__(self, *numbers, **options):
        super().__init__("adder", **options)
        self.numbers = numbers

    def handle(self):
        return sum(self.numbers) * self.options.get("scale", 1)


def template_method():
    a = Adder(1, 2, 3, scale=2)
    return a.process(), a.steps, a.options, a.name
#: template_method()
def template_missing(): return Base("b").process()
#: template_missing()
