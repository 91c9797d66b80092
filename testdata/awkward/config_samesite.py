"""Settings of the session's cookie that setdefault leaves alone."""

from flask import Flask, session

app = Flask(__name__)
app.config["SECRET_KEY"] = "k"
app.config.setdefault("SESSION_COOKIE_SAMESITE", "Lax")
app.config.setdefault("SESSION_COOKIE_HTTPONLY", False)
app.config.setdefault("SESSION_COOKIE_SECURE", True)
app.config.setdefault("SESSION_COOKIE_PATH", "/x")
app.config.setdefault("SEND_FILE_MAX_AGE_DEFAULT", 60)
app.config.setdefault("MAX_FORM_MEMORY_SIZE", 3)


@app.get("/session")
def write():
    session["a"] = 1
    return "written"


@app.post("/form")
def form():
    from flask import request
    return request.form.get("a", "none")


#: GET /session
#: POST /form form a=123456
