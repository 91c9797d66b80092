"""What services that echo requests use: wrappers of jsonify, subclasses of dict, helpers given the request."""

import base64
from urllib.parse import urlparse, urlunparse

from flask import Flask, jsonify as flask_jsonify, make_response, request, url_for

app = Flask(__name__)
app.json.compact = False


class Fields(dict):
    def _lower(self):
        return [k.lower() for k in self.keys()]

    def __contains__(self, key):
        return key.lower() in self._lower()

    def __getitem__(self, key):
        if key in self:
            return list(self.items())[self._lower().index(key.lower())][1]


def jsonify(*args, **kwargs):
    response = flask_jsonify(*args, **kwargs)
    if not response.data.endswith(b"\n"):
        response.data += b"\n"
    return response


def full_url(request):
    protocol = request.headers.get("X-Proto") or request.headers.get("X-Protocol")
    if protocol is None:
        return request.url
    url = list(urlparse(request.url))
    url[0] = protocol
    return urlunparse(url)


@app.get("/fields")
def fields():
    found = Fields(request.args.items())
    return jsonify(a="a" in found, value=found["a"], plain=found.get("a", "none"), count=len(found))


@app.get("/where")
def where():
    return jsonify(url=full_url(request))


@app.get("/decode/<value>")
def decode(value):
    try:
        return base64.urlsafe_b64decode(value.encode("utf-8")).decode("utf-8")
    except:
        return "no base64"


@app.get("/again/<int:n>")
def again(n, limit=3):
    response = make_response()
    response.status_code = 302
    response.headers["Location"] = url_for("again", n=min(n, limit))
    return response


@app.post("/files")
def files():
    return jsonify({k: [v.content_type, v.read().decode()] for k, v in request.files.items()})


@app.get("/environ")
def environ():
    return jsonify(a=request.environ.get("HTTP_X_A", "none"), secure=request.environ["wsgi.url_scheme"] == "https")


#: GET /fields
#: GET /fields?A=1&a=2
#: GET /fields?b=1&a=&a=3
#: GET /where
#: GET /where?x=1&y=%C3%A4
#:   X-Proto: https
#: GET /where?x
#:   X-Protocol: ftp
#: GET /decode/SGVsbG8=
#: GET /decode/SGVsbG8
#: GET /decode/_-8=
#: GET /decode/x
#: GET /decode/SFRU-!UEJJTg==
#: GET /again/2
#: GET /again/9
#: GET /environ
#: GET /environ
#:   X-A: 5
