"""E-mail addresses with quotes."""

from fastapi import FastAPI
from pydantic import BaseModel, EmailStr

app = FastAPI(openapi_url=None)


class Mail(BaseModel):
    to: EmailStr


@app.post("/mails")
def send(mail: Mail):
    return mail


#: POST /mails json {"to": "Ann@Example.ORG"}
#: POST /mails json {"to": "\"; DROP TABLE x; --"}
#: POST /mails json {"to": "\"ann@example.org"}
#: POST /mails json {"to": "\"a\\\"b\""}
#: POST /mails json {"to": "a\"@\"b"}
#: POST /mails json {"to": "a\\b"}
