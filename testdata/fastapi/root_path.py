"""An app behind a proxy that takes a prefix away from paths."""
from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import RedirectResponse

app = FastAPI(
    root_path="/api/v1", servers=[{"url": "https://stage.example.com", "description": "Stage"}, {"url": "https://example.com"}],
)
router = APIRouter(prefix="/users")


@app.get("/app")
def read_main(request: Request):
    return {"root": request.scope.get("root_path"), "url": str(request.url), "base": str(request.base_url), "path": request.url.path}


@app.get("/items/")
def items(request: Request):
    return [str(request.url_for("user", user_id=3))]


@router.get("/{user_id}")
def user(user_id: int):
    return {"user": user_id}


@router.get("/{user_id}/go")
def go(request: Request, user_id: int):
    return RedirectResponse(request.url_for("read_main"))


app.include_router(router)

#: GET /app
#: GET /api/v1/app
#: GET /api/v1/app/
#: GET /app/
#: GET /api/v1
#: GET /api/v1/
#: GET /api/v1x/app
#: GET /api/v1/api/v1/app
#: GET /items
#: GET /items/
#: GET /api/v1/items
#: GET /api/v1/items/
#: GET /users/3
#: GET /users/3/go
#: GET /users/x
#: POST /api/v1/users/3
#: GET /api/v1/nothing
#: GET /openapi.json
#: GET /api/v1/openapi.json
#: GET /docs
#: GET /redoc
#: GET /docs/oauth2-redirect
