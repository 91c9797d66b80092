"""Fields that the strings below them describe, in the specification of flask_openapi3.

Recording it needs, besides Flask: flask-openapi3==4.3.2.
"""

from typing import Optional

from flask_openapi3 import Info, OpenAPI
from pydantic import BaseModel, Field

app = OpenAPI(__name__, info=Info(title="Parts", version="1.0"))


class Described(BaseModel, use_attribute_docstrings=True):
    code: str
    """The code of a part.

    It is written
        on its box.
    """
    weight: float = Field(1.5, description="In grams.")
    """Not used."""
    note: Optional[str] = None


class Part(Described):
    size: int = 1
    """How long it is."""
    note: Optional[str] = None
    """Said again."""


class Plain(BaseModel):
    model_config = {"use_attribute_docstrings": False}
    code: str
    """Nobody reads this."""


class Box(Plain):
    model_config = {"use_attribute_docstrings": True}
    size: int = 2
    """How wide it is."""


class Bare(Part):
    model_config = {"use_attribute_docstrings": False}
    more: int = 0
    """Nobody reads this either."""


@app.post("/parts")
def parts(body: Part):
    return body.model_dump_json()


@app.post("/plain")
def plain(body: Plain):
    return body.code


@app.post("/box")
def box(body: Box):
    return body.model_dump_json()


@app.post("/bare")
def bare(body: Bare):
    return body.model_dump_json()


#: POST /parts json {"code": "a"}
#: POST /plain json {"code": "a"}
#: POST /box json {"code": "a"}
#: POST /bare json {"code": "a"}
#: GET /openapi/openapi.json
