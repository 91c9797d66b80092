# The types of module starlette.responses, as far as they are certain; what is not listed is Any.
class Response:
    status_code: int
class JSONResponse(Response):
    status_code: int
class HTMLResponse(Response):
    status_code: int
class PlainTextResponse(Response):
    status_code: int
class RedirectResponse(Response):
    status_code: int
