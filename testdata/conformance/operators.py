"""Special methods of services' classes: arithmetic, order, hashes, formats, containers."""

from functools import total_ordering


class Money:
    def __init__(self, cents, currency="EUR"):
        self.cents = cents
        self.currency = currency

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency}")
        return Money(self.cents + other.cents, self.currency)

    def __radd__(self, other):
        if other == 0:
            return self
        return NotImplemented

    def __sub__(self, other):
        return Money(self.cents - other.cents, self.currency)

    def __mul__(self, factor):
        return Money(round(self.cents * factor), self.currency)

    def __neg__(self):
        return Money(-self.cents, self.currency)

    def __eq__(self, other):
        return isinstance(other, Money) and (self.cents, self.currency) == (other.cents, other.currency)

    def __lt__(self, other):
        return self.cents < other.cents

    def __hash__(self):
        return hash((self.cents, self.currency))

    def __bool__(self):
        return self.cents != 0

    def __str__(self):
        return f"{self.cents / 100:.2f} {self.currency}"

    def __repr__(self):
        return f"Money({self.cents}, {self.currency!r})"

    def __format__(self, spec):
        if spec == "c":
            return self.currency
        return format(str(self), spec)


def money_add(): return Money(100) + Money(250), str(Money(5) - Money(10)), Money(3) * 2, -Money(4)
#: money_add()
def money_sum(): return sum([Money(1), Money(2), Money(3)])
#: money_sum()
def money_mixed():
    try:
        return Money(1) + Money(1, "USD")
    except ValueError as e:
        return str(e)
#: money_mixed()
def money_sort(): return sorted([Money(3), Money(1)]), min(Money(3), Money(2)), max([Money(1), Money(9)])
#: money_sort()
def money_set(): return len({Money(1), Money(1), Money(2)}), Money(1) in {Money(1)}, {Money(1): "a"}[Money(1)]
#: money_set()
def money_format(): return f"{Money(123):c}", f"{Money(123):>10}|", f"{Money(1)}", "{}".format(Money(2)), "%s" % Money(3)
#: money_format()
def money_bool(): return bool(Money(0)), not Money(1), Money(0) or "free"
#: money_bool()
def money_iadd():
    total = Money(0)
    for n in (1, 2, 3):
        total += Money(n)
    return total
#: money_iadd()
def money_wrong(): return Money(1) + 1
#: money_wrong()
def money_group(): 
    by = {}
    for m in [Money(1), Money(2), Money(1)]:
        by[m] = by.get(m, 0) + 1
    return by
#: money_group()


class Basket:
    def __init__(self, items=None):
        self.items = items or []

    def __iadd__(self, item):
        self.items.append(item)
        return self

    def __contains__(self, item):
        return item in self.items

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __reversed__(self):
        return reversed(self.items)


def basket_add():
    b = Basket()
    alias = b
    b += "x"
    b += "y"
    return len(alias), alias is b, list(b), "x" in b, b[0], list(reversed(b)), sorted(b), b[-1]
#: basket_add()
def basket_spread(): return [*Basket(["a", "b"])], tuple(Basket(["a"])), ",".join(Basket(["p", "q"])), list(map(str.upper, Basket(["m"])))
#: basket_spread()
def basket_slice(): return Basket(["a", "b", "c"])[1:], dict(enumerate(Basket(["a"]))), list(zip(Basket([1]), Basket([2])))
#: basket_slice()
def basket_unpack():
    a, *rest = Basket([1, 2, 3])
    return a, rest
#: basket_unpack()


@total_ordering
class Release:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        if not isinstance(other, Release):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __hash__(self):
        return hash(self.parts)

    def __str__(self):
        return ".".join(map(str, self.parts))


def release_order(): return Release("1.2") < Release("1.10"), Release("2.0") >= Release("2.0"), Release("1") != Release("2")
#: release_order()
def release_set(): return sorted(str(r) for r in {Release("1.0"), Release("1.0"), Release("2.1")})
#: release_set()
