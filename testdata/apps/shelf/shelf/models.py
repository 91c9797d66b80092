"""The shapes of requests and answers."""

from datetime import date
from enum import Enum
from typing import Optional

from pydantic import BaseModel, Field


class Genre(str, Enum):
    """What a book is about."""

    FICTION = "fiction"
    SCIENCE = "science"
    POETRY = "poetry"


class BookIn(BaseModel):
    """A book as it is sent."""

    title: str = Field(min_length=1, max_length=80)
    author: str = Field(min_length=1)
    genre: Genre = Genre.FICTION
    published: Optional[date] = None
    copies: int = Field(default=1, ge=0, le=99)
    tags: list[str] = []


class Book(BookIn):
    """A book on the shelf."""

    id: int = Field(ge=1, le=1000000)
    secret: str = "shelf mark"


class BookOut(BaseModel):
    """A book as it is shown."""

    id: int
    title: str
    author: str
    genre: Genre
    published: Optional[date] = None
    copies: int
    tags: list[str] = []


class LoanIn(BaseModel):
    """Who borrows which book."""

    book_id: int = Field(ge=1, le=1000000)
    reader: str = Field(pattern="^[a-z]+$")
    until: date


class LoanOut(BaseModel):
    """A loan as it is shown."""

    number: int
    book: BookOut
    reader: str
    until: date
