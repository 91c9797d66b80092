"""Security schemes that let requests without credentials pass, and dependencies that are cached."""

from functools import lru_cache
from typing import Annotated, Optional

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import APIKeyCookie, APIKeyHeader, APIKeyQuery, HTTPAuthorizationCredentials, HTTPBasic, HTTPBasicCredentials, HTTPBearer, OAuth2PasswordBearer

app = FastAPI()
oauth2 = OAuth2PasswordBearer(tokenUrl="token", auto_error=False)
bearer = HTTPBearer(auto_error=False)
basic = HTTPBasic(auto_error=False)
header_key = APIKeyHeader(name="X-Key", auto_error=False)
query_key = APIKeyQuery(name="key", auto_error=False)
cookie_key = APIKeyCookie(name="session", auto_error=False)
made: list[str] = []


class Settings:
    def __init__(self, name: str, limit: int):
        self.name = name
        self.limit = limit


@lru_cache
def get_settings() -> Settings:
    made.append("settings")
    return Settings("app", 5)


def current(token: Annotated[Optional[str], Depends(oauth2)]) -> str:
    if token is None:
        return "nobody"
    if token == "bad":
        raise HTTPException(status_code=401, detail="bad token")
    return token


@app.get("/who")
def who(user: str = Depends(current)):
    return {"user": user}


@app.get("/bearer")
def with_bearer(credentials: Optional[HTTPAuthorizationCredentials] = Depends(bearer)):
    if credentials is None:
        return {"credentials": None}
    return {"credentials": credentials.credentials}


@app.get("/basic")
def with_basic(credentials: Annotated[Optional[HTTPBasicCredentials], Depends(basic)]):
    if not credentials:
        return "nobody"
    return credentials.username


@app.get("/keys")
def keys(h: Optional[str] = Depends(header_key), q: Optional[str] = Depends(query_key), c: Optional[str] = Depends(cookie_key)):
    return [h, q, c]


@app.get("/settings")
def settings(s: Annotated[Settings, Depends(get_settings)]):
    return {"name": s.name, "limit": s.limit, "made": made}


#: GET /who
#: GET /who
#:   Authorization: Bearer ann
#: GET /who
#:   Authorization: Bearer bad
#: GET /who
#:   Authorization: Basic x
#: GET /bearer
#: GET /bearer
#:   Authorization: Bearer t
#: GET /bearer
#:   Authorization: Token t
#: GET /basic
#: GET /basic
#:   Authorization: Basic dTpwOnE=
#: GET /basic
#:   Authorization: Basic !!!
#: GET /keys
#: GET /keys?key=q
#:   X-Key: h
#:   Cookie: session=c
#: GET /settings
#: GET /settings
#: GET /openapi.json
