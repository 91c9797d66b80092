"""Objects of several classes behind one base: in lists, dicts and variables, with methods that they override."""

from abc import ABC, abstractmethod

from flask import Flask, jsonify, request

app = Flask(__name__)


class Shape(ABC):
    sides = 0

    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        ...

    def describe(self):
        return f"{type(self).__name__} {self.name} of {self.area():.1f}"

    def to_dict(self):
        return {"name": self.name, "area": self.area(), "sides": self.sides}


class Square(Shape):
    sides = 4

    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side ** 2

    def __str__(self):
        return f"Square({self.side})"


class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r

    def area(self):
        return 3.14159 * self.r ** 2

    def __str__(self):
        return f"Circle({self.r})"


class Animal:
    def __init__(self, name):
        self.name = name

    def sound(self):
        return "..."

    def speak(self):
        return f"{self.name} says {self.sound()}"

    def rename(self, name):
        self.name = name
        return self


class Dog(Animal):
    def sound(self):
        return "woof"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def sound(self):
        return super().sound() + "!"


class Notice:
    def __init__(self, to):
        self.to = to

    def send(self, text):
        raise NotImplementedError("send")


class Mail(Notice):
    def send(self, text):
        if "@" not in self.to:
            raise ValueError(f"no address: {self.to}")
        return f"mail to {self.to}: {text}"


class Sms(Notice):
    limit = 10

    def send(self, text):
        return f"sms to {self.to}: {text[:self.limit]}"


shapes = [Square(2), Circle(1.5)]
pets = {}


@app.get("/shapes")
def index():
    return jsonify([s.to_dict() for s in shapes], [s.describe() for s in shapes], [str(s) for s in shapes])


@app.get("/largest")
def largest():
    s = max(shapes, key=lambda s: s.area())
    kinds = [s.r if isinstance(s, Circle) else s.sides for s in shapes]
    return jsonify(s.describe(), kinds, s.name, sum(x.area() for x in shapes), s is shapes[1])


@app.post("/pets/<kind>/<name>")
def add(kind, name):
    if kind == "dog":
        pet = Dog(name)
    elif kind == "puppy":
        pet = Puppy(name, 1)
    else:
        pet = Animal(name)
    pets[name] = pet
    return jsonify(pet.speak()), 201


@app.get("/pets")
def all_pets():
    return jsonify([{"name": p.name, "says": p.speak(), "kind": p.__class__.__name__, "dog": isinstance(p, Dog)} for p in pets.values()])


@app.get("/pets/<name>")
def one(name):
    pet = pets.get(name)
    if pet is None:
        return jsonify(error="none"), 404
    return jsonify(pet.rename(name.upper()).speak(), isinstance(pet, Puppy))


@app.post("/notices")
def notices():
    data = request.get_json()
    out = []
    for channel in (Mail(data["to"]), Sms(data["to"])):
        try:
            out.append(channel.send(data["text"]))
        except ValueError as error:
            out.append(str(error))
    return {"sent": out}


#: GET /shapes
#: GET /largest
#: GET /pets
#: POST /pets/dog/rex
#: POST /pets/puppy/bit
#: POST /pets/cat/tom
#: GET /pets
#: GET /pets/rex
#: GET /pets/bit
#: GET /pets/none
#: GET /pets
#: POST /notices json {"to": "a@b", "text": "a long text of many words"}
#: POST /notices json {"to": "555", "text": "hi"}
