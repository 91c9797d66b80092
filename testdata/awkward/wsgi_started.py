"""Functions in the place of start_response that do more than add headers."""

import time

from flask import Flask

app = Flask(__name__)


class Timing:
    def __init__(self, app):
        self.app = app

    def __call__(self, environ, start_response):
        def started(status, headers, exc_info=None):
            if not status.startswith("2"):
                headers.append(("X-Failed", "yes"))
            return start_response(status, headers, exc_info)
        return self.app(environ, started)


app.wsgi_app = Timing(app.wsgi_app)


@app.get("/")
def index():
    return "x"


#: GET /
#: GET /nowhere
