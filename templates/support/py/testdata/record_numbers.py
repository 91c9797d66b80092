"""Numbers: texts of floats, operators, conversions, rounding."""
import decimal
import operator
import struct

NAN, INF = float("nan"), float("inf")

VALUES = [
    None, True, False, 0, 1, -1, 2, 3, -7, 7, 10, 64, 255, 2**31, 2**53 + 1, 2**63 - 1, -2**63, 2**63, -2**64 + 1, 10**30,
    0.0, -0.0, 0.5, -1.5, 2.0, 3.7, -7.5, 1e16, 1e300, 5e-324, 9007199254740993.0, INF, -INF, NAN,
    "", "a", "abc", "%s", "%d %d", "é", b"", b"ab", [], [1, 2], ["a", None], (), (1, 2), ("a", 1.5), {}, {"a": 1}, {1: 2, "b": []}, {1, 2}, {2, "x"},
]

OPERATORS = {
    "Add": operator.add, "Sub": operator.sub, "Mul": operator.mul, "TrueDiv": operator.truediv, "FloorDiv": operator.floordiv,
    "Mod": operator.mod, "Pow": operator.pow, "BitAnd": operator.and_, "BitOr": operator.or_, "BitXor": operator.xor,
    "LShift": operator.lshift, "RShift": operator.rshift, "Divmod": divmod,
    "Eq": operator.eq, "Lt": operator.lt, "Le": operator.le, "Gt": operator.gt, "Ge": operator.ge,
    "In": lambda a, b: a in b,
}

INPLACE = {
    "+": operator.iadd, "-": operator.isub, "*": operator.imul, "/": operator.itruediv, "//": operator.ifloordiv, "%": operator.imod,
    "**": operator.ipow, "&": operator.iand, "|": operator.ior, "^": operator.ixor, "<<": operator.ilshift, ">>": operator.irshift,
}


def huge(name, a, b):
    """Whether the result would fill the memory."""
    if name in ("Pow", "**"):
        return isinstance(a, int) and isinstance(b, int) and abs(b) > 300
    if name in ("LShift", "<<"):
        return isinstance(b, int) and b > 5000
    if name in ("Mul", "*"):
        return any(isinstance(x, int) and not isinstance(x, bool) and x > 300 and hasattr(y, "__len__") for x, y in ((a, b), (b, a)))
    return False


def operators(r):
    for name, function in OPERATORS.items():
        for a in VALUES:
            for b in VALUES:
                if name == "Mod" and isinstance(a, str) and isinstance(b, set) and "x" in b:
                    continue  # the order of the set
                if name == "Mod" and isinstance(a, bytes):  # formatting of bytes is refused
                    continue
                if huge(name, a, b) or isinstance(b, float) and b != b and a is b:
                    continue
                r.call(name, function, a, b)


def inplace(r):
    import copy
    for sign, function in INPLACE.items():
        for a in VALUES[3::2]:
            for b in VALUES[::3]:
                if not huge(sign, a, b) and not (sign == "%" and isinstance(a, bytes)):
                    r.call("InPlace", lambda s, x, y: (function(copy.deepcopy(x), y)), sign, a, b)


def unary(r):
    for name, function in {"Neg": operator.neg, "Pos": operator.pos, "Invert": operator.invert, "Abs": abs, "Truth": bool, "Len": len,
                           "TypeName": lambda x: type(x).__name__, "Hex": hex, "Oct": oct, "Bin": bin, "Int": int, "Float": float,
                           "Str": str, "Repr": repr, "ASCII": ascii, "ToList": list, "ToTuple": tuple, "Round": round, "SetFrom": set, "DictFrom": dict,
                           "Any": any, "All": all, "Sum": sum, "Min": min, "Max": max, "Sorted": sorted}.items():
        for a in VALUES:
            if name in ("ToList", "ToTuple", "Sorted", "Sum", "Min", "Max", "DictFrom") and isinstance(a, set):
                continue
            if name in ("Repr", "Str", "ASCII") and isinstance(a, set) and len(a) > 1:
                continue
            r.call(name, function, a)
    for _ in range(150):
        n = r.random.choice([1, -1]) * r.random.getrandbits(r.random.randint(1, 200))
        m = r.random.choice([1, -1]) * r.random.getrandbits(r.random.randint(1, 100))
        for name in ("Add", "Sub", "Mul", "TrueDiv", "FloorDiv", "Mod", "Divmod", "BitAnd", "BitOr", "BitXor", "Lt"):
            r.call(name, OPERATORS[name], n, m)
        for name, function in {"Neg": operator.neg, "Invert": operator.invert, "Float": float, "Hex": hex, "Bin": bin, "Repr": repr}.items():
            r.call(name, function, n)
    for _ in range(400):
        x, y = random_float(r.random), random_float(r.random)
        for name in ("FloorDiv", "Mod", "Divmod"):
            r.call(name, OPERATORS[name], x, y)
        r.call("Int", int, x)
        n = r.random.getrandbits(r.random.choice([20, 53, 54, 63, 70]))
        for name in ("Lt", "Eq", "Ge", "Add", "TrueDiv"):
            r.call(name, OPERATORS[name], n, float(n) + r.random.choice([-1, 0, 1]))
    for _ in range(800):
        a = r.random.choice([r.random.uniform(0, 10), r.random.uniform(0, 2), round(r.random.uniform(0, 100), 2), 1 + r.random.randint(1, 20) / 100, r.random.uniform(0, 1e6), -r.random.uniform(0, 5)])
        b = r.random.choice([r.random.uniform(-5, 5), r.random.randint(-20, 60), 0.5, -0.5, 1 / 3, 1 / 12, 1.5, 2.5, r.random.randint(1, 60) / 12])
        if a < 0 or correct_power(a, b):
            r.call("Pow", operator.pow, a, b)
    for a in (-8.5, -2.0, 0.0, 0.5, 2.0, 10.0, 1e200, -0.0):
        for b in (-3, -2.0, -0.5, 0, 0.5, 1, 2, 3.0, 400):
            r.call("Pow", operator.pow, a, b)


