"""MAX_CONTENT_LENGTH counts when the body is read."""

from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 10


@app.post("/read")
def read():
    return jsonify(len(request.get_data()))


@app.post("/ignore")
def ignore():
    return "not read"


@app.post("/json")
def as_json():
    return jsonify(request.get_json(silent=True))


@app.post("/form")
def form():
    return jsonify(form=request.form.get("a", "none"), files=list(request.files), args=request.values.get("a"))


#: POST /form form a=1
#: POST /form form a=123456789012
#: POST /form text far too long for it
#: POST /form body - 'far too long for it'
#: POST /form text short
#: POST /read text short
#: POST /read text far too long for it
#: POST /ignore text far too long for it
#: POST /json json [1, 2]
#: POST /json json [1, 2, 3, 4, 5, 6]
