"""Parameters of every kind: where they stand, their defaults, constraints and lists; async functions."""

from typing import Annotated, List, Literal, Optional, Union

from fastapi import Body, Cookie, Depends, FastAPI, Header, HTTPException, Path, Query
from pydantic import BaseModel, Field

app = FastAPI()
Limit = Annotated[int, Query(ge=1, le=100, description="how many")]


class Address(BaseModel):
    street: str
    zip_code: str = Field(alias="zipCode", pattern=r"^\d{5}$")


class User(BaseModel):
    name: str
    age: Optional[int] = None
    address: Address
    others: List[Address] = []
    role: Literal["admin", "user"] = "user"
    extra: dict[str, int] = {}


@app.get("/query")
async def query(a: int, b: float = 1.5, c: bool = False, d: str = "d", e: Optional[str] = None, f: Union[int, None] = None):
    return {"a": a, "b": b, "c": c, "d": d, "e": e, "f": f}


@app.get("/lists")
async def lists(q: Annotated[list[int], Query()] = [1, 2], names: Optional[List[str]] = Query(None, min_length=1, max_length=2)):
    return {"q": q, "names": names, "sum": sum(q)}


@app.get("/limits")
async def limits(
    limit: Limit = 10,
    text: str = Query("abc", min_length=2, max_length=5, pattern="^[a-z]+$"),
    ratio: float = Query(0.5, gt=0, lt=1),
    step: int = Query(0, multiple_of=5),
    kind: Literal["x", "y"] = "x",
    item: str = Query(alias="item-query"),
):
    return [limit, text, ratio, step, kind, item]


@app.get("/path/{n}/{name}")
async def path(n: Annotated[int, Path(gt=0)], name: str = Path(max_length=3)):
    return {"n": n, "name": name}


@app.get("/files/{file_path:path}")
def files(file_path: str):
    return {"path": file_path}


@app.get("/order/me")
def me():
    return "me"


@app.get("/order/{who}")
def order(who: str):
    return who


@app.get("/order/late")
def late():
    return "never"


@app.get("/flag/{on}")
def flag(on: bool, x: float = 0):
    return [on, x]


@app.get("/headers")
async def headers(user_agent: Annotated[Optional[str], Header()] = None, x_token: str = Header(), x_count: int = Header(0), x_list: Optional[List[str]] = Header(None)):
    return {"ua": user_agent, "token": x_token, "count": x_count, "list": x_list}


@app.get("/cookies")
async def cookies(session: Annotated[Optional[str], Cookie()] = None, n: int = Cookie(3)):
    return {"session": session, "n": n}


@app.post("/user")
async def user(user: User):
    return user


@app.post("/user/name")
async def user_name(user: User) -> str:
    return user.name.upper() + user.address.zip_code


@app.post("/two")
async def two(user: User, address: Address, importance: Annotated[int, Body(gt=0)] = 1):
    return {"user": user, "address": address, "importance": importance}


@app.post("/embed")
async def embed(address: Address = Body(embed=True)):
    return address


@app.post("/maybe")
async def maybe(address: Optional[Address] = None):
    return {"given": address is not None, "address": address}


@app.post("/numbers")
async def numbers(items: List[int]):
    return {"sum": sum(items), "items": items}


@app.post("/raw")
async def raw(data: dict):
    return {"keys": list(data.keys()), "data": data}


@app.post("/map")
async def mapping(data: dict[str, float]):
    return data


@app.post("/single")
async def single(value: Annotated[int, Body()]):
    return value


async def first(x: int = 0):
    return x + 1


async def second(a: Annotated[int, Depends(first)], y: int = 0):
    return a * 10 + y


def check(x_key: str = Header("none")):
    if x_key == "bad":
        raise HTTPException(status_code=403, detail="bad key")


@app.get("/depends", dependencies=[Depends(check)])
async def depends(b: Annotated[int, Depends(second)], a: int = Depends(first)):
    return {"a": a, "b": b}


@app.get("/depends/{n}", dependencies=[Depends(check)])
async def depends_path(n: int, b: int = Depends(second)):
    return {"n": n, "b": b}


@app.get("/none")
async def none():
    pass


@app.get("/teapot", status_code=418)
async def teapot():
    return {"i": "am"}


async def helper(n: int) -> int:
    return n * 2


@app.get("/awaits/{n}")
async def awaits(n: int):
    if n > 100:
        raise HTTPException(400, "too many")
    return {"double": await helper(n)}


