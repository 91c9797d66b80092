# Settings that extension objects read before the app sets them, and objects of one class that are given the app at different times.
from flask import Flask, jsonify


class Box:
    def __init__(self, size=1):
        self.size = size
        self.label = "none"

    def init_app(self, app):
        self.label = app.config.get("LABEL", "early")
        app.config["BOXES"] = app.config.get("BOXES", 0) + 1

    def info(self):
        return {"label": self.label, "size": self.size}


class Late:
    def __init__(self):
        self.value = None

    def init_app(self, app):
        self.value = app.config.get("VALUE")


first = Box(1)
second = Box(2)
never = Box(3)
late = Late()

app = Flask(__name__)
first.init_app(app)
app.config["LABEL"] = "set"
second.init_app(app)
late.init_app(app)
app.config["VALUE"] = 7


@app.get("/")
def index():
    return jsonify([first.info(), second.info(), never.info(), app.config["BOXES"]])


@app.get("/late")
def get_late():
    return jsonify(late.value)


#: GET /
#: GET /late
