from typing import Annotated, Optional, Any
from flask import Flask, jsonify, request
from pydantic import AfterValidator, BaseModel, EmailStr, Field, ValidationError, ValidationInfo, field_validator, model_validator

app = Flask(__name__)


def lower(v: str) -> str:
    return v.lower()


def even(v: int) -> int:
    if v % 2:
        raise ValueError(f"{v} is not even")
    return v


Slug = Annotated[str, AfterValidator(lower)]


class Signup(BaseModel):
    """What a new user sends."""

    username: str = Field(min_length=3, max_length=20)
    email: EmailStr
    password: str
    confirm: str
    age: Optional[int] = None
    slug: Slug = "Main"
    pairs: Annotated[int, AfterValidator(even)] = 2
    tags: list[str] = []

    @field_validator("username")
    @classmethod
    def username_alphanumeric(cls, v: str) -> str:
        """Only letters and digits."""
        if not v.isalnum():
            raise ValueError("must be alphanumeric")
        return v.lower()

    @field_validator("age")
    def check_age(cls, v):
        if v is not None and v < 18:
            raise ValueError("too young")
        return v

    @field_validator("tags", mode="before")
    @classmethod
    def split_tags(cls, v: Any) -> Any:
        if isinstance(v, str):
            return [t.strip() for t in v.split(",")]
        return v

    @field_validator("confirm")
    @classmethod
    def passwords_match(cls, v: str, info: ValidationInfo) -> str:
        if "password" in info.data and v != info.data["password"]:
            raise ValueError("passwords do not match")
        return v

    @field_validator("password", "confirm")
    @classmethod
    def strong(cls, v: str) -> str:
        assert len(v) >= 4, "too short"
        return v

    @model_validator(mode="before")
    @classmethod
    def accept_login(cls, data: Any) -> Any:
        if isinstance(data, dict) and "login" in data:
            data = {**data, "username": data["login"]}
        return data

    @model_validator(mode="after")
    def not_own_name(self) -> "Signup":
        if self.password == self.username:
            raise ValueError("password is the user name")
        return self


class Range(BaseModel):
    low: int
    high: int

    @model_validator(mode="after")
    def check(self):
        if self.low > self.high:
            raise ValueError("low must not be above high")
        return self


class Plot(BaseModel):
    x: Range
    others: list[Range] = []


@app.post("/signup")
def signup():
    try:
        user = Signup.model_validate(request.get_json())
    except ValidationError as e:
        return app.response_class(e.json(), status=422, mimetype="application/json")
    return jsonify(user.model_dump()), 201


@app.post("/trap")
def trap():
    try:
        user = Signup(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors()), 422
    return user.username


@app.post("/plain")
def plain():
    try:
        user = Signup(**request.get_json())
    except ValidationError as e:
        return jsonify(errors=e.errors(include_context=False, include_url=False), n=e.error_count(), text=str(e)), 422
    return user.username


@app.post("/plot")
def plot():
    try:
        p = Plot.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(text=str(e)), 422
    again = Plot(x=p.x, others=p.others)
    return jsonify(p.model_dump(), again == p, repr(p))

#: POST /signup json {"username": "Ann1", "email": "a@b.com", "password": "secret", "confirm": "secret"}
#: POST /signup json {"login": "Ann1", "email": "a@b.com", "password": "ann1", "confirm": "ann1", "tags": "a, b ,c", "age": 20, "slug": "ABC"}
#: POST /signup json {"login": "A!n1", "email": "a@b.com", "password": "abc", "confirm": "abd", "tags": 5, "age": 2, "slug": "ABC", "pairs": 3}
#: POST /signup json {"username": "x", "email": "a", "confirm": "abcd"}
#: POST /signup json []
#: POST /signup json {"username": "é é é", "email": "a@b.com", "password": "secret", "confirm": "secret2"}
#: POST /trap json {"username": "x"}
#: POST /trap json {"username": "a b c"}
#: POST /trap json {"username": "Ann1", "email": "a@b.com", "password": "secret", "confirm": "secret"}
#: POST /plain json {"username": "a b c", "age": "3"}
#: POST /plain json {"username": "Ann1", "email": "a@b.com", "password": "secret", "confirm": "other", "tags": ["a", 1]}
#: POST /plot json {"x": {"low": 1, "high": 2}, "others": [{"low": 1, "high": 1}]}
#: POST /plot json {"x": {"low": 3, "high": 2}, "others": [{"low": 1, "high": 1}, {"low": 2, "high": "1"}, {"low": "a"}]}
