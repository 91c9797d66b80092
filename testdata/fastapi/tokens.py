"""JSON Web Tokens and passwords: PyJWT, python-jose, passlib and bcrypt."""

from datetime import datetime, timedelta, timezone
from typing import Annotated, Any, Optional

import bcrypt
import jwt
from fastapi import Depends, FastAPI, HTTPException, Query, status
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from jose import JWTError
from jose import jwt as jose_jwt
from jwt.exceptions import InvalidTokenError
from passlib.context import CryptContext
from passlib.exc import UnknownHashError
from pydantic import BaseModel

SECRET_KEY = "09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7"
ALGORITHM = "HS256"
ACCESS_TOKEN_EXPIRE_MINUTES = 30

pwd_context = CryptContext(schemes=["bcrypt"], deprecated="auto", bcrypt__rounds=4)
oauth2_scheme = OAuth2PasswordBearer(tokenUrl="token")
app = FastAPI(openapi_url=None)


class Token(BaseModel):
    access_token: str
    token_type: str


class TokenData(BaseModel):
    username: Optional[str] = None


class User(BaseModel):
    username: str
    disabled: Optional[bool] = None


class UserInDB(User):
    hashed_password: str


db: dict[str, dict[str, Any]] = {
    "ann": {"username": "ann", "hashed_password": "$2b$04$Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi", "disabled": False},
    "bob": {"username": "bob", "hashed_password": "plain", "disabled": True},
}


def verify_password(plain_password, hashed_password):
    return pwd_context.verify(plain_password, hashed_password)


def get_password_hash(password):
    return pwd_context.hash(password)


def get_user(name: str) -> Optional[UserInDB]:
    if name in db:
        return UserInDB(**db[name])
    return None


def authenticate_user(username: str, password: str) -> Optional[UserInDB]:
    user = get_user(username)
    if not user:
        return None
    if not verify_password(password, user.hashed_password):
        return None
    return user


def create_access_token(data: dict, expires_delta: timedelta | None = None):
    to_encode = data.copy()
    if expires_delta:
        expire = datetime.now(timezone.utc) + expires_delta
    else:
        expire = datetime.now(timezone.utc) + timedelta(minutes=15)
    to_encode.update({"exp": expire})
    encoded_jwt = jwt.encode(to_encode, SECRET_KEY, algorithm=ALGORITHM)
    return encoded_jwt


async def get_current_user(token: Annotated[str, Depends(oauth2_scheme)]) -> UserInDB:
    credentials_exception = HTTPException(
        status_code=status.HTTP_401_UNAUTHORIZED,
        detail="Could not validate credentials",
        headers={"WWW-Authenticate": "Bearer"},
    )
    try:
        payload = jwt.decode(token, SECRET_KEY, algorithms=[ALGORITHM])
        username = payload.get("sub")
        if username is None:
            raise credentials_exception
        token_data = TokenData(username=username)
    except InvalidTokenError:
        raise credentials_exception
    user = get_user(token_data.username or "")
    if user is None:
        raise credentials_exception
    return user


async def get_current_active_user(current_user: Annotated[UserInDB, Depends(get_current_user)]) -> UserInDB:
    if current_user.disabled:
        raise HTTPException(status_code=400, detail="Inactive user")
    return current_user


@app.post("/token", response_model=Token)
async def login(form_data: Annotated[OAuth2PasswordRequestForm, Depends()]):
    user = authenticate_user(form_data.username, form_data.password)
    if not user:
        raise HTTPException(
            status_code=status.HTTP_401_UNAUTHORIZED,
            detail="Incorrect username or password",
            headers={"WWW-Authenticate": "Bearer"},
        )
    access_token_expires = timedelta(minutes=ACCESS_TOKEN_EXPIRE_MINUTES)
    access_token = create_access_token(data={"sub": user.username}, expires_delta=access_token_expires)
    return {"access_token": access_token, "token_type": "bearer"}


@app.get("/users/me", response_model=User)
async def me(current_user: Annotated[UserInDB, Depends(get_current_active_user)]):
    return current_user


