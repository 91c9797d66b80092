"""Prints what CPython answers to the calls of foldcalls.py: function, argument and repr, or ! where it raises."""
import pathlib
import runpy

functions = runpy.run_path(str(pathlib.Path(__file__).with_name("foldcalls.py")))
for name, fn in functions.items():
    if callable(fn) and not name.startswith("_") and name not in ("List", "unknown"):
        for text in ("is_admin", "id", "a_b_c", "first__last", "_hidden", "trailing_", "URLPath", "größe_in_m2", ""):
            try:
                print(name, text, repr(fn(text)), sep="\t")
            except Exception:
                print(name, text, "!", sep="\t")
