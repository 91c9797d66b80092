"""Settings that setdefault leaves alone, as Flask has set them before, and lower-case keys, which from_mapping passes over."""

from flask import Flask, jsonify, session

app = Flask(__name__)
app.config.setdefault("SECRET_KEY", "k")
app.config.setdefault("SESSION_COOKIE_SAMESITE", "Lax")
app.config.setdefault("SESSION_COOKIE_HTTPONLY", False)
app.config.setdefault("SESSION_COOKIE_NAME", "sid")
app.config.setdefault("MAX_CONTENT_LENGTH", 3)
app.config.setdefault("PREFERRED_URL_SCHEME", "https")
app.config.setdefault("OWN", "own")
app.config.setdefault("OWN", "other")
app.config.from_mapping({"UPPER": 1, "lower": 2, "Mixed": 3, "_1": 4, "A_1": 5}, other=6, OTHER=7)
app.config.update({"small": 10}, LARGE=11, little=12)
app.config["mine"] = 13


@app.get("/session")
def write():
    session["a"] = 1
    return "written"


@app.get("/defaults")
def defaults():
    return jsonify(app.config["SESSION_COOKIE_SAMESITE"], app.config["SESSION_COOKIE_HTTPONLY"], app.config["SESSION_COOKIE_NAME"],
                   app.config["MAX_CONTENT_LENGTH"], app.config["PREFERRED_URL_SCHEME"])


@app.get("/own")
def own():
    return jsonify(app.config["OWN"], app.config.get("SECRET_KEY"), app.config.get("SESSION_COOKIE_SAMESITE", "none"))


@app.post("/length")
def length():
    return "taken"


@app.get("/mapped")
def mapped():
    return jsonify(app.config["UPPER"], app.config["A_1"], app.config["OTHER"], app.config["LARGE"])


@app.get("/lower")
def lower():
    return jsonify("lower" in app.config, "other" in app.config, "Mixed" in app.config, "_1" in app.config)


@app.get("/get")
def get_lower():
    return jsonify(app.config.get("lower"), app.config.get("other", 0))


@app.get("/updated")
def updated():
    return jsonify(app.config["small"], app.config["little"], app.config["mine"])


@app.get("/raises")
def raises():
    return jsonify(app.config["lower"])


#: GET /session
#: GET /defaults
#: GET /own
#: POST /length text abcdef
#: GET /mapped
#: GET /lower
#: GET /get
#: GET /updated
#: GET /raises
