"""Prints how CPython's symtable sees the scopes of Python files, for comparison with the bind pass.

python symtable_oracle.py FILE... prints per file a line "# FILE" and then a line per scope:
kind, name, line, and each name with L (bound here), G (global or builtin) or F (bound by a function around).
"""
import symtable
import sys

SKIP = {"__class__", "__classdict__", ".0", "__conditional_annotations__", ".type_params", ".generic_base", ".defaults", ".kwdefaults", ".format"}


def classify(table, s):
    if table.get_type() == "module":
        return "L" if s.is_assigned() or s.is_imported() or s.is_annotated() or s.is_namespace() else "G"
    if s.is_free():
        return "F"
    if s.is_global():
        return "G"
    return "L"


def mentioned(table, s):
    """Leaves out names that only functions inside mention, or declare global."""
    return s.is_nonlocal() or s.is_referenced() or s.is_assigned() or s.is_imported() or s.is_parameter() or s.is_annotated() or s.is_namespace() or (table.get_type() != "module" and s.is_declared_global())


def show(table, out):
    kind = str(table.get_type()).removeprefix("SymbolTableType.").lower()
    names = sorted(s.get_name() + "=" + classify(table, s) for s in table.get_symbols() if s.get_name() not in SKIP and mentioned(table, s))
    if kind in ("module", "class", "function") and (kind, table.get_name()) != ("function", "top"):  # symtable takes that for a module
        out.append(" ".join([kind, table.get_name(), str(0 if kind == "module" else table.get_lineno()), *names]))
    for child in table.get_children():
        show(child, out)


for path in sys.argv[1:]:
    with open(path, "rb") as f:
        raw = f.read()
    try:
        top = symtable.symtable(raw, path, "exec")
    except (SyntaxError, ValueError, RecursionError):
        continue
    lines = []
    show(top, lines)
    print("#", path)
    sys.stdout.buffer.write("\n".join(sorted(lines)).encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.flush()
