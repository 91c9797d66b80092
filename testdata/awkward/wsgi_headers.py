"""WSGI middleware that adds headers by a function of its own in the place of start_response."""

from flask import Flask, jsonify, make_response, request

app = Flask(__name__)


class HeaderMiddleware:
    """Adds one header."""

    def __init__(self, app, name="X-Served-By", value="files"):
        self.app = app
        self.name = name
        self.value = value

    def __call__(self, environ, start_response):
        def custom_start(status, headers, exc_info=None):
            """Adds the header."""
            headers.append((self.name, self.value))
            return start_response(status, headers, exc_info)
        return self.app(environ, custom_start)


class Security(object):
    POLICY = "default-src 'self'"

    def __init__(self, application, version):
        self.application = application
        self.version = version

    def __call__(self, environ, start_response):
        environ["app_version"] = self.version

        def sr(status, response_headers, *args):
            response_headers.extend([("X-Frame-Options", "DENY"), ("x-content-type-options", "nosniff")])
            response_headers.append(("Content-Security-Policy", Security.POLICY))
            response_headers.append(("X-Version", f"v{self.version}"))
            return start_response(status, response_headers, *args)

        if environ["PATH_INFO"] == "/blocked":
            start_response("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"blocked"]
        return self.application(environ, sr)


def tagged(inner, tag):
    def wrapper(environ, start_response):
        def start(status, headers, exc_info=None):
            return start_response(status, headers + [("X-Tag", tag), ("X-Served-By", "tagged")], exc_info)
        return inner(environ, start)
    return wrapper


app.wsgi_app = HeaderMiddleware(app.wsgi_app)
app.wsgi_app = Security(app.wsgi_app, "2")
app.wsgi_app = tagged(app.wsgi_app, "t1")


@app.get("/")
def index():
    return jsonify(version=request.environ["REQUEST_METHOD"])


@app.get("/own")
def own():
    r = make_response("x", 304)
    r.headers["X-Tag"] = "own"
    r.headers["X-Frame-Options"] = "SAMEORIGIN"
    return r


@app.get("/error")
def error():
    raise KeyError("x")


#: GET /
#: HEAD /
#: GET /own
#: GET /error
#: GET /nowhere
#: POST /
#: GET /blocked