def correct_power(a, b):
    """Whether C's pow rounded correctly, which it misses about once in 2000 times."""
    with decimal.localcontext() as c:
        c.prec = 80
        try:
            return float(decimal.Decimal(a) ** decimal.Decimal(b)) == a**b
        except ArithmeticError:
            return True


def random_float(random):
    kind = random.randrange(5)
    if kind == 0:
        return struct.unpack("<d", random.getrandbits(64).to_bytes(8, "little"))[0]
    if kind == 1:
        return random.randint(-10**6, 10**6) / random.choice([1, 2, 3, 4, 7, 10, 100, 1000])
    if kind == 2:
        return round(random.uniform(-1000, 1000), random.randint(0, 6))
    if kind == 3:
        return random.choice([1, -1]) * 10.0 ** random.randint(-20, 25) * random.randint(1, 9)
    return random.uniform(-1, 1) * 10.0 ** random.randint(-10, 20)


def floats(r):
    for _ in range(2500):
        r.call("Repr", repr, random_float(r.random))
    for e in range(-30, 31):
        for m in (1.0, 1.5, 9.99, 1.2345678901234567):
            r.call("Repr", repr, m * 10.0**e)
            r.call("Str", str, -m * 2.0**e)


def rounding(r):
    cases = [0.5, 1.5, 2.5, -0.5, -2.5, 2.675, 0.285, 1.005, 1234.5678, 1e16 + 2, 12345678901234567890.0, 1e300, 5e-324, -0.0, 0.0, INF, -INF, NAN, 25.0, 15.0, 1250, 1350,
             -15, 15, 25, 5, 0, 10**30 + 5, 2**63, True, "x", None, [1]]
    for x in cases + [random_float(r.random) for _ in range(500)] + [r.random.randint(-10**6, 10**6) for _ in range(200)]:
        r.call("Round", round, x)
        for n in (0, 1, 2, 3, -1, -2, -3, 5, 10, -5):
            r.call("Round2", round, x, n)
    for n in (-400, -309, -308, 22, 23, 300, 323, 324, 400):
        for x in cases[:18]:
            r.call("Round2", round, x, n)


TEXTS = [
    "", " ", "0", "1", "-1", "+1", "--1", "+-1", "+ 1", " 5 ", "\t5\n", "\u2003 5\xa0", "5.0", "1e3", "1E3", "1e", "e1", "1e+3", "1e-3", "0x10", "0X1F", "0b11", "0B11", "0o17", "0O17", "017", "007", "00", "0_0",
    "1_000", "1__0", "_1", "1_", "1_000_000", "１", "١٢٣", "१२", "²", "½", "1١", "-１２", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
    "1" * 30, "1" * 4300, "1" * 4301, "-" + "1" * 4300, "abc", "None", "True", "1 2", "1\x00", "\x001", "nan", "NaN", "-nan", "+nan", "inf", "-inf", "Infinity", "INFINITY", "infinit", "1e400", "-1e400", "1e-400",
    ".5", "5.", ".", "-.5", "+.5e1", "1.2.3", "1,5", "1.5_0", "1_.5", "1._5", "1e1_0", "1e_1", "0x1p3", "1f", "1d", "1.5L", "1_0.0_1", "\u200b1", "1\u200b", "\x1c5\x1f", "\x855", "z", "Zz", "0b", "0x", "0x_1", "0_x1", "0b2", "0o8", "0b_1",
    "it's", 'say "x"', "é", "'", "\n", "1\n", "1e5", "1.0", "1e309", "1.7976931348623159e308", "4.9e-324", "2e-324", "1" + "0" * 400, "0." + "0" * 400 + "1", "ｎａｎ", "ı", "infinity ", "- 1", "1-", "1+1", "٣.٥", "1٫5", "𝟙𝟚", "𝟘x1",
]


def texts(r):
    for t in TEXTS:
        r.call("Int", int, t)
        r.call("Float", float, t)
        r.call("Int", int, t.encode("utf-8"))
        r.call("Float", float, t.encode("utf-8"))
        for base in (0, 2, 3, 8, 10, 16, 36, 1, 37, -1):
            r.call("IntBase", int, t, base)
    alphabet = "0123456789+-_. eExXinf\t１"
    for _ in range(1800):
        t = "".join(r.random.choice(alphabet) for _ in range(r.random.randint(1, 7)))
        r.call("Int", int, t)
        r.call("Float", float, t)
        r.call("IntBase", int, t, 16)
        r.call("IntBase", int, t, 0)
    for _ in range(800):
        r.call("Float", float, repr(random_float(r.random)))
    for i in (-1, 0, 65, 0x10FFFF, 0x110000, 0x1F600):
        r.call("Chr", chr, i)
    for s in ("", "a", "ab", "é", "😀"):
        r.call("Ord", ord, s)


FAMILIES = {"operators": operators, "inplace": inplace, "unary": unary, "floats": floats, "rounding": rounding, "texts": texts}
