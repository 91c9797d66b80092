"""Models that say of their options what holds without them, and others that say otherwise."""

from typing import Optional

from flask import Flask, jsonify, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError

app = Flask(__name__)


class Reading(BaseModel):
    model_config = ConfigDict(
        validate_by_name=True, validate_by_alias=True, loc_by_alias=True, allow_inf_nan=True, ser_json_timedelta="iso8601", ser_json_bytes="utf8",
        val_json_bytes="utf8", ser_json_inf_nan="null", revalidate_instances="never", regex_engine="rust-regex", cache_strings=True, defer_build=True,
    )

    sensor_id: str = Field(alias="sensorId", pattern="^[a-z]+$")
    value: float
    raw: Optional[bytes] = None


class Finite(BaseModel):
    model_config = ConfigDict(allow_inf_nan=False)

    value: float


class ByName(BaseModel):
    model_config = ConfigDict(loc_by_alias=False)

    sensor_id: str = Field(alias="sensorId")


@app.post("/reading")
def reading():
    try:
        r = Reading.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    return r.model_dump_json(by_alias=True)


@app.post("/finite")
def finite():
    try:
        return Finite(**request.get_json()).model_dump_json()
    except ValidationError as e:
        return e.json(include_url=False), 422


@app.post("/named")
def named():
    try:
        return ByName(**request.get_json()).model_dump_json()
    except ValidationError as e:
        return e.json(include_url=False), 422


#: POST /reading json {"sensorId": "a", "value": "nan", "raw": "xé"}
#: POST /reading json {"sensor_id": "a", "value": "inf"}
#: POST /reading json {"sensor_id": "A", "value": "x"}
#: POST /reading json {"sensorId": "A", "raw": 5}
#: POST /finite json {"value": "nan"}
#: POST /finite json {"value": 1.5}
#: POST /named json {}
#: POST /named json {"sensorId": "a"}
