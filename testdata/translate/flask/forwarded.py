# X-Forwarded-Proto under gunicorn, which believes the loopback alone.
from flask import Flask, jsonify, redirect, request, url_for

app = Flask(__name__)


@app.get("/seen/")
def seen():
    return jsonify(scheme=request.scheme, secure=request.is_secure, addr=request.remote_addr, url=request.url, external=url_for("seen", _external=True))


@app.get("/away")
def away():
    return redirect(url_for("seen", _external=True))


#: served by gunicorn
#: rows A54
#: GET /seen/
#: GET /seen/
#:   X-Forwarded-Proto: https
#: GET /seen/
#:   X-Forwarded-Proto: http
#: GET /seen/
#:   X-Forwarded-Proto: HTTPS
#: GET /seen/
#:   X-Forwarded-Ssl: on
#: GET /seen/
#:   X-Forwarded-Protocol: ssl
#: GET /seen/
#:   X-Forwarded-For: 203.0.113.7
#:   X-Forwarded-Host: shop.example
#: GET /seen
#:   X-Forwarded-Proto: https
#: GET /away
#:   X-Forwarded-Proto: https
