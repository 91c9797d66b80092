"""Module html escapes quotes in its own spelling."""

import html

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/all")
def everything():
    return jsonify(escaped=html.escape(request.args.get("s", "")))


@app.get("/text")
def text():
    return html.escape(request.args.get("s", ""), quote=False)


@app.get("/quoted")
def quoted():
    return html.escape(request.args.get("s", ""), quote=True)


#: GET /all?s=%3Ca%20href=%27x%27%3E%26amp;%22%3C/a%3E
#: GET /all
#: GET /text?s=%3Ca%20href=%27x%27%3E%26amp;%22%3C/a%3E
#: GET /quoted?s=%27%22%C3%9F%3C
