"""A generator as a body."""

from flask import Flask, Response, stream_with_context, request

app = Flask(__name__)


@app.get("/")
def index():
    def rows():
        for i in range(3):
            yield f"{i},{i * i}\n"
    return Response(rows(), mimetype="text/csv")


@app.get("/broken")
def broken():
    def rows():
        yield "one\n"
        raise ValueError("cut")
    return rows(), {"X-Cut": "yes"}


@app.get("/context")
def context():
    @stream_with_context
    def rows():
        yield request.args.get("a", "-")
        yield "!"
    return rows()


@app.get("/list")
def parts():
    return Response(["a", "b", "c"])


#: GET /
#: HEAD /
#: GET /context?a=1
#: GET /list
