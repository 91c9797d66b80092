"""URLs and secrets of models, shown, dumped and refused."""

from typing import List, Optional

from flask import Flask, jsonify, request
from pydantic import BaseModel, HttpUrl, SecretStr, ValidationError

app = Flask(__name__)


class Bookmark(BaseModel):
    url: HttpUrl
    title: Optional[str] = None
    more: List[HttpUrl] = []


class Login(BaseModel):
    user: str
    password: SecretStr


@app.post("/bookmarks")
def bookmarks():
    try:
        b = Bookmark(**request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 422
    return jsonify(b.model_dump(mode="json"), str(b.url), b.url.host, b.url.port, b.url.scheme, repr(b), b.model_dump_json())


@app.post("/python")
def python():
    return jsonify(Bookmark(**request.get_json()).model_dump())


@app.post("/login")
def login():
    try:
        form = Login.model_validate(request.get_json())
    except ValidationError as e:
        return jsonify(e.errors(include_url=False)), 400
    if form.password.get_secret_value() != "swordfish":
        return jsonify(error="wrong", form=str(form)), 401
    return jsonify(form.model_dump(mode="json"), repr(form.password), str(form.password))


@app.post("/leak")
def leak():
    return jsonify(Login.model_validate(request.get_json()).model_dump())

#: POST /bookmarks json {"url": "HTTP://Example.com:80/a/../b?q=1#x"}
#: POST /bookmarks json {"url": "https://example.com:8443", "title": "t", "more": ["http://a.b/é", "http://localhost:5000/"]}
#: POST /bookmarks json {"url": "example.com", "more": ["ftp://a.b", "", 5, "http://"]}
#: POST /python json {"url": "http://a.com"}
#: POST /login json {"user": "u", "password": "swordfish"}
#: POST /login json {"user": "u", "password": "other"}
#: POST /login json {"user": "u", "password": ""}
#: POST /login json {"user": "u", "password": 5}
#: POST /leak json {"user": "u", "password": "x"}
