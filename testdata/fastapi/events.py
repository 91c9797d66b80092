"""Functions of on_event."""

from fastapi import FastAPI

app = FastAPI()
items: dict[str, str] = {}


@app.on_event("startup")
async def fill():
    items["foo"] = "Fighters"
    for n in range(2):
        items["n" + str(n)] = "x" * (n + 1)


@app.on_event("shutdown")
def leave():
    items.clear()


def more():
    items["more"] = "yes"


app.add_event_handler("startup", more)


@app.get("/items")
async def read():
    return items


@app.put("/items/{name}")
async def put(name: str, value: str):
    items[name] = value
    return items[name]

#: GET /items
#: PUT /items/a?value=b
#: GET /items
