"""Operations on loans."""

from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Depends, HTTPException

from shelf.errors import OutOfStock
from shelf.models import LoanIn, LoanOut
from shelf.store import Store, get_store, store as shelf

router = APIRouter()


def remind(reader: str, title: str):
    shelf.log.append("remind " + reader + " of " + title)


@router.post("/", response_model=LoanOut, status_code=201)
async def lend(loan: LoanIn, tasks: BackgroundTasks, store: Annotated[Store, Depends(get_store)]):
    if loan.book_id not in store.books:
        raise HTTPException(404, "Book not found")
    book = store.books[loan.book_id]
    if store.lent(loan.book_id) >= book.copies:
        raise OutOfStock(book.title)
    number = store.next_loan
    store.loans[number] = loan
    store.next_loan = number + 1
    tasks.add_task(remind, loan.reader, book.title)
    return {"number": number, "book": book, "reader": loan.reader, "until": loan.until}


@router.get("/{reader}")
async def of_reader(reader: str, store: Annotated[Store, Depends(get_store)]):
    return [loan for loan in store.loans.values() if loan.reader == reader]
