"""super, overriding, class methods through instances, __init_subclass__."""

from flask import Flask, jsonify

app = Flask(__name__)


class Animal:
    registry = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Animal.registry.append(cls.__name__)
    def __init__(self, name):
        self.name = name
    def speak(self):
        return f"{self.name} {self.sound()}"
    def sound(self):
        return "..."


class Dog(Animal):
    def sound(self):
        return "wuff"


class Puppy(Dog):
    def __init__(self, name):
        super().__init__(name + "y")
    def sound(self):
        return super().sound() + "!"


class Mixin:
    def sound(self):
        return "mixed " + super().sound()


class Odd(Mixin, Dog):
    pass


@app.get("/")
def index():
    return jsonify([a.speak() for a in (Animal("x"), Dog("d"), Puppy("p"), Odd("o"))], Animal.registry, isinstance(Puppy("q"), Animal), type(Odd("z")).__name__, [c.__name__ for c in Odd.__mro__])


#: GET /
