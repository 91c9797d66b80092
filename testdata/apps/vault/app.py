"""A vault of notes: FastAPI with OAuth2, JSON Web Tokens and roles."""

import time

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse

from vault.errors import VaultError
from vault.routers import auth, notes

app = FastAPI(title="Vault", version="1.0.0")
app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://vault.example.com"],
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["Authorization"],
)


@app.middleware("http")
async def add_headers(request: Request, call_next):
    started = time.perf_counter()
    response = await call_next(request)
    response.headers["X-Timed"] = "yes" if time.perf_counter() >= started else "no"
    response.headers["X-Request-ID"] = request.headers.get("X-Request-ID", "none")
    return response


@app.exception_handler(VaultError)
async def vault_error(request: Request, exc: VaultError):
    return JSONResponse(status_code=exc.status, content={"error": exc.message, "path": request.url.path})


@app.exception_handler(RequestValidationError)
async def invalid(request: Request, exc: RequestValidationError):
    return JSONResponse(status_code=400, content={"errors": exc.errors()})


app.include_router(auth.router)
app.include_router(notes.router, prefix="/notes", tags=["notes"])


@app.get("/health", include_in_schema=False)
def health():
    return {"status": "ok"}