@app.get("/values")
def values():
    return {"f": [1.0, 1e-7, 1e16, 0.1, 3.0], "t": (1, "a"), 1: True, None: None, "u": "é\u2028<>&\"\\\n\x7f", "_sa_x": 1, "n": {"_sa": 1, "b": []}}


@app.get("/boom")
def boom(n: int = 0):
    return 1 // n


@app.api_route("/both", methods=["GET", "POST"])
def both():
    return "both"


#: GET /query
#: GET /query?a=1
#: GET /query?a=1&b=2&c=true&d=&e=&f=
#: GET /query?a=1&a=2&b=nan
#: GET /query?a=%2B5&b=1e3&c=on&d=a%20b+c&e=%C3%A9&f=7
#: GET /query?a=x&b=y&c=z&f=w
#: GET /query?a=1.0&b=inf
#: GET /query?a=1_000&c=1&f=%208
#: GET /query?a=99999999999999999999&d=%zz
#: GET /lists
#: GET /lists?q=5&q=6&names=x
#: GET /lists?q=5&q=six&names=a&names=b&names=c
#: GET /lists?names=
#: GET /limits?item-query=i
#: GET /limits
#: GET /limits?limit=0&text=A&ratio=1&step=3&kind=z&item-query=
#: GET /limits?limit=101&text=abcdef&ratio=0&step=10&kind=y&item-query=q
#: GET /limits?limit=x&text=aB&ratio=z&step=5.0&item=q
#: GET /path/1/abc
#: GET /path/0/abcd
#: GET /path/x/%C3%A9%C3%A9%C3%A9
#: GET /path/1/a%2Fb
#: GET /files/a/b/c.txt
#: GET /files/
#: GET /files
#: GET /order/me
#: GET /order/you
#: GET /order/late
#: GET /order/
#: GET /flag/yes
#: GET /flag/2?x=1
#: GET /headers
#: GET /headers
#:   X-Token: t
#:   X-Count: 5
#:   User-Agent: me
#:   X-List: a
#:   X-List: b
#: GET /headers
#:   x-token: é
#:   X-Count: five
#: GET /cookies
#: GET /cookies
#:   Cookie: session=abc; n=4
#: GET /cookies
#:   Cookie: session="a\"b"; n=x; session=last
#: POST /user json {"name": "n", "address": {"street": "s", "zipCode": "12345"}}
#: POST /user json {"name": "n", "age": "7", "address": {"street": "s", "zipCode": "12345"}, "others": [{"street": "t", "zipCode": "00000"}], "role": "admin", "extra": {"a": "1"}}
#: POST /user json {"name": 1, "age": "x", "address": {"street": null, "zip_code": "12345"}, "others": [1, {}], "role": "root", "extra": {"a": "b"}}
#: POST /user json {"address": "a"}
#: POST /user/name json {"name": "n", "address": {"street": "s", "zipCode": "12345"}}
#: POST /two json {"user": {"name": "n", "address": {"street": "s", "zipCode": "12345"}}, "address": {"street": "s", "zipCode": "1234x"}, "importance": 0}
#: POST /two json {"user": {"name": "n", "address": {"street": "s", "zipCode": "12345"}}, "address": {"street": "s", "zipCode": "12345"}}
#: POST /two json {"user": null}
#: POST /two json []
#: POST /two
#: POST /embed json {"address": {"street": "s", "zipCode": "12345"}}
#: POST /embed json {"street": "s", "zipCode": "12345"}
#: POST /maybe
#: POST /maybe json null
#: POST /maybe json {"street": "s", "zipCode": "12345"}
#: POST /maybe json {"street": "s"}
#: POST /numbers json [1, "2", 3.0]
#: POST /numbers json [1, "x", 3.5, null]
#: POST /numbers json {"a": 1}
#: POST /raw json {"b": 1, "a": [1, {"x": null}]}
#: POST /raw json [1]
#: POST /map json {"a": 1, "b": "2.5"}
#: POST /map json {"a": "x"}
#: POST /single json 5
#: POST /single json "5"
#: POST /single json "x"
#: POST /single text 5
#: GET /depends
#: GET /depends?x=1&y=2
#: GET /depends?x=a&y=b
#: GET /depends
#:   X-Key: bad
#: GET /depends?x=a
#:   X-Key: bad
#: GET /depends/q?x=a
#: GET /depends/1?x=2
#: GET /none
#: GET /teapot
#: GET /awaits/4
#: GET /awaits/400
#: GET /values
#: GET /boom
#: GET /boom?n=2
#: GET /both
#: POST /both
#: PUT /both
