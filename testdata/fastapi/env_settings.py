"""Apps that are put together as their settings say, which the environment is silent of."""

import os
from functools import lru_cache
from typing import Optional
from fastapi import FastAPI, APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from pydantic import Field
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    PROJECT_NAME: str = Field(default="Shop", description="d")
    API_V1_STR: str = "/api/v1"
    DEBUG: bool = False
    BACKEND_CORS_ORIGINS: list[str] = Field(default_factory=list)
    DOCS: Optional[str] = None
    GZIP: bool = True

    def is_dev(self) -> bool:
        return self.DEBUG


settings = Settings()
app = FastAPI(title=settings.PROJECT_NAME, openapi_url=f"{settings.API_V1_STR}/openapi.json" if settings.DEBUG else None)
router = APIRouter()
debug_router = APIRouter()

if settings.BACKEND_CORS_ORIGINS:
    app.add_middleware(CORSMiddleware, allow_origins=[str(o) for o in settings.BACKEND_CORS_ORIGINS], allow_credentials=True)
if settings.GZIP:
    app.add_middleware(GZipMiddleware, minimum_size=1000)


@router.get("/info")
def info():
    return {"name": 1}


@debug_router.get("/debug")
def debug():
    return {"debug": True}


app.include_router(router, prefix=settings.API_V1_STR)
if settings.is_dev():
    app.include_router(debug_router)
if os.getenv("TRACE"):
    @app.middleware("http")
    async def trace(request: Request, call_next):
        response = await call_next(request)
        response.headers["X-Trace"] = "1"
        return response
if settings.DEBUG:
    @app.exception_handler(ValueError)
    async def bad(request: Request, exc: ValueError):
        return JSONResponse({"d": 1}, status_code=400)


@router.get("/name")
def name():
    return {"name": settings.PROJECT_NAME, "dev": settings.is_dev(), "origins": settings.BACKEND_CORS_ORIGINS}


app.include_router(router, prefix=f"{settings.API_V1_STR}/again")

#: GET /api/v1/info
#: GET /info
#: GET /api/v1/name
#: GET /api/v1/again/name
#:   Origin: http://a
#: GET /debug
#: GET /openapi.json
#: GET /docs
