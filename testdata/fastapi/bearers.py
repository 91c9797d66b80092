"""Security schemes that the app's own classes inherit from."""

from typing import Optional

from fastapi import Depends, FastAPI, HTTPException, Request, Security
from fastapi.security import APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer, OAuth2PasswordBearer

TOKENS = {"t1": "ann", "t2": "bob"}


class TokenBearer(HTTPBearer):
    """Lets known tokens in."""

    def __init__(self, auto_error: bool = True):
        super(TokenBearer, self).__init__(auto_error=auto_error)

    async def __call__(self, request: Request):
        credentials: HTTPAuthorizationCredentials = await super(TokenBearer, self).__call__(request)
        if credentials:
            if not credentials.scheme == "Bearer":
                raise HTTPException(status_code=403, detail="Invalid authentication scheme.")
            if not self.known(credentials.credentials):
                raise HTTPException(status_code=403, detail="Invalid token or expired token.")
            return credentials.credentials
        else:
            raise HTTPException(status_code=403, detail="Invalid authorization code.")

    def known(self, token: str) -> bool:
        return token in TOKENS


class MaybeBearer(HTTPBearer):
    def __init__(self, realm: str, auto_error: bool = False):
        super().__init__(auto_error=auto_error, scheme_name="maybe", description="May be there.")
        self.realm = realm

    async def __call__(self, request: Request) -> Optional[str]:
        found = await super().__call__(request)
        if found is None:
            return None
        return f"{self.realm}:{found.credentials}:{request.url.path}"


class KeyHeader(APIKeyHeader):
    async def __call__(self, request: Request) -> str:
        key = await super().__call__(request)
        if key not in ("k1", "k2"):
            raise HTTPException(401, "bad key")
        return key.upper()


class OwnOAuth2(OAuth2PasswordBearer):
    async def __call__(self, request: Request) -> str:
        """Reads the token, and looks the user up."""
        token = await super().__call__(request)
        return TOKENS.get(token, "nobody")


app = FastAPI()
key_header = KeyHeader(name="X-Key")
oauth2 = OwnOAuth2(tokenUrl="token")


@app.post("/posts", dependencies=[Depends(TokenBearer())], tags=["posts"])
async def add_post() -> dict:
    return {"data": "post added."}


@app.get("/me")
async def me(token: str = Depends(TokenBearer())):
    return {"token": token, "user": TOKENS[token]}


@app.get("/maybe")
def maybe(who: Optional[str] = Depends(MaybeBearer("r"))):
    return {"who": who}


@app.get("/key")
def key(k: str = Security(key_header)):
    return k


@app.get("/user")
def user(name: str = Depends(oauth2)):
    return name

#: POST /posts
#: POST /posts
#:   Authorization: Bearer t1
#: GET /me
#: GET /me
#:   Authorization: Bearer t2
#: GET /me
#:   Authorization: bearer t2
#: GET /me
#:   Authorization: Bearer nope
#: GET /me
#:   Authorization: Basic t2
#: GET /maybe
#: GET /maybe
#:   Authorization: Bearer x
#: GET /maybe
#:   Authorization: Basic x
#: GET /key
#: GET /key
#:   X-Key: k1
#: GET /key
#:   X-Key: zz
#: GET /user
#: GET /user
#:   Authorization: Bearer t1
#: GET /user
#:   Authorization: Bearer t9
#: GET /openapi.json
