import os, sys as system
import os.path as p, xml.dom
from a import b, c as d
from .e import *

X = 1
Y: int
Z: int = 2
(W): str = "w"
X += 1
for i, (j, *k) in []:
    pass
else:
    e1 = 1
with open(p) as f, g() as (h, [m]):
    n = 2
try:
    pass
except (KeyError, ValueError) as err:
    print(err)
del X
while (q := 1):
    break
obj.attr = sub[0] = r = s, t = 1, 2
assert u, v


def outer(a, b=X, /, c: Ann = Y, *args: Q, d, e=Z, **kw) -> R:
    """Doc."""
    global G1, G2
    G1 = 1
    local = a

    def inner():
        nonlocal local
        local = b
        G3 = G1
        return lambda x, y=local: x + y + c + kw

    class Nested(Base, metaclass=Meta):
        attr = local
        other = attr
        __private = 1

        def method(self, attr=attr):
            self.__x = __private
            return attr, other, local, super().method(), __class__

        listed = [attr for _ in attr if other]

    return [z for z in a for w in z if w and z], {y: X for y in b}, {v for v in c}, (n for n in args)


async def coroutine():
    async with a as b:
        async for c in d:
            await e
    return [f async for f in g]


class C:
    x = x
    y: int

    def x(self):
        return x

    @x.setter
    def x(self, value):
        global y
        y = value


def walrus():
    if any((hit := v) for v in values):
        return hit
    return [last := i for i in range(3)], lambda: (lam := 1)


def matching(x):
    match x:
        case {"a": 1, **rest}:
            return rest
        case [first, *others] | (first, others):
            return first, others
        case Point(x=0, y=yy) as whole if yy:
            return whole
        case Color.RED | _:
            pass
        case name:
            return name


def shadow(x):
    import x.y
    x = 1
    del x
    for x in x:
        def x(): pass


def reads_global():
    global only_read
    return only_read, missing, len


def generator():
    got = yield 1
    yield from got


nested = [[a for a in b] for b in c]
lam = lambda *a, k=lam, **kw: (a, k, kw, lam)
