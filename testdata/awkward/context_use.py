"""g, after_this_request, config values, current_app, and logging, as views use them."""

import logging

from flask import Flask, after_this_request, current_app, g, jsonify, request

app = Flask(__name__)
app.config["PAGE_SIZE"] = 20
app.config.update(TITLE="Shop", DEBUG_TOOLS=False)
app.config.from_mapping({"LIMITS": {"a": 1}, "RATIO": 0.5})
log = logging.getLogger(__name__)


@app.before_request
def load_user():
    g.user = request.headers.get("X-User")
    g.count = 0


@app.after_request
def stamp(response):
    if g.get("stamp"):
        response.headers["X-Stamp"] = g.stamp
    return response


@app.route("/user")
def user():
    if g.user is None:
        return jsonify(error="anonymous"), 401
    return jsonify(user=g.user, upper=g.user.upper())


@app.route("/count")
def count():
    g.count += 1
    g.count = g.count + 1
    return jsonify(g.count)


@app.route("/stamp/<value>")
def set_stamp(value):
    g.stamp = value
    return "stamped"


@app.route("/has")
def has():
    return jsonify("user" in g, hasattr(g, "db"), g.get("db"), getattr(g, "db", "none"), g.pop("db", 5), g.setdefault("x", 1))


@app.route("/missing")
def missing():
    return g.nothing


@app.route("/after")
def after():
    @after_this_request
    def add_header(response):
        response.headers["X-After"] = "this"
        return response

    return "after"


@app.route("/config")
def config():
    return jsonify(
        current_app.config["PAGE_SIZE"],
        app.config.get("TITLE"),
        app.config.get("NOPE"),
        app.config.get("NOPE", "fallback"),
        current_app.config["RATIO"] * 2,
        app.config["DEBUG_TOOLS"],
        app.config["TESTING"],
        current_app.debug,
        app.testing,
        current_app.name,
    )


@app.route("/page")
def page():
    size = request.args.get("size", current_app.config["PAGE_SIZE"], type=int)
    return jsonify(size=min(size, app.config["PAGE_SIZE"]))


@app.route("/limits")
def limits():
    return jsonify(app.config["LIMITS"], app.config["LIMITS"]["a"])


@app.route("/lost")
def lost():
    return app.config["NOT_SET"]


@app.route("/log")
def logged():
    app.logger.info("hello %s", "ann")
    current_app.logger.warning("odd: %d", 3)
    log.error("bad")
    log.exception("worse")
    return "logged"


#: GET /user
#: GET /user
#:   X-User: ann
#: GET /count
#: GET /stamp/abc
#: GET /has
#: GET /missing
#: GET /after
#: GET /user
#: GET /config
#: GET /page
#: GET /page?size=5
#: GET /page?size=500
#: GET /limits
#: GET /lost
#: GET /log
