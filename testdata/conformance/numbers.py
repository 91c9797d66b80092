"""Arithmetic of int, float and bool."""


def add(a, b): return a + b
#: add(1, 2)
#: add(1, 2.5)
#: add(True, 1)
#: add(9223372036854775807, 1)
def sub(a, b): return a - b
#: sub(1, 2)
#: sub(-9223372036854775808, 1)
def mul(a, b): return a * b
#: mul(6, 7)
#: mul(4294967296, 4294967296)
#: mul(1.5, 2)
def truediv(a, b): return a / b
#: truediv(7, 2)
#: truediv(6, 3)
#: truediv(1, 0)
#: truediv(1.0, 0)
def floordiv(a, b): return a // b
#: floordiv(7, 2)
#: floordiv(-7, 2)
#: floordiv(7, -2)
#: floordiv(7.5, 2)
#: floordiv(7, 0)
#: floordiv(1.0, 0.0)
def mod(a, b): return a % b
#: mod(7, 3)
#: mod(-7, 3)
#: mod(7, -3)
#: mod(7.5, 2)
#: mod(-7.5, 2)
#: mod(5, 0)
#: mod(5.0, 0.0)
def power(a, b): return a ** b
#: power(2, 10)
#: power(2, -1)
#: power(2, 100)
#: power(2.0, 0.5)
#: power(0, 0)
#: power(0, -1)
def power_mod(a, b, m): return pow(a, b, m)
#: power_mod(3, 200, 13)
def divmod_(a, b): return divmod(a, b)
#: divmod_(17, 5)
#: divmod_(-17, 5)
#: divmod_(17.5, 5)
#: divmod_(1, 0)
def negative(a): return -a
#: negative(5)
#: negative(-9223372036854775808)
#: negative(True)
def positive(a): return +a
#: positive(True)
def absolute(a): return abs(a)
#: absolute(-5)
#: absolute(-5.5)
def bit_and(a, b): return a & b
#: bit_and(12, 10)
#: bit_and(-1, 255)
def bit_or(a, b): return a | b
#: bit_or(12, 10)
def bit_xor(a, b): return a ^ b
#: bit_xor(12, 10)
#: bit_xor(True, False)
def bit_not(a): return ~a
#: bit_not(5)
#: bit_not(-1)
def shift_left(a, n): return a << n
#: shift_left(1, 10)
#: shift_left(1, 70)
#: shift_left(1, -1)
def shift_right(a, n): return a >> n
#: shift_right(1024, 3)
#: shift_right(-5, 1)
def round_half(x): return round(x)
#: round_half(0.5)
#: round_half(1.5)
#: round_half(2.5)
#: round_half(-0.5)
#: round_half(7)
def round_digits(x, n): return round(x, n)
#: round_digits(2.675, 2)
#: round_digits(1.005, 2)
#: round_digits(1234, -2)
#: round_digits(1.25, 1)
#: round_digits(5.0, 0)
def round_none(x): return round(x, None)
#: round_none(2.7)
def int_of(x): return int(x)
#: int_of(3.9)
#: int_of(-3.9)
#: int_of("42")
#: int_of(" 42 ")
#: int_of("4_2")
#: int_of("+7")
#: int_of("4.2")
#: int_of("")
#: int_of("abc")
#: int_of(True)
#: int_of(float("nan"))
#: int_of(float("inf"))
#: int_of("٣")
def int_base(s, b): return int(s, b)
#: int_base("ff", 16)
#: int_base("0xff", 16)
#: int_base("101", 2)
#: int_base("0b11", 0)
#: int_base("zz", 36)
#: int_base("9", 8)
def int_none(x): return int(x)
#: int_none(None)
#: int_none([])
def float_of(x): return float(x)
#: float_of("1.5")
#: float_of(" 1e3 ")
#: float_of("inf")
#: float_of("-nan")
#: float_of("1_0.5")
#: float_of("x")
#: float_of("")
#: float_of(3)
#: float_of(None)
def bool_of(x): return bool(x)
#: bool_of(0)
#: bool_of(0.0)
#: bool_of("")
#: bool_of("False")
#: bool_of([])
#: bool_of([0])
#: bool_of(None)
def compare(a, b): return a < b, a == b, a > b
#: compare(1, 1.0)
#: compare(1, 2)
#: compare(float("nan"), float("nan"))
#: compare(True, 1)
def compare_wrong(a, b): return a < b
#: compare_wrong(1, "a")
#: compare_wrong(None, 1)
#: compare_wrong([1], (1,))
def chained(x): return 0 < x < 10
#: chained(5)
#: chained(10)
#: chained(-1)
def chained_mixed(a, b, c): return a < b >= c
#: chained_mixed(1, 3, 2)
def sum_of(xs): return sum(xs)
#: sum_of([1, 2, 3])
#: sum_of([0.1, 0.2, 0.3])
#: sum_of([])
#: sum_of([1, 2.5])
#: sum_of([True, True])
def sum_start(xs): return sum(xs, 10)
#: sum_start([1, 2])
def sum_wrong(xs): return sum(xs)
#: sum_wrong(["a"])
def average(xs): return sum(xs) / len(xs)
#: average([1, 2, 4])
#: average([])
def min_of(a, b): return min(a, b)
#: min_of(1, 2)
#: min_of(2.0, 2)
def max_list(xs): return max(xs)
#: max_list([1, 5, 3])
#: max_list([])
def max_default(xs): return max(xs, default=0)
#: max_default([])
#: max_default([3, 4])
def clamp(x, lo, hi): return max(lo, min(x, hi))
#: clamp(5, 0, 3)
#: clamp(-5, 0, 3)
#: clamp(2, 0, 3)
def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result
#: factorial(5)
#: factorial(25)
def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a
#: fibonacci(10)
#: fibonacci(100)
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
#: gcd(48, 18)
def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True
#: is_prime(97)
#: is_prime(91)
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
#: collatz(27)
def digits(n): return [int(d) for d in str(n)]
#: digits(1234)
#: digits(-12)
def digit_sum(n):
    total = 0
    while n > 0:
        total += n % 10
        n //= 10
    return total
