"""Objects as apps use them: records of a store, counters in classes, services, attributes by name."""

from functools import total_ordering


class Store:
    items = {}
    next_id = 1

    @classmethod
    def add(cls, name):
        item_id = cls.next_id
        cls.items[item_id] = name
        cls.next_id += 1
        return item_id

    @classmethod
    def all(cls):
        return list(cls.items.values())

    @classmethod
    def reset(cls):
        cls.items = {}
        cls.next_id = 1


def store_add():
    Store.reset()
    return Store.add("a"), Store.add("b"), Store.all()
#: store_add()
def store_empty():
    Store.reset()
    return Store.all(), Store.next_id
#: store_empty()


class User:
    count = 0
    role = "user"
    fields = ("name", "email")

    def __init__(self, name, email=None, active=True):
        self.name = name
        self.email = email
        self.active = active
        User.count += 1

    def __repr__(self):
        return f"<User {self.name}>"

    def to_dict(self):
        return {"name": self.name, "email": self.email, "active": self.active}

    def update(self, data):
        if "email" in data:
            self.email = data["email"]
        return self

    def as_json(self):
        return {f: self.to_dict()[f] for f in self.fields}

    @property
    def display(self):
        return self.name.title()

    @property
    def domain(self):
        return self.email.split("@")[1] if self.email else None

    @staticmethod
    def valid_email(text):
        return "@" in text

    @classmethod
    def from_dict(cls, data):
        return cls(data["name"], data.get("email"))

    def is_admin(self):
        return self.role == "admin"


class Admin(User):
    role = "admin"

    def to_dict(self):
        data = super().to_dict()
        data["role"] = self.role
        return data


def user_dict(): return User("ada", "a@b.c").to_dict()
#: user_dict()
def user_repr(): return User("ada")
#: user_repr()
def user_list(): return [User("ada"), User("bob")]
#: user_list()
def user_str(): return str(User("ada")), f"{User('bob')}"
#: user_str()
def user_update(): return User("ada").update({"email": "x@y", "other": 1}).to_dict()
#: user_update()
def user_as_json(): return User("ada", "a@b").as_json()
#: user_as_json()
def user_display(): return User("ada lovelace").display
#: user_display()
def user_domain(): return User("a", "a@b.c").domain, User("a").domain
#: user_domain()
def user_static(): return User.valid_email("a@b"), User("x").valid_email("no")
#: user_static()
def user_from_dict(): return User.from_dict({"name": "eve"}).to_dict()
#: user_from_dict()
def user_from_dict_missing(): return User.from_dict({})
#: user_from_dict_missing()
def admin_dict(): return Admin("root").to_dict()
#: admin_dict()
def admin_role(): return Admin("root").is_admin(), User("x").is_admin()
#: admin_role()
def admin_from_dict(): return Admin.from_dict({"name": "root"}).to_dict()
#: admin_from_dict()
def class_role(): return User.role, Admin.role
#: class_role()
def user_isinstance(x): return isinstance(x, User), isinstance(x, str)
#: user_isinstance("a")
#: user_isinstance(User("a"))
def admin_isinstance(): return isinstance(Admin("a"), User), isinstance(User("a"), Admin)
#: admin_isinstance()
def user_type(): return type(User("a")).__name__, User("a").__class__.__name__
#: user_type()
def user_type_is(): return type(User("a")) is User, type(Admin("a")) is User
#: user_type_is()
def find_user(name):
    users = [User("ada"), User("bob")]
    return next((u for u in users if u.name == name), None)
#: find_user("bob")
#: find_user("zoe")
def find_email(name):
    users = {"ada": User("ada", "a@b")}
    user = users.get(name)
    if user is None:
        return "no such user"
    return user.email
#: find_email("ada")
#: find_email("bob")
def active_users():
    users = [User("ada"), User("bob", active=False), User("cy")]
    return [u.name for u in users if u.active]
#: active_users()
def sort_users(): return [u.name for u in sorted([User("bob"), User("ada")], key=lambda u: u.name)]
#: sort_users()
def max_user(): return max([User("bob"), User("zed"), User("ada")], key=lambda u: u.name).name
#: max_user()
def users_by_name(): return {u.name: u.to_dict() for u in [User("ada"), User("bob")]}
#: users_by_name()
def any_admin(): return any(u.is_admin() for u in [User("a"), Admin("b")])
#: any_admin()
def toggled():
    u = User("ada")
    u.active = not u.active
    return u.active
#: toggled()
def missing_attribute(): return User("ada").phone
#: missing_attribute()
def none_attribute(x):
    user = User("ada") if x else None
    return user.name
#: none_attribute(1)
#: none_attribute(0)
def wrong_keyword(): return User(nam="x")
#: wrong_keyword()
def equal_objects(): return User("a") == User("a"), User("a") != User("a")
#: equal_objects()
def same_object():
    u = User("a")
    v = u
    v.name = "b"
    return u is v, u.name
