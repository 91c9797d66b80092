"""A URL map that does not redirect to the rule that has defaults."""

from flask import Flask

app = Flask(__name__)
app.url_map.redirect_defaults = False


@app.get("/d", defaults={"n": 1})
@app.get("/d/<int:n>")
def d(n):
    return str(n)


#: GET /d
#: GET /d/1
