"""The shelf itself, in memory."""

from shelf.models import Book, Genre, LoanIn


class Store:
    """All books and loans."""

    def __init__(self):
        self.books: dict[int, Book] = {}
        self.loans: dict[int, LoanIn] = {}
        self.log: list[str] = []
        self.next_book = 1
        self.next_loan = 1

    def lent(self, book_id: int) -> int:
        return sum(1 for loan in self.loans.values() if loan.book_id == book_id)


store = Store()


def seed():
    """Put the first book on the shelf."""
    store.books[1] = Book(id=1, title="Dune", author="Frank Herbert", genre=Genre.FICTION, copies=1)
    store.next_book = 2
    store.log.append("seeded")


def get_store():
    """Give the store to an operation, and note when it is done."""
    store.log.append("open")
    try:
        yield store
    finally:
        store.log.append("close")
