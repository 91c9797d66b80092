"""Constraints around the type of a parameter, which a description as the default takes away."""

from typing import Annotated, List, Optional, Union, Literal
from fastapi import Body, FastAPI, Query
from pydantic import BaseModel, Field, PositiveInt, StringConstraints, conint
app = FastAPI()
Name = Annotated[str, StringConstraints(min_length=2)]
Num = Annotated[int, Field(gt=3)]


@app.get("/a")
def a(n: PositiveInt = Query(1), name: Name = Query("abc"), num: Num = Query(5), c: conint(gt=2) = Query(4), o: Optional[PositiveInt] = Query(None), l: List[Name] = Query([])):
    return [n, name, num, c, o, l]


@app.get("/b")
def b(n: PositiveInt = 1, name: Name = "abc", num: Num = 5, c: conint(gt=2) = 4, o: Optional[PositiveInt] = None):
    return [n, name, num, c, o]


@app.get("/c")
def c(n: Annotated[PositiveInt, Query()] = 1, name: Annotated[Name, Query(max_length=3)] = "abc", num: Annotated[Num, Query(lt=9)] = 5):
    return [n, name, num]


@app.get("/d")
def d(n: Annotated[int, Query(gt=1)] = 4):
    return n


class Cat(BaseModel):
    kind: Literal["cat"]


class Dog(BaseModel):
    kind: Literal["dog"]


Pet = Annotated[Union[Cat, Dog], Field(discriminator="kind")]


@app.post("/feed")
def feed(pet: Pet = Body(), times: Num = Body(1), x: Annotated[int, Field(lt=3)] = Body(1)):
    return [pet] * times


@app.post("/feed2")
def feed2(pet: Pet, times: Num = 4):
    return [pet] * times


#: GET /a?n=-1&name=a&num=1&c=1
#: GET /a?o=-1&l=ab&l=a
#: GET /a?n=x&num=y
#: GET /b?n=-1&name=a&num=1&c=1&o=0
#: GET /c?n=0&name=abcd&num=9
#: GET /c?n=1&name=abc&num=8
#: GET /d?n=1
#: POST /feed json {"pet": {"kind": "cow"}, "times": 1, "x": 7}
#: POST /feed json {"pet": {"kind": "dog"}, "times": 1, "x": 7}
#: POST /feed2 json {"pet": {"kind": "cow"}, "times": 1}
#: POST /feed2 json {"pet": {"kind": "cat"}}
#: POST /feed2?times=3 json {"kind": "cat"}
#: GET /openapi.json
