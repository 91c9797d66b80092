"""An app that sends everything on to HTTPS."""

from fastapi import FastAPI
from fastapi.middleware.httpsredirect import HTTPSRedirectMiddleware

app = FastAPI()
app.add_middleware(HTTPSRedirectMiddleware)


@app.get("/")
def main():
    return {"message": "Hello"}

#: GET /
#: GET /?a=1&b=%20
#: GET /%0A
#: GET /a%23
#: GET /a%3F
#: GET /a%3Fb%23c?d=1
#: GET /%C3%A9?%C3%A9
#: HEAD /docs
#: HEAD /
#: POST /other
