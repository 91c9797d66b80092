# The types of module pydantic, as far as they are certain; what is not listed is Any.
class ValidationError(ValueError):
    title: str
    def errors(self, include_url: bool = ..., include_context: bool = ..., include_input: bool = ...) -> list[dict[str, Any]]: ...
    def json(self, indent: Any = ..., include_url: bool = ..., include_context: bool = ..., include_input: bool = ...) -> str: ...
    def error_count(self) -> int: ...
class ValidationInfo:
    data: dict[str, Any]
    field_name: str
    context: Any
class SerializationInfo:
    mode: str
    field_name: str
    context: Any
    exclude_none: bool
    exclude_unset: bool
    exclude_defaults: bool
    def mode_is_json(self) -> bool: ...
class SecretStr:
    def get_secret_value(self) -> str: ...
class SecretBytes:
    def get_secret_value(self) -> bytes: ...
class HttpUrl:
    scheme: str
    host: str
    port: int
    path: str
class AnyHttpUrl:
    scheme: str
    host: str
    port: int
    path: str
class AnyUrl:
    scheme: str
    host: str
    port: int
    path: str
