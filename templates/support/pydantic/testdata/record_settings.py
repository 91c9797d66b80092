"""Records what real settings read from the environment: python3 record_settings.py writes settings.jsonl.

Each line is a case: the environment, the arguments, and either the repr of the settings or the error. settings_test.go holds
the class in Go.
"""

import json
import os
import pathlib
from typing import Dict, List, Optional, Set, Tuple

from pydantic import BaseModel, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class Db(BaseModel):
    host: str = "h"
    ports: List[int] = []


class S(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="X_", env_nested_delimiter="__")

    name: str = "n"
    names: List[str] = ["a"]
    by: Dict[str, int] = {}
    maybe: Optional[List[int]] = None
    run: Tuple[int, ...] = ()
    few: Set[str] = set()
    db: Db = Db()


CASES = [
    ({}, {}), ({"NAME": "z"}, {}), ({"name": "q"}, {}), ({"NAME": ""}, {}), ({"NAMES": '["x","y"]'}, {}), ({"NAMES": "x,y"}, {}), ({"NAMES": ""}, {}),
    ({"NAMES": "null"}, {}), ({"NAMES": "[1]"}, {}), ({"NAMES": '{"a":1}'}, {}), ({"NAMES": ' ["x"] '}, {}), ({"NAMES": '"x"'}, {}), ({"BY": '{"a":"1"}'}, {}),
    ({"BY": '{"a":1,"a":2}'}, {}), ({"BY": '{"a":1}'}, {"by": {"b": 2}}), ({"BY": '{"a":1}'}, {"by": {"a": 2}}), ({"BY": "[1]"}, {}), ({"BY": '{"a":NaN}'}, {}),
    ({"MAYBE": "[1,2]"}, {}), ({"MAYBE": "null"}, {}), ({"MAYBE": "x"}, {}), ({"MAYBE": ""}, {}), ({"RUN": "[1,2]"}, {}), ({"FEW": '["b","b"]'}, {}),
    ({"DB": '{"host":"z"}'}, {}), ({"DB": "x"}, {}), ({"DB__HOST": "w"}, {}), ({"DB": '{"host":"z"}', "DB__PORTS": "[1]"}, {}),
    ({"DB": '{"host":"z"}', "DB__HOST": "w"}, {}), ({"DB__PORTS": "x"}, {}), ({"DB__PORTS": ""}, {}), ({"DB__NONE": "1"}, {}), ({"DB": '{"none":1}'}, {}),
    ({"db__host": "low"}, {}), ({"DB__HOST": "w"}, {"db": {"ports": ["7"]}}), ({"DB__HOST": "w"}, {"db": {"host": "v"}}), ({"NAME": "z"}, {"name": "given"}),
    ({"NAMES": "oops"}, {"names": ["given"]}), ({}, {"other": 1}), ({"OTHER": "1"}, {}), ({"DB": "[1]", "DB__HOST": "w"}, {}),
]


def run(env, given):
    """Return the case of an environment."""
    names = {"X_" + name: value for name, value in env.items()}
    os.environ.update(names)
    case = {"env": names, "given": given}
    try:
        case["repr"] = repr(S(**given))
    except ValidationError as e:
        case["error"] = str(e)
    except ValueError as e:
        case["error"] = f"{type(e).__name__}: {e}"
    for name in names:
        del os.environ[name]
    return case


if __name__ == "__main__":
    lines = [json.dumps(run(env, given)) for env, given in CASES]
    (pathlib.Path(__file__).parent / "settings.jsonl").write_text("\n".join(lines) + "\n")
    print(len(lines), "cases")
