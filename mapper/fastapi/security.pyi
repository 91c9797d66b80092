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
