"""Functions that make dependencies: of any number of texts, with variables of their own, asking by aliases."""

from typing import Annotated, Callable, Optional

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Query
from pydantic import BaseModel, Field, SecretStr

app = FastAPI()
AUDIT: list[str] = []


class User(BaseModel):
    name: str
    roles: list[str] = []


USERS = {"ann": User(name="ann", roles=["admin", "user"]), "bob": User(name="bob", roles=["user"]), "eve": User(name="eve")}


def get_user(x_user: Annotated[Optional[str], Header()] = None) -> User:
    if x_user not in USERS:
        raise HTTPException(401, "who?")
    return USERS[x_user]


CurrentUser = Annotated[User, Depends(get_user)]


def audit(what: str) -> None:
    AUDIT.append(what)


def require(*roles: str) -> Callable[..., User]:
    """Asks for all of the roles."""

    def checker(user: CurrentUser) -> User:
        missing = [r for r in roles if r not in user.roles]
        audit(f"{user.name} {len(roles)}")
        if missing:
            raise HTTPException(403, detail={"missing": missing, "user": user.name})
        return user

    return checker


def any_of(*roles: str):
    allowed = set(roles)
    label = "|".join(sorted(roles))

    async def checker(user: CurrentUser):
        if not any(r in allowed for r in user.roles):
            raise HTTPException(403, label)
        return label

    return checker


def limited(most: int, name: str = "limit"):
    bound = most * 2

    def read(limit: int = Query(5), user: Optional[str] = Header(None, alias="X-User")):
        if limit > bound:
            raise HTTPException(400, f"{name}: {limit} is more than {bound}")
        return min(limit, most)

    return read


router = APIRouter(prefix="/things")


@router.get("/all")
def everything(user: User = Depends(require("admin"))):
    return user


@router.get("/both")
def both(user: Annotated[User, Depends(require("admin", "user"))], limit: int = Depends(limited(10))):
    return {"user": user.name, "limit": limit}


@router.get("/none", dependencies=[Depends(require())])
def none():
    return "open to all users"


@router.get("/any")
def some(label: str = Depends(any_of("user", "guest")), limit: int = Depends(limited(3, name="few"))):
    return [label, limit]


class Register(BaseModel):
    name: str
    password: SecretStr = Field(min_length=4, max_length=6)
    hint: Optional[SecretStr] = Field(None, max_length=2)


@app.post("/register")
def register(data: Register):
    return {"data": data, "hidden": str(data.password), "length": len(data.password.get_secret_value())}


@app.get("/audit")
def get_audit():
    return AUDIT


app.include_router(router)
app.include_router(router, prefix="/admin", dependencies=[Depends(require("admin"))])

#: GET /things/all
#: GET /things/all
#:   X-User: ann
#: GET /things/all
#:   X-User: bob
#: GET /things/all
#:   X-User: eve
#: GET /things/both
#: GET /things/both
#:   X-User: ann
#: GET /things/both
#:   X-User: bob
#: GET /things/both
#:   X-User: eve
#: GET /things/none
#: GET /things/none
#:   X-User: ann
#: GET /things/none
#:   X-User: bob
#: GET /things/none
#:   X-User: eve
#: GET /things/any
#: GET /things/any
#:   X-User: ann
#: GET /things/any
#:   X-User: bob
#: GET /things/any
#:   X-User: eve
#: GET /admin/things/all
#: GET /admin/things/all
#:   X-User: ann
#: GET /admin/things/all
#:   X-User: bob
#: GET /admin/things/all
#:   X-User: eve
#: GET /admin/things/both
#: GET /admin/things/both
#:   X-User: ann
#: GET /admin/things/both
#:   X-User: bob
#: GET /admin/things/both
#:   X-User: eve
#: GET /admin/things/none
#: GET /admin/things/none
#:   X-User: ann
#: GET /admin/things/none
#:   X-User: bob
#: GET /admin/things/none
#:   X-User: eve
#: GET /admin/things/any
#: GET /admin/things/any
#:   X-User: ann
#: GET /admin/things/any
#:   X-User: bob
#: GET /admin/things/any
#:   X-User: eve
#: GET /things/both?limit=12
#:   X-User: ann
#: GET /things/both?limit=21
#:   X-User: ann
#: GET /things/any?limit=7
#:   X-User: ann
#: GET /things/any?limit=x
#:   X-User: ann
#: POST /register json {"name": "x", "password": "abcd", "hint": "é"}
#: POST /register json {"name": "x", "password": "abc", "hint": "abc"}
#: POST /register json {"name": "x", "password": "ééééééé"}
#: POST /register json {"name": "x", "password": 12345}
#: GET /audit
#: GET /openapi.json
