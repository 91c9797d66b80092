# What handlers read of a flask_pydantic.ValidationError.
from typing import Any

class ValidationError(Exception):
    body_params: Any
    form_params: Any
    path_params: Any
    query_params: Any
