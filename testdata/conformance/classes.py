"""Classes: attributes, methods, inheritance, properties, class and static methods."""

from abc import ABC, abstractmethod


class Point:
    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def norm1(self):
        return abs(self.x) + abs(self.y)

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    def to_dict(self):
        return {"x": self.x, "y": self.y}


def point_attributes(): return Point(1, 2).x, Point(3).y
#: point_attributes()
def point_method(): return Point(-1, 2).norm1()
#: point_method()
def point_moved(): return Point(1, 2).moved(3, 4).to_dict()
#: point_moved()
def point_assign():
    p = Point(1)
    p.x += 5
    p.y = p.x * 2
    return p.to_dict()
#: point_assign()
def point_alias():
    p = Point(1)
    q = p
    q.x = 9
    return p.x, p is q, p == q
#: point_alias()
def point_identity(): return Point(1) == Point(1), Point(1) is None
#: point_identity()
def point_list(): return [p.x for p in [Point(1), Point(2)]]
#: point_list()
def point_missing(): return Point(1).z
#: point_missing()
def point_wrong_args(): return Point()
#: point_wrong_args()
def point_truth(): return bool(Point(0))
#: point_truth()
def point_isinstance(): return isinstance(Point(1), Point), type(Point(1)).__name__
#: point_isinstance()
def point_sum(points): return sum(Point(*p).x for p in points)
#: point_sum([(1, 2), (3, 4)])


class Animal:
    kind = "animal"

    def __init__(self, name):
        self.name = name

    def sound(self):
        return "..."

    def speak(self):
        return f"{self.name} says {self.sound()}"


class Dog(Animal):
    kind = "dog"

    def sound(self):
        return "woof"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def sound(self):
        return super().sound() + "!"


def animal_speak(): return Animal("x").speak()
#: animal_speak()
def dog_speak(): return Dog("rex").speak()
#: dog_speak()
def puppy_speak(): return Puppy("bit", 1).speak(), Puppy("bit", 1).age
#: puppy_speak()
def class_attribute(): return Animal.kind, Dog.kind, Puppy("a", 1).kind
#: class_attribute()
def polymorphic_list(): return [a.speak() for a in [Animal("a"), Dog("d"), Puppy("p", 2)]]
#: polymorphic_list()
def isinstance_base(): return isinstance(Puppy("a", 1), Animal), isinstance(Animal("a"), Dog), issubclass(Dog, Animal)
#: isinstance_base()


class Counter:
    total = 0
    names = []

    def __init__(self, name):
        self.name = name
        Counter.total += 1
        self.names.append(name)

    @classmethod
    def reset(cls):
        cls.total = 0
        cls.names.clear()

    @classmethod
    def create(cls, n):
        return cls("n" + str(n))

    @staticmethod
    def double(n):
        return n * 2


def counter_shared():
    Counter.reset()
    Counter("a")
    Counter("b")
    return Counter.total, Counter.names
#: counter_shared()
def counter_create(): return Counter.create(3).name
#: counter_create()
def counter_static(): return Counter.double(4), Counter("z").double(5)
#: counter_static()
def instance_shadows():
    c = Counter("q")
    c.total = 100
    return c.total, Counter.total == 100
#: instance_shadows()


class Temperature:
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


def property_get(): return Temperature(100).fahrenheit
#: property_get()
def property_set(v):
    t = Temperature(0)
    t.celsius = v
    return t.celsius
#: property_set(20)
#: property_set(-300)
def property_readonly():
    t = Temperature(0)
    t.fahrenheit = 5
    return t
#: property_readonly()


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    def describe(self):
        return f"{type(self).__name__} of {self.area():.1f}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3.14159 * self.r ** 2


def shapes(): return [s.describe() for s in (Square(2), Circle(1.5))]
#: shapes()
def shapes_total(): return round(sum(s.area() for s in [Square(1), Circle(1)]), 2)
#: shapes_total()
def shapes_largest(): return max([Square(2), Circle(1), Square(3)], key=lambda s: s.area()).describe()
#: shapes_largest()
def abstract_instance(): return Shape()
#: abstract_instance()


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(self.balance, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))
        return self


class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"balance {balance} is less than {amount}")
        self.missing = amount - balance


