"""Objects of plain classes in lists with models and dicts, and in answers: their attributes by vars(), in their order."""

from datetime import date, datetime
from enum import Enum
from typing import Optional

from fastapi import Body, FastAPI, HTTPException, Path, Query
from pydantic import BaseModel, Field
from starlette import status

app = FastAPI()


class Kind(Enum):
    DRAMA = "drama"
    COMEDY = "comedy"


class Film:
    id: int
    title: str
    director: str
    stars: int
    year: int

    def __init__(self, id, title, director, stars, year):
        self.id = id
        self.title = title
        self.director = director
        self.stars = stars
        self.year = year


class FilmRequest(BaseModel):
    id: Optional[int] = Field(title="id is not needed", default=None)
    title: str = Field(min_length=3)
    director: str = Field(min_length=1)
    stars: int = Field(gt=-1, lt=6)
    year: int = Field(gt=1890, lt=2031)

    model_config = {"json_schema_extra": {"example": {"title": "A film", "director": "someone", "stars": 5, "year": 2029}}}


FILMS = [
    Film(1, "Metropolis", "Lang", 5, 1927),
    Film(2, "Stalker", "Tarkovsky", 5, 1979),
    Film(3, "Alien", "Scott", 4, 1979),
]


class Ticket:
    """An object with attributes of every sort."""

    counter = 0

    def __init__(self, seat, film):
        Ticket.counter += 1
        self.seat = seat
        self.film = film
        self._sold = datetime(2024, 1, 2, 3, 4, 5)
        self._sa_state = "hidden"
        self.day = date(2024, 5, 6)
        self.kinds = {Kind.DRAMA}
        self.extras = {"price": 9.5, "none": None, "films": [film]}
        self.kind = Kind.COMEDY

    @property
    def label(self):
        return f"{self.seat}/{self.kind.value}"


class Row:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        yield "n", self.n


class Base:
    def __init__(self):
        self.made = True


class Derived(Base):
    def __init__(self, x):
        super().__init__()
        self.x = x


@app.get("/films", status_code=status.HTTP_200_OK)
async def read_all_films():
    return FILMS


@app.get("/films/{film_id}", status_code=status.HTTP_200_OK)
async def read_film(film_id: int = Path(gt=0)):
    for film in FILMS:
        if film.id == film_id:
            return film
    raise HTTPException(status_code=404, detail="Item not found")


@app.get("/films/")
async def read_by_stars(stars: int = Query(gt=0, lt=6)):
    found = []
    for film in FILMS:
        if film.stars == stars:
            found.append(film)
    return found


@app.get("/films/year/")
async def read_by_year(year: int = Query(gt=1890, lt=2031)):
    return {"year": year, "films": [film for film in FILMS if film.year == year], "count": len(FILMS)}


@app.post("/create-film", status_code=status.HTTP_201_CREATED)
async def create_film(request: FilmRequest):
    new_film = Film(**request.model_dump())
    FILMS.append(find_film_id(new_film))
    return new_film


@app.post("/raw-film")
async def raw_film(request=Body()):
    FILMS.append(request)


def find_film_id(film: Film):
    film.id = 1 if len(FILMS) == 0 else FILMS[-1].id + 1
    return film


@app.put("/films/update_film", status_code=status.HTTP_204_NO_CONTENT)
async def update_film(film: FilmRequest):
    changed = False
    for i in range(len(FILMS)):
        if FILMS[i].id == film.id:
            FILMS[i] = film
            changed = True
    if not changed:
        raise HTTPException(status_code=404, detail="Item not found")


@app.delete("/films/{film_id}", status_code=status.HTTP_204_NO_CONTENT)
async def delete_film(film_id: int = Path(gt=0)):
    changed = False
    for i in range(len(FILMS)):
        if FILMS[i].id == film_id:
            FILMS.pop(i)
            changed = True
            break
    if not changed:
        raise HTTPException(status_code=404, detail="Item not found")


@app.get("/ticket")
def ticket():
    return Ticket("A1", FILMS[0])


@app.get("/tickets")
def tickets():
    one = Ticket("B2", None)
    return {"list": [one], "tuple": (one, 1), "label": one.label, "nested": {"x": {"y": one}}}


@app.get("/row")
def row():
    return [Row(3)]


@app.get("/derived")
def derived():
    return Derived(5)


@app.get("/sorted")
def ordered(reverse: bool = False):
    return [f.title for f in sorted(FILMS, key=lambda f: f.year, reverse=reverse)]


@app.get("/returned/{n}")
def returned(n: int):
    if n == 1:
        return HTTPException(status_code=404, detail="returned, not raised")
    if n == 2:
        return HTTPException(status.HTTP_401_UNAUTHORIZED, headers={"WWW-Authenticate": "Bearer"})
    if n == 3:
        return {"error": HTTPException(400, detail={"a": [1, None]})}
    return [n]


#: GET /returned/1
#: GET /returned/2
#: GET /returned/3
#: GET /returned/4
#: GET /films
#: GET /films/2
#: GET /films/9
#: GET /films/0
#: GET /films/?stars=5
#: GET /films/?stars=9
#: GET /films/year/?year=1979
#: GET /ticket
#: GET /tickets
#: GET /row
#: GET /derived
#: POST /create-film json {"title": "Brazil", "director": "Gilliam", "stars": 4, "year": 1985}
#: POST /create-film json {"id": 77, "title": "Br", "director": "", "stars": 9, "year": 1}
#: PUT /films/update_film json {"id": 2, "title": "Solaris", "director": "Tarkovsky", "stars": 5, "year": 1972}
#: PUT /films/update_film json {"id": 99, "title": "Solaris", "director": "Tarkovsky", "stars": 5, "year": 1972}
#: GET /films
#: GET /films/2
#: GET /films/year/?year=1972
#: GET /sorted
#: GET /sorted?reverse=true
#: DELETE /films/1
#: DELETE /films/1
#: PUT /films/update_film json {"id": 4, "title": "Last", "director": "X", "stars": 0, "year": 2000}
#: POST /create-film json {"title": "Next", "director": "Y", "stars": 4, "year": 1985}
#: GET /films
#: GET /ticket
#: POST /raw-film json {"id": 5, "title": "raw"}
#: GET /films
#: GET /films/3
#: GET /films/5
#: GET /sorted
#: GET /openapi.json
