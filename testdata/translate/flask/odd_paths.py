"""Paths and methods that clients rarely send."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/seg/<s>")
def seg(s):
    return ascii(s)


@app.route("/path/<path:p>")
def path(p):
    return ascii(p)


@app.route("/case")
def case():
    return request.method


@app.route("/ünï/<x>")
def unicode_rule(x):
    return x


#: rows A36
#: GET /seg/a%2Fb
#: GET /path/a%2Fb
#: rows A37
#: GET /seg/%FF
#: GET /seg/%E2%82x
#: GET /seg/%C3%A9
#: rows A39
#: GET /seg/a+b
#: rows A40
#: GET /seg/..
#: GET /seg/.
#: GET /seg/%2e%2e
#: GET /path/a/../b
#: rows A41
#: GET /seg/a;b=c
#: GET /seg/a%00b
#: GET /seg/a%20b
#: rows A42
#: GET /case
#: GET /Case
#: rows A43
#: GET /%C3%BCn%C3%AF/a
#: rows A44
#: get /case
#: rows A45
#: FOO /case
#: rows A46
#: OPTIONS *
#: rows B58
#: POST /case
#:   X-HTTP-Method-Override: GET
#: GET /case?_method=PUT