@app.get("/encode")
def encode(sub: str = "s", alg: str = "HS256"):
    return {"default": jwt.encode({"sub": sub, "n": 1.5}, SECRET_KEY), "kid": jwt.encode({"sub": sub}, SECRET_KEY, "HS512", headers={"kid": "k1"}),
            "past": jwt.encode({"exp": datetime(2020, 1, 2, 3, 4, 5), "é": None}, SECRET_KEY)}


@app.get("/decode")
def decode(token: str):
    try:
        return {"claims": jwt.decode(token, SECRET_KEY, algorithms=["HS256"])}
    except jwt.ExpiredSignatureError:
        return {"expired": True}
    except jwt.InvalidTokenError as e:
        return {"error": str(e), "type": type(e).__name__}


@app.get("/decode/checked")
def decode_checked(token: str):
    try:
        return jwt.decode(token, SECRET_KEY, ["HS256", "HS512"], audience="me", issuer="us", options={"require": ["exp", "sub"]}, leeway=10)
    except jwt.PyJWTError as e:
        return {"error": str(e), "type": type(e).__name__}


@app.get("/decode/unverified")
def decode_unverified(token: str):
    try:
        return jwt.decode(token, options={"verify_signature": False})
    except jwt.DecodeError as e:
        return {"error": str(e)}


@app.get("/header")
def unverified_header(token: str):
    return jwt.get_unverified_header(token)


@app.get("/decode/late")
def decode_late(token: str):
    return jwt.decode(token, SECRET_KEY, algorithms=["HS256"], options={"verify_exp": False})


@app.get("/jose")
def jose_encode(sub: str = "s"):
    return jose_jwt.encode({"sub": sub, "exp": datetime(2020, 1, 2, 3, 4, 5)}, SECRET_KEY, algorithm=ALGORITHM)


@app.get("/jose/decode")
def jose_decode(token: str):
    try:
        return jose_jwt.decode(token, SECRET_KEY, algorithms=[ALGORITHM])
    except JWTError as e:
        return {"error": str(e), "type": type(e).__name__}


@app.get("/jose/late")
def jose_late(token: str, aud: bool = False):
    try:
        if aud:
            return jose_jwt.decode(token, SECRET_KEY, algorithms=ALGORITHM, audience="me", options={"verify_exp": False})
        return jose_jwt.decode(token, SECRET_KEY, algorithms=ALGORITHM, options={"verify_exp": False, "verify_aud": False})
    except JWTError as e:
        return {"error": str(e), "type": type(e).__name__}


@app.get("/hash")
def hash_password(password: str):
    hashed = get_password_hash(password)
    return [hashed[:7], len(hashed), verify_password(password, hashed), verify_password(password + "x", hashed)]


@app.get("/verify")
def verify(password: str, hashed: str):
    try:
        return pwd_context.verify(password, hashed)
    except UnknownHashError as e:
        return str(e)


@app.get("/bcrypt")
def plain_bcrypt(password: str, hashed: str = ""):
    salt = bcrypt.gensalt(4)
    made = bcrypt.hashpw(password.encode("utf-8"), salt)
    if hashed:
        try:
            return bcrypt.checkpw(password.encode(), hashed.encode())
        except ValueError as e:
            return str(e)
    return [made.startswith(salt), len(made), bcrypt.checkpw(password.encode(), made), bcrypt.checkpw(b"no", made), bcrypt.hashpw(password.encode(), made) == made]


