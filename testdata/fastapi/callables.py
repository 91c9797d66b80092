"""Objects that operations depend on, and functions that make dependencies."""

from typing import Annotated, Optional

from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Query, Request

app = FastAPI()


class User:
    def __init__(self, name: str, roles: list[str], level: int = 0):
        self.name = name
        self.roles = roles
        self.level = level


USERS = {"t1": User("ann", ["admin", "staff"], 9), "t2": User("bob", ["staff"], 2), "t3": User("cyd", [])}
made: list[str] = []


def get_user(x_token: Annotated[Optional[str], Header()] = None) -> User:
    made.append(x_token or "-")
    if x_token not in USERS:
        raise HTTPException(status_code=401, detail="Not authenticated")
    return USERS[x_token]


class FixedContentQueryChecker:
    def __init__(self, fixed_content: str):
        self.fixed_content = fixed_content

    def __call__(self, q: str = ""):
        if q:
            return self.fixed_content in q
        return False


class RoleChecker:
    """Lets users with one of the roles in."""

    def __init__(self, allowed_roles: list[str]):
        self.allowed_roles = allowed_roles

    async def __call__(self, request: Request, user: Annotated[User, Depends(get_user)]) -> User:
        for role in self.allowed_roles:
            if role in user.roles:
                return user
        raise HTTPException(status_code=403, detail=f"{request.url.path} needs {', '.join(self.allowed_roles)}")


class Counter:
    def __init__(self, start: int):
        self.count = start

    def __call__(self, by: int = Query(default=1, ge=1)) -> int:
        self.count += by
        return self.count


def require_level(level: int, strict: bool = False):
    def checker(user: User = Depends(get_user)) -> User:
        if user.level < level or strict and user.level == level:
            raise HTTPException(status_code=403, detail=f"Level {level} required")
        return user

    return checker


def limited(limit: int):
    """Bounds how many are asked for."""

    async def pages(offset: int = 0, size: int = Query(default=10)):
        return {"offset": offset, "size": min(size, limit)}

    return pages


checker = FixedContentQueryChecker("bar")
counter = Counter(10)
staff_only = RoleChecker(["staff"])
Admin = Annotated[User, Depends(RoleChecker(["admin"]))]

router = APIRouter(prefix="/staff", dependencies=[Depends(staff_only)])


@app.get("/query-checker/")
async def read_query_check(fixed_content_included: Annotated[bool, Depends(checker)]):
    return {"fixed_content_in_query": fixed_content_included}


@app.get("/count")
def count(first: int = Depends(counter), second: int = Depends(counter), third: int = Depends(counter, use_cache=False)):
    return [first, second, third]


@app.get("/admin")
def admin(user: Admin):
    return {"name": user.name}


@app.delete("/admin", dependencies=[Depends(RoleChecker(["admin", "root"]))])
def delete():
    return {"deleted": True}


@router.get("/rooms")
def rooms(user: User = Depends(get_user)):
    return {"for": user.name}


@app.get("/level/{n}")
def level(n: int, user: User = Depends(require_level(2))):
    return {"n": n, "name": user.name}


@app.get("/strict")
def strict(user: Annotated[User, Depends(require_level(2, strict=True))]):
    return {"name": user.name}


@app.get("/pages")
def pages(page: dict = Depends(limited(20)), other: dict = Depends(limited(5))):
    return {"page": page, "other": other}


@app.get("/made")
def all_made():
    return made


app.include_router(router)

#: GET /openapi.json
#: GET /query-checker/
#: GET /query-checker/?q=foobar
#: GET /query-checker/?q=foo
#: GET /count
#: GET /count?by=5
#: GET /count?by=0
#: GET /admin
#: GET /admin
#:   X-Token: t1
#: GET /admin
#:   X-Token: t2
#: DELETE /admin
#:   X-Token: t1
#: DELETE /admin
#:   X-Token: t3
#: GET /staff/rooms
#:   X-Token: t2
#: GET /staff/rooms
#:   X-Token: t3
#: GET /level/1
#:   X-Token: t2
#: GET /level/x
#:   X-Token: t2
#: GET /level/1
#:   X-Token: t3
#: GET /strict
#:   X-Token: t1
#: GET /strict
#:   X-Token: t2
#: GET /pages?size=9
#: GET /pages?size=90&offset=3
#: GET /pages?size=x
#: GET /made
