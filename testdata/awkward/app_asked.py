# What views ask of the app object: its name, its secret settings, its loggers.
import logging
import os

from flask import Blueprint, Flask, current_app, jsonify, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
app.config["SECRET_KEY"] = "not secret"
app.config["PAGE"] = 3
log = logging.getLogger(__name__)
bp = Blueprint("bp", __name__)


@app.get("/name")
def name():
    return jsonify(a=app.name, b=current_app.name, page=current_app.config["PAGE"])


@bp.get("/key")
def key():
    return jsonify(size=len(current_app.config["SECRET_KEY"]), same=app.config["SECRET_KEY"] == current_app.config.get("SECRET_KEY"))


@app.get("/logs")
def logs():
    app.logger.debug("x")
    app.logger.info("hello %s", "x")
    current_app.logger.warning("careful: %d", 3)
    current_app.logger.critical("bad")
    log.error("bad %r", {"a": 1})
    logging.info("x")
    try:
        int(request.args.get("n", "x"))
    except ValueError:
        app.logger.exception("no number")
        current_app.logger.exception("no number: %s", request.args.get("n"))
    return "logged"


@app.post("/file")
def upload():
    f = request.files["file"]
    if f.filename == "":
        return "none", 400
    return jsonify(name=secure_filename(f.filename), ext=os.path.splitext(secure_filename(f.filename))[1])


@app.post("/safe")
def safe():
    data = request.get_json()
    return jsonify(name=secure_filename(data.get("name")))


app.register_blueprint(bp)

#: GET /name
#: GET /key
#: GET /logs
#: GET /logs?n=3
#: POST /file body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename="../My  Report (1).pdf"\r\nContent-Type: application/pdf\r\n\r\nx\r\n--b--\r\n'
#: POST /file body multipart/form-data;boundary=b '--b\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--b--\r\n'
#: POST /file
#: POST /safe json {"name": "a/b\\c.txt"}
#: POST /safe json {"name": null}
#: POST /safe json {"name": 5}
#: POST /safe json {}
