"""A program that sets variables of its own environment, and reads them and others."""

import os

from dotenv import load_dotenv
from flask import Flask, jsonify

load_dotenv("no-such-file")
os.environ["MODE"] = "top"
os.environ.setdefault("SURELY_NOT_SET_DEFAULT", "d")
os.environ.update({"UPDATED": "u"}, WORD="w")
os.environ.pop("SURELY_NOT_SET_POPPED", None)


def load_config():
    return {"mode": os.environ.get("MODE", "none")}


config = load_config()
app = Flask(__name__)
app.config["UPDATED"] = os.getenv("UPDATED", "x")
app.config["FREE"] = os.getenv("SURELY_NOT_SET_FREE", "free")
app.debug = bool(os.environ.get("SURELY_NOT_SET_DEBUG"))


@app.get("/config")
def config_():
    return jsonify(config)


@app.get("/updated")
def updated():
    return jsonify(app.config["UPDATED"])


@app.get("/free")
def free():
    return jsonify(app.config["FREE"], os.environ.get("SURELY_NOT_SET"), "SURELY_NOT_SET" in os.environ)


@app.get("/default")
def default():
    return jsonify(os.environ["SURELY_NOT_SET_DEFAULT"], os.environ.get("WORD"))


@app.get("/popped")
def popped():
    return jsonify("SURELY_NOT_SET_POPPED" in os.environ)


@app.get("/named/<name>")
def named(name):
    return jsonify(os.environ.get(name.upper()))


#: GET /config
#: GET /updated
#: GET /free
#: GET /default
#: GET /popped
#: GET /named/mode
