# Lists, tuples, sets and dicts in the app's config, keys that are asked for, debug and testing.
from flask import Flask, current_app, jsonify, request


class Config:
    PAGE = 20
    ALLOWED_EXTENSIONS = {"png", "jpg", "gif"}
    ORIGINS = ["http://a.example", "http://b.example"]
    SIZES = (1, 2, -3)
    LABELS = {"a": 1, "b": 2}
    MIXED = [1, "two", None, 2.5, True]
    TAGS = {"a": 1, "b": 2}
    NESTED = {"x": {"y": [1, 2]}}
    EMPTY = []
    GROWING = []


class Production(Config):
    ORIGINS = ["https://www.example"]
    NAME = "prod"


app = Flask(__name__)
app.config.from_object(Production)
app.config.update(EXTRA=("p", "q"), RATE=0.5)
app.config.from_mapping({"MAPPED": ["m"]}, OTHER="o")
app.config.setdefault("RATE", 1)
app.config.setdefault("LATE", 7)


def allowed_file(filename):
    return "." in filename and filename.rsplit(".", 1)[1].lower() in app.config["ALLOWED_EXTENSIONS"]


@app.get("/allowed/<name>")
def allowed(name):
    return jsonify(allowed=allowed_file(name), tested=name in current_app.config["ORIGINS"], size=len(current_app.config["SIZES"]))


@app.get("/lists")
def lists():
    return jsonify(current_app.config["ORIGINS"], app.config["SIZES"], app.config.get("EXTRA"), app.config["MAPPED"], app.config["EMPTY"])


@app.get("/sets")
def sets():
    return jsonify(sorted(app.config["ALLOWED_EXTENSIONS"]), ", ".join(app.config["ORIGINS"]), len(app.config["ALLOWED_EXTENSIONS"]))


@app.get("/items")
def items():
    out = []
    for origin in current_app.config["ORIGINS"]:
        out.append(origin.upper())
    for key, value in app.config["LABELS"].items():
        out.append(f"{key}={value}")
    return jsonify(out, [n * 2 for n in app.config["SIZES"]], sum(app.config["SIZES"]))


@app.get("/label/<name>")
def label(name):
    return jsonify(app.config["LABELS"]["a"], name in app.config["LABELS"], len(current_app.config.get("LABELS")))


@app.get("/tag/<name>")
def tag(name):
    tags = app.config["TAGS"]
    return jsonify(tags.get(name, 0))


@app.get("/mixed")
def mixed():
    return jsonify(app.config["MIXED"], app.config["MIXED"][1], app.config["ORIGINS"][0])


@app.get("/nested")
def nested():
    return jsonify(app.config["NESTED"]["x"]["y"])


@app.get("/has")
def has():
    return jsonify("PAGE" in app.config, "NOPE" in current_app.config, "NOPE" not in app.config, "SECRET_KEY" in app.config, "DEBUG" in app.config)


@app.get("/modes")
def modes():
    return jsonify(app.debug, current_app.debug, app.testing, current_app.testing, app.config["DEBUG"], current_app.config.get("TESTING"))


@app.get("/names")
def names():
    return jsonify(app.name, current_app.import_name == app.import_name, app.config["RATE"], app.config["LATE"], app.config["NAME"], app.config["OTHER"])


@app.post("/grow")
def grow():
    app.config["GROWING"].append(request.args.get("n"))
    return jsonify(app.config["GROWING"])


@app.get("/grown")
def grown():
    return jsonify(app.config["GROWING"])


#: GET /allowed/a.png
#: GET /allowed/a.PNG
#: GET /allowed/a.txt
#: GET /allowed/png
#: GET /lists
#: GET /sets
#: GET /items
#: GET /label/b
#: GET /label/z
#: GET /tag/a
#: GET /mixed
#: GET /nested
#: GET /has
#: GET /modes
#: GET /names
#: POST /grow?n=1
#: POST /grow?n=2
#: GET /grown