def account_ok():
    a = Account("ada", 10)
    a.deposit(5).withdraw(3)
    return a.balance, a.history
#: account_ok()
def account_negative(): return Account("ada").deposit(-1)
#: account_negative()
def account_insufficient():
    try:
        Account("ada", 5).withdraw(8)
    except InsufficientFunds as e:
        return str(e), e.missing
#: account_insufficient()
def account_transfer():
    a, b = Account("a", 10), Account("b")
    a.withdraw(4)
    b.deposit(4)
    return {x.owner: x.balance for x in (a, b)}
#: account_transfer()


class Stack:
    def __init__(self):
        self._items = []

    def push(self, item):
        self._items.append(item)

    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def peek(self):
        return self._items[-1] if self._items else None

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, item):
        return item in self._items

    def __getitem__(self, i):
        return self._items[i]

    def __bool__(self):
        return len(self._items) > 0


def stack_use():
    s = Stack()
    s.push(1)
    s.push(2)
    return len(s), s.peek(), s.pop(), 1 in s, 2 in s, list(s), s[0], bool(s)
#: stack_use()
def stack_empty(): return Stack().pop()
#: stack_empty()
def stack_falsy(): return "full" if Stack() else "empty"
#: stack_falsy()
def stack_loop():
    s = Stack()
    for i in range(3):
        s.push(i * i)
    return [v for v in s], sum(s), max(s)
#: stack_loop()


class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount = amount
        self.currency = currency

    def __repr__(self):
        return f"Money({self.amount!r}, {self.currency!r})"

    def __str__(self):
        return f"{self.amount:.2f} {self.currency}"

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return self.amount == other.amount and self.currency == other.currency

    def __lt__(self, other):
        return self.amount < other.amount

    def __add__(self, other):
        return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other):
        return Money(self.amount - other.amount, self.currency)

    def __mul__(self, n):
        return Money(self.amount * n, self.currency)

    def __neg__(self):
        return Money(-self.amount, self.currency)

    def __hash__(self):
        return hash((self.amount, self.currency))


def money_print(): return str(Money(5)), repr(Money(5.5, "USD")), f"{Money(1)}"
#: money_print()
def money_equal(): return Money(1) == Money(1), Money(1) != Money(2), Money(1) == 1
#: money_equal()
def money_add(): return Money(1) + Money(2.5), Money(3) - Money(1), Money(2) * 3, -Money(1)
#: money_add()
def money_sort(): return sorted([Money(3), Money(1), Money(2)])
#: money_sort()
def money_in(): return Money(2) in [Money(1), Money(2)]
#: money_in()
def money_key(): return {Money(1): "a"}[Money(1)]
#: money_key()
def money_list(): return [Money(1), Money(2, "USD")]
#: money_list()
def money_max(): return max(Money(1), Money(5), Money(2))
#: money_max()
def money_sum():
    total = Money(0)
    for m in (Money(1), Money(2)):
        total = total + m
    return total
#: money_sum()


class Multiplier:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        return x * self.n


def callable_object(): return Multiplier(3)(4), [Multiplier(2)(v) for v in (1, 2)]
#: callable_object()
def callable_map(): return list(map(Multiplier(10), [1, 2]))
#: callable_map()


class Managed:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, kind, value, trace):
        self.log.append("exit" if kind is None else "exit " + kind.__name__)
        return False


class Swallow:
    def __enter__(self):
        return 5

    def __exit__(self, kind, value, trace):
        return kind is KeyError


def with_ok():
    log = []
    with Managed(log) as m:
        m.log.append("body")
    return log
#: with_ok()
def with_error():
    log = []
    try:
        with Managed(log):
            raise ValueError("x")
    except ValueError:
        log.append("caught")
    return log
#: with_error()
def with_return():
    log = []
    def run():
        with Managed(log):
            return "result"
    return run(), log
#: with_return()
def with_two():
    log = []
    with Managed(log), Managed(log):
        log.append("body")
    return log
#: with_two()
def with_swallow():
    with Swallow() as five:
        raise KeyError("gone")
    return five
#: with_swallow()
def with_no_swallow():
    with Swallow():
        raise ValueError("kept")
#: with_no_swallow()


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def linked_list(values):
    head = None
    for v in reversed(values):
        head = Node(v, head)
    out = []
    node = head
    while node:
        out.append(node.value)
        node = node.next
    return out
