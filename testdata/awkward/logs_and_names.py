"""What is logged with its traceback, statuses by number, media types of names, points in time as text, the system."""

import http.client
import logging
import mimetypes
import os
import platform
import sys
import time
import traceback
from datetime import date, datetime
from http import HTTPStatus

from flask import Flask, current_app, jsonify, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.get("/logged")
def logged():
    try:
        return str(int(request.args["x"]) + 1)
    except ValueError as e:
        logger.error("no number: %s", e, exc_info=True)
        logger.error("no number: %s", traceback.format_exc())
        logging.warning("no number", exc_info=e, extra={"path": request.path, "x": request.args["x"]})
        app.logger.error(traceback.format_exc())
        app.logger.error("again", exc_info=True)
        app.logger.warning("again %s", e, extra={"x": 1})
        current_app.logger.exception("and again: %s", e, stack_info=True)
        logger.log(logging.INFO, "asked for %s", request.path)
        return "no number", 400


@app.get("/printed")
def printed():
    try:
        return str(10 // int(request.args["x"]))
    except Exception:
        traceback.print_exc()
        tb = traceback.format_exc()
        print(tb)
        logger.debug(f"failed: {tb}")
        return "failed", 500


@app.get("/shown")
def shown():
    try:
        return str(10 // int(request.args["x"]))
    except Exception:
        tb = traceback.format_exc()
        logger.error(tb)
        return tb.splitlines()[-1], 500


@app.get("/status")
def status():
    code = request.args.get("code", 200, type=int)
    try:
        return jsonify(HTTPStatus(code).phrase, HTTPStatus(code).description, HTTPStatus(code).name, HTTPStatus(code).value)
    except ValueError as e:
        return jsonify(error=str(e)), 400


@app.get("/responses")
def responses():
    code = int(request.args["code"])
    try:
        return jsonify(http.client.responses.get(code), http.client.responses.get(code, "Unknown"), http.client.responses[code])
    except KeyError as e:
        return jsonify(str(e)), 404


@app.get("/mime")
def mime():
    name = request.args["name"]
    kind, encoding = mimetypes.guess_type(name)
    return jsonify(kind=kind, encoding=encoding, used=mimetypes.guess_type(name)[0] or "application/octet-stream")


@app.get("/clock")
def clock():
    t = float(request.args["t"])
    return time.strftime("%Y-%m-%d %H:%M:%S|%a %b %j %p", time.gmtime(t))


@app.get("/week")
def week():
    d = date.fromisoformat(request.args["d"])
    moment = datetime(d.year, d.month, d.day, 12)
    return jsonify(d.isocalendar().week, d.isocalendar().year, d.isocalendar().weekday, moment.isocalendar().week, moment.isocalendar()[0])


@app.get("/system")
def system():
    return jsonify(sys.platform, os.name, platform.system(), len(platform.node()) > 0)


#: GET /logged?x=4
#: GET /logged?x=z
#: GET /printed?x=2
#: GET /printed?x=0
#: GET /shown?x=0
#: GET /status
#: GET /status?code=404
#: GET /status?code=418
#: GET /status?code=511
#: GET /status?code=299
#: GET /status?code=0
#: GET /responses?code=404
#: GET /responses?code=999
#: GET /responses?code=200
#: GET /mime?name=a.png
#: GET /mime?name=a.tar.gz
#: GET /mime?name=A.TXT
#: GET /mime?name=a.tgz
#: GET /mime?name=http://x.org/a.html
#: GET /mime?name=x:.png
#: GET /mime?name=data:text/csv,1
#: GET /mime?name=data:;base64,aa
#: GET /mime?name=data:x
#: GET /mime?name=none
#: GET /mime?name=.png
#: GET /mime?name=a.unknown
#: GET /mime?name=dir.d/a.json
#: GET /clock?t=0
#: GET /clock?t=1700000000.9
#: GET /clock?t=-1.5
#: GET /week?d=2024-12-30
#: GET /week?d=2021-01-03
#: GET /system
