# The types of module starlette.responses, as far as they are certain; what is not listed is Any.
class Headers:
    @overload
    def get(self, key: str) -> str | None: ...
    @overload
    def get(self, key: str, default: str) -> str: ...
    @overload
    def get(self, key: str, default: None) -> str | None: ...
    def setdefault(self, key: str, value: str) -> str: ...
    def __getitem__(self, key: str) -> str: ...
class Response:
    status_code: int
    headers: Headers
class JSONResponse(Response):
    status_code: int
    headers: Headers
class ORJSONResponse(Response):
    status_code: int
    headers: Headers
class HTMLResponse(Response):
    status_code: int
    headers: Headers
class PlainTextResponse(Response):
    status_code: int
    headers: Headers
class RedirectResponse(Response):
    status_code: int
    headers: Headers
class StreamingResponse(Response):
    status_code: int
    headers: Headers
class FileResponse(Response):
    status_code: int
    headers: Headers
