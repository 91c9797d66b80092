"""What can go wrong."""


class OutOfStock(Exception):
    """All copies of a book are lent."""

    def __init__(self, title: str):
        self.title = title
