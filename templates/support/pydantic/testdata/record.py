"""Records what real Pydantic does with many inputs: python3 record.py writes cases.jsonl.gz.

Each line is a case: the model, the input as JSON text, and either repr, model_dump and model_dump_json of the model, or
errors, str and json of the ValidationError.
"""

import gzip
import json
import pathlib
import random

import models
from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticSerializationError

HERE = pathlib.Path(__file__).parent
SCALARS = [
    "0", "1", "2", "-1", "5", "-5", "10", "99", "100", "-0", "9223372036854775807", "-9223372036854775808",
    "9223372036854775808", "123456789012345678901234567890", "-123456789012345678901234567890",
    "1.0", "2.5", "-0.0", "0.25", "1e3", "1e16", "1e300", "1e400", "-1e400", "NaN", "Infinity", "1e-7", "0.1", "1000.5", "1000.75",
    "4611686018427387904.0", "9223372036854775808.0", "-9223372036854775808.0", "9007199254740993",
    "true", "false", "null",
]
TEXTS = [
    "", " ", "a", "ab", "abc", "abcd", "abcde", "é", "éé", "\U0001f600\U0001f600", "e\u0301", "A", "AB-1", "AB-\u0661", "AB-1\n", "ab-1", "xbbx", "b",
    "bbbbbbb", "0", "1", "-1", "+1", "--1", "1.0", "1.", ".0", "1.50", "01", "00", "1_000", "1__0", "_1", "1_", "1_0.0", "1.0_0", " 1 ",
    "\u00a01\u2003", "\x1c1", "1\n", "1e3", "1E5", "-.5", "+.5", ".", "-", "+", "e5", "1e", "1e+", "0x10", "0b1", "1f", "nan", "NaN", "-nan", "inf",
    "-inf", "Infinity", "infinit", "1_e5", "1._5", "\u0661", "\uff11", "true", "True", "TRUE", "tRuE", "yes", "y", "on", "t", "off", "no", "n", "f",
    "false", "False", " true", "2", "red", "Red", "green", "None", "null", "a.b", "x" * 60, "é" * 60, "it's", 'say "x"', "both'\"", "\\", "\x00",
    "\x7f", "\u2028", "9" * 30, "1" * 4301, "1" + "0" * 30 + ".0", "\ud83d", "10", "100", "99.9", "5.0", "1000.5", "0.25", "\t\n", "  pad  ",
]
CONTAINERS = [
    "[]", "{}", "[1]", "[1, 2, 3]", "[1, 2, 3, 4]", '["a"]', '["a", 1, null]', '["x", "y", "z", "w"]', "[[]]", "[[true, null], [0, \"no\"]]",
    "[[1, 2], \"x\", null]", '{"a": 1}', '{"a": "x", "b": 2}', '{"a": 1, "b": 2, "c": 3}', '{"1": 1.5}', '{"x": 1, "2": "y"}', '{"a": {"b": [1.0, null]}}',
    '[{"a": 1}, [2.5], "s", true]', '["1", "2.0", true, 3.0]', '{"a": "b"}', '{"meow": 1}', '{"bark": "2", "age": 3}', '{"meow": 1, "bark": 2}',
    '{"meow": "x"}', '{"name": "n"}', '{"meow": 1, "bark": 2, "age": 3}', "[" + "1, " * 40 + "1]", '{"k.e y": 1, "\\u00e9": 2}', '{"": 3}',
]
OWNERS = ['{"name": "Ann"}', '{"name": "", "age": -1}', '{"age": 150}', '{"name": "B", "age": "7"}', "null", "5", '"Ann"', "[]", '{"name": 1, "age": 1.5}',
          '{"name": "C", "age": null, "x": 1}']
WHOLE = ["null", "5", '"x"', "[]", "[1]", "true", "1.5", "{}"]


def inputs(model, rng):
    """Yield JSON texts to try on a model."""
    yield from WHOLE
    names = [f.validation_alias or f.alias or n for n, f in model.model_fields.items()]
    names += [n for n in model.model_fields if n not in names]
    values = SCALARS + [json.dumps(t) for t in TEXTS] + CONTAINERS
    if len(names) == 1:
        for value in values:
            yield f'{{"{names[0]}": {value}}}'
        yield f'{{"{names[0].upper()}": 1}}'
        yield f'{{"{names[0]}": 1, "other": 2}}'
        return
    for _ in range(150):
        pool = OWNERS + CONTAINERS if rng.random() < 0.5 else values
        given = [n for n in names if rng.random() < 0.7]
        rng.shuffle(given)
        extra = ', "extra": [1]' if rng.random() < 0.2 else ""
        yield "{" + ", ".join(f'"{n}": {pick(n, pool, rng)}' for n in given) + (extra if given else "") + "}"


def pick(name, pool, rng):
    """Return a value for a field, more often than not one that fits."""
    fitting = {
        "title": ['"T"', '"a longer title"'], "price": ["1", "2.50", '"3"'], "tags": ['["a"]', "[]"], "owner": OWNERS[:1] + OWNERS[3:4],
        "others": ["[" + ", ".join(rng.sample(OWNERS, 2)) + "]", "[]"], "named": ['{"k": ' + rng.choice(OWNERS) + "}", "{}"],
        "spare": ["null", OWNERS[0]], "id": ["1", '"2"'],
    }
    if rng.random() < 0.6 and name in fitting:
        return rng.choice(fitting[name])
    return rng.choice(pool)


def run(model, text):
    """Return what Pydantic does with one input."""
    case = {"model": model.__name__, "input": text}
    try:
        m = model.model_validate(json.loads(text))
    except ValidationError as e:
        case["errors"], case["str"], case["count"] = repr(e.errors()), str(e), e.error_count()
        case["short"] = repr(e.errors(include_url=False, include_context=False, include_input=False))
        try:
            case["json"] = e.json()
        except ValueError:
            case["json"] = None
        return case
    case["repr"], case["text"], case["dump"] = repr(m), str(m), repr(m.model_dump())
    case["partial"] = repr(m.model_dump(exclude_unset=True, by_alias=True))
    case["sparse"] = repr(m.model_dump(exclude_none=True, exclude={"x"}))
    try:
        case["json"], case["pretty"] = m.model_dump_json(), m.model_dump_json(indent=2, by_alias=True)
    except PydanticSerializationError:
        case["json"] = None
    case["same"] = m == model.model_validate(m.model_dump(by_alias=False)) if model.__name__ != "Renamed" else None
    return case


def safe(model, text):
    """Return the case, or None for one that the comparison would not survive."""
    try:
        return run(model, text)
    except ValidationError:  # of the second validation
        return None


def main():
    """Write the cases of every model."""
    rng = random.Random(7)
    lines = []
    for model in vars(models).values():
        if isinstance(model, type) and issubclass(model, BaseModel) and model is not BaseModel:
            cases = (safe(model, text) for text in dict.fromkeys(inputs(model, rng)))
            lines += [json.dumps(case) for case in cases if case]
    data = gzip.compress("\n".join(lines).encode(), mtime=0)
    (HERE / "cases.jsonl.gz").write_bytes(data)
    print(len(lines), "cases,", len(data), "bytes")


if __name__ == "__main__":
    main()
