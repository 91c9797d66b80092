"""A hook without a translation around two views that share a rule: only one of them answers OPTIONS."""
from flask import Blueprint, Flask, jsonify

app = Flask(__name__)
api = Blueprint("api", __name__, url_prefix="/api")


@api.before_request
def look():
    eval("1 + 1")


@api.get("/items")
def index():
    return jsonify([])


@api.post("/items")
def create():
    return "made", 201


@app.get("/plain")
def plain():
    return "plain"


app.register_blueprint(api)

#: GET /plain
#: OPTIONS /plain
#: GET /api/items
#: POST /api/items
#: OPTIONS /api/items
#: PUT /plain
