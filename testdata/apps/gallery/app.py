"""Pages of a gallery: templates in both spellings of TemplateResponse, with their URLs and values."""

from pathlib import Path

from fastapi import FastAPI, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.templating import Jinja2Templates
from pydantic import BaseModel

BASE_DIR = Path(__file__).resolve().parent
app = FastAPI()
templates = Jinja2Templates(directory=str(BASE_DIR / "templates"))
items: list[dict] = [{"id": 1, "name": "a<b"}]


class Book(BaseModel):
    title: str
    pages: int = 3


books = [Book(title="A & B"), Book(title="C", pages=9)]


@app.get("/", response_class=HTMLResponse)
async def index(request: Request):
    return templates.TemplateResponse(request=request, name="index.html", context={"items": items, "title": "All"})


@app.get("/old/{id}", response_class=HTMLResponse)
async def old(request: Request, id: int):
    return templates.TemplateResponse("item.html", {"request": request, "id": id}, status_code=201)


@app.get("/new/{id}", name="one")
async def new(request: Request, id: str):
    return templates.TemplateResponse(request, "item.html", {"id": id}, headers={"X-A": "b"})


@app.get("/books")
def list_books(request: Request, q: str | None = None):
    found = [b for b in books if q is None or q in b.title]
    return templates.TemplateResponse("books.html", {"request": request, "books": found, "q": q})


@app.get("/files/{path:path}", name="file")
def files(path: str):
    return path


@app.get("/broken")
def broken(request: Request):
    return templates.TemplateResponse(request, "item.html", {"id": "a/b"})


@app.exception_handler(404)
async def not_found(request: Request, exc: HTTPException):
    return templates.TemplateResponse(request, "error.txt", {"detail": exc.detail}, status_code=404)


@app.post("/add")
async def add(request: Request, name: str = Form(...)):
    items.append({"id": len(items) + 1, "name": name})
    return RedirectResponse(url="/", status_code=303)
