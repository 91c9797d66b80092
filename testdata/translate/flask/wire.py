# What the server sees before the app does: odd escapes, odd hosts, absolute targets.
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/seen/<path:p>")
def seen(p):
    return jsonify(p=p, host=request.host, url=request.url)


#: rows A38
#: GET /seen/%zz
#: GET /seen/a%
#: rows A47
#: GET /seen/a
#:   Host: bad host
#: GET /seen/a
#:   Host: exa<mple
#: GET /seen/a
#:   Host: EXAMPLE.com:80
#: rows B61
#: GET http://other.example/seen/b
#: GET http://other.example:8080/seen/b?x=1
