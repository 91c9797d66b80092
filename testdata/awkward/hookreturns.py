# before_request functions that hand on what helpers return, which may be None: that is no response.
from flask import Flask, g, jsonify, request

app = Flask(__name__)


class Guard:
    def __init__(self, limit):
        self.limit = limit
        self.seen = []

    def check(self):
        self.seen.append(request.path)
        if request.args.get("deny"):
            return jsonify(error="denied"), 403
        return None

    def note(self):
        g.noted = len(self.seen)

    def text(self):
        return request.args.get("text")

    def reply(self):
        if "reply" in request.args:
            return jsonify(reply=True)


guard = Guard(3)


def either():
    return {"either": 1} if request.args.get("either") else None


@app.before_request
def first():
    return guard.check()


@app.before_request
def second():
    return guard.note()


@app.before_request
def third():
    return guard.text()


@app.before_request
def fourth():
    return guard.reply()


@app.before_request
def fifth():
    found = either()
    return found


@app.route("/")
def index():
    return jsonify(noted=g.noted)


#: GET /
#: GET /?deny=1
#: GET /?text=hello
#: GET /?text=
#: GET /?reply
#: GET /?either=1
#: GET /?either=
#: GET /nope