#: digit_sum(98765)
def bin_hex_oct(n): return bin(n), hex(n), oct(n)
#: bin_hex_oct(255)
#: bin_hex_oct(-5)
def float_repr(x): return repr(x), str(x)
#: float_repr(0.1 + 0.2)
#: float_repr(1e22)
#: float_repr(123456789.123)
def float_int(x): return x.is_integer(), int(x)
#: float_int(2.0)
#: float_int(2.5)
def bit_length(n): return n.bit_length()
#: bit_length(255)
#: bit_length(0)
def percent(part, whole): return round(part / whole * 100, 1)
#: percent(1, 3)
#: percent(1, 0)
def bool_arith(xs): return sum(x > 2 for x in xs)
#: bool_arith([1, 2, 3, 4])
def is_even(n): return n % 2 == 0
#: is_even(4)
#: is_even(-3)
def celsius(f): return (f - 32) * 5 / 9
#: celsius(212)
#: celsius(100)
def compound(p, r, n): return round(p * (1 + r) ** n, 2)
#: compound(1000, 0.05, 10)
def big_compare(a): return a > 9223372036854775807, a == 2 ** 64
#: big_compare(2 ** 64)
def big_str(n): return str(2 ** n)
#: big_str(70)
def int_float_eq(n): return n == float(n), hash(n) == hash(float(n))
#: int_float_eq(3)
def add_none(a): return a + None
#: add_none(1)
def str_mul_float(s): return s * 1.5
#: str_mul_float("a")
def aug(a):
    a += 1
    a *= 3
    a -= 2
    a //= 2
    a **= 2
    a %= 50
    a <<= 1
    a |= 1
    a ^= 3
    a &= 255
    a >>= 1
    return a
#: aug(5)
def aug_div(a):
    a /= 4
    return a
#: aug_div(10)
def isinstance_num(x): return isinstance(x, int), isinstance(x, float), isinstance(x, bool), isinstance(x, (int, float))
#: isinstance_num(1)
#: isinstance_num(1.0)
#: isinstance_num(True)
#: isinstance_num("1")
def numeric_key(d): return d[1], d[1.0], d[True]
#: numeric_key({1: "a"})
def mean_median(xs):
    xs = sorted(xs)
    n = len(xs)
    mid = n // 2
    median = xs[mid] if n % 2 else (xs[mid - 1] + xs[mid]) / 2
    return sum(xs) / n, median
#: mean_median([3, 1, 2])
#: mean_median([4, 1, 2, 3])
def roman(n):
    table = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    out = ""
    for value, letters in table:
        while n >= value:
            out += letters
            n -= value
    return out
#: roman(1994)
def luhn(s):
    total = 0
    for i, c in enumerate(reversed(s)):
        d = int(c)
        if i % 2 == 1:
            d *= 2
            if d > 9:
                d -= 9
        total += d
    return total % 10 == 0
#: luhn("4539578763621486")
#: luhn("1234")
#: luhn("12a4")
