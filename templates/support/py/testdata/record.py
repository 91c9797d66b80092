"""Records what CPython answers, for the tests of package py.

    python3.11 testdata/record.py [FAMILY ...]     writes testdata/recorded/*.jsonl.gz
    python3.13 testdata/record.py --compare FILE   lists where this Python answers otherwise

Every line is one call: {"f": function, "a": arguments, "r": result} or "e": [class, text].
Values are JSON, with {"f": hex} for floats, {"b": hex} for bytes, {"l": []}, {"t": []}, {"z": []} for lists,
tuples and sets, {"d": [[k, v]]} for dicts and {"u": [code points]} for strings with surrogates.
"""
import copy
import gzip
import json
import os
import random
import sys

os.environ["TZ"] = "UTC"
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)


class Skip(Exception):
    """The value has no recorded form."""


def encode(v):
    if v is None or isinstance(v, bool) or isinstance(v, int):
        return v
    if isinstance(v, str):
        if any(0xD800 <= ord(c) <= 0xDFFF for c in v):
            return {"u": [ord(c) for c in v]}
        return v
    if isinstance(v, float):
        return {"f": v.hex()}
    if isinstance(v, bytes):
        return {"b": v.hex()}
    if isinstance(v, list):
        return {"l": [encode(x) for x in v]}
    if isinstance(v, tuple):
        return {"t": [encode(x) for x in v]}
    if isinstance(v, (set, frozenset)):
        return {"z": [encode(x) for x in sorted(v, key=repr)]}
    if isinstance(v, dict):
        return {"d": [[encode(k), encode(x)] for k, x in v.items()]}
    if type(v).__name__ in ("dict_keys", "dict_values", "dict_items"):
        return {"t": ["view", repr(v)]}
    raise Skip(type(v))


class Recorder:
    def __init__(self, seed):
        self.lines = []
        self.random = random.Random(seed)

    def call(self, name, function, *args):
        try:
            given = [encode(a) for a in args]
        except Skip:
            return
        line = {"f": name, "a": given}
        try:
            line["r"] = encode(function(*args))
        except Skip:
            return
        except (MemoryError, RecursionError):
            return
        except Exception as e:
            line["e"] = [type(e).__name__, str(e)]
            line.pop("r", None)
            if any(0xD800 <= ord(c) <= 0xDFFF for c in str(e)):
                return
        try:
            self.lines.append(json.dumps(line, separators=(",", ":")))
        except ValueError:
            return  # an int of more digits than Python writes


def families():
    import record_bigints
    import record_csv
    import record_dates
    import record_decimal
    import record_json
    import record_library
    import record_numbers
    import record_regex
    import record_strings
    import record_tools
    import record_containers
    import record_format
    out = {}
    for module in (record_bigints, record_numbers, record_strings, record_containers, record_format, record_json, record_dates, record_library, record_regex, record_decimal, record_csv, record_tools):
        out.update(module.FAMILIES)
    return out


def recorded(name, record):
    r = Recorder(name)
    record(r)
    return sorted(set(r.lines))


def main():
    sys.set_int_max_str_digits(4300)
    if sys.argv[1:2] == ["--compare"]:
        return compare(sys.argv[2])
    os.makedirs(os.path.join(HERE, "recorded"), exist_ok=True)
    total = 0
    chosen = sys.argv[1:]
    for name, record in families().items():
        if chosen and name not in chosen:
            continue
        lines = recorded(name, record)
        total += len(lines)
        with open(os.path.join(HERE, "recorded", name + ".jsonl.gz"), "wb") as f:
            with gzip.GzipFile(fileobj=f, mode="wb", mtime=0, filename="") as z:
                z.write(("\n".join(lines) + "\n").encode())
        print(name, len(lines))
    print("total", total)


def compare(path):
    """Writes the calls whose answer differs from the recorded one, five for each pair of texts."""
    version = sys.version.split()[0]
    total = 0
    out = []
    for name in families():
        with gzip.open(os.path.join(HERE, "recorded", name + ".jsonl.gz"), "rt") as f:
            old = {key(line): line for line in f.read().splitlines()}
        new = {key(line): line for line in recorded(name, families()[name])}
        differ = [k for k in old if k in new and old[k] != new[k]]
        total += len(differ)
        out.append(f"{name}: {len(differ)} of {len(old)}")
        seen = {}
        for k in differ:
            a, b = answer(old[k]), answer(new[k])
            kind = (k[0], a[:16], b[:16])
            seen[kind] = seen.get(kind, 0) + 1
            if seen[kind] == 1 and len(seen) <= 40:
                out.append(f"  {k[0]} {k[1][:90]}\n    3.11.7  {a[:160]}\n    {version}  {b[:160]}")
    with open(path, "w") as f:
        f.write(f"Where CPython {version} answers otherwise than 3.11.7: {total} calls, one example of each kind.\n\n")
        f.write("\n".join(out) + "\n")


def key(line):
    d = json.loads(line)
    return d["f"], json.dumps(d["a"])


def answer(line):
    d = json.loads(line)
    return ": ".join(d["e"]) if "e" in d else json.dumps(d["r"])


if __name__ == "__main__":
    main()
