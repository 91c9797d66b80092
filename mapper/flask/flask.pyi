# The names of package flask, as far as their types are certain; what is not listed is Any.

from werkzeug.datastructures import MultiDict, FileMultiDict, Headers, EnvironHeaders, Authorization, Accept
from werkzeug.exceptions import abort

class Request:
    args: MultiDict
    form: MultiDict
    values: MultiDict
    cookies: MultiDict
    files: FileMultiDict
    headers: EnvironHeaders
    json: Any
    data: bytes
    method: str
    path: str
    full_path: str
    script_root: str
    root_path: str
    url: str
    base_url: str
    host_url: str
    root_url: str
    url_root: str
    host: str
    scheme: str
    remote_addr: str | None
    remote_user: str | None
    query_string: bytes
    endpoint: str | None
    blueprint: str | None
    blueprints: list[str]
    view_args: Any
    mimetype: str
    content_type: str | None
    content_length: int | None
    content_encoding: str | None
    referrer: str | None
    origin: str | None
    is_json: bool
    is_secure: bool
    authorization: Authorization | None
    accept_mimetypes: Accept
    accept_charsets: Accept
    accept_encodings: Accept
    accept_languages: Accept
    access_route: list[str]
    environ: Any
    user_agent: Any
    def get_json(self, force: Any = ..., silent: Any = ..., cache: Any = ...) -> Any: ...
    @overload
    def get_data(self) -> bytes: ...
    @overload
    def get_data(self, cache: Any) -> bytes: ...
    @overload
    def get_data(self, cache: Any = ..., as_text: Any = ..., parse_form_data: Any = ...) -> Any: ...

class Response:
    status: str
    status_code: int
    headers: Headers
    data: bytes
    mimetype: str | None
    content_type: Any
    content_length: int | None
    location: str | None
    is_json: bool
    json: Any
    def __new__(self, response: Any = ..., status: Any = ..., headers: Any = ..., mimetype: Any = ..., content_type: Any = ..., direct_passthrough: Any = ...) -> Response: ...
    @overload
    def get_data(self) -> bytes: ...
    @overload
    def get_data(self, as_text: Any) -> Any: ...
    def get_json(self, force: Any = ..., silent: Any = ...) -> Any: ...
    def set_data(self, value: Any) -> None: ...
    def set_cookie(self, key: Any, value: Any = ..., max_age: Any = ..., expires: Any = ..., path: Any = ..., domain: Any = ..., secure: Any = ..., httponly: Any = ..., samesite: Any = ..., partitioned: Any = ...) -> None: ...
    def delete_cookie(self, key: Any, path: Any = ..., domain: Any = ..., secure: Any = ..., httponly: Any = ..., samesite: Any = ..., partitioned: Any = ...) -> None: ...

class Flask:
    name: str
    import_name: str
    root_path: str
    debug: Any
    config: Any
    logger: Any
    def response_class(self, response: Any = ..., status: Any = ..., headers: Any = ..., mimetype: Any = ..., content_type: Any = ..., direct_passthrough: Any = ...) -> Response: ...
    def make_response(self, rv: Any) -> Response: ...
    def __new__(self, import_name: Any, **kw: Any) -> Flask: ...

class Blueprint:
    name: str
    import_name: str
    def __new__(self, name: Any, import_name: Any, **kw: Any) -> Blueprint: ...

request: Request

def jsonify(*args: Any, **kwargs: Any) -> Response: ...
def redirect(location: Any, code: Any = ..., Response: Any = ...) -> Response: ...
def render_template(template_name_or_list: Any, **context: Any) -> str: ...
def render_template_string(source: Any, **context: Any) -> str: ...
def url_for(endpoint: Any, *, _anchor: Any = ..., _method: Any = ..., _scheme: Any = ..., _external: Any = ..., **values: Any) -> str: ...
def make_response(*args: Any) -> Response: ...
def send_file(path_or_file: Any, **kw: Any) -> Response: ...
def send_from_directory(directory: Any, path: Any, **kw: Any) -> Response: ...
def flash(message: Any, category: Any = ...) -> None: ...
def get_flashed_messages(with_categories: Any = ..., category_filter: Any = ...) -> Any: ...
def has_request_context() -> bool: ...
def has_app_context() -> bool: ...
