from datetime import date
from typing import List, Optional

from flask import Flask, jsonify, request
from pydantic import AliasChoices, AliasGenerator, BaseModel, ConfigDict, Field, ValidationError, computed_field, field_serializer
from pydantic.alias_generators import to_camel

app = Flask(__name__)


def to_camel_case(string: str) -> str:
    """userName of user_name."""
    words = string.split("_")
    return "".join(word.capitalize() if i > 0 else word for i, word in enumerate(words))


def kebab(name):
    if name == "id":
        return name
    return name.replace("_", "-")


class Camel(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel_case, populate_by_name=True)

    user_name: str
    zip_code: Optional[str] = Field(None, max_length=5)
    postal_address_2: List[str] = []


class Kebab(BaseModel):
    model_config = ConfigDict(alias_generator=kebab, extra="forbid")

    id: int
    first_name: str
    last_name: str = Field("x", alias="surname")


class Loud(BaseModel):
    model_config = ConfigDict(alias_generator=lambda s: s.upper())

    a_b: int
    c: int = 1


class Both(BaseModel):
    model_config = ConfigDict(alias_generator=AliasGenerator(validation_alias=lambda n: "in_" + n, serialization_alias=to_camel))

    first_value: int
    other: str = "o"


class Either(BaseModel):
    model_config = ConfigDict(extra="forbid")

    email: str = Field(validation_alias=AliasChoices("email", "mail", "e-mail"))
    secret: str = Field("s", exclude=True)
    n: int = Field(0, validation_alias=AliasChoices("count", "n"), serialization_alias="total")


class Kept(BaseModel):
    model_config = ConfigDict(populate_by_name=True, extra="allow")

    user_id: int = Field(alias="userId")


class Shown(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)

    first_name: str
    born_on: date

    @computed_field
    @property
    def full_name(self) -> str:
        return self.first_name + " X"

    @computed_field(alias="Tag", description="What it is called.")
    @property
    def short_tag(self) -> str:
        return self.first_name[:1]

    @field_serializer("born_on")
    def show_day(self, value: date, _info) -> str:
        return value.strftime("%d.%m.%Y")


@app.post("/shown")
def shown():
    try:
        m = Shown(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    return jsonify(m.model_dump(), m.model_dump(by_alias=True), m.model_dump_json(by_alias=True), m.short_tag, repr(m))


@app.post("/camel")
def camel_view():
    try:
        m = Camel(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    return jsonify(m.model_dump(), m.model_dump(by_alias=True, exclude_unset=True), repr(m))


@app.post("/kebab")
def kebab_view():
    try:
        m = Kebab(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    return m.model_dump_json(by_alias=True)


@app.post("/loud")
def loud():
    try:
        m = Loud.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    return m.model_dump_json(by_alias=True)


@app.post("/both")
def both():
    try:
        m = Both.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    return jsonify(m.model_dump(by_alias=True))


@app.post("/either")
def either():
    try:
        m = Either.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    return jsonify(m.model_dump(), m.model_dump_json(by_alias=True), m.secret, repr(m))


@app.post("/kept")
def kept():
    try:
        m = Kept.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    return jsonify(m.model_dump())


#: POST /camel json {"userName": "a", "zipCode": "12345", "postalAddress2": ["x"]}
#: POST /camel json {"user_name": "a", "zip_code": "123456"}
#: POST /camel json {"zipCode": 1}
#: POST /kebab json {"id": 1, "first-name": "a", "surname": "b"}
#: POST /kebab json {"id": 1, "first_name": "a", "last-name": "b"}
#: POST /loud json {"A_B": 1, "C": 2}
#: POST /loud json {"a_b": 1, "C": "x"}
#: POST /both json {"in_first_value": 1, "in_other": "z"}
#: POST /both json {"first_value": 1}
#: POST /either json {"mail": "a", "secret": "t", "n": 3}
#: POST /either json {"email": "a", "mail": "b"}
#: POST /either json {"count": "x"}
#: POST /either json {"e-mail": "q", "count": 2, "n": 3}
#: POST /kept json {"userId": 1, "user_id": 2, "x": 3}
#: POST /kept json {"user_id": 2}
#: POST /shown json {"firstName": "ann", "bornOn": "2000-01-02"}
#: POST /shown json {"first_name": "ann"}
