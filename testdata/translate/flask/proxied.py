# ProxyFix: what the proxies in front say of the client's address, scheme, host, port and prefix.
from flask import Blueprint, Flask, jsonify, redirect, request, url_for
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1, x_port=1, x_prefix=1)
bp = Blueprint("bp", __name__)


@app.get("/seen")
def seen():
    return jsonify(
        addr=request.remote_addr,
        scheme=request.scheme,
        secure=request.is_secure,
        host=request.host,
        url=request.url,
        base=request.base_url,
        root=request.url_root,
        host_url=request.host_url,
        script=request.script_root,
        path=request.path,
        full=request.full_path,
        route=list(request.access_route),
    )


@app.get("/links/")
def links():
    return jsonify(
        plain=url_for("seen"),
        external=url_for("seen", _external=True),
        query=url_for("links", a="b c"),
        scheme=url_for("seen", _scheme="https", _external=True),
        static=url_for("static", filename="x.css"),
        blueprint=url_for("bp.inner", n=3),
    )


@app.get("/away")
def away():
    return redirect(url_for("seen"))


@bp.get("/inner/<int:n>/")
def inner(n):
    return redirect(url_for(".inner", n=n + 1, _external=True), 303)


app.register_blueprint(bp, url_prefix="/bp")
#: rows B55 B59
#: GET /seen
#: GET /seen?x=1
#:   X-Forwarded-For: 203.0.113.7
#: GET /seen
#:   X-Forwarded-For: 203.0.113.7, 198.51.100.2
#: GET /seen
#:   X-Forwarded-For: 203.0.113.7
#:   X-Forwarded-For: 198.51.100.3
#: GET /seen
#:   X-Forwarded-Proto: https
#: GET /seen
#:   X-Forwarded-Proto: https, http
#: GET /seen
#:   X-Forwarded-Proto: wss
#: GET /links
#:   X-Forwarded-Proto: ws
#: POST /seen
#:   X-Forwarded-Proto: ws
#: GET /none
#:   X-Forwarded-Proto: ws
#: GET /seen
#:   Connection: keep-alive, Upgrade
#:   Upgrade: WebSocket
#: GET /seen
#:   X-Forwarded-Proto:
#: GET /seen
#:   X-Forwarded-Host: shop.example
#: GET /seen
#:   X-Forwarded-Host: Shop.Example:8443
#:   X-Forwarded-Proto: https
#: GET /seen
#:   X-Forwarded-Host: shop.example:443
#:   X-Forwarded-Proto: https
#: GET /seen
#:   X-Forwarded-Port: 8080
#: GET /seen
#:   X-Forwarded-Host: shop.example:99
#:   X-Forwarded-Port: 443
#:   X-Forwarded-Proto: https
#: GET /seen
#:   X-Forwarded-Host: [::1]
#:   X-Forwarded-Port: 8080
#: GET /seen
#:   X-Forwarded-Host: bad host
#: GET /seen?q=%C3%A9
#:   X-Forwarded-Prefix: /api
#: GET /seen
#:   X-Forwarded-Prefix: /api/
#: GET /seen
#:   X-Forwarded-Prefix: "/quoted", /last
#: GET /seen
#:   X-Forwarded-For: "unclosed
#: GET /links/
#: GET /links/
#:   X-Forwarded-Prefix: /api
#: GET /links/
#:   X-Forwarded-Prefix: /a b/
#:   X-Forwarded-Proto: https
#:   X-Forwarded-Host: shop.example
#: GET /links
#:   X-Forwarded-Prefix: /api
#:   X-Forwarded-Proto: https
#: GET /links?x=1
#:   X-Forwarded-Host: shop.example
#: GET /away
#:   X-Forwarded-Prefix: /api
#: GET /bp/inner/3
#:   X-Forwarded-Prefix: /api/
#: GET /bp/inner/3/
#:   X-Forwarded-Prefix: /api
#:   X-Forwarded-Proto: https
#: GET /missing
#:   X-Forwarded-Prefix: /api
