"""A shelf of books: FastAPI with routers, dependencies, validation and background tasks."""

from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI, Request
from fastapi.responses import JSONResponse

from shelf.errors import OutOfStock
from shelf.routers import books, loans
from shelf.store import Store, get_store, seed


@asynccontextmanager
async def lifespan(app: FastAPI):
    seed()
    yield


app = FastAPI(title="Shelf", version="2.0", lifespan=lifespan)
app.include_router(books.router, prefix="/books", tags=["books"])
app.include_router(loans.router, prefix="/loans", tags=["loans"])


@app.exception_handler(OutOfStock)
async def out_of_stock(request: Request, exc: OutOfStock):
    return JSONResponse(status_code=409, content={"detail": f"no copy of {exc.title} is left", "path": request.url.path})


@app.get("/")
async def root(store: Store = Depends(get_store)):
    """What is on the shelf."""
    return {"books": len(store.books), "loans": len(store.loans)}


@app.get("/log")
async def log(store: Store = Depends(get_store)):
    return store.log
