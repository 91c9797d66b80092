"""Models of the API."""

from pydantic import BaseModel, Field


class Token(BaseModel):
    access_token: str
    token_type: str = "bearer"


class UserIn(BaseModel):
    username: str = Field(min_length=3, max_length=20)
    password: str = Field(min_length=6)


class User(BaseModel):
    username: str
    role: str = "reader"
    disabled: bool = False


class StoredUser(User):
    hashed_password: str


class NoteIn(BaseModel):
    title: str = Field(min_length=1, max_length=50)
    body: str = ""


class Note(NoteIn):
    id: int
    owner: str
