"""Record what CPython makes of snippets.txt and encodings.txt into files .want.gz; run with the newest CPython.

    python3 parser/testdata/record.py

A snippet's answer is its S-expressions with positions, or the word error. The answers stand in the order of the
snippets, separated like those by lines of two percent signs. In encodings.txt each line is a file, with its bytes escaped.

characters.want.gz tells which characters identifiers may begin with (S) or go on with (C), as lines "FIRST LAST KIND", and
the names of every 31st character, as lines "NUMBER NAME".
"""
import ast
import gzip
import pathlib
import sys
import unicodedata
import warnings

import sexpr

HERE = pathlib.Path(__file__).parent


def answer(snippet):
    """Return what CPython makes of one snippet."""
    try:
        tree = ast.parse(snippet)
    except (SyntaxError, ValueError):
        return "error"
    lines = []
    for statement in tree.body:
        out = []
        sexpr.show(statement, True, out)
        lines.append("".join(out))
    return "\n".join(lines)


def characters():
    """Yield the lines of characters.want."""
    first = kind = None
    for number in [*range(128, 0xD800), *range(0xE000, 0x110001)]:
        now = None
        if number < 0x110000:
            now = "S" if chr(number).isidentifier() else "C" if ("a" + chr(number)).isidentifier() else None
        if now != kind:
            if kind:
                yield f"{first:x} {number - 1:x} {kind}"
            first, kind = number, now
    for number in range(0, 0x110000, 31):
        if unicodedata.name(chr(number), ""):
            yield f"{number:x} {unicodedata.name(chr(number))}"


def compress(name, text):
    """Write text into the file of the given name."""
    with open(HERE / (name + ".want.gz"), "wb") as raw, gzip.GzipFile("", "wb", mtime=0, fileobj=raw) as out:
        out.write(text.encode())


def record(name, files):
    """Record the answers to the given files, as bytes, under name."""
    answers = [answer(file) for file in files]
    compress(name, "\n%%\n".join(answers))
    print(name, len(answers), "files,", answers.count("error"), "errors")


def main():
    """Record all answers."""
    warnings.simplefilter("ignore")
    if sys.version_info < (3, 13):
        sys.exit("record.py: want CPython 3.13 or newer")
    snippets = (HERE / "snippets.txt").read_text(encoding="utf-8").split("\n%%\n")
    record("snippets", [s.encode() for s in snippets])
    lines = (HERE / "encodings.txt").read_text().splitlines()
    record("encodings", [s.encode().decode("unicode_escape").encode("latin-1") for s in lines])
    compress("characters", "\n".join(characters()))


if __name__ == "__main__":
    main()
