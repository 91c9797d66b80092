"""Dataclasses below dataclasses: their fields in order, how they compare, as dicts, as keys, in lists, abstract ones."""
from abc import ABC, abstractmethod
from dataclasses import asdict, dataclass, field

from flask import Flask, jsonify, request

app = Flask(__name__)


@dataclass
class Animal:
    name: str
    legs: int = 4

    def speak(self):
        return f"{self.name} has {self.legs}"

    def same(self, other):
        return self == other


@dataclass
class Dog(Animal):
    breed: str = "mutt"
    tags: list = field(default_factory=list)

    def speak(self):
        return super().speak() + " and barks"


@dataclass
class Puppy(Dog):
    legs: int = 3
    age: int = 0


@dataclass(frozen=True)
class Key:
    a: str


@dataclass(frozen=True)
class LongKey(Key):
    b: int = 0


@dataclass
class Shape(ABC):
    name: str

    @abstractmethod
    def area(self): ...


@dataclass
class Square(Shape):
    side: float = 1.0

    def area(self):
        return self.side ** 2


@dataclass
class Circle(Shape):
    r: float = 2.0

    def area(self):
        return self.r * 3


@app.get("/dict")
def as_dict():
    return jsonify(asdict(Dog("y", 3, "z", [1])), asdict(Puppy("p")), repr(Dog("x")), str(Puppy("q", age=2)))


@app.get("/equal")
def equal():
    return jsonify(
        Dog("x") == Dog("x"), Dog("x") == Animal("x"), Animal("x") == Animal("x"), Animal("x") == Dog("x"),
        Dog("x") != Dog("y"), Puppy("x") == Dog("x", 3), Animal("x") != Animal("x"),
    )


@app.get("/lists")
def lists():
    animals = [Animal("a"), Dog("a"), Puppy("a")]
    return jsonify(Dog("a") in animals, animals.index(Dog("a")), Puppy("z") in animals, animals.count(Animal("a")), [a.speak() for a in animals])


@app.get("/self")
def own():
    return jsonify(Animal("a").same(Animal("a")), Dog("a").same(Dog("a")), Dog("a").same(Animal("a")), Animal("a").same(None))


@app.get("/keys")
def keys():
    seen = {Key("x"): 1, LongKey("x"): 2}
    seen[Key("x")] = 3
    return jsonify(len(seen), seen[LongKey("x", 0)], Key("y") in seen, sorted(seen.values()))


@app.get("/shapes")
def shapes():
    found = [Square("s", 2.0), Circle("c")]
    return jsonify([{"name": s.name, "area": s.area()} for s in found], found[0] == Square("s", 2.0), found[0] == found[1], jsonable(found))


def jsonable(shapes):
    return [asdict(s) for s in shapes]


@app.get("/json")
def as_json():
    return jsonify(Puppy("p"), Key("k"), LongKey("l", 2))


@app.post("/make")
def make():
    data = request.get_json()
    try:
        dog = Dog(**data)
    except TypeError as e:
        return str(e), 400
    return jsonify(dog, dog == Dog(data["name"]))

#: GET /dict
#: GET /equal
#: GET /lists
#: GET /self
#: GET /keys
#: GET /shapes
#: GET /json
#: POST /make json {"name": "rex"}
#: POST /make json {"name": "rex", "breed": "b"}
#: POST /make json {"breed": "b"}
#: POST /make json {"name": "a", "color": 1}
