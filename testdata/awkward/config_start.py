# Settings that the environment decides when the app is made, texts and lists of texts.
import os

from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
app.config["SITE_LANGUAGES"] = os.environ.get("SITE_LANGUAGES", "en,de").split(",")
app.config["TITLE"] = os.environ.get("F2G_UNSET_TITLE", "shop").upper()
app.config["PARTS"] = os.environ.get("F2G_UNSET_PARTS", "a b").split()
CORS(app, origins=os.environ.get("F2G_UNSET_ORIGINS", "http://a.example,http://b.example").split(","))


@app.get("/languages")
def languages():
    return jsonify("de" in app.config["SITE_LANGUAGES"], len(app.config["SITE_LANGUAGES"]))


@app.get("/all")
def all_languages():
    return jsonify(app.config["SITE_LANGUAGES"])


@app.get("/title")
def title():
    return jsonify(app.config["TITLE"], [p for p in app.config["PARTS"]])


#: GET /languages
#: GET /all
#: GET /title
#:   Origin: http://b.example
#: GET /title
#:   Origin: http://c.example
