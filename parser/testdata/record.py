"""Record what CPython makes of snippets.txt into snippets.want.gz; run with the newest CPython.

    python3 parser/testdata/record.py

A snippet's answer is its S-expressions with positions, or the word error. The answers stand in the order of the
snippets, separated like those by lines of two percent signs.
"""
import ast
import gzip
import pathlib
import sys
import warnings

import sexpr

HERE = pathlib.Path(__file__).parent


def answer(snippet):
    """Return what CPython makes of one snippet."""
    try:
        tree = ast.parse(snippet.encode())
    except (SyntaxError, ValueError):
        return "error"
    lines = []
    for statement in tree.body:
        out = []
        sexpr.show(statement, True, out)
        lines.append("".join(out))
    return "\n".join(lines)


def main():
    """Record all answers."""
    warnings.simplefilter("ignore")
    if sys.version_info < (3, 13):
        sys.exit("record.py: want CPython 3.13 or newer")
    snippets = (HERE / "snippets.txt").read_text(encoding="utf-8").split("\n%%\n")
    answers = "\n%%\n".join(answer(s) for s in snippets)
    with open(HERE / "snippets.want.gz", "wb") as raw, gzip.GzipFile("", "wb", mtime=0, fileobj=raw) as out:
        out.write(answers.encode())
    print(len(snippets), "snippets,", answers.split("\n%%\n").count("error"), "errors")


if __name__ == "__main__":
    main()
