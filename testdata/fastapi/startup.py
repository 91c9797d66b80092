"""What runs before the first request: a lifespan and functions of on_event; those of shutdown show nowhere."""

from contextlib import asynccontextmanager

from fastapi import FastAPI

models: dict[str, int] = {}
steps: list[str] = []


def load(name: str) -> int:
    steps.append("load " + name)
    return len(name)


@asynccontextmanager
async def lifespan(app: FastAPI):
    models["first"] = load("first")
    steps.append("up")
    yield
    models.clear()
    steps.append("down")


app = FastAPI(lifespan=lifespan)


@app.get("/models")
def all_models():
    return {"models": models, "steps": steps}

#: GET /models
#: GET /openapi.json
