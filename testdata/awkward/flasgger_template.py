"""Flasgger with a configuration and a template of the app's own, a base path, and ids that get a prefix.

Recording it needs, besides Flask: flasgger==0.9.7.1.
"""

from flasgger import NO_SANITIZER, Swagger
from flask import Flask

app = Flask(__name__)
app.json.compact = False
template = {
    "swagger": "2.0",
    "info": {"title": "Own", "version": "1.2", "contact": {"email": "me@example.org"}},
    "basePath": "/api/",
    "schemes": ["http", "https"],
    "securityDefinitions": {"Bearer": {"type": "apiKey", "name": "Authorization", "in": "header"}},
}
config = Swagger.DEFAULT_CONFIG.copy()
config["specs"] = [
    {"endpoint": "all", "route": "/all.json", "rule_filter": lambda rule: True, "model_filter": lambda tag: True},
    {"endpoint": "more", "route": "/v2/more.json", "title": "ignored", "rule_filter": lambda rule: True},
]
config.update({"prefix_ids": True, "ignore_verbs": ["HEAD", "OPTIONS", "PUT"], "host": "ignored.example.org", "optional_fields": ["tags"]})
swagger = Swagger(app, config=config, template=template, sanitizer=NO_SANITIZER)
template["host"] = "example.org"


@app.route("/api/one", methods=["GET", "PUT"])
def one():
    """One
    line feed
    ---
    tags: [t]
    produces: [dropped]
    responses:
      200:
        description: ok
        schema:
          id: One
          type: string
    """
    return "one"


@app.route("/api")
def base():
    """Base
    ---
    responses: {200: {description: base}}
    """
    return "base"


@app.route("/other/<string(length=2):code>")
def other(code):
    """Other
    ---
    responses: {200: {description: other}}
    """
    return code


#: GET /all.json
#: GET /v2/more.json
#: GET /all.json
#: GET /api/one
#: PUT /api/one
#: GET /api
#: GET /other/ab
#: GET /apidocs/index.html
