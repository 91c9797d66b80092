"""A WSGI middleware and a test of the environ."""

from flask import Flask, jsonify, request

app = Flask(__name__)


class Prefix:
    def __init__(self, inner):
        self.inner = inner
    def __call__(self, environ, start_response):
        environ["HTTP_X_ADDED"] = "by middleware"
        return self.inner(environ, start_response)


app.wsgi_app = Prefix(app.wsgi_app)


@app.get("/")
def index():
    return jsonify(request.headers.get("X-Added"), request.environ["REQUEST_METHOD"])


#: GET /
