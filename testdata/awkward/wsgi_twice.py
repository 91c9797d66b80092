"""The same WSGI middleware around the app twice, with other values each time: no translation holds both."""

from flask import Flask, request

app = Flask(__name__)


class Add:
    def __init__(self, app, name):
        self.app = app
        self.name = name

    def __call__(self, environ, start_response):
        environ["HTTP_X_SEEN"] = environ.get("HTTP_X_SEEN", "") + self.name
        return self.app(environ, start_response)


app.wsgi_app = Add(app.wsgi_app, "a")
app.wsgi_app = Add(app.wsgi_app, "b")


@app.get("/")
def index():
    return request.headers["X-Seen"]


#: GET /