#: GET /users/me
#: GET /users/me
#:   Authorization: Bearer x
#: GET /users/me
#:   Authorization: Bearer a.b.c
#: POST /token form username=ann&password=wrong
#: POST /token form username=nobody&password=secret
#: POST /token form username=bob&password=plain
#: POST /token form username=ann&password=secret
#:   > token = $.access_token
#:   unstable
#: GET /users/me
#:   Authorization: Bearer ${token}
#: GET /decode/unverified?token=a.b
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.gm68CRpM58oqfj_DV9HxOtM6HFDPF6cGQd7LwkO3Sm4
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.gm68CRpM58oqfj_DV9HxOtM6HFDPF6cGQd7LwkO3Sm4
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgImV4cCI6IDQxMDI0NDQ4MDAsICJpYXQiOiAxNTc3OTM0MjQ1LCAibmJmIjogMTU3NzkzNDI0NX0.g9ZA6TvoF9SpNTq5EuD3tpyJDaPaz8h2Wh9LQ-MUwHg
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgImV4cCI6IDQxMDI0NDQ4MDAsICJpYXQiOiAxNTc3OTM0MjQ1LCAibmJmIjogMTU3NzkzNDI0NX0.g9ZA6TvoF9SpNTq5EuD3tpyJDaPaz8h2Wh9LQ-MUwHg
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgImV4cCI6IDE1Nzc5MzQyNDV9.ggFsoWvCtJHnr5YnmErEq0YxAS5k7uesA9hJTLtoV7M
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgImV4cCI6IDE1Nzc5MzQyNDV9.ggFsoWvCtJHnr5YnmErEq0YxAS5k7uesA9hJTLtoV7M
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgIm5iZiI6IDQxMDI0NDQ4MDB9.LXQx7TVPjzt82b41JfEYRLrF0H8dF-LT_HwJlyARhWM
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgIm5iZiI6IDQxMDI0NDQ4MDB9.LXQx7TVPjzt82b41JfEYRLrF0H8dF-LT_HwJlyARhWM
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJpYXQiOiA0MTAyNDQ0ODAwfQ.9OzueZmK9V5Ir7yTcg24-btec8FqUCVJqX3n26zfN2E
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJpYXQiOiA0MTAyNDQ0ODAwfQ.9OzueZmK9V5Ir7yTcg24-btec8FqUCVJqX3n26zfN2E
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiA1fQ.wzdlFxuum-B9oKjnUmzgiWv68ZKLyLUADVjCq7Dn5oY
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiA1fQ.wzdlFxuum-B9oKjnUmzgiWv68ZKLyLUADVjCq7Dn5oY
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJqdGkiOiA1fQ.sbf1yzZvuxWxcmEdv6lE3NqxjTx3ideFGhzfWu8-56I
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJqdGkiOiA1fQ.sbf1yzZvuxWxcmEdv6lE3NqxjTx3ideFGhzfWu8-56I
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiaXNzIjogInVzIiwgImV4cCI6IDQxMDI0NDQ4MDB9.W2lyYpKwUROZl1-4gWTf-Y-M7wvB6BtY_C6Yofw206U
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiaXNzIjogInVzIiwgImV4cCI6IDQxMDI0NDQ4MDB9.W2lyYpKwUROZl1-4gWTf-Y-M7wvB6BtY_C6Yofw206U
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiBbIngiLCAibWUiXSwgImlzcyI6ICJ1cyIsICJleHAiOiA0MTAyNDQ0ODAwfQ.fDj8vB44nx2aadrBCiPJBtKA6QxcAu0klC6QG4kO8Ik
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiBbIngiLCAibWUiXSwgImlzcyI6ICJ1cyIsICJleHAiOiA0MTAyNDQ0ODAwfQ.fDj8vB44nx2aadrBCiPJBtKA6QxcAu0klC6QG4kO8Ik
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiBbIngiXSwgImlzcyI6ICJ1cyIsICJleHAiOiA0MTAyNDQ0ODAwfQ.Wc8w0mBnlo0ngNUQC97k0VrLaeoP2igXi8f48qlJigg
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiBbIngiXSwgImlzcyI6ICJ1cyIsICJleHAiOiA0MTAyNDQ0ODAwfQ.Wc8w0mBnlo0ngNUQC97k0VrLaeoP2igXi8f48qlJigg
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiA1LCAiaXNzIjogInVzIiwgImV4cCI6IDQxMDI0NDQ4MDB9.utc6PRl-rVKFu9ym9hIsy87gbthqRrWq4-F8xWncIUk
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiA1LCAiaXNzIjogInVzIiwgImV4cCI6IDQxMDI0NDQ4MDB9.utc6PRl-rVKFu9ym9hIsy87gbthqRrWq4-F8xWncIUk
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiaXNzIjogInRoZW0iLCAiZXhwIjogNDEwMjQ0NDgwMH0.MBBQkZGJyi_90vo4ThQblcA1E1i4v0lTn22GOtpEat0
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiaXNzIjogInRoZW0iLCAiZXhwIjogNDEwMjQ0NDgwMH0.MBBQkZGJyi_90vo4ThQblcA1E1i4v0lTn22GOtpEat0
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiaXNzIjogNSwgImV4cCI6IDQxMDI0NDQ4MDB9.w17ppWYPL9yPa9W3I28-XIPkB0CPTyuTKR_n7skUenI
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiaXNzIjogNSwgImV4cCI6IDQxMDI0NDQ4MDB9.w17ppWYPL9yPa9W3I28-XIPkB0CPTyuTKR_n7skUenI
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiZXhwIjogNDEwMjQ0NDgwMH0.w5-JtIrKcZpdyccAclLEiw4yovbz4WmIGyOYKtVZ2Gk
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiZXhwIjogNDEwMjQ0NDgwMH0.w5-JtIrKcZpdyccAclLEiw4yovbz4WmIGyOYKtVZ2Gk
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJleHAiOiAieCJ9.dRjTSNqknqJyHyhPCoBjNFJiLFhUpcCWhtgNgFQOR24
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJleHAiOiAieCJ9.dRjTSNqknqJyHyhPCoBjNFJiLFhUpcCWhtgNgFQOR24
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJuYmYiOiBbXX0.JoAkqtj0twmlzGgZZ_iebRwOJhgwPOjZETS_ZAZ2ITE
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJuYmYiOiBbXX0.JoAkqtj0twmlzGgZZ_iebRwOJhgwPOjZETS_ZAZ2ITE
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJpYXQiOiAieCJ9.3ezCm-RCUd7P9jIlZX-aP-df5z7-LvjO_CAZF57drYc
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJpYXQiOiAieCJ9.3ezCm-RCUd7P9jIlZX-aP-df5z7-LvjO_CAZF57drYc
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJleHAiOiAiNDEwMjQ0NDgwMCJ9.VOVRajicWMXANRg7AZ0ANisI0QcrHWWcSwXebYikpxk
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJleHAiOiAiNDEwMjQ0NDgwMCJ9.VOVRajicWMXANRg7AZ0ANisI0QcrHWWcSwXebYikpxk
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJleHAiOiA0MTAyNDQ0ODAwLjV9.VDc5aTrmrXU4boXJ9jkRGxZBNOzlXhriAAmc_iE2ZAA
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJleHAiOiA0MTAyNDQ0ODAwLjV9.VDc5aTrmrXU4boXJ9jkRGxZBNOzlXhriAAmc_iE2ZAA
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.igcauhxaGmES-mW53ntyA5G-TFTEM8mWiq8KHHG5Il8
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.igcauhxaGmES-mW53ntyA5G-TFTEM8mWiq8KHHG5Il8
#: GET /decode?token=eyJhbGciOiAiSFM1MTIiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.m_Zov0tpRZzGE132s-JC1WQDYGKpeRLgK-QVVPM3cn_d-6kurSy-xqAnZEPxBdq-UxmhdsHjU3ApABXfeho5rw
#: GET /jose/decode?token=eyJhbGciOiAiSFM1MTIiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.m_Zov0tpRZzGE132s-JC1WQDYGKpeRLgK-QVVPM3cn_d-6kurSy-xqAnZEPxBdq-UxmhdsHjU3ApABXfeho5rw
#: GET /decode?token=eyJhbGciOiAibm9uZSJ9.eyJzdWIiOiAiYW5uIn0.z8fE4arJ4BtIs3f7gb8jN1n367A8nBicaRa43lzTQV0
#: GET /jose/decode?token=eyJhbGciOiAibm9uZSJ9.eyJzdWIiOiAiYW5uIn0.z8fE4arJ4BtIs3f7gb8jN1n367A8nBicaRa43lzTQV0
#: GET /decode?token=eyJ0eXAiOiAiSldUIn0.eyJzdWIiOiAiYW5uIn0._WTR23xYb8dueCHmyZgTiTD1UANvgzjogUGopi-xTww
#: GET /jose/decode?token=eyJ0eXAiOiAiSldUIn0.eyJzdWIiOiAiYW5uIn0._WTR23xYb8dueCHmyZgTiTD1UANvgzjogUGopi-xTww
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.WzFd.hnufVKCGZza3j4IAOymHZTekq4SYiej1aRGOWave-tY
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.WzFd.hnufVKCGZza3j4IAOymHZTekq4SYiej1aRGOWave-tY
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.YWJj.NjM9IQZmVlKQpd0tT9pDvWRwSuBr_oKX0qLwAWqeCSA
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.YWJj.NjM9IQZmVlKQpd0tT9pDvWRwSuBr_oKX0qLwAWqeCSA
#: GET /decode?token=WzFd.eyJhIjogMX0.-cg33Pdxcnqg50GGMEqZbo4CFwngLmguzYwp1tyqv9g
#: GET /jose/decode?token=WzFd.eyJhIjogMX0.-cg33Pdxcnqg50GGMEqZbo4CFwngLmguzYwp1tyqv9g
#: GET /decode?token=e3g.eyJhIjogMX0.nSvH9cKZVz3-OOrsRn3YvUaKbvRmiK-McPQ5_0ym_tw
#: GET /jose/decode?token=e3g.eyJhIjogMX0.nSvH9cKZVz3-OOrsRn3YvUaKbvRmiK-McPQ5_0ym_tw
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAia2lkIjogNX0.eyJhIjogMX0.-QOCPA_RqUHBaZfz8EH1f1EdZJrNI_oH80FvVPu0H74
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAia2lkIjogNX0.eyJhIjogMX0.-QOCPA_RqUHBaZfz8EH1f1EdZJrNI_oH80FvVPu0H74
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiXHUwMGU5IiwgIngiOiBbMSwgMi41LCBudWxsLCB0cnVlLCB7InkiOiB7fX1dfQ.o4HalicIkFyA85QuSFyC0EM92-qRVG_HTUyQ1WVtTBI
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiXHUwMGU5IiwgIngiOiBbMSwgMi41LCBudWxsLCB0cnVlLCB7InkiOiB7fX1dfQ.o4HalicIkFyA85QuSFyC0EM92-qRVG_HTUyQ1WVtTBI
#: GET /decode?token=a.b
#: GET /jose/decode?token=a.b
#: GET /decode?token=abc
#: GET /jose/decode?token=abc
#: GET /decode?token=a.b.c.d
#: GET /jose/decode?token=a.b.c.d
#: GET /decode?token=%21%21%21.e30.x
#: GET /jose/decode?token=%21%21%21.e30.x
#: GET /decode?token=
#: GET /jose/decode?token=
#: GET /decode?token=..
#: GET /jose/decode?token=..
#: GET /decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.gm68CRpM58oqfj_DV9HxOtM6HFDPF6cGQd7LwkO3Sm%21
#: GET /jose/decode?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.gm68CRpM58oqfj_DV9HxOtM6HFDPF6cGQd7LwkO3Sm%21
#: GET /decode?token=eyJhbGciOiJIUzI1NiJ9.%21%21.x
#: GET /jose/decode?token=eyJhbGciOiJIUzI1NiJ9.%21%21.x
#: GET /decode?token=eyJhbGciOiJIUzI1NiJ9.e30.x
#: GET /jose/decode?token=eyJhbGciOiJIUzI1NiJ9.e30.x
#: GET /decode/checked?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiaXNzIjogInVzIiwgImV4cCI6IDQxMDI0NDQ4MDB9.W2lyYpKwUROZl1-4gWTf-Y-M7wvB6BtY_C6Yofw206U
#: GET /decode/checked?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiBbIngiLCAibWUiXSwgImlzcyI6ICJ1cyIsICJleHAiOiA0MTAyNDQ0ODAwfQ.fDj8vB44nx2aadrBCiPJBtKA6QxcAu0klC6QG4kO8Ik
#: GET /decode/checked?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiBbIngiXSwgImlzcyI6ICJ1cyIsICJleHAiOiA0MTAyNDQ0ODAwfQ.Wc8w0mBnlo0ngNUQC97k0VrLaeoP2igXi8f48qlJigg
#: GET /decode/checked?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiA1LCAiaXNzIjogInVzIiwgImV4cCI6IDQxMDI0NDQ4MDB9.utc6PRl-rVKFu9ym9hIsy87gbthqRrWq4-F8xWncIUk
#: GET /decode/checked?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiaXNzIjogInRoZW0iLCAiZXhwIjogNDEwMjQ0NDgwMH0.MBBQkZGJyi_90vo4ThQblcA1E1i4v0lTn22GOtpEat0
#: GET /decode/checked?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiaXNzIjogNSwgImV4cCI6IDQxMDI0NDQ4MDB9.w17ppWYPL9yPa9W3I28-XIPkB0CPTyuTKR_n7skUenI
#: GET /decode/checked?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiZXhwIjogNDEwMjQ0NDgwMH0.w5-JtIrKcZpdyccAclLEiw4yovbz4WmIGyOYKtVZ2Gk
#: GET /decode/checked?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.gm68CRpM58oqfj_DV9HxOtM6HFDPF6cGQd7LwkO3Sm4
#: GET /decode/checked?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgImV4cCI6IDQxMDI0NDQ4MDAsICJpYXQiOiAxNTc3OTM0MjQ1LCAibmJmIjogMTU3NzkzNDI0NX0.g9ZA6TvoF9SpNTq5EuD3tpyJDaPaz8h2Wh9LQ-MUwHg
#: GET /decode/checked?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgImV4cCI6IDE1Nzc5MzQyNDV9.ggFsoWvCtJHnr5YnmErEq0YxAS5k7uesA9hJTLtoV7M
#: GET /decode/checked?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiA1fQ.wzdlFxuum-B9oKjnUmzgiWv68ZKLyLUADVjCq7Dn5oY
#: GET /decode/checked?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.igcauhxaGmES-mW53ntyA5G-TFTEM8mWiq8KHHG5Il8
#: GET /decode/checked?token=eyJhbGciOiAiSFM1MTIiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.m_Zov0tpRZzGE132s-JC1WQDYGKpeRLgK-QVVPM3cn_d-6kurSy-xqAnZEPxBdq-UxmhdsHjU3ApABXfeho5rw
#: GET /decode/checked?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJqdGkiOiA1fQ.sbf1yzZvuxWxcmEdv6lE3NqxjTx3ideFGhzfWu8-56I
#: GET /decode/unverified?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.gm68CRpM58oqfj_DV9HxOtM6HFDPF6cGQd7LwkO3Sm4
#: GET /decode/unverified?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgImV4cCI6IDE1Nzc5MzQyNDV9.ggFsoWvCtJHnr5YnmErEq0YxAS5k7uesA9hJTLtoV7M
#: GET /decode/unverified?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.WzFd.hnufVKCGZza3j4IAOymHZTekq4SYiej1aRGOWave-tY
#: GET /decode/unverified?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.igcauhxaGmES-mW53ntyA5G-TFTEM8mWiq8KHHG5Il8
#: GET /decode/unverified?token=eyJhbGciOiAibm9uZSJ9.eyJzdWIiOiAiYW5uIn0.z8fE4arJ4BtIs3f7gb8jN1n367A8nBicaRa43lzTQV0
#: GET /decode/unverified?token=a.b
#: GET /decode/unverified?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiXHUwMGU5IiwgIngiOiBbMSwgMi41LCBudWxsLCB0cnVlLCB7InkiOiB7fX1dfQ.o4HalicIkFyA85QuSFyC0EM92-qRVG_HTUyQ1WVtTBI
#: GET /decode/unverified?token=eyJhbGciOiAiSFM1MTIiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.m_Zov0tpRZzGE132s-JC1WQDYGKpeRLgK-QVVPM3cn_d-6kurSy-xqAnZEPxBdq-UxmhdsHjU3ApABXfeho5rw
#: GET /decode/unverified?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiaXNzIjogInVzIiwgImV4cCI6IDQxMDI0NDQ4MDB9.W2lyYpKwUROZl1-4gWTf-Y-M7wvB6BtY_C6Yofw206U
#: GET /decode/late?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.gm68CRpM58oqfj_DV9HxOtM6HFDPF6cGQd7LwkO3Sm4
#: GET /decode/late?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgImV4cCI6IDE1Nzc5MzQyNDV9.ggFsoWvCtJHnr5YnmErEq0YxAS5k7uesA9hJTLtoV7M
#: GET /jose/late?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.gm68CRpM58oqfj_DV9HxOtM6HFDPF6cGQd7LwkO3Sm4
#: GET /jose/late?aud=1&token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.gm68CRpM58oqfj_DV9HxOtM6HFDPF6cGQd7LwkO3Sm4
#: GET /jose/late?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgImV4cCI6IDE1Nzc5MzQyNDV9.ggFsoWvCtJHnr5YnmErEq0YxAS5k7uesA9hJTLtoV7M
#: GET /jose/late?aud=1&token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgImV4cCI6IDE1Nzc5MzQyNDV9.ggFsoWvCtJHnr5YnmErEq0YxAS5k7uesA9hJTLtoV7M
#: GET /jose/late?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiaXNzIjogInVzIiwgImV4cCI6IDQxMDI0NDQ4MDB9.W2lyYpKwUROZl1-4gWTf-Y-M7wvB6BtY_C6Yofw206U
#: GET /jose/late?aud=1&token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiaXNzIjogInVzIiwgImV4cCI6IDQxMDI0NDQ4MDB9.W2lyYpKwUROZl1-4gWTf-Y-M7wvB6BtY_C6Yofw206U
#: GET /jose/late?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiBbIngiLCAibWUiXSwgImlzcyI6ICJ1cyIsICJleHAiOiA0MTAyNDQ0ODAwfQ.fDj8vB44nx2aadrBCiPJBtKA6QxcAu0klC6QG4kO8Ik
#: GET /jose/late?aud=1&token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiBbIngiLCAibWUiXSwgImlzcyI6ICJ1cyIsICJleHAiOiA0MTAyNDQ0ODAwfQ.fDj8vB44nx2aadrBCiPJBtKA6QxcAu0klC6QG4kO8Ik
#: GET /jose/late?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiBbIngiXSwgImlzcyI6ICJ1cyIsICJleHAiOiA0MTAyNDQ0ODAwfQ.Wc8w0mBnlo0ngNUQC97k0VrLaeoP2igXi8f48qlJigg
#: GET /jose/late?aud=1&token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiBbIngiXSwgImlzcyI6ICJ1cyIsICJleHAiOiA0MTAyNDQ0ODAwfQ.Wc8w0mBnlo0ngNUQC97k0VrLaeoP2igXi8f48qlJigg
#: GET /jose/late?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiA1LCAiaXNzIjogInVzIiwgImV4cCI6IDQxMDI0NDQ4MDB9.utc6PRl-rVKFu9ym9hIsy87gbthqRrWq4-F8xWncIUk
#: GET /jose/late?aud=1&token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiA1LCAiaXNzIjogInVzIiwgImV4cCI6IDQxMDI0NDQ4MDB9.utc6PRl-rVKFu9ym9hIsy87gbthqRrWq4-F8xWncIUk
#: GET /jose/late?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.igcauhxaGmES-mW53ntyA5G-TFTEM8mWiq8KHHG5Il8
#: GET /jose/late?aud=1&token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.igcauhxaGmES-mW53ntyA5G-TFTEM8mWiq8KHHG5Il8
#: GET /users/me
#:   Authorization: Bearer eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.gm68CRpM58oqfj_DV9HxOtM6HFDPF6cGQd7LwkO3Sm4
#: GET /users/me
#:   Authorization: Bearer eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiA1fQ.wzdlFxuum-B9oKjnUmzgiWv68ZKLyLUADVjCq7Dn5oY
#: GET /users/me
#:   Authorization: Bearer eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgImV4cCI6IDQxMDI0NDQ4MDAsICJpYXQiOiAxNTc3OTM0MjQ1LCAibmJmIjogMTU3NzkzNDI0NX0.g9ZA6TvoF9SpNTq5EuD3tpyJDaPaz8h2Wh9LQ-MUwHg
#: GET /users/me
#:   Authorization: Bearer eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgImV4cCI6IDE1Nzc5MzQyNDV9.ggFsoWvCtJHnr5YnmErEq0YxAS5k7uesA9hJTLtoV7M
#: GET /users/me
#:   Authorization: Bearer eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.igcauhxaGmES-mW53ntyA5G-TFTEM8mWiq8KHHG5Il8
#: GET /users/me
#:   Authorization: Bearer eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiXHUwMGU5IiwgIngiOiBbMSwgMi41LCBudWxsLCB0cnVlLCB7InkiOiB7fX1dfQ.o4HalicIkFyA85QuSFyC0EM92-qRVG_HTUyQ1WVtTBI
#: GET /encode
#: GET /encode?sub=%C3%A9%22
#: GET /jose
#: GET /jose?sub=x
#: GET /hash?password=secret
#: GET /verify?password=secret&hashed=%242b%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=secret&hashed=%242a%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=secret&hashed=%242y%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=secret&hashed=plain
#: GET /verify?password=secret&hashed=
#: GET /hash?password=x
#: GET /verify?password=x&hashed=%242b%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=x&hashed=%242a%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=x&hashed=%242y%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=x&hashed=plain
#: GET /verify?password=x&hashed=
#: GET /hash?password=p%C3%A9
#: GET /verify?password=p%C3%A9&hashed=%242b%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=p%C3%A9&hashed=%242a%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=p%C3%A9&hashed=%242y%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=p%C3%A9&hashed=plain
#: GET /verify?password=p%C3%A9&hashed=
#: GET /hash?password=%00a
#: GET /verify?password=%00a&hashed=%242b%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=%00a&hashed=%242a%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=%00a&hashed=%242y%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=%00a&hashed=plain
#: GET /verify?password=%00a&hashed=
#: GET /hash?password=yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy
#: GET /verify?password=yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy&hashed=%242b%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy&hashed=%242a%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy&hashed=%242y%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /verify?password=yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy&hashed=plain
#: GET /verify?password=yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy&hashed=
#: GET /bcrypt?password=secret
#: GET /bcrypt?password=secret&hashed=%242b%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /bcrypt?password=secret&hashed=plain
#: GET /bcrypt?password=x
#: GET /bcrypt?password=x&hashed=%242b%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /bcrypt?password=x&hashed=plain
#: GET /bcrypt?password=p%C3%A9
#: GET /bcrypt?password=p%C3%A9&hashed=%242b%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /bcrypt?password=p%C3%A9&hashed=plain
#: GET /bcrypt?password=a%00b
#: GET /bcrypt?password=a%00b&hashed=%242b%2404%24Ke6Gqh1YTGT3g0DHzR0hDelUGzQaireDXdRGDCwUGCgEF/RD6hjGi
#: GET /bcrypt?password=a%00b&hashed=plain
#: GET /header?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.gm68CRpM58oqfj_DV9HxOtM6HFDPF6cGQd7LwkO3Sm4
#: GET /header?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIiwgImV4cCI6IDE1Nzc5MzQyNDV9.ggFsoWvCtJHnr5YnmErEq0YxAS5k7uesA9hJTLtoV7M
#: GET /header?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.WzFd.hnufVKCGZza3j4IAOymHZTekq4SYiej1aRGOWave-tY
#: GET /header?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.igcauhxaGmES-mW53ntyA5G-TFTEM8mWiq8KHHG5Il8
#: GET /header?token=eyJhbGciOiAibm9uZSJ9.eyJzdWIiOiAiYW5uIn0.z8fE4arJ4BtIs3f7gb8jN1n367A8nBicaRa43lzTQV0
#: GET /header?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiXHUwMGU5IiwgIngiOiBbMSwgMi41LCBudWxsLCB0cnVlLCB7InkiOiB7fX1dfQ.o4HalicIkFyA85QuSFyC0EM92-qRVG_HTUyQ1WVtTBI
#: GET /header?token=eyJhbGciOiAiSFM1MTIiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYW5uIn0.m_Zov0tpRZzGE132s-JC1WQDYGKpeRLgK-QVVPM3cn_d-6kurSy-xqAnZEPxBdq-UxmhdsHjU3ApABXfeho5rw
#: GET /header?token=eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJzdWIiOiAiYSIsICJhdWQiOiAibWUiLCAiaXNzIjogInVzIiwgImV4cCI6IDQxMDI0NDQ4MDB9.W2lyYpKwUROZl1-4gWTf-Y-M7wvB6BtY_C6Yofw206U
