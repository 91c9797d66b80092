"""ETags, conditional answers, Cache-Control."""

import datetime

from flask import Flask, make_response, request

app = Flask(__name__)


@app.route("/etag")
def etag():
    r = make_response("body")
    r.set_etag("abc")
    return r.make_conditional(request)


@app.route("/modified")
def modified():
    r = make_response("body")
    r.last_modified = datetime.datetime(2024, 1, 2, 3, 4, 5)
    return r.make_conditional(request)


@app.route("/added")
def added():
    r = make_response("body")
    r.add_etag()
    return r


@app.route("/cache")
def cache():
    r = make_response("body")
    r.cache_control.max_age = 60
    r.cache_control.public = True
    return r


#: rows Q1
#: GET /etag
#: GET /etag
#:   If-None-Match: "abc"
#: GET /etag
#:   If-None-Match: W/"abc"
#: GET /etag
#:   If-None-Match: "x", "y"
#: GET /etag
#:   If-None-Match: *
#: GET /modified
#: GET /modified
#:   If-Modified-Since: Tue, 02 Jan 2024 03:04:05 GMT
#: GET /modified
#:   If-Modified-Since: Tue, 02 Jan 2024 03:04:04 GMT
#: rows Q2
#: GET /added
#: rows Q3
#: GET /cache
