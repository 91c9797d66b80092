"""Security schemes, forms, and users that depend on them."""

import secrets
from typing import Annotated, Optional

from fastapi import Depends, FastAPI, Form, HTTPException, status
from fastapi.security import (
    APIKeyCookie,
    APIKeyHeader,
    APIKeyQuery,
    HTTPAuthorizationCredentials,
    HTTPBasic,
    HTTPBasicCredentials,
    HTTPBearer,
    OAuth2PasswordBearer,
    OAuth2PasswordRequestForm,
)
from pydantic import BaseModel

app = FastAPI(openapi_url=None)
oauth2_scheme = OAuth2PasswordBearer(tokenUrl="token")
bearer = HTTPBearer()
basic = HTTPBasic()
realm = HTTPBasic(realm="simple")
header_key = APIKeyHeader(name="X-API-Key")
query_key = APIKeyQuery(name="api_key")
cookie_key = APIKeyCookie(name="key")

fake_users = {
    "johndoe": {"username": "johndoe", "full_name": "John Doe", "hashed_password": "fakehashedsecret", "disabled": False},
    "alice": {"username": "alice", "full_name": "Alice", "hashed_password": "fakehashedsecret2", "disabled": True},
}


class User(BaseModel):
    username: str
    full_name: Optional[str] = None
    disabled: Optional[bool] = None


class UserInDB(User):
    hashed_password: str


def fake_hash(password: str):
    return "fakehashed" + password


def get_user(username: str) -> Optional[UserInDB]:
    if username in fake_users:
        return UserInDB(**fake_users[username])
    return None


async def get_current_user(token: Annotated[str, Depends(oauth2_scheme)]) -> UserInDB:
    user = get_user(token)
    if user is None:
        raise HTTPException(
            status_code=status.HTTP_401_UNAUTHORIZED,
            detail="Invalid authentication credentials",
            headers={"WWW-Authenticate": "Bearer"},
        )
    return user


async def get_active_user(current: Annotated[UserInDB, Depends(get_current_user)]) -> UserInDB:
    if current.disabled:
        raise HTTPException(status_code=400, detail="Inactive user")
    return current


@app.post("/token")
async def login(form_data: Annotated[OAuth2PasswordRequestForm, Depends()]):
    user = get_user(form_data.username)
    if user is None or fake_hash(form_data.password) != user.hashed_password:
        raise HTTPException(status_code=400, detail="Incorrect username or password")
    return {"access_token": user.username, "token_type": "bearer", "scopes": form_data.scopes}


@app.get("/users/me", response_model=User)
async def me(current: Annotated[UserInDB, Depends(get_active_user)]):
    return current


@app.get("/items")
async def items(token: str = Depends(oauth2_scheme)):
    return {"token": token}


@app.get("/bearer")
def with_bearer(credentials: HTTPAuthorizationCredentials = Depends(bearer)):
    return {"scheme": credentials.scheme, "credentials": credentials.credentials}


@app.get("/basic")
def with_basic(credentials: Annotated[HTTPBasicCredentials, Depends(basic)]):
    return {"username": credentials.username, "password": credentials.password}


@app.get("/realm")
def with_realm(credentials: Annotated[HTTPBasicCredentials, Depends(realm)]):
    right = secrets.compare_digest(credentials.username, "stanley")
    return {"right": right}


@app.get("/keys/header", dependencies=[Depends(header_key)])
def header():
    return "ok"


@app.get("/keys/query")
def query(key: str = Depends(query_key)):
    return key


@app.get("/keys/cookie")
def cookie(key: str = Depends(cookie_key)):
    return key


@app.post("/form")
def form(username: Annotated[str, Form()], age: int = Form(18), nick: Optional[str] = Form(None, max_length=3)):
    return {"username": username, "age": age, "nick": nick}


@app.post("/form/list")
def form_list(tags: Annotated[list[str], Form()], n: Annotated[int, Form(ge=0, alias="number")]):
    return {"tags": tags, "n": n}


#: POST /token form username=johndoe&password=secret
#: POST /token form username=johndoe&password=secret&scope=a+b&grant_type=password
#: POST /token form username=johndoe&password=wrong&grant_type=x
#: POST /token form username=&password=secret
#: POST /token form username=nobody&password=secret
#: POST /token json {"username": "johndoe", "password": "secret"}
#: POST /token
#: GET /users/me
#: GET /users/me
#:   Authorization: Bearer johndoe
#: GET /users/me
#:   Authorization: bearer alice
#: GET /users/me
#:   Authorization: Bearer nobody
#: GET /users/me
#:   Authorization: Basic johndoe
#: GET /items
#:   Authorization: Bearer
#: GET /items
#:   Authorization: Bearer a b
#: GET /bearer
#: GET /bearer
#:   Authorization: Bearer
#: GET /bearer
#:   Authorization: Token x
#: GET /bearer
#:   Authorization: BEARER x y
#: GET /basic
#: GET /basic
#:   Authorization: Basic dTpwOnE=
#: GET /basic
#:   Authorization: Basic dTpw!OnE=
#: GET /basic
#:   Authorization: Basic dTpwOnE
#: GET /basic
#:   Authorization: Basic w6k6cA==
#: GET /basic
#:   Authorization: Basic dXNlcg==
#: GET /realm
#: GET /realm
#:   Authorization: Basic c3RhbmxleTp4
#: GET /keys/header
#: GET /keys/header
#:   X-API-Key: k
#: GET /keys/query
#: GET /keys/query?api_key=
#: GET /keys/query?api_key=k
#: GET /keys/cookie
#: GET /keys/cookie
#:   Cookie: key=c
#: POST /form form username=u
#: POST /form form username=%C3%A9+x&age=5&nick=abc
#: POST /form form username=u&username=&age=x&nick=abcd
#: POST /form form age=
#: POST /form json {"username": "u"}
#: POST /form
#: POST /form body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="username"\r\n\r\nmulti\r\n--b--\r\n'
#: POST /form/list form tags=a&tags=b&number=1
#: POST /form/list form number=-1
#: POST /form/list form tags=&number=1
