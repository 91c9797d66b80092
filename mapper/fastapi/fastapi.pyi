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
class UploadFile:
    filename: str
    size: int
    content_type: str | None
    def read(self, size: int = ...) -> bytes: ...
    def seek(self, offset: int) -> None: ...
    def close(self) -> None: ...
class BackgroundTasks:
    def add_task(self, func: Any, *args: Any, **kwargs: Any) -> None: ...
class URL:
    path: str
    query: str
    scheme: str
class Address:
    host: str
class Headers:
    @overload
    def get(self, key: str) -> str | None: ...
    @overload
    def get(self, key: str, default: str) -> str: ...
    def __getitem__(self, key: str) -> str: ...
class QueryParams:
    @overload
    def get(self, key: str) -> str | None: ...
    @overload
    def get(self, key: str, default: str) -> str: ...
    def __getitem__(self, key: str) -> str: ...
    def getlist(self, key: str) -> list[str]: ...
class Request:
    method: str
    url: URL
    client: Address
    headers: Headers
    query_params: QueryParams
    cookies: dict[str, str]
    path_params: dict[str, Any]
    session: dict[str, Any]
    def body(self) -> bytes: ...
    def form(self) -> dict[str, str]: ...
def jsonable_encoder(obj: Any) -> Any: ...
