"""Print CPython's syntax trees as S-expressions, one line per top-level statement.

    python3 sexpr.py [--pos] [--digest] FILE...
    python3 sexpr.py [--pos] --digest [--text] - < LIST

Each file starts with a line "# FILE ok N" (N = number of statements in the whole tree) or "# FILE error LINE:COL" where
CPython rejects it. Fields that hold None or an empty list, and the fields ctx, kind, type_comment and type_ignores, are
left out. Strings are JSON with ASCII escapes, bytes are x"hex", floats are C99 hex, complex numbers are (re im). With
--pos a node is written Name@line:col-endline:endcol; nodes inside f-strings carry no position.

With --digest the trees are not printed: the first line ends in their SHA-256. The argument - stands for a list of files
on standard input, one a line; each is answered before the next is read. With --text the lines are no paths but the
texts themselves, as JSON strings.
"""
import ast
import hashlib
import json
import sys
import warnings

SKIP = {"ctx", "kind", "type_comment", "type_ignores"}
PLANS = {}
PLAIN, CONSTANT, KEYS, DEFAULTS = range(4)


def atom(value):
    """Return the printed form of one constant."""
    kind = type(value)
    if kind is str:
        return json.dumps(value)
    if kind is bool or value is None or value is Ellipsis:
        return repr(value)
    if kind is int:
        return hex(value)
    if kind is float:
        return value.hex()
    if kind is complex:
        return "(%s %s)" % (value.real.hex(), value.imag.hex())
    return 'x"%s"' % value.hex()


def plan(kind):
    """Return how a class of nodes is printed: its name, whether it has a position, its fields."""
    fields = []
    for key in kind._fields:
        mode = PLAIN
        if key in SKIP:
            continue
        if key == "value" and kind.__name__ in ("Constant", "MatchSingleton"):
            mode = CONSTANT
        elif key == "keys" and kind.__name__ == "Dict":
            mode = KEYS
        elif key == "kw_defaults":
            mode = DEFAULTS
        fields.append((key, " %s=" % key, mode))
    PLANS[kind] = made = (kind.__name__, "end_col_offset" in kind._attributes, fields)
    return made


def show(node, positions, out):
    """Append the S-expression of a node to out."""
    kind = type(node)
    name, placed, fields = PLANS.get(kind) or plan(kind)
    out.append("(" + name)
    if positions and placed:
        out.append("@%d:%d-%d:%d" % (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset))
    if name == "JoinedStr":
        positions = False
    for key, label, mode in fields:
        value = getattr(node, key, None)
        if mode == CONSTANT:
            out.append(label + atom(value))
        elif value is None or value == []:
            continue
        elif isinstance(value, list):
            absent = "**" if mode == KEYS else "-"
            sign = label + "["
            for item in value:
                out.append(sign)
                sign = " "
                if item is None and mode != PLAIN:
                    out.append(absent)
                elif isinstance(item, ast.AST):
                    show(item, positions, out)
                else:
                    out.append(atom(item))
            out.append("]")
        elif isinstance(value, ast.AST):
            out.append(label)
            show(value, positions, out)
        else:
            out.append(label + atom(value))
    out.append(")")


def judge(path, positions, digest, text):
    """Print what CPython makes of one file, or of the text itself."""
    if text:
        path, source = "text", json.loads(path).encode()
    else:
        with open(path, "rb") as file:
            source = file.read()
    try:
        tree = ast.parse(source, path)
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        print("# %s error %s:%s" % (path, getattr(error, "lineno", 0), getattr(error, "offset", 0)), flush=True)
        return
    count = sum(isinstance(n, ast.stmt) for n in ast.walk(tree))
    if not digest:
        print("# %s ok %d" % (path, count))
    total = hashlib.sha256()
    for statement in tree.body:
        out = []
        show(statement, positions, out)
        out.append("\n")
        if digest:
            total.update("".join(out).encode())
        else:
            sys.stdout.write("".join(out))
    if digest:
        print("# %s ok %d %s" % (path, count, total.hexdigest()), flush=True)


def main(arguments):
    """Print the trees of the files named in arguments."""
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    flags = [a for a in arguments if a.startswith("--")]
    paths = [a for a in arguments if not a.startswith("--")]
    if paths == ["-"]:
        paths = (line.rstrip("\n") for line in sys.stdin)
    for path in paths:
        judge(path, "--pos" in flags, "--digest" in flags, "--text" in flags)


if __name__ == "__main__":
    main(sys.argv[1:])
