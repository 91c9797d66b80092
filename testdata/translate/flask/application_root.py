"""APPLICATION_ROOT changes neither matching nor, against the row, what url_for gives within a request."""

from flask import Flask, request, url_for

app = Flask(__name__)
app.config["APPLICATION_ROOT"] = "/app"


@app.route("/x")
def x():
    return url_for("x") + " " + request.script_root


#: rows A52
#: GET /x
#: GET /app/x
