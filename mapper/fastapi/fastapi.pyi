# The types of modules fastapi and starlette, as far as they are certain; what is not listed is Any.
class HTTPException(Exception):
    status_code: int
    detail: Any
    headers: Any
class RequestValidationError(Exception):
    body: Any
    def errors(self) -> list[dict[str, Any]]: ...
class Response:
    status_code: int
class BackgroundTasks:
    def add_task(self, func: Any, *args: Any, **kwargs: Any) -> None: ...
class URL:
    path: str
class Request:
    method: str
    url: URL
def jsonable_encoder(obj: Any) -> Any: ...
