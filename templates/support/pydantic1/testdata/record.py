"""Records what version 1 of Pydantic does with many inputs: python3 record.py writes cases.jsonl.gz.

It needs pydantic 1.10 and email-validator 2. The values are those that ../../pydantic/testdata/record.py tries on models of version 2. Each line is a
case: the model, the input as JSON text, and either repr, dict and json of the model, or errors, str and json of the ValidationError.
"""

import ast
import gzip
import json
import pathlib
import random

import models
from pydantic import BaseModel, ValidationError

HERE = pathlib.Path(__file__).parent


def shared():
    """Return the lists of values of the other script, which itself needs version 2."""
    tree = ast.parse((HERE / "../../pydantic/testdata/record.py").read_text())
    tree.body = [s for s in tree.body if isinstance(s, ast.Assign) and s.targets[0].id.isupper() and s.targets[0].id != "HERE"]
    names = {"json": json}
    exec(compile(tree, "record.py", "exec"), names)  # noqa: S102
    return names


LISTS = shared()
SCALARS, CONTAINERS, TIMES, IDS, MAILS = (LISTS[k] for k in ("SCALARS", "CONTAINERS", "TIMES", "IDS", "MAILS"))
DECIMALS, CLOCKS, TREES, ROLES, OWNERS = (LISTS[k] for k in ("DECIMALS", "CLOCKS", "TREES", "ROLES", "OWNERS"))
TEXTS = [json.dumps(t) for t in LISTS["TEXTS"] if not any("\ud800" <= c <= "\udfff" for c in t)]
WHOLE = ["null", "5", '"x"', '""', '"ab"', "[]", "[1]", "true", "1.5", "{}", '[["x", 1]]', '[["x", 1], ["y", "2"]]', '["xy"]', "[[1, 2]]", "[[[], 1]]", '[["x"]]']
BROKEN = ["", "{", "[1, 2", '{"x": }', '{"x": 1,}', "nope", '{"x": 1} 2', "'a'", '{"x": "\u00e9', "\n{\n  ]"]


def values(model):
    """Return the JSON texts to try on the one field of a model."""
    special = {
        "ATime": TIMES, "ADay": TIMES, "AnID": IDS, "AnEmail": MAILS, "Shaded": ROLES, "Levelled": ROLES, "Roled": ROLES, "TimeOrText": TIMES,
        "DayOrNumber": TIMES, "IDOrNumber": IDS, "Price": DECIMALS, "Amount": DECIMALS, "Whole": DECIMALS, "Alarm": CLOCKS + TIMES,
    }.get(model.__name__, [])
    plain = SCALARS + TEXTS + CONTAINERS
    if model.__name__ == "AnEmail":  # others are not translated
        plain = [v for v in plain if not set(v) & set('<"@') - {'"'} and '\\"' not in v]
    return plain + special


def inputs(model, rng):
    """Yield JSON texts to try on a model."""
    yield from WHOLE
    names = [f.alias for f in model.__fields__.values()]
    names += [n for n in model.__fields__ if n not in names]
    if len(names) == 1:
        for value in values(model):
            yield f'{{"{names[0]}": {value}}}'
        yield f'{{"{names[0].upper()}": 1}}'
        yield f'{{"{names[0]}": 1, "other": 2, "b": 3}}'
        return
    for _ in range(150):
        pool = OWNERS + CONTAINERS if rng.random() < 0.5 else SCALARS + TEXTS + CONTAINERS
        given = [n for n in names if rng.random() < 0.7]
        rng.shuffle(given)
        extra = ', "extra": [1]' if rng.random() < 0.2 else ""
        yield "{" + ", ".join(f'"{n}": {pick(n, pool, rng)}' for n in given) + (extra if given else "") + "}"


def pick(name, pool, rng):
    """Return a value for a field, more often than not one that fits."""
    fitting = {
        "created_at": TIMES, "day": TIMES, "owner_id": IDS, "role": ROLES, "mail": MAILS, "shades": ["[" + ", ".join(rng.sample(ROLES, 2)) + "]"],
        "times": ['{"a": ' + rng.choice(TIMES) + "}"], "title": ['"T"', '"a longer title"'], "price": ["1", "2.50", '"3"'], "tags": ['["a"]', "[]"],
        "owner": OWNERS[:1] + OWNERS[3:4], "others": ["[" + ", ".join(rng.sample(OWNERS, 2)) + "]", "[]"], "named": ['{"k": ' + rng.choice(OWNERS) + "}", "{}"],
        "v": ["1", '"2"', "true"], "kids": TREES, "up": TREES, "spare": ["null", OWNERS[0]], "id": ["1", '"2"'],
    }
    if rng.random() < 0.6 and name in fitting:
        return rng.choice(fitting[name])
    return rng.choice(pool)


def run(model, text):
    """Return what Pydantic does with one input, None where it raises another exception than ValidationError."""
    case = {"model": model.__name__, "input": text}
    try:
        m = model.parse_raw(text)
    except ValidationError as e:
        case["errors"], case["str"] = repr(e.errors()), str(e)
        case["json"], case["short"] = dumped(e.json), dumped(lambda: e.json(indent=None))
        return case
    except Exception as e:  # noqa: BLE001
        case["raised"] = type(e).__name__
        return case
    case["repr"], case["text"], case["dump"] = repr(m), str(m), repr(m.dict())
    case["partial"] = repr(m.dict(exclude_unset=True, by_alias=True))
    case["sparse"] = repr(m.dict(exclude_none=True, exclude={"x"}))
    case["bare"] = repr(m.dict(exclude_defaults=True))
    case["pairs"] = repr(list(m))
    case["json"], case["short"] = dumped(m.json), dumped(lambda: m.json(indent=2, by_alias=True))
    case["same"] = m == m.copy() and m == m.dict() and m != {"x": 1, "w": 2}
    return case


def dumped(make):
    """Return what make returns, None where it raises."""
    try:
        return make()
    except (TypeError, ValueError, OverflowError):
        return None


def main():
    """Write the cases of every model."""
    rng = random.Random(7)
    lines = []
    for model in vars(models).values():
        if isinstance(model, type) and issubclass(model, BaseModel) and model is not BaseModel:
            lines += [json.dumps(run(model, text)) for text in dict.fromkeys(inputs(model, rng))]
    lines += [json.dumps(run(models.Bare, text)) for text in BROKEN]
    data = gzip.compress("\n".join(lines).encode(), mtime=0)
    (HERE / "cases.jsonl.gz").write_bytes(data)
    print(len(lines), "cases,", len(data), "bytes")


if __name__ == "__main__":
    main()
