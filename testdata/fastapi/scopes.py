"""Scopes of OAuth2, after the documentation of FastAPI, and schemes that ask for nothing."""

from typing import Annotated, Optional

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Security, status
from fastapi.security import (
    APIKeyCookie,
    APIKeyHeader,
    APIKeyQuery,
    HTTPAuthorizationCredentials,
    HTTPBasic,
    HTTPBasicCredentials,
    HTTPBearer,
    OAuth2AuthorizationCodeBearer,
    OAuth2PasswordBearer,
    OAuth2PasswordRequestForm,
    OAuth2PasswordRequestFormStrict,
    OpenIdConnect,
    SecurityScopes,
)
from pydantic import BaseModel

oauth2_scheme = OAuth2PasswordBearer(tokenUrl="token", scopes={"me": "Read information about the current user.", "items": "Read items."})
code_scheme = OAuth2AuthorizationCodeBearer(authorizationUrl="/authorize", tokenUrl="/code", auto_error=False, scopes={"x": "X"})
oidc = OpenIdConnect(openIdConnectUrl="/.well-known/openid-configuration")
maybe_oidc = OpenIdConnect(openIdConnectUrl="/oidc", auto_error=False, scheme_name="Maybe")
basic = HTTPBasic(auto_error=False)
bearer = HTTPBearer(auto_error=False)
key_h = APIKeyHeader(name="X-Key", auto_error=False)
key_q = APIKeyQuery(name="key", auto_error=False)
key_c = APIKeyCookie(name="key", auto_error=False)

users = {"johndoe": {"username": "johndoe", "disabled": False}, "alice": {"username": "alice", "disabled": True}}
tokens = {"t1": ("johndoe", ["me", "items"]), "t2": ("johndoe", ["me"]), "t3": ("alice", ["me"]), "t4": ("nobody", [])}
asked: list[str] = []

app = FastAPI()


class User(BaseModel):
    username: str
    disabled: bool | None = None


async def get_current_user(security_scopes: SecurityScopes, token: Annotated[str, Depends(oauth2_scheme)]):
    if security_scopes.scopes:
        authenticate_value = f'Bearer scope="{security_scopes.scope_str}"'
    else:
        authenticate_value = "Bearer"
    asked.append(security_scopes.scope_str)
    credentials_exception = HTTPException(
        status_code=status.HTTP_401_UNAUTHORIZED,
        detail="Could not validate credentials",
        headers={"WWW-Authenticate": authenticate_value},
    )
    if token not in tokens:
        raise credentials_exception
    username, token_scopes = tokens[token]
    if username not in users:
        raise credentials_exception
    for scope in security_scopes.scopes:
        if scope not in token_scopes:
            raise HTTPException(
                status_code=status.HTTP_401_UNAUTHORIZED,
                detail="Not enough permissions",
                headers={"WWW-Authenticate": authenticate_value},
            )
    return User(**users[username])


async def get_current_active_user(current_user: Annotated[User, Security(get_current_user, scopes=["me"])]):
    if current_user.disabled:
        raise HTTPException(status_code=400, detail="Inactive user")
    return current_user


@app.post("/token")
async def login(form_data: Annotated[OAuth2PasswordRequestForm, Depends()]):
    return {"user": form_data.username, "grant": form_data.grant_type, "scopes": form_data.scopes, "id": form_data.client_id, "secret": form_data.client_secret}


@app.post("/strict")
async def strict(form: OAuth2PasswordRequestFormStrict = Depends()):
    return {"user": form.username, "grant": form.grant_type, "id": form.client_id or "-"}


@app.get("/users/me/", response_model=User)
async def read_users_me(current_user: Annotated[User, Depends(get_current_active_user)]):
    return current_user


@app.get("/users/me/items/")
async def read_own_items(current_user: Annotated[User, Security(get_current_active_user, scopes=["items"])]):
    return [{"item_id": "Foo", "owner": current_user.username}]


@app.get("/status/")
async def read_system_status(current_user: Annotated[User, Depends(get_current_user)]):
    return {"status": "ok"}


@app.get("/both", dependencies=[Security(get_current_user, scopes=["items"])])
async def both(a: User = Security(get_current_user, scopes=["me"]), b: User = Depends(get_current_user)):
    return [a.username, b.username]


@app.get("/asked")
def get_asked():
    return asked


@app.get("/oidc")
def use_oidc(t: str = Security(oidc)):
    return t


@app.get("/maybe")
def use_maybe(t: Optional[str] = Security(maybe_oidc), code: str | None = Depends(code_scheme)):
    return [t, code]


@app.get("/basic")
def use_basic(c: Annotated[HTTPBasicCredentials | None, Depends(basic)]):
    return {"user": c.username} if c else {"user": None}


@app.get("/bearer")
def use_bearer(c: Optional[HTTPAuthorizationCredentials] = Depends(bearer)):
    return {"c": c.credentials if c else None}


@app.get("/keys")
def keys(a: str | None = Security(key_h), b: str | None = Depends(key_q), c: str | None = Security(key_c)):
    return [a, b, c]


#: GET /openapi.json
#: GET /users/me/
#: GET /users/me/items/
#: set Authorization: Bearer zz
#: GET /users/me/
#: GET /users/me/items/
#: GET /status/
#: unset Authorization
#: set Authorization: Bearer t1
#: GET /users/me/
#: GET /users/me/items/
#: GET /status/
#: GET /both
#: unset Authorization
#: set Authorization: bearer t2
#: GET /users/me/
#: GET /users/me/items/
#: GET /status/
#: GET /both
#: unset Authorization
#: set Authorization: Bearer t3
#: GET /users/me/
#: GET /users/me/items/
#: unset Authorization
#: set Authorization: Bearer t4
#: GET /status/
#: GET /oidc
#: GET /maybe
#: GET /basic
#: GET /bearer
#: GET /asked
#: unset Authorization
#: GET /oidc
#: GET /maybe
#: GET /basic
#: GET /bearer
#: GET /keys
#: GET /keys?key=1
#:   X-Key: abc
#:   Cookie: key=c
#: GET /basic
#:   Authorization: Basic bWU6cHc=
#: GET /basic
#:   Authorization: Basic !!!
#: GET /bearer
#:   Authorization: Digest x
#: POST /token form username=a&password=b
#: POST /token form username=a&password=b&grant_type=password&scope=x+y++z&client_id=i&client_secret=s
#: POST /token form username=a&grant_type=other
#: POST /strict form username=a&password=b
#: POST /strict form username=a&password=b&grant_type=password&client_id=q
#: POST /strict form username=a&password=b&grant_type=token
#: POST /strict
