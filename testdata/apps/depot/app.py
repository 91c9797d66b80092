"""A depot of files: FastAPI with uploads, streams and background tasks."""

from fastapi import FastAPI
from fastapi.responses import HTMLResponse, RedirectResponse

from depot import files, reports

app = FastAPI(title="Depot", description="Takes files and hands them out.")
app.include_router(files.router, prefix="/files", tags=["files"])
app.include_router(reports.router, prefix="/reports", tags=["reports"])


@app.get("/", response_class=HTMLResponse, include_in_schema=False)
async def index():
    return """<!doctype html>
<title>Depot</title>
<form action="/files/" enctype="multipart/form-data" method="post">
<input name="file" type="file"><input name="owner"><input type="submit">
</form>
"""


@app.get("/home", response_class=RedirectResponse, status_code=302, include_in_schema=False)
async def home():
    return "/"
