"""Flasgger with OpenAPI 3: schemas go to components, and the body's are replaced without being defined.

Recording it needs, besides Flask: flasgger==0.9.7.1.
"""

from flasgger import Swagger
from flask import Flask, jsonify

app = Flask(__name__)
app.config["SWAGGER"] = {
    "title": "Three",
    "openapi": "3.0.2",
    "servers": [{"url": "/"}],
    "termsOfService": "",
    "headers": [],
    "specs": [{"endpoint": "openapi", "route": "/openapi.json", "description": "of the spec"}],
}
Swagger(app, merge=True)


@app.post("/orders/<order>")
def orders(order):
    """Order
    ---
    requestBody:
      content:
        application/json:
          schema:
            id: Order
            type: object
    components:
      schemas:
        Known: {type: object}
    callbacks:
      1: {x: y}
    responses:
      '200':
        description: done
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Known'}
      '201':
        description: made
        schema: {id: Made, type: integer}
    """
    return jsonify(order=order)


#: GET /openapi.json
#: POST /orders/a
#: GET /apidocs/index.html
