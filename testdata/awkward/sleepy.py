"""time.sleep and clocks."""

import time
from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/")
def index():
    before = time.time()
    time.sleep(0.01)
    return jsonify(slept=time.time() - before >= 0.01)


@app.get("/now")
def now():
    return str(time.time())


#: GET /
#: GET /now
#:   unstable
