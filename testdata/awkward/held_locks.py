"""Locks of threading, of modules and of objects, in with statements."""
import threading
from collections import deque

from flask import Flask, jsonify, request

app = Flask(__name__)
lock = threading.RLock()
recent = deque(maxlen=3)


class Inventory:
    """Counts things under a lock of its own."""

    def __init__(self, names):
        self._lock = threading.Lock()
        self.counts = {}
        for name in names:
            self.counts[name] = 0

    def add(self, name, amount):
        with self._lock:
            if name not in self.counts:
                raise KeyError(name)
            self.counts[name] += amount
            return self.counts[name]

    def known(self, name):
        with self._lock:
            return name in self.counts

    def names(self):
        with self._lock:
            return sorted(self.counts)


class Private:
    def __init__(self):
        self.__guard = threading.RLock()
        self.value = 1

    def double(self):
        with self.__guard:
            with self.__guard:
                self.value *= 2
        return self.value


inventory = Inventory(["bolt", "nut"])
private = Private()


@app.post("/add/<name>")
def add(name):
    amount = request.args.get("amount", 1, type=int)
    try:
        total = inventory.add(name, amount)
    except KeyError as e:
        return jsonify(error=str(e)), 404
    with lock:
        recent.append(name)
        size = len(recent)
    return jsonify(total=total, recent=size)


@app.get("/known/<name>")
def known(name):
    return jsonify(known=inventory.known(name), names=inventory.names())


@app.get("/pick")
def pick():
    wanted = request.args.getlist("name") or inventory.names()
    chosen = list(wanted)
    chosen.append(None)
    with lock, inventory._lock:
        return jsonify(wanted=wanted, chosen=chosen)


@app.post("/double")
def double():
    return str(private.double())


#: GET /known/bolt
#: POST /add/bolt
#: POST /add/bolt?amount=5
#: POST /add/screw
#: GET /known/screw
#: GET /pick
#: GET /pick?name=x&name=y
#: POST /double
#: POST /double
