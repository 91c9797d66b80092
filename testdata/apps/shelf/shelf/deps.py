"""What operations depend on."""

from typing import Annotated, Optional

from fastapi import Depends, Header, HTTPException, Path, Query

from shelf.models import Book
from shelf.store import Store, get_store


class Paging:
    """Which part of a list is asked for."""

    def __init__(self, skip: Annotated[int, Query(ge=0, le=1000)] = 0, limit: Annotated[int, Query(ge=1, le=50)] = 10):
        self.skip = skip
        self.limit = limit


def find_book(book_id: Annotated[int, Path(ge=1, le=1000000)], store: Annotated[Store, Depends(get_store)]) -> Book:
    if book_id not in store.books:
        raise HTTPException(status_code=404, detail="Book not found")
    return store.books[book_id]


def librarian(x_key: Annotated[Optional[str], Header()] = None):
    if x_key != "secret":
        raise HTTPException(status_code=403, detail="librarians only", headers={"X-Hint": "X-Key"})
