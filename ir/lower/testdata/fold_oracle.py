"""Prints expressions with the repr of their value in CPython, or ! where it raises: the truth for the fold pass.

python fold_oracle.py | gzip -9n > fold.txt.gz
"""
import itertools

ATOMS = ["0", "1", "-7", "3", "2.5", "-0.0", "1e20", "True", "None", "'abc'", "''", "'Aß é'", "b'xy'", "(1, 2)", "[1, 'a']", "{'a': 1, 'b': 2}", "10**30", "()"]
BINARY = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "|", "&", "^", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "and", "or"]
UNARY = ["-", "+", "~", "not "]
CALLS = ["len", "str", "repr", "ascii", "int", "float", "bool", "list", "tuple", "abs", "round", "sorted", "min", "max", "sum", "any", "all", "dict"]
TEXTS = ["'a,b,,c'", "'  Hello World  '", "'straße'", "'x=1;y=2'", "''"]
METHODS = ["upper()", "lower()", "title()", "capitalize()", "swapcase()", "casefold()", "strip()", "lstrip()", "rstrip()", "split()",
           "split(',')", "split(',', 1)", "rsplit(',', 1)", "partition('=')", "rpartition('=')", "replace('a', 'b')", "find('l')",
           "index('zz')", "count('l')", "startswith('  ')", "endswith('c')", "zfill(9)", "center(20, '*')", "ljust(9)", "rjust(9)",
           "splitlines()", "isdigit()", "isalpha()", "isspace()", "encode()", "removeprefix('a')", "removesuffix('c')", "join(['p', 'q'])",
           "join(x for x in 'ab')", "expandtabs()", "isidentifier()"]
MISC = ["f'{1}{\"a\"!r}{2.5:.2f}{3:>5}{10:#x}'", "f'{None} {True} {[1, 2]}'", "'{}-{x}'.format(1, x=2)", "'{0:>4}|{1!r}'.format(1, 'a')", "'%s %d %5.2f %r' % ('a', 3, 2.5, 'b')",
        "'%(a)s' % {'a': 1}", "[x * 2 for x in range(4)]", "[(i, c) for i, c in enumerate('abc')]", "{k: v for k, v in zip('ab', [1, 2])}",
        "[x for x in range(10) if x % 3 == 0]", "[y for x in [[1, 2], [3]] for y in x]", "list(range(5))[::-1]", "'abcdef'[1:4]", "'abcdef'[-1]",
        "[1, 2, 3][5]", "{'a': 1}['a']", "{'a': 1}['b']", "{**{'a': 1}, 'b': 2}", "[*[1, 2], *'ab']", "dict(a=1, b=2)", "dict([('x', 1)])",
        "1 < 2 < 3", "1 < 3 < 2", "'a' if 0 else 'b'", "None is None", "list({'a': 1}.items())", "list(reversed([1, 2, 3]))", "sum([1, 2, True])",
        "'a' 'b'", "1_000", "0xff", "2 ** -1", "7 // -2", "-7 % 3", "1e308 * 10", "round(2.5)", "round(3.5)", "int('12')", "int('x')", "float('inf')",
        "str(1.0)", "str(1e16)", "'/'.join(['', 'api', 'v' + str(1)])", "sorted(['b', 'a'])", "tuple([1])", "len({'a', 'b'})", "max(['a', 'b'])",
        "'a' * 3", "[0] * 3", "3 * (1,)", "'x' in {'x': 1}", "not []", "b'a' + b'b'", "b'ab'.decode()", "{'a': [1]}.get('a')", "[1, 2].index(2)", "string.ascii_letters"]
BUILTINS = {"string": __import__("string")}


def cases():
    for a, op, b in itertools.product(ATOMS, BINARY, ATOMS):
        if not (op in ("**", "<<", "*") and "10**30" in (a, b)):
            yield f"({a}) {op} ({b})"
    for op, a in itertools.product(UNARY, ATOMS):
        yield f"{op}({a})"
    for call, a in itertools.product(CALLS, ATOMS):
        yield f"{call}({a})"
    for text, method in itertools.product(TEXTS, METHODS):
        yield f"{text}.{method}"
    yield from MISC


import warnings
warnings.simplefilter("ignore")
for e in cases():
    try:
        value = eval(e, dict(BUILTINS))
        text = repr(value) if not isinstance(value, (set, complex)) else "!"
    except Exception:
        text = "!"
    print(ascii(e)[1:-1].replace("\\'", "'").replace("\\\\", "\\") if e.isascii() else e, text, sep="\t")
