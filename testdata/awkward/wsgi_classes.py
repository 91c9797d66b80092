"""WSGI middleware of the app's own that is a class: it adds to the environment, and refuses requests."""

from flask import Flask, request

app = Flask(__name__)


class Named:
    def __init__(self, app, name="x"):
        self.app = app
        self.name = name

    def __call__(self, environ, start_response):
        environ["HTTP_X_NAME"] = "zed"
        return self.app(environ, start_response)


class Guard:
    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        if environ.get("HTTP_X_KEY") != "k":
            start_response("401 Unauthorized", [("Content-Type", "text/plain")])
            return [b"no"]
        return self.app(environ, start_response)


class Override:
    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        method = environ.get("HTTP_X_HTTP_METHOD_OVERRIDE", "").upper()
        if method in ("PUT", "DELETE"):
            environ["REQUEST_METHOD"] = method
        return self.app(environ, start_response)


app.wsgi_app = Named(app.wsgi_app)
app.wsgi_app = Override(app.wsgi_app)
app.wsgi_app = Guard(app.wsgi_app)


@app.route("/", methods=["GET", "POST", "PUT"])
def index():
    return request.method + " " + request.headers.get("X-Name", "none")


#: GET /
#: GET /nowhere
#: set X-Key: k
#: GET /
#: POST /
#: HEAD /
#: DELETE /
#: GET /nowhere
#: set X-Http-Method-Override: put
#: POST /
#: GET /
#: set X-Http-Method-Override: delete
#: POST /
