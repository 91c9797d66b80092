"""Settings that read the environment."""

from functools import lru_cache
from typing import Optional

from flask import Flask, jsonify
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

app = Flask(__name__)


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="f2gtest_", env_file="nowhere.env", extra="ignore")

    app_name: str = "Awkward"
    items_per_user: int = 50
    debug: bool = False
    database_url: str = "sqlite:///x.db"
    secret: SecretStr = SecretStr("hush")
    home: Optional[str] = None

    @field_validator("app_name")
    @classmethod
    def upper(cls, v: str) -> str:
        return v.upper()


class Paths(BaseSettings):
    path: str
    lang: str = Field("none", alias="F2GTEST_LANG")


settings = Settings()
own = Settings(app_name="given", items_per_user="7")


@lru_cache
def get_paths():
    return Paths()


@app.get("/")
def index():
    return jsonify(settings.model_dump(exclude={"secret"}), settings.app_name, own.items_per_user, own.app_name, str(settings.secret))


@app.get("/paths")
def paths():
    return jsonify(bool(get_paths().path), get_paths().lang)

#: GET /
#: GET /paths
