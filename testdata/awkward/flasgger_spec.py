"""Flasgger makes its specification of docstrings, which are YAML 1.1 below a rule.

Recording it needs, besides Flask: flasgger==0.9.7.1.
"""

from functools import wraps

from flasgger import Swagger, swag_from
from flask import Blueprint, Flask, jsonify, request
from flask.views import MethodView

app = Flask(__name__)
app.config["SWAGGER"] = {"title": "Pets & more", "description": "The \"pets\"\nof <us> — é", "version": 3, "x-team": ["a", None, 1.50]}
swagger = Swagger(app)


def counted(view):
    @wraps(view)
    def inner(*args, **kwargs):
        return view(*args, **kwargs)

    return inner


@app.route("/")
def index():
    """Only a summary: no rule."""
    return "hello"


@app.route("/pets/<int:pet_id>", methods=["GET", "PUT", "DELETE"])
@app.route("/pets")
def pets(pet_id=0):
    """The pets.
    They are all here,
    and <b>more</b>.
    ---
    tags: [pets, on, "on"]
    parameters:
      - name: pet_id
        in: path
        type: integer
        required: yes
        default: 017
        minimum: -0x1F
        maximum: +1_000_000
        example: 1.0e+3
        pattern: 1e3
      - name: body
        in: body
        schema:
          id: Pet
          required:
            - name
          properties:
            name:
              type: string
              default: ~
              example: 2019-03-01
            owner:
              schema:
                id: Owner
                properties:
                  age: {type: number, example: .5}
            toys:
              type: array
              items:
                schema:
                  id: Toy
                  type: string
    responses:
      200:
        description: >
          A folded
          text

          with two parts
        schema:
          id: PetList
          type: array
          items: {$ref: '#/definitions/Pet'}
      default:
        description: |
          A literal
            text
    deprecated: off
    consumes: application/json
    x-none: dropped
    """
    return jsonify(pet=pet_id)


@app.route("/files/<path:name>/<uuid:key>/<any(a,b):kind>", methods=["POST"])
@counted
def files(name, key, kind):
    """
    Below a blank line
    ---
    produces:
      - text/plain
    security:
      - key: []
    operationId: "files\t\u00e9\U0001f600"
    responses: {201: {description: 'it''s'}}
    """
    return name, 201


@app.route("/dict", methods=["POST"])
@swag_from({
    "tags": ("x", "y"),
    "definitions": {"Thing": {"type": "object", "properties": {"n": {"type": "integer", "minimum": 0.0}}}},
    "parameters": [{"in": "body", "name": "thing", "schema": {"$ref": "#/definitions/Thing"}}],
    "responses": {200: {"description": True, "schema": {"id": "Thing2", "type": "object"}}},
})
def by_dict():
    """This docstring is all summary.

    It goes on.
    """
    return jsonify(request.get_json())


@app.route("/both")
@counted
@swag_from({"tags": ["from"], "responses": {"200": {"description": "dict"}}})
def both():
    """Summary
    ---
    tags: [doc]
    responses:
      "404":
        description: doc
    """
    return "both"


class Things(MethodView):
    def get(self, n):
        """Get it
        ---
        responses:
          200: {description: got, schema: {id: Thing3, type: integer}}
        """
        return jsonify(n=n)

    @counted
    def delete(self, n):
        """Delete it
        Really.
        ---
        responses:
          204: {description: gone}
        """
        return "", 204

    def post(self, n):
        return "", 201


app.add_url_rule("/things/<float:n>", view_func=Things.as_view("things"))

blue = Blueprint("blue", __name__, url_prefix="/blue")


@blue.route("/", defaults={"n": 1})
@blue.route("/<n>")
def leaf(n):
    """---
    tags: [never]
    """
    return f"{n}"


@blue.get("/empty")
def empty():
    """Nothing
    ---
    """
    return ""


@blue.get("/same")
def same():
    """
    Same
    ---
    description: of the YAML
    summary: of the YAML
    parameters: []
    get:
      parameters:
        - {name: q, in: query, type: boolean}
    schemes: [http]
    externalDocs: {url: "https://example.org/?a=b#c"}
    """
    return "same"


app.register_blueprint(blue)


#: GET /apispec_1.json
#: HEAD /apispec_1.json
#: POST /apispec_1.json
#: OPTIONS /apispec_1.json
#: GET /apispec_1.json?json=1
#: GET /apidocs/index.html
#: GET /apidocs
#: GET /
#: GET /pets
#: GET /pets/3
#: PUT /pets/3
#: POST /files/a/b/12345678-1234-5678-1234-567812345678/b
#: POST /dict json {"a": [1]}
#: GET /both
#: GET /things/1.5
#: DELETE /things/1.5
#: GET /blue/
#: GET /blue/x
#: GET /blue/empty
#: GET /blue/same
