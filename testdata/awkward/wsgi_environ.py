# WSGI middleware of the app's own: what it changes in the environment changes the request.
from flask import Flask, jsonify, redirect, request, url_for
from werkzeug.wrappers import Request, Response

app = Flask(__name__)


class ReverseProxied(object):
    """Reads where the proxy serves the app."""

    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        script_name = environ.get("HTTP_X_SCRIPT_NAME", "")
        if script_name:
            environ["SCRIPT_NAME"] = script_name
            path_info = environ["PATH_INFO"]
            if path_info.startswith(script_name):
                environ["PATH_INFO"] = path_info[len(script_name):]

        scheme = environ.get("HTTP_X_SCHEME", "")
        if scheme:
            environ["wsgi.url_scheme"] = scheme
        server = environ.get("HTTP_X_FORWARDED_SERVER")
        if server:
            environ["HTTP_HOST"] = server
        return self.app(environ, start_response)


class MethodOverride:
    allowed = frozenset(["GET", "HEAD", "POST", "DELETE", "PUT", "PATCH", "OPTIONS"])

    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        method = environ.get("HTTP_X_HTTP_METHOD_OVERRIDE", "").upper()
        if method in self.allowed:
            environ["REQUEST_METHOD"] = method
        return self.app(environ, start_response)


class TokenCheck:
    def __init__(self, app, header, token="s3"):
        self.wrapped = app
        self.header = header
        self.token = token
        self.retries = 3

    def __call__(self, environ, start_response):
        req = Request(environ)
        if req.path == "/locked" and req.headers.get(self.header) != self.token:
            res = Response("locked for " + req.method, mimetype="text/plain", status=401)
            return res(environ, start_response)
        if req.args.get("later"):
            return Response("later", status=503, headers={"Retry-After": str(self.retries)})(environ, start_response)
        environ["HTTP_X_CHECKED"] = "yes " + self.header
        environ["app_user"] = {"name": "eve"}
        return self.wrapped(environ, start_response)


class Prefix:
    def __init__(self, app, prefix=""):
        self.app = app
        self.prefix = prefix

    def __call__(self, environ, start_response):
        if environ["PATH_INFO"].startswith(self.prefix):
            environ["PATH_INFO"] = environ["PATH_INFO"][len(self.prefix):]
            environ["SCRIPT_NAME"] = self.prefix
            return self.app(environ, start_response)
        elif environ["PATH_INFO"] == "/empty":
            start_response("200 OK", [])
            return []
        else:
            start_response("404", [("Content-Type", "text/plain")])
            return ["This url does not belong to the app.".encode()]


app.wsgi_app = ReverseProxied(app.wsgi_app)
app.wsgi_app = MethodOverride(app.wsgi_app)
app.wsgi_app = TokenCheck(app.wsgi_app, "X-Token")
app.wsgi_app = Prefix(app.wsgi_app, prefix="/shop")


@app.before_request
def seen():
    if request.args.get("hook"):
        return jsonify(hook=request.method)


@app.route("/", methods=["GET", "POST", "DELETE"])
def index():
    return jsonify(url=request.url, root=request.script_root, method=request.method, checked=request.headers.get("X-Checked"),
                   environ=request.environ["HTTP_X_CHECKED"], path=request.environ["PATH_INFO"], script=request.environ.get("SCRIPT_NAME"))


@app.get("/item/<int:n>/")
def item(n):
    return jsonify(n=n, url=url_for("index"), full=url_for("item", n=3, _external=True), data=request.get_data(as_text=True))


@app.put("/item/<int:n>/")
def put(n):
    return jsonify(put=n, got=request.get_json())


@app.get("/locked")
def locked():
    return redirect(url_for("index"))


@app.get("/user")
def user():
    return jsonify(request.environ["app_user"])


#: GET /
#: GET /other
#: GET /empty
#: GET /shop
#: GET /shop/
#: GET /shop/?a=1&b=%C3%A4
#: GET /shop/
#:   X-Token: s3
#:   X-Checked: mine
#: GET /shop/item/3
#: GET /shop/item/3/
#: POST /shop/item/3/ json {"a": 1}
#:   X-HTTP-Method-Override: put
#: POST /shop/item/3/ json {"a": 1}
#:   X-HTTP-Method-Override: TRACE
#: POST /shop/
#:   X-HTTP-Method-Override: DELETE
#: GET /shop/locked
#: POST /shop/locked
#: GET /shop/locked
#:   X-Token: s3
#: GET /shop/?later=1
#: GET /shop/?hook=1
#: GET /shop/item/5
#:   X-Scheme: https
#:   X-Forwarded-Server: shop.example:8443
#: GET /shop/item/5/
#:   X-Scheme: https
#:   X-Forwarded-Server: shop.example
#: GET /shop/x/item/5/
#:   X-Script-Name: /x
#: GET /shop/x/item/5
#:   X-Script-Name: /x
#: GET /shop/item/5/
#:   X-Script-Name: /y/
#: GET /shop/%C3%A4
#: GET /shop/user
#: OPTIONS /shop/
#: GET /shop/static/none.txt