#: linked_list([1, 2, 3])
#: linked_list([])


class Tree:
    def __init__(self):
        self.root = None

    def insert(self, value):
        if self.root is None:
            self.root = {"v": value, "l": None, "r": None}
            return
        node = self.root
        while True:
            side = "l" if value < node["v"] else "r"
            if node[side] is None:
                node[side] = {"v": value, "l": None, "r": None}
                return
            node = node[side]

    def values(self, node):
        if node is None:
            return []
        return self.values(node["l"]) + [node["v"]] + self.values(node["r"])


def tree_sort(x):
    t = Tree()
    for v in x:
        t.insert(v)
    return t.values(t.root)
#: tree_sort([3, 1, 2, 5])


class Repository:
    def __init__(self):
        self.items = {}
        self.next_id = 1

    def add(self, **fields):
        item = {"id": self.next_id, **fields}
        self.items[self.next_id] = item
        self.next_id += 1
        return item

    def get(self, id):
        return self.items.get(id)

    def update(self, id, changes):
        item = self.items.get(id)
        if item is None:
            raise KeyError(id)
        item.update(changes)
        return item

    def delete(self, id):
        return self.items.pop(id, None) is not None

    def find(self, predicate):
        return [i for i in self.items.values() if predicate(i)]

    def __len__(self):
        return len(self.items)


repository = Repository()


def repo_add(name): return repository.add(name=name, done=False)
#: repo_add("one")
#: repo_add("two")
def repo_get(id): return repository.get(id)
#: repo_get(1)
#: repo_get(9)
def repo_update(id, changes): return repository.update(id, changes)
#: repo_update(2, {"done": True})
#: repo_update(9, {})
def repo_find(): return repository.find(lambda i: i["done"])
#: repo_find()
def repo_delete(id): return repository.delete(id), len(repository)
#: repo_delete(1)
#: repo_delete(1)


class Mixin:
    def shout(self):
        return self.text().upper() + "!"


class Base:
    def text(self):
        return "base"


class Both(Mixin, Base):
    pass


class Overriding(Mixin, Base):
    def text(self):
        return "over " + super().text()


def mixin(): return Both().shout(), Overriding().shout()
#: mixin()


class Config:
    DEBUG = False
    LEVELS = ["a", "b"]
    TIMEOUT = 60 * 5


class TestConfig(Config):
    DEBUG = True


def config_class(): return Config.DEBUG, TestConfig.DEBUG, TestConfig.TIMEOUT, Config.LEVELS[0]
#: config_class()


class Lazy:
    def __init__(self):
        self._value = None

    @property
    def value(self):
        if self._value is None:
            self._value = [1, 2]
        return self._value


def lazy():
    l = Lazy()
    first = l.value
    first.append(3)
    return l.value
#: lazy()


class Ordered:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v

    def __lt__(self, other):
        return self.v < other.v

    def __le__(self, other):
        return self.v <= other.v

    def __gt__(self, other):
        return self.v > other.v


def ordered(): return Ordered(1) < Ordered(2), Ordered(2) <= Ordered(2), Ordered(3) > Ordered(2), Ordered(1) == Ordered(1)
#: ordered()
def get_set_attr():
    p = Point(1, 2)
    setattr(p, "x", 10)
    return getattr(p, "x"), getattr(p, "z", None), hasattr(p, "y")
#: get_set_attr()
def vars_of(): return vars(Point(1, 2)), Point(3, 4).__dict__
#: vars_of()
def class_name(): return Point.__name__, Point(1).__class__.__name__
#: class_name()
def dynamic_attribute():
    p = Point(1)
    p.label = "new"
    return p.label
#: dynamic_attribute()
def object_in_dict():
    d = {"p": Point(1)}
    d["p"].x = 7
    return d["p"].x
#: object_in_dict()
def sorted_objects(): return [p.x for p in sorted([Point(3), Point(1)], key=lambda p: p.x)]
#: sorted_objects()
def optional_object(flag):
    p = Point(1) if flag else None
    return p.x if p else "none"
#: optional_object(True)
#: optional_object(False)
def optional_object_error(flag):
    p = Point(1) if flag else None
    return p.x
#: optional_object_error(True)
#: optional_object_error(False)
