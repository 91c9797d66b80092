"""Root models that flask_pydantic reads and answers with, and those that stand in models.

Recording it needs, besides Flask: Flask-Pydantic==0.14.0.
"""

from flask import Flask, jsonify, request
from flask_pydantic import validate
from pydantic import BaseModel, Field, RootModel

app = Flask(__name__)


class Row(BaseModel):
    n: int = Field(ge=0)


class Rows(RootModel[list[Row]]):
    pass


class Names(RootModel):
    root: dict[str, int]


@app.post("/rows")
@validate()
def rows(body: Rows):
    return jsonify([r.n for r in body.root])


@app.post("/same")
@validate(body=Rows, request_body_many=True)
def same():
    return request.body_params


@app.post("/names")
@validate(get_json_params={"silent": True})
def names(body: Names):
    return body, 201


@app.get("/query")
@validate()
def query(query: Names):
    return query

#: POST /rows json [{"n": 1}, {"n": "2"}]
#: POST /rows json [{"n": -1}, 3]
#: POST /rows json {}
#: POST /rows json null
#: POST /rows text x
#: POST /same json [{"n": 1}]
#: POST /same json {"n": 1}
#: POST /names json {"a": "1"}
#: POST /names json {"a": "x", "b": null}
#: POST /names json null
#: POST /names text x
#: POST /names json []
#: GET /query?a=1
#: GET /query?a=x
