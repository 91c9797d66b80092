# Flask 2.2.2 and Werkzeug 2.2.2: JSON of another Content-Type is answered with 400, and not with 415.
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/json")
def json():
    return jsonify(got=request.json)


@app.post("/get")
def get():
    data = request.get_json()
    return jsonify(got=data)


@app.post("/silent")
def silent():
    return jsonify(got=request.get_json(silent=True))


@app.post("/force")
def force():
    return jsonify(got=request.get_json(force=True))


@app.errorhandler(415)
def unsupported(e):
    return jsonify(error="unsupported"), 415


@app.errorhandler(400)
def bad(e):
    return jsonify(error=e.name, description=e.description), 400


#: POST /json json {"a": 1}
#: POST /json text {"a": 1}
#: POST /json
#: POST /json json {"a"
#: POST /json form a=1
#: POST /get json [1]
#: POST /get text x
#: POST /get
#: POST /get json
#: POST /silent text x
#: POST /silent json {
#: POST /force text {"a": 2}
#: POST /force text x
