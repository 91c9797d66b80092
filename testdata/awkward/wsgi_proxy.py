"""ProxyFix around WSGI middleware of the app's own, and within it: each sees what those around it left."""

from flask import Flask, jsonify, request
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)


class Note:
    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        environ["HTTP_X_SEEN"] = environ["REMOTE_ADDR"] + " " + environ["wsgi.url_scheme"]
        environ["shop_outer"] = environ.get("SCRIPT_NAME", "")
        return self.app(environ, start_response)


class Early:
    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        environ["shop_early"] = environ["REMOTE_ADDR"]
        return self.app(environ, start_response)


app.wsgi_app = Note(app.wsgi_app)
app.wsgi_app = ProxyFix(app.wsgi_app, x_for=2, x_proto=1, x_host=1, x_prefix=1)
app.wsgi_app = Early(app.wsgi_app)


@app.get("/")
def index():
    return jsonify(
        seen=request.headers.get("X-Seen"),
        
        addr=request.remote_addr,
        environ=request.environ["REMOTE_ADDR"],
        scheme=request.environ["wsgi.url_scheme"],
        url=request.url,
        root=request.script_root,
        name=request.environ["SCRIPT_NAME"],
    )


#: GET /
#: set X-Forwarded-For: 1.1.1.1, 2.2.2.2, 3.3.3.3
#: GET /
#: set X-Forwarded-Proto: https
#: GET /
#: set X-Forwarded-Host: shop.example, other.example:8080
#: GET /?a=1
#: set X-Forwarded-Prefix: /shop/
#: GET /?a=1
#: GET /nowhere
#: set X-Forwarded-For: 1.1.1.1
#: GET /
#: set X-Forwarded-For: , ,
#: GET /
