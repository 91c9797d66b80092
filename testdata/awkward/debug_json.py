"""Debug mode changes JSON and error pages."""

from flask import Flask, jsonify, request

app = Flask(__name__)
app.debug = True
app.config["PROPAGATE_EXCEPTIONS"] = False


@app.get("/")
def index():
    return jsonify(b=[1, {}], a={"x": None})


@app.post("/")
def post():
    return request.form["missing"]


#: GET /
#: POST / form a=1
