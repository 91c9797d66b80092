from typing import Optional
from flask import Flask, jsonify, request
from pydantic import BaseModel, Field

app = Flask(__name__)


class Person(BaseModel):
    first: str
    last: str
    age: int = 0

    @property
    def full(self) -> str:
        return f"{self.first} {self.last}"

    def greet(self, word: str = "Hello") -> str:
        return word + ", " + self.full

    @classmethod
    def blank(cls) -> "Person":
        return cls(first="", last="")

    @staticmethod
    def limit() -> int:
        return 5


class Employee(Person):
    boss: Optional[Person] = None

    def describe(self):
        return {"name": self.full, "boss": self.boss.full if self.boss else None}


@app.post("/p")
def p():
    x = Person(**request.get_json())
    return jsonify(full=x.full, greet=x.greet(), hi=x.greet("Hi"), n=Person.limit(), b=Person.blank().model_dump())


@app.post("/e")
def e():
    x = Employee.model_validate(request.get_json())
    return jsonify(x.describe(), x.greet())

#: POST /p json {"first": "A", "last": "B"}
#: POST /e json {"first": "A", "last": "B", "boss": {"first": "C", "last": "D"}}
#: POST /e json {"first": "A", "last": "B"}
