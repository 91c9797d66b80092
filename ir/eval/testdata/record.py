"""Record what CPython makes of the expressions in expressions.txt: writes expressions.want, one repr a line."""

import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    """Evaluate every line in a namespace of its own, with an empty environment."""
    os.environ.clear()
    with open(os.path.join(HERE, "expressions.txt"), encoding="utf-8") as f:
        lines = [line.rstrip("\n") for line in f]
    with open(os.path.join(HERE, "expressions.want"), "w", encoding="utf-8") as f:
        for line in lines:
            namespace = {}
            *statements, last = line.split("; ")
            exec("\n".join(statements), namespace)
            f.write(repr(eval(last, namespace)) + "\n")


if __name__ == "__main__":
    main()
