"""A thread that changes shared state."""

import threading
from flask import Flask, jsonify

app = Flask(__name__)
done = []


@app.get("/")
def index():
    t = threading.Thread(target=lambda: done.append(len(done)))
    t.start()
    t.join()
    return jsonify(done)


#: GET /
#: GET /
