"""Fields of Flask-RESTful: marshal_with over methods, nested and listed fields, defaults, moments, objects and dicts as data."""

from datetime import datetime

from flask import Flask, request
from flask_restful import Api, Resource, abort, fields, marshal, marshal_with

app = Flask(__name__)
api = Api(app)

owner_fields = {"name": fields.String, "age": fields.Integer}
pet_fields = {
    "id": fields.Integer,
    "name": fields.String(default="nameless"),
    "kind": fields.String(attribute="species"),
    "owner": fields.Nested(owner_fields),
    "weights": fields.List(fields.Float),
    "tame": fields.Boolean(default=True),
    "born": fields.DateTime,
    "seen": fields.DateTime(dt_format="iso8601"),
    "extra": fields.Raw,
}


class Pet:
    def __init__(self, id, name, species, owner=None):
        self.id = id
        self.name = name
        self.species = species
        self.owner = owner
        self.weights = [1, 2.5]
        self.tame = bool(owner)
        self.born = datetime(2020, 2, 29, 12, 30, 1)
        self.seen = datetime(2021, 3, 4, 5, 6, 7)
        self.extra = {"legs": 4}


PETS = {1: Pet(1, "Rex", "dog", {"name": "Ann", "age": "41"}), 2: Pet(2, None, "cat")}


class PetList(Resource):
    @marshal_with(pet_fields, envelope="pets")
    def get(self):
        return list(PETS.values())

    @marshal_with(pet_fields)
    def post(self):
        data = request.get_json()
        if not data:
            abort(400, message="no data")
        return data, 201, {"X-Made": "yes"}


class OnePet(Resource):
    @marshal_with(pet_fields)
    def get(self, n):
        if n not in PETS:
            abort(404, message=f"no pet {n}")
        return PETS[n]

    def put(self, n):
        return {"pet": marshal({"name": "A", "age": n}, owner_fields)}


api.add_resource(PetList, "/pets")
api.add_resource(OnePet, "/pets/<int:n>")


#: GET /pets
#: GET /pets/1
#: GET /pets/2
#: GET /pets/3
#: PUT /pets/4
#: POST /pets json {}
#: POST /pets json {"id": "7", "species": "cow", "tame": 0, "weights": ["1", 2], "extra": [1], "owner": {"age": 1.9}}
#: POST /pets json {"id": null, "name": 5, "owner": [{"name": "x"}], "weights": [], "tame": "no"}
#: POST /pets json {"id": "x"}
#: POST /pets json [{"id": 1}, {"name": "b", "weights": null}]
#: POST /pets json {"weights": 5}
#: DELETE /pets
