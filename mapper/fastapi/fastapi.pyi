# The types of modules fastapi and starlette, as far as they are certain; what is not listed is Any.
class HTTPException(Exception):
    status_code: int
    detail: Any
    headers: Any
