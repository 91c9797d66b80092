"""Records what CPython gives for the functions of the conformance suite.

    python3.11 -B testdata/record_conformance.py [testdata/conformance/FEATURE.py ...]

A file of the suite holds small functions and, on lines `#: CALL`, the calls to make, one after another in a fresh
module. The answers go to FEATURE.txt, one JSON string per call: "= repr" of what the call returned, or "! Class: text"
of what it raised. A call is made twice, in processes with different hash seeds; what differs is refused.
"""

import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent / "conformance"


def calls_of(path):
    """Return the calls that a file asks for, in order."""
    return [line[3:].strip() for line in path.read_text(encoding="utf-8").split("\n") if line.startswith("#: ")]


def answers(path):
    """Make the calls in this process and print the answers."""
    scope = {"__name__": path.stem}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), scope)
    for call in calls_of(path):
        try:
            answer = "= " + repr(eval(call, scope))
        except Exception as error:
            answer = f"! {type(error).__name__}: {error}"
        print(json.dumps(answer))


def record(path):
    """Write the answers of a file beside it."""
    runs = []
    for seed in "12":
        env = dict(os.environ, PYTHONHASHSEED=seed, TZ="UTC")
        run = subprocess.run([sys.executable, "-B", __file__, "--answer", path], env=env, capture_output=True, text=True)
        if run.returncode:
            sys.exit(f"{path}: {run.stderr}")
        runs.append(run.stdout)
    for call, one, two in zip(calls_of(path), runs[0].splitlines(), runs[1].splitlines()):
        if one != two:
            sys.exit(f"{path}: {call} differs between runs: {one} and {two}")
    path.with_suffix(".txt").write_text(runs[0], encoding="utf-8")
    return len(calls_of(path))


def main():
    if sys.argv[1:2] == ["--answer"]:
        answers(pathlib.Path(sys.argv[2]))
        return
    paths = [pathlib.Path(p) for p in sys.argv[1:]] or sorted(HERE.glob("*.py"))
    print(sum(map(record, paths)), "calls of", len(paths), "files")


main()
