"""Operations on books."""

from typing import Annotated, Optional

from fastapi import APIRouter, Depends, Response, status

from shelf.deps import Paging, find_book, librarian
from shelf.models import Book, BookIn, BookOut, Genre
from shelf.store import Store, get_store

router = APIRouter()


@router.get("/", response_model=list[BookOut])
def list_books(
    response: Response, paging: Annotated[Paging, Depends()], store: Annotated[Store, Depends(get_store)], genre: Optional[Genre] = None
):
    found = [b for b in store.books.values() if genre is None or b.genre == genre]
    response.headers["X-Total"] = str(len(found))
    return found[paging.skip:paging.skip + paging.limit]


@router.post("/", response_model=BookOut, status_code=status.HTTP_201_CREATED, dependencies=[Depends(librarian)])
def add_book(book: BookIn, store: Annotated[Store, Depends(get_store)]):
    number = store.next_book
    made = Book(id=number, **book.model_dump())
    store.books[number] = made
    store.next_book = number + 1
    return made


@router.get("/{book_id}", response_model=BookOut)
def read_book(book: Annotated[Book, Depends(find_book)]):
    return book


@router.delete("/{book_id}", status_code=204, dependencies=[Depends(librarian)])
def remove_book(book: Annotated[Book, Depends(find_book)], store: Annotated[Store, Depends(get_store)]):
    del store.books[book.id]
