"""Parameters whose annotations carry what Pydantic checks: constraints of texts, fields, functions."""
from typing import Annotated, Optional

from fastapi import Body, Cookie, Depends, FastAPI, Header, Path, Query
from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, StringConstraints

app = FastAPI()

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$", min_length=2, to_lower=True)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=6)]


def even(n: int) -> int:
    if n % 2:
        raise ValueError(f"{n} is odd")
    return n


def trimmed(v):
    return v.strip() if isinstance(v, str) else v


Even = Annotated[int, AfterValidator(even)]
Loose = Annotated[int, BeforeValidator(trimmed)]


@app.get("/slugs/{slug}")
def by_slug(slug: Slug):
    return {"slug": slug}


@app.get("/names")
def names(name: Name, other: Name = "none", third: Optional[Slug] = None):
    return [name, other, third]


@app.get("/limits")
def limits(n: Annotated[int, Field(ge=1, lt=10)], size: Annotated[int, Field(gt=0), Query(le=5, description="how many")] = 3):
    return {"n": n, "size": size}


@app.get("/even/{n}")
def evens(n: Even, m: Even = 0):
    return n + m


@app.get("/loose")
def loose(n: Loose):
    return n


@app.get("/headers")
def headers(x_name: Annotated[Name, Header()] = "nobody", sid: Annotated[Slug, Cookie()] = "none"):
    return {"name": x_name, "sid": sid}


def paging(page: Annotated[int, Field(ge=1)] = 1, tag: Annotated[list[Slug], Query()] = []):
    return {"page": page, "tag": tag}


@app.get("/paged")
def paged(found: Annotated[dict, Depends(paging)]):
    return found


@app.put("/body/{slug}")
def body(slug: Annotated[Slug, Path(max_length=5)], title: Annotated[Name, Body()], count: Annotated[Even, Body()] = 2):
    return {"slug": slug, "title": title, "count": count}


#: GET /slugs/Ab-C1
#: GET /slugs/a
#: GET /slugs/a_b
#: GET /names?name=%20bob%20
#: GET /names?name=muchtoolong&other=%20%20x
#: GET /names?name=a&third=XY
#: GET /names?name=a&third=x
#: GET /names
#: GET /limits?n=1
#: GET /limits?n=0&size=6
#: GET /limits?n=10&size=0
#: GET /limits?n=x
#: GET /even/4?m=2
#: GET /even/3
#: GET /even/x?m=1
#: GET /even/2?m=7
#: GET /loose?n=%205%20
#: GET /loose?n=a
#: GET /headers
#: GET /headers
#:   X-Name: ann b
#:   Cookie: sid=ABC
#: GET /headers
#:   X-Name: muchtoolong
#:   Cookie: sid=!
#: GET /paged?page=2&tag=aa&tag=BB
#: GET /paged?page=0&tag=a
#: PUT /body/abc json {"title": " x ", "count": 4}
#: PUT /body/abcdefg json {"title": "muchtoolong", "count": 3}
#: GET /openapi.json
