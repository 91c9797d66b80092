# The types of module fastapi.security, as far as they are certain; what is not listed is Any.
class HTTPAuthorizationCredentials:
    scheme: str
    credentials: str
class HTTPBasicCredentials:
    username: str
    password: str
class OAuth2PasswordRequestForm:
    username: str
    password: str
    scopes: list[str]
    grant_type: str | None
    client_id: str | None
    client_secret: str | None
class OAuth2PasswordRequestFormStrict(OAuth2PasswordRequestForm):
    pass
class SecurityScopes:
    scopes: list[str]
    scope_str: str
