r"""Prints functions f without parameters, each on one line with \n for line ends, with their value in CPython.

It shows values as ir/lower/gpython_test.go does: the items of dicts sorted, an exception as ! and its class.

python gpython_oracle.py < disagreements > gpython.txt
"""
import sys


def shown(v):
    if isinstance(v, (list, tuple)):
        return type(v).__name__ + "(" + ", ".join(map(shown, v)) + ")"
    if isinstance(v, dict):
        return "{" + ", ".join(sorted(f"{k!r}: {shown(item)}" for k, item in v.items())) + "}"
    return repr(v)


for line in sorted(set(sys.stdin.read().splitlines())):
    scope = {}
    exec(line.replace("\\n", "\n"), scope)
    try:
        value = shown(scope["f"]())
    except Exception as e:
        value = "!" + type(e).__name__
    print(line, value, sep="\t")
