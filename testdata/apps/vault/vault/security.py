"""Passwords, tokens and the current user."""

from datetime import datetime, timedelta, timezone
from typing import Annotated

import jwt
from fastapi import Depends, HTTPException, status
from fastapi.security import OAuth2PasswordBearer
from jwt.exceptions import ExpiredSignatureError, InvalidTokenError
from passlib.context import CryptContext

from vault import store
from vault.config import ACCESS_TOKEN_MINUTES, ALGORITHM, SECRET_KEY
from vault.models import StoredUser

pwd_context = CryptContext(schemes=["bcrypt"], deprecated="auto")
oauth2_scheme = OAuth2PasswordBearer(tokenUrl="auth/token")


def hash_password(password: str) -> str:
    return pwd_context.hash(password)


def authenticate(username: str, password: str) -> StoredUser | None:
    user = store.users.get(username)
    if user is None or not pwd_context.verify(password, user.hashed_password):
        return None
    return user


def create_token(user: StoredUser) -> str:
    expires = datetime.now(timezone.utc) + timedelta(minutes=ACCESS_TOKEN_MINUTES)
    return jwt.encode({"sub": user.username, "role": user.role, "exp": expires}, SECRET_KEY, algorithm=ALGORITHM)


def unauthorized(detail: str) -> HTTPException:
    return HTTPException(status_code=status.HTTP_401_UNAUTHORIZED, detail=detail, headers={"WWW-Authenticate": "Bearer"})


async def get_current_user(token: Annotated[str, Depends(oauth2_scheme)]) -> StoredUser:
    try:
        payload = jwt.decode(token, SECRET_KEY, algorithms=[ALGORITHM])
    except ExpiredSignatureError:
        raise unauthorized("The token has expired")
    except InvalidTokenError as e:
        raise unauthorized(f"Invalid token: {e}")
    user = store.users.get(str(payload.get("sub")))
    if user is None:
        raise unauthorized("Unknown user")
    return user


async def get_active_user(user: Annotated[StoredUser, Depends(get_current_user)]) -> StoredUser:
    if user.disabled:
        raise HTTPException(status_code=400, detail="Inactive user")
    return user


async def require_admin(user: Annotated[StoredUser, Depends(get_active_user)]) -> StoredUser:
    if user.role != "admin":
        raise HTTPException(status_code=status.HTTP_403_FORBIDDEN, detail="Admins only")
    return user


CurrentUser = Annotated[StoredUser, Depends(get_active_user)]
