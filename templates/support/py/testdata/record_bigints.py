"""Typed ints of any size: the methods of BigInt against Python's operators."""
import operator

EDGES = [0, 1, -1, 2, -2, 3, 7, -7, 10, 2**31, 2**32, 3037000499, 3037000500, 2**53, 2**53 + 1, 2**62, 2**62 - 1, -2**62,
         2**63 - 1, 2**63, -2**63, -2**63 - 1, 2**64, 10**20, -10**20, 10**100, -10**100 - 1, 10**308, 10**309, -10**310]

BINARY = {
    "BigAdd": operator.add, "BigSub": operator.sub, "BigMul": operator.mul, "BigFloorDiv": operator.floordiv,
    "BigFloorMod": operator.mod, "BigTrueDiv": operator.truediv, "BigMin": min, "BigMax": max,
    "BigCmp": lambda a, b: (a > b) - (a < b), "BigSame": operator.eq,
}

UNARY = {
    "BigNeg": operator.neg, "BigAbs": abs, "BigText": str, "BigFloat": float, "BigSign": lambda a: (a > 0) - (a < 0),
    "BigValue": lambda a: a, "BigInt": int,
}


def operators(r):
    for name, function in BINARY.items():
        for a in EDGES:
            for b in EDGES:
                r.call(name, function, a, b)
        for _ in range(400):
            a, b = (r.random.randrange(-(1 << n), 1 << n) for n in (r.random.randrange(1, 140), r.random.randrange(1, 140)))
            r.call(name, function, a, b)
    for name, function in UNARY.items():
        for a in EDGES:
            r.call(name, function, a)
        for _ in range(200):
            r.call(name, function, r.random.randrange(-(1 << 80), 1 << 80))


def divisions(r):
    """By Go ints other than zero."""
    for a in EDGES + [r.random.randrange(-(1 << 90), 1 << 90) for _ in range(200)]:
        for b in (1, -1, 2, -2, 3, 7, -7, 10, 1000, 2**31, 2**63 - 1, -2**63):
            r.call("BigDiv", operator.floordiv, a, b)
            r.call("BigMod", operator.mod, a, b)
            if -2**63 <= a < 2**63 and (a, b) != (-2**63, -1):
                r.call("Quo", operator.floordiv, a, b)
                r.call("Rem", operator.mod, a, b)


def conversions(r):
    texts = ["", " ", "0", "-0", "+5", "007", "1_000", "1__0", "_1", "1_", " 12 ", "\t-7\n", "x", "1.0", "1e5", "٣", "9" * 20, "-" + "9" * 20,
             "9" * 4300, "-" + "9" * 4300, "9" * 4301, "0" * 4301, "1_" * 4300 + "1", "9223372036854775807", "9223372036854775808",
             "-9223372036854775808", "-9223372036854775809", None, True, False, [], {}, (1,), b"12", b"x", b"9" * 25,
             0.0, -0.0, 1.9, -1.9, 2.0**53, 2.0**62, 2.0**63, -2.0**63, 1e19, -1e300, float("inf"), float("-inf"), float("nan")]
    for x in texts + EDGES:
        r.call("BigInt", int, x)
    for base in (0, 2, 8, 10, 16, 36, 1, 37):
        for text in ("", "0", "ff", "-FF", "0x1f", "0b11", "0o17", "zz", "f" * 20, "1" * 70, "z" * 4301, "f" * 5000, "7" * 4301, " 1_0 "):
            r.call("BigBase", int, text, base)
    for x in (0.5, 1.5, 2.5, -0.5, 1e18, 1e19, -1e300, 2.0**63, -2.0**63, float("inf"), float("-inf"), float("nan")):
        r.call("BigRound", round, x)


FAMILIES = {"bigints": operators, "bigdivisions": divisions, "bigconversions": conversions}
