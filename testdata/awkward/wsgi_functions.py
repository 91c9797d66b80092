"""WSGI middleware that is a function within a function: it changes the environment, answers itself, and reads what it was given."""

from flask import Flask, jsonify, request

app = Flask(__name__)
HEADER = "HTTP_X_TENANT"


def method_override(app):
    """Let clients name the method in a header."""

    def inner(environ, start_response):
        method = environ.get("HTTP_X_HTTP_METHOD_OVERRIDE", "").upper()
        if method in ("PUT", "DELETE"):
            environ["REQUEST_METHOD"] = method
        return app(environ, start_response)

    return inner


def prefixed(inner, prefix, skip=("/healthz", "/metrics")):
    def middleware(env, start):
        path = env["PATH_INFO"]
        if path in skip:
            return inner(env, start)
        if path.startswith(prefix):
            env["PATH_INFO"] = path[len(prefix):]
            env["SCRIPT_NAME"] = prefix
            return inner(env, start)
        start("404 Not Found", [("Content-Type", "text/plain")])
        return [b"no such place"]

    return middleware


def tenant(wsgi, default="none"):
    def wrapper(environ, start_response):
        environ[HEADER] = environ.get(HEADER, default)
        return wsgi(environ, start_response)

    return wrapper


class Named:
    def __init__(self, app, key="HTTP_X_NAME"):
        self.app = app
        self.key = key

    def __call__(self, environ, start_response):
        environ[self.key] = environ.get(self.key, "nobody") + "!"
        return self.app(environ, start_response)


app.wsgi_app = Named(app.wsgi_app)
app.wsgi_app = method_override(app.wsgi_app)
app.wsgi_app = tenant(app.wsgi_app, default="acme")
app.wsgi_app = prefixed(app.wsgi_app, prefix="/shop")


@app.route("/", methods=["GET", "POST", "PUT"])
def index():
    return jsonify(
        method=request.method,
        tenant=request.headers.get("X-Tenant"),
        name=request.headers.get("X-Name"),
        root=request.script_root,
        url=request.url,
    )


@app.get("/healthz")
def health():
    return "ok"


#: GET /
#: GET /shop/
#: GET /shop
#: GET /shop/?a=1
#: GET /healthz
#: GET /metrics
#: GET /shop/healthz
#: set X-Http-Method-Override: put
#: POST /shop/
#: set X-Tenant: zed
#: POST /shop/
#: set X-Name: Ann
#: POST /shop/
#: set X-Http-Method-Override: delete
#: POST /shop/
#: GET /shopping
