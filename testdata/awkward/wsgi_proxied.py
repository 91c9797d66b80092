"""ProxyFix with arguments, under another name."""

from flask import Flask, jsonify, request, url_for
from werkzeug.middleware import proxy_fix

app = Flask(__name__)
app.wsgi_app = proxy_fix.ProxyFix(app.wsgi_app, x_for=2, x_proto=1, x_host=1, x_prefix=1, x_port=0)


@app.get("/about")
def about():
    return jsonify(request.remote_addr, request.scheme, request.host, request.script_root, request.url, url_for("about", _external=True), list(request.access_route))


#: GET /about
#: GET /about
#:   X-Forwarded-For: 1.1.1.1, 2.2.2.2
#: GET /about
#:   X-Forwarded-For: 1.1.1.1
#: GET /about
#:   X-Forwarded-For: 3.3.3.3, 1.1.1.1, 2.2.2.2
#:   X-Forwarded-Proto: https
#:   X-Forwarded-Host: example.org
#:   X-Forwarded-Prefix: /app
#:   X-Forwarded-Port: 99
#: GET /about
#:   X-Forwarded-Proto: http, https
#:   X-Forwarded-Host: a, b
