# WSGI middleware that is not translated: it looks at answers, is a function, or is given what is not constant.
import os

from flask import Flask, jsonify

app = Flask(__name__)


def doubled(inner):
    def wrapper(environ, start_response):
        return [part * 2 for part in inner(environ, start_response)]
    return wrapper


class Counted:
    def __init__(self, inner):
        self.inner = inner
        self.calls = 0

    def __call__(self, environ, start_response):
        self.calls += 1
        environ["HTTP_X_CALLS"] = str(self.calls)
        return self.inner(environ, start_response)


class Stamped:
    def __init__(self, inner, stamp):
        self.inner = inner
        self.stamp = stamp

    def __call__(self, environ, start_response):
        def stamped(status, headers, exc_info=None):
            headers.append(("X-Stamp", self.stamp))
            return start_response(status, headers, exc_info)
        return self.inner(environ, stamped)


class Silent:
    def __init__(self, inner):
        self.inner = inner

    def __call__(self, environ, start_response):
        if environ.get("HTTP_X_SILENT"):
            start_response("204 No Content", [])
        return self.inner(environ, start_response)


app.wsgi_app = Silent(app.wsgi_app)
app.wsgi_app = Counted(app.wsgi_app)
app.wsgi_app = Stamped(app.wsgi_app, os.environ.get("STAMP", "none"))
app.wsgi_app = doubled(app.wsgi_app)


@app.get("/")
def index():
    return jsonify(a=1)


#: GET /
#: GET /nowhere
