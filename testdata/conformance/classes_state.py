"""Classes with state as services keep it: attributes set late, state shared by a class, tables of classes, iterators, copies, mixins."""

import copy
from collections import OrderedDict, defaultdict, deque


class Connection:
    def __init__(self, host):
        self.host = host

    def open(self):
        self.handle = f"{self.host}:1"
        self.sent = []
        return self

    def send(self, text):
        self.sent.append(text)
        return len(self.sent)

    def close(self):
        self.handle = None


def connection_sends():
    c = Connection("db").open()
    c.send("a")
    return c.send("b"), c.sent, c.handle
#: connection_sends()
def connection_closed():
    c = Connection("db").open()
    c.close()
    return c.handle, c.sent
#: connection_closed()
def connection_unopened():
    return Connection("db").send("a")
#: connection_unopened()
def connection_asked():
    c = Connection("db")
    before = hasattr(c, "handle")
    c.open()
    return before, hasattr(c, "handle"), getattr(Connection("x"), "handle", "none")
#: connection_asked()


class Metrics:
    counts = {}
    names = []
    total = 0
    limits = {"get": 3, "post": 2}

    def __init__(self, name):
        self.name = name
        self.names.append(name)

    def hit(self, kind):
        self.counts[kind] = self.counts.get(kind, 0) + 1
        Metrics.total += 1
        if self.counts[kind] > self.limits.get(kind, 1):
            raise OverflowError(f"too many {kind} by {self.name}")
        return self.counts[kind]

    @classmethod
    def reset(cls):
        cls.counts.clear()
        cls.names.clear()
        cls.total = 0


def metrics_shared():
    Metrics.reset()
    a, b = Metrics("a"), Metrics("b")
    a.hit("get")
    b.hit("get")
    return a.counts, b.counts, Metrics.names, Metrics.total, a.total
#: metrics_shared()
def metrics_limit():
    Metrics.reset()
    m = Metrics("m")
    try:
        for _ in range(5):
            m.hit("post")
    except OverflowError as e:
        return str(e), m.counts
#: metrics_limit()


class Job:
    count = 0

    def __init__(self, title):
        Job.count += 1
        self.id = Job.count
        self.title = title

    def __repr__(self):
        return f"<Job {self.id} {self.title}>"


def job_ids(): return [Job("a"), Job("b")], Job.count
#: job_ids()
#: job_ids()


class Order:
    next_id = 1

    def __init__(self):
        self.id = self.__class__.next_id
        self.__class__.next_id += 1


def order_ids(): return Order().id, Order().id, Order.next_id
#: order_ids()


class Invoice:
    seq = 0

    def __init__(self):
        type(self).seq += 1
        self.number = f"INV-{self.seq:04d}"


def invoice_numbers(): return Invoice().number, Invoice().number
#: invoice_numbers()


class SingletonMeta(type):
    _instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Cache(metaclass=SingletonMeta):
    def __init__(self):
        self.data = {}
        self.hits = 0

    def get(self, key, default=None):
        if key in self.data:
            self.hits += 1
            return self.data[key]
        return default

    def set(self, key, value):
        self.data[key] = value


class Settings(metaclass=SingletonMeta):
    def __init__(self, env="dev"):
        self.env = env


def cache_shared():
    Cache().set("a", 1)
    return Cache().get("a"), Cache().get("b", "none"), Cache().hits, Cache() is Cache()
#: cache_shared()
def settings_once(): return Settings("prod").env, Settings("test").env
#: settings_once()


class Pager:
    def __init__(self, items, size):
        self.items = items
        self.size = size
        self.page = 0

    def __iter__(self):
        return self

    def __next__(self):
        start = self.page * self.size
        if start >= len(self.items):
            raise StopIteration
        self.page += 1
        return self.items[start:start + self.size]


def pages(items, size): return list(Pager(items, size))
#: pages([1, 2, 3, 4, 5], 2)
#: pages([], 2)
def page_loop(items):
    seen = []
    for page in Pager(items, 2):
        if len(page) < 2:
            break
        seen.append(sum(page))
    return seen
#: page_loop([1, 2, 3, 4, 5])
def page_next():
    p = Pager([1, 2, 3], 2)
    return next(p), next(p), next(p, None), p.page
#: page_next()
def page_end():
    p = Pager([1], 2)
    next(p)
    try:
        next(p)
    except StopIteration:
        return "end"
#: page_end()
def page_enumerate(): return [(i, len(p)) for i, p in enumerate(Pager([1, 2, 3], 2), 1)]
#: page_enumerate()


class AttrDict:
    def __init__(self, values):
        self._values = values

    def __getattr__(self, name):
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(f"no attribute {name}")


def attr_read(): return AttrDict({"debug": True}).debug, AttrDict({"n": {"x": 1}}).n["x"]
#: attr_read()
def attr_missing(): return AttrDict({"a": 1}).b
#: attr_missing()
def attr_default(): return getattr(AttrDict({"a": 1}), "b", 5), hasattr(AttrDict({"a": 1}), "a")
#: attr_default()


