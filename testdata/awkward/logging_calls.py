"""Logging: no answer shows it, but its arguments are evaluated."""

import logging
import logging as lg
from flask import Flask, jsonify, request, current_app

logging.basicConfig(level=logging.INFO)
logger = logging.getLogger(__name__)
LOG = logging.getLogger("x")
app = Flask(__name__)


@app.get("/a/<name>")
def a(name):
    logger.info("hello %s", name)
    LOG.warning("plain")
    logging.error(f"bad {name}")
    lg.debug("%d things", 3)
    app.logger.info("app %s", name)
    current_app.logger.error("current")
    logger.info({"a": 1})
    logger.info("%s %s", name)
    return name


@app.get("/b")
def b():
    try:
        return str(1 // int(request.args.get("n", "0")))
    except ZeroDivisionError as e:
        logger.exception("failed: %s", e)
        logger.error("failed", exc_info=True)
        return "zero", 400
    except ValueError as exc:
        logger.critical("value: %r", exc)
        return jsonify(error=str(exc)), 400


#: GET /a/x
#: GET /a/%25s
#: GET /b
#: GET /b?n=z
#: GET /b?n=1
