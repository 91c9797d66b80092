"""Models of parameters in an app that asks which fields were given."""

from typing import Annotated, List, Optional

from fastapi import Cookie, FastAPI, Form, Query
from pydantic import AliasChoices, AliasPath, BaseModel, ConfigDict, Field, TypeAdapter, create_model

app = FastAPI()


class Page(BaseModel):
    model_config = ConfigDict(extra="forbid")

    limit: int = Field(10, gt=0, le=100)
    tags: List[str] = []
    ids: List[int] = Field([1], max_length=3)
    name: Optional[str] = None


class Session(BaseModel):
    session: str
    ads: Optional[str] = None
    n: int = 3


class Login(BaseModel):
    user: str
    tags: List[str] = []
    n: Optional[int] = None
    kind: str = "x"


Made = create_model("Made", a=(int, ...), b=(str, "x"))
Below = create_model("Below", __base__=Session, extra=(Optional[int], None), limited=(int, Field(3, gt=2, description="limited")))


class Names(BaseModel):
    first: str = Field(validation_alias=AliasPath("names", 0))
    last: str = Field("none", validation_alias=AliasChoices("last", "surname", AliasPath("names", 1), AliasPath("more", "name", 0)))
    city: Optional[str] = Field(None, validation_alias=AliasPath("address", "city"))


SESSIONS = TypeAdapter(List[Session])


@app.get("/pages")
def pages(page: Annotated[Page, Query()]):
    return {"set": page.model_dump(exclude_unset=True), "all": page}


@app.get("/old")
def old(page: Page = Query()):
    return [sorted(page.model_fields_set), page.limit]


@app.get("/cookies")
def cookies(session: Annotated[Session, Cookie()]):
    return session.model_dump(exclude_unset=True)


@app.post("/login")
def login(form: Annotated[Login, Form()]):
    return {"set": form.model_dump(exclude_unset=True), "all": form}


@app.post("/made")
def made(made: Made):
    return [made.a, made.b, made, repr(made)]


@app.post("/below", response_model=Below)
def below(below: Below):
    return below


@app.post("/names")
def names(names: Names):
    return names


@app.get("/schema")
def schema():
    return {"list": SESSIONS.json_schema(), "int": TypeAdapter(int).json_schema(), "model": TypeAdapter(Session).json_schema()}

#: GET /openapi.json
#: GET /pages
#: GET /pages?limit=5&tags=a&tags=b&name=x&ids=3
#: GET /pages?limit=0&ids=x&ids=1&other=2
#: GET /pages?limit=x&name=&tags=&ids=1&ids=2&ids=3&ids=4
#: GET /pages?limit=5&limit=6
#: GET /old?name=y
#: GET /old?limit=500
#: GET /cookies
#: GET /cookies
#:   Cookie: session=a; ads=b
#: GET /cookies
#:   Cookie: session=a; n=x; other=1
#: POST /login form user=a&tags=x&tags=y&n=3
#: POST /login form user=a
#: POST /login form user=&n=&kind=&tags=
#: POST /login form n=x
#: POST /made json {"a": "3"}
#: POST /made json {"b": 3}
#: POST /made json {"a": 1, "b": "y", "c": 1}
#: POST /below json {"session": "s", "extra": 5}
#: POST /below json {"session": "s", "limited": 2, "extra": "x"}
#: POST /below json {}
#: POST /names json {"names": ["a", "b"]}
#: POST /names json {"names": ["a"], "last": "l", "address": {"city": "c"}}
#: POST /names json {"names": ["a"], "surname": "s", "address": {"city": null}}
#: POST /names json {"names": [], "address": {"city": 5}}
#: POST /names json {"names": [5, 6]}
#: POST /names json {"names": "ab"}
#: POST /names json {"names": {"0": "a"}}
#: POST /names json {"names": {}, "address": []}
#: POST /names json {"names": ["a"], "address": "x", "last": 5}
#: POST /names json {"names": ["a"], "more": {"name": ["m"]}}
#: POST /names json {"names": ["a", 7], "more": {"name": ["m"]}}
#: POST /names json {}
#: POST /names json {"first": "x", "names": null}
#: GET /schema
