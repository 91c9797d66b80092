"""Routes that depend on the environment."""

import os
from flask import Flask

app = Flask(__name__)
if os.environ.get("EXTRA_ROUTES"):
    @app.get("/extra")
    def extra():
        return "extra"
else:
    @app.get("/normal")
    def normal():
        return "normal"


DEBUG = os.environ.get("SOME_DEBUG") == "1"


@app.get("/debug")
def debug():
    return f"debug={DEBUG}"


#: GET /normal
#: GET /extra
#: GET /debug
