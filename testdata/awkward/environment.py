"""The environment, the process and the file system."""

import os
import sys
from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/env")
def env():
    return jsonify(os.environ.get("SURELY_NOT_SET", "unset"), os.getenv("SURELY_NOT_SET"), "PATH" in os.environ)


@app.get("/missing")
def missing():
    try:
        with open("/nowhere/file.txt") as f:
            return f.read()
    except FileNotFoundError as e:
        return jsonify(str(e), e.errno)


@app.get("/path")
def path():
    return jsonify(os.path.join("a", "/b", "c"), os.path.splitext("x.tar.gz"), os.path.basename("/a/b/"), os.path.normpath("a/../b"))


@app.get("/version")
def version():
    return jsonify(sys.version_info[0], sys.maxsize > 2 ** 32, sys.platform == "linux")


#: GET /env
#: GET /missing
#: GET /path
#: GET /version