#: same_object()
def object_in_list():
    u = User("a")
    return u in [User("a"), u], [User("b"), u].index(u)
#: object_in_list()
def remove_object():
    a, b = User("a"), User("b")
    users = [a, b]
    users.remove(a)
    return users
#: remove_object()


class Counter:
    def __init__(self):
        self.counts = {}

    def add(self, key, n=1):
        self.counts[key] = self.counts.get(key, 0) + n
        return self

    def __getitem__(self, key):
        return self.counts.get(key, 0)

    def __contains__(self, key):
        return key in self.counts

    def __len__(self):
        return len(self.counts)

    def __iter__(self):
        return iter(self.counts)

    def __bool__(self):
        return bool(self.counts)


def counter_chain(): return Counter().add("a").add("b", 2).add("a").counts
#: counter_chain()
def counter_item(): return Counter().add("a")["a"], Counter()["x"]
#: counter_item()
def counter_in(): return "a" in Counter().add("a"), "b" in Counter()
#: counter_in()
def counter_len(): return len(Counter().add("a").add("b"))
#: counter_len()
def counter_list(): return [k for k in Counter().add("a").add("b")]
#: counter_list()
def counter_bool(): return "yes" if Counter().add("a") else "no", "yes" if Counter() else "no"
#: counter_bool()


class Account:
    def __init__(self, balance=0):
        self._balance = balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise ValueError("balance cannot be negative")
        self._balance = value

    def withdraw(self, amount):
        if amount > self.balance:
            raise RuntimeError(f"not enough: {self.balance} < {amount}")
        self.balance -= amount
        self.history.append(("out", amount))
        return self.balance


def account_withdraw():
    a = Account(10)
    a.withdraw(3)
    return a.balance, a.history
#: account_withdraw()
def account_too_much(): return Account(1).withdraw(2)
#: account_too_much()
def account_negative():
    a = Account(1)
    a.balance = -1
    return a
#: account_negative()
def account_set():
    a = Account()
    a.balance = 5
    return a.balance
#: account_set()


class Node:
    def __init__(self, value, children=None):
        self.value = value
        self.children = children or []

    def total(self):
        return self.value + sum(c.total() for c in self.children)

    def depth(self):
        return 1 + max((c.depth() for c in self.children), default=0)


def node_total(): return Node(1, [Node(2), Node(3, [Node(4)])]).total()
#: node_total()
def node_depth(): return Node(1, [Node(2), Node(3, [Node(4)])]).depth()
#: node_depth()


class Shape:
    def area(self):
        raise NotImplementedError("area")

    def describe(self):
        return f"{self.__class__.__name__}: {self.area()}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Rect(Shape):
    def __init__(self, w, h):
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


def shape_describe(): return Square(3).describe(), Rect(2, 3).describe()
#: shape_describe()
def shape_abstract(): return Shape().area()
#: shape_abstract()
def shape_total(): return sum(s.area() for s in [Square(1), Rect(1, 2)])
#: shape_total()
def shape_dispatch(kind):
    shapes = {"square": Square, "rect": Rect}
    return shapes[kind].__name__
#: shape_dispatch("square")
#: shape_dispatch("oval")


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split(".")]

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __str__(self):
        return ".".join(str(p) for p in self.parts)


def version_compare(): return Version("1.10") > Version("1.9"), Version("1.0") == Version("1.0")
#: version_compare()
def version_sorted(): return [str(v) for v in sorted([Version("2.0"), Version("1.10"), Version("1.9")])]
#: version_sorted()


class Config:
    DEBUG = False
    NAME = "app"
    LEVELS = ["low", "high"]

    def level(self, n):
        return self.LEVELS[n]


class TestConfig(Config):
    DEBUG = True


CONFIGS = {"default": Config, "test": TestConfig}


def config_value(): return Config.DEBUG, TestConfig.DEBUG, TestConfig.NAME
#: config_value()
def config_levels(): return Config.LEVELS[-1], "low" in Config.LEVELS, len(Config.LEVELS)
#: config_levels()
def config_by_name(name): return CONFIGS[name].DEBUG
#: config_by_name("test")
#: config_by_name("x")
def config_instance(): return Config().NAME, TestConfig().DEBUG
#: config_instance()
def config_level(): return Config().level(0)
#: config_level()


class Singleton:
    _instance = None

    @classmethod
    def get(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance

    def __init__(self):
        self.hits = 0

    def hit(self):
        self.hits += 1
        return self.hits


def singleton_same(): return Singleton.get() is Singleton.get()
#: singleton_same()
def singleton_hits():
    before = Singleton.get().hits
    Singleton.get().hit()
    return Singleton.get().hits - before
#: singleton_hits()
