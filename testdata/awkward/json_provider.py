"""A JSON provider of the app's own."""

from flask import Flask, jsonify
from flask.json.provider import DefaultJSONProvider


class Provider(DefaultJSONProvider):
    sort_keys = False
    ensure_ascii = False
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


class App(Flask):
    json_provider_class = Provider


app = App(__name__)


@app.get("/")
def index():
    return jsonify(z=1, a={3, 1}, text="é")


#: GET /
