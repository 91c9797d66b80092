"""Objects of dataclasses as answers, with and without a response model."""

from dataclasses import dataclass, field
from typing import Dict, List, Optional

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()


@dataclass
class Address:
    street: str
    number: int = 1


@dataclass
class User:
    name: str
    password: str
    roles: List[str] = field(default_factory=list)
    home: Optional[Address] = None


class UserOut(BaseModel):
    name: str
    roles: List[str] = []

    class Config:
        from_attributes = True


class Strict(BaseModel):
    name: str
    age: int


users: Dict[str, User] = {"ann": User("ann", "secret", ["admin"], Address("Main", 5)), "bob": User("bob", "pw")}


@app.get("/users/{name}", response_model=UserOut)
def one(name: str):
    if name not in users:
        raise HTTPException(404, "no such user")
    return users[name]


@app.get("/users", response_model=List[UserOut])
def several():
    return sorted(users.values(), key=lambda u: u.name, reverse=True)


@app.post("/users/{name}", response_model=UserOut, status_code=201)
def add(name: str, password: str = "x"):
    users[name] = User(name, password)
    return users[name]


@app.get("/raw/{name}")
def raw(name: str):
    return users[name]


@app.get("/maybe/{name}", response_model=Optional[UserOut])
def maybe(name: str):
    return users.get(name)


@app.get("/table")
def table():
    return users


@app.get("/strict/{name}", response_model=Strict)
def strict(name: str):
    return users[name]


#: GET /users/ann
#: GET /users/bob
#: GET /users/cy
#: GET /users
#: POST /users/cy?password=p
#: GET /users/cy
#: GET /raw/ann
#: GET /raw/bob
#: GET /maybe/ann
#: GET /maybe/no
#: GET /table
#: GET /strict/ann
#: GET /openapi.json
