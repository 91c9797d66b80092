"""Registration, tokens and users."""

from typing import Annotated

from fastapi import APIRouter, Depends, status
from fastapi.security import OAuth2PasswordRequestForm

from vault import store
from vault.errors import VaultError
from vault.models import StoredUser, Token, User, UserIn
from vault.security import CurrentUser, authenticate, create_token, hash_password, require_admin, unauthorized

router = APIRouter(prefix="/auth", tags=["auth"])


@router.post("/register", response_model=User, status_code=status.HTTP_201_CREATED)
def register(data: UserIn):
    if data.username in store.users:
        raise VaultError(f"{data.username} is taken", 409)
    role = "admin" if not store.users else "reader"
    user = StoredUser(username=data.username, role=role, hashed_password=hash_password(data.password))
    store.users[user.username] = user
    return user


@router.post("/token", response_model=Token)
def login(form: Annotated[OAuth2PasswordRequestForm, Depends()]):
    user = authenticate(form.username, form.password)
    if user is None:
        raise unauthorized("Incorrect username or password")
    return Token(access_token=create_token(user))


@router.get("/me", response_model=User)
async def me(user: CurrentUser):
    return user


@router.get("/users", dependencies=[Depends(require_admin)])
async def users() -> list[User]:
    return [User(username=u.username, role=u.role, disabled=u.disabled) for u in store.users.values()]


@router.post("/users/{username}/disable", dependencies=[Depends(require_admin)], response_model=User)
async def disable(username: str):
    user = store.users.get(username)
    if user is None:
        raise VaultError("no such user", 404)
    user.disabled = True
    return user