class Draft:
    def __init__(self, title, tags, meta=None):
        self.title = title
        self.tags = tags
        self.meta = meta or {}


def draft_copied():
    a = Draft("t", ["x"], {"n": [1]})
    b, c = copy.copy(a), copy.deepcopy(a)
    a.title = "u"
    a.tags.append("y")
    a.meta["n"].append(2)
    return b.title, b.tags, b.meta, c.title, c.tags, c.meta, b is a
#: draft_copied()
def draft_list():
    drafts = [Draft("a", []), Draft("b", [])]
    others = copy.deepcopy(drafts)
    others[0].tags.append(1)
    drafts[1].title = "z"
    return [d.tags for d in drafts], [d.title for d in others]
#: draft_list()


class Temperature:
    __slots__ = ("_celsius",)

    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._celsius = value

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32


def temperature_set():
    t = Temperature(10)
    t.celsius = 20
    t.celsius += 5
    return t.celsius, t.fahrenheit
#: temperature_set()


class Lru:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = OrderedDict()

    def get(self, key):
        if key not in self.items:
            return None
        self.items.move_to_end(key)
        return self.items[key]

    def put(self, key, value):
        if key in self.items:
            self.items.move_to_end(key)
        self.items[key] = value
        if len(self.items) > self.capacity:
            self.items.popitem(last=False)


def lru_use():
    lru = Lru(2)
    lru.put("a", 1)
    lru.put("b", 2)
    lru.get("a")
    lru.put("c", 3)
    return list(lru.items), lru.get("b"), lru.get("c")
#: lru_use()


class Events:
    def __init__(self):
        self.handlers = defaultdict(list)
        self.recent = deque(maxlen=3)

    def on(self, name, fn):
        self.handlers[name].append(fn)

    def emit(self, name, payload):
        self.recent.append(name)
        return [fn(payload) for fn in self.handlers[name]]


def events_emit():
    e = Events()
    e.on("a", lambda p: p + 1)
    e.on("a", lambda p: p * 2)
    out = e.emit("a", 5)
    for n in "bcd":
        e.emit(n, 0)
    return out, list(e.recent), e.emit("none", 1)
#: events_emit()


class Timer:
    def __init__(self, name, log):
        self.name = name
        self.log = log

    def __enter__(self):
        self.log.append("start " + self.name)
        return self

    def __exit__(self, kind, value, trace):
        self.log.append(f"stop {kind.__name__ if kind else None} {value}")
        return kind is KeyError


def timer_use():
    log = []
    with Timer("a", log) as t:
        log.append(t.name)
    with Timer("b", log):
        raise KeyError("k")
    return log
#: timer_use()
def timer_raise():
    log = []
    try:
        with Timer("c", log):
            raise ValueError("v")
    except ValueError as e:
        log.append(str(e))
    return log
#: timer_raise()


class Validator:
    def __init__(self, low, high):
        self.low, self.high = low, high

    def __call__(self, value):
        return self.low <= value <= self.high


RULES = {"age": Validator(0, 150), "score": Validator(0, 10)}


def valid(data): return {k: rule(data.get(k, -1)) for k, rule in RULES.items()}
#: valid({"age": 20, "score": 11})


class ServiceError(Exception):
    status = 500
    code = "error"

    def __init__(self, message=None, **extra):
        super().__init__(message or "service failed")
        self.message = message or "service failed"
        self.extra = extra

    def to_dict(self):
        return {"code": self.code, "message": self.message, **self.extra}


class NotFound(ServiceError):
    status = 404
    code = "not_found"

    def __init__(self, kind, id):
        super().__init__(f"{kind} {id} not found", kind=kind, id=id)


def failed():
    try:
        raise NotFound("user", 3)
    except ServiceError as e:
        return e.to_dict(), e.status, str(e), e.args, type(e).__name__, e.extra["id"]
#: failed()
ERRORS = {"missing": NotFound, "bad": ServiceError}
def failed_by(kind):
    try:
        raise ERRORS[kind]("x", 1) if kind == "missing" else ERRORS[kind]("y")
    except ServiceError as e:
        return e.status, str(e)
#: failed_by("missing")
#: failed_by("bad")


class Node:
    def __init__(self, value, parent=None):
        self.value = value
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)

    @property
    def path(self):
        return (self.parent.path if self.parent else "") + "/" + self.value

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()


def node_paths():
    root = Node("r")
    a = Node("a", root)
    Node("b", a)
    return [n.path for n in root.walk()], root.children[0].parent is root
#: node_paths()


class Stack:
    def __init__(self):
        self._items = []

    def push(self, x):
        self._items.append(x)
        return self

    def pop(self):
        if not self._items:
            raise IndexError("stack is empty")
        return self._items.pop()

    def __len__(self):
        return len(self._items)


def stack_use():
    s = Stack().push(1).push("two").push([3])
    return s.pop(), s.pop(), len(s), bool(s), bool(Stack())
#: stack_use()
def stack_empty(): return Stack().pop()
#: stack_empty()
