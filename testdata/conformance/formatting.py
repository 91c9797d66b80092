"""The three styles of string formatting, and their format specs."""


def percent_s(a): return "%s" % a
#: percent_s("x")
#: percent_s(1)
#: percent_s(None)
#: percent_s(1.0)
def percent_tuple(a, b): return "%s-%s" % (a, b)
#: percent_tuple("a", 1)
def percent_d(n): return "%d" % n
#: percent_d(42)
#: percent_d(4.7)
#: percent_d("x")
def percent_width(n): return "%5d|%-5d|%05d" % (n, n, n)
#: percent_width(42)
#: percent_width(-42)
def percent_plus(n): return "%+d % d" % (n, n)
#: percent_plus(3)
def percent_f(x): return "%.2f" % x
#: percent_f(3.14159)
#: percent_f(2)
#: percent_f(0.125)
#: percent_f(2.675)
def percent_f_default(x): return "%f" % x
#: percent_f_default(1.5)
def percent_e(x): return "%e" % x
#: percent_e(12345.678)
def percent_g(x): return "%g" % x
#: percent_g(0.0001)
#: percent_g(1e20)
#: percent_g(100000.0)
def percent_x(n): return "%x %X %o" % (n, n, n)
#: percent_x(255)
def percent_c(c): return "%c" % c
#: percent_c("a")
#: percent_c(97)
def percent_r(a): return "%r" % (a,)
#: percent_r("it's")
#: percent_r([1, "a"])
def percent_named(d): return "%(name)s is %(age)d" % d
#: percent_named({"name": "ada", "age": 36})
#: percent_named({"name": "ada"})
def percent_percent(n): return "%d%%" % n
#: percent_percent(50)
def percent_few(a): return "%s %s" % a
#: percent_few("x")
def percent_many(a): return "%s" % (a, a)
#: percent_many("x")
def percent_10s(s): return "%10s|%-10s|%.2s" % (s, s, s)
#: percent_10s("abc")
def format_plain(a, b): return "{} and {}".format(a, b)
#: format_plain(1, "x")
def format_index(a, b): return "{1} {0} {1}".format(a, b)
#: format_index(1, 2)
def format_named(name): return "hi {name}".format(name=name)
#: format_named("ada")
def format_attr(d): return "{d[key]}".format(d=d)
#: format_attr({"key": 5})
def format_missing(a): return "{} {}".format(a)
#: format_missing(1)
def format_missing_name(a): return "{x}".format(y=a)
#: format_missing_name(1)
def format_braces(a): return "{{{}}}".format(a)
#: format_braces(1)
def format_width(s): return "{:>6}|{:<6}|{:^6}|{:*^7}".format(s, s, s, s)
#: format_width("ab")
def format_number(n): return "{:5d}|{:05d}|{:+d}|{:,}".format(n, n, n, n)
#: format_number(1234)
#: format_number(-7)
def format_float(x): return "{:.2f}|{:8.3f}|{:e}|{:g}|{:%}".format(x, x, x, x, x)
#: format_float(3.14159)
#: format_float(0.5)
def format_base(n): return "{:b} {:o} {:x} {:X} {:#x} {:08b}".format(n, n, n, n, n, n)
#: format_base(202)
def format_conversion(s): return "{!r} {!s} {!a}".format(s, s, s)
#: format_conversion("é'")
def format_nested_width(s, n): return "{:{}}|".format(s, n)
#: format_nested_width("ab", 5)
def format_thousands(x): return "{:,.2f}".format(x)
#: format_thousands(1234567.891)
def format_underscore(n): return "{:_}".format(n)
#: format_underscore(1234567)
def fstring(a, b): return f"{a}-{b}"
#: fstring("x", 1)
#: fstring(None, 2.50)
#: fstring([1], {"a": 1})
def fstring_expr(n): return f"{n * 2} and {n + 1!r}"
#: fstring_expr(4)
def fstring_spec(x): return f"{x:.1f}|{x:>8.2f}|{x:08.3f}"
#: fstring_spec(2.345)
#: fstring_spec(-1.0)
def fstring_int_spec(n): return f"{n:03d}|{n:>5}|{n:<5}|{n:^5}|{n:,}|{n:x}|{n:#b}"
#: fstring_int_spec(42)
def fstring_str_spec(s): return f"{s:>5}|{s:<5}|{s:^5}|{s:.2}|{s:-^9}"
#: fstring_str_spec("abc")
def fstring_width(s, w): return f"{s:>{w}}"
#: fstring_width("a", 4)
def fstring_debug(x): return f"{x=}"
#: fstring_debug(3)
#: fstring_debug("a")
def fstring_repr(s): return f"{s!r}"
#: fstring_repr("a\n'")
def fstring_call(s): return f"{s.upper()} {len(s)}"
#: fstring_call("abc")
def fstring_dict(d): return f"{d['a']}"
#: fstring_dict({"a": 1})
#: fstring_dict({})
def fstring_cond(n): return f"{n} item{'s' if n != 1 else ''}"
#: fstring_cond(1)
#: fstring_cond(2)
def fstring_braces(n): return f"{{{n}}}"
#: fstring_braces(1)
def fstring_bool(b): return f"{b} {b:d} {b!s:>6}"
#: fstring_bool(True)
def fstring_nested(xs): return f"<{', '.join(f'{x:02d}' for x in xs)}>"
#: fstring_nested([1, 22])
def fstring_percent(x): return f"{x:.1%}"
#: fstring_percent(0.256)
def fstring_none_spec(x): return f"{x:>5}"
#: fstring_none_spec(None)
def fstring_bad_spec(s): return f"{s:d}"
#: fstring_bad_spec("a")
def fstring_bad_spec2(n): return f"{n:q}"
#: fstring_bad_spec2(1)
def format_builtin(n): return format(n, "06.2f")
#: format_builtin(3.14159)
def format_builtin_int(n): return format(n, ",")
#: format_builtin_int(1000000)
def format_builtin_plain(n): return format(n)
#: format_builtin_plain(5)
def concat_str(n): return "n=" + str(n) + "!"
#: concat_str(5)
#: concat_str(5.0)
#: concat_str(True)
def str_float(x): return str(x)
#: str_float(1.0)
#: str_float(1e16)
#: str_float(1e-5)
#: str_float(0.1)
#: str_float(float("inf"))
#: str_float(float("nan"))
#: str_float(-0.0)
def repr_str(s): return repr(s)
#: repr_str("a'b")
#: repr_str('a"b')
#: repr_str("a'\"b")
#: repr_str("\t\\\x00é\u200b😀")
def repr_containers(x): return str(x)
#: repr_containers([1, "a", None, True, 1.5, (1,), {"k": [2]}, b"x"])
#: repr_containers(())
#: repr_containers({})
def str_bytes(b): return str(b)
#: str_bytes(b"a'\xff")
def money(cents): return f"${cents // 100}.{cents % 100:02d}"
#: money(12345)
#: money(5)
def table(rows): return "\n".join(f"{name:<8}{n:>4}" for name, n in rows)
#: table([("ada", 1), ("alan", 22)])
def duration(seconds):
    h, rest = divmod(seconds, 3600)
    m, s = divmod(rest, 60)
    return f"{h:02}:{m:02}:{s:02}"
#: duration(3725)
def bytes_size(n):
    for unit in ("B", "KB", "MB"):
        if n < 1024:
            return f"{n:.1f} {unit}"
        n /= 1024
    return f"{n:.1f} GB"
#: bytes_size(500)
#: bytes_size(5000000)
#: bytes_size(5000000000)
def center_title(s): return f" {s} ".center(20, "=")
#: center_title("Hi")
def percent_bool(b): return "%s %d" % (b, b)
#: percent_bool(True)
def percent_list(x): return "%s" % x
#: percent_list([1, 2])
def percent_dict_plain(d): return "%s" % d
#: percent_dict_plain({"a": 1})
def join_formatted(d): return "&".join("%s=%s" % item for item in d.items())
#: join_formatted({"a": 1, "b": "x"})
def format_star(args): return "{} {}".format(*args)
#: format_star(["a", "b"])
def format_double_star(d): return "{a} {b}".format(**d)
#: format_double_star({"a": 1, "b": 2})
def format_map(d): return "{a}".format_map(d)
#: format_map({"a": 1})
