"""What runs around every request."""

import uuid

from flask import current_app, g, jsonify, request

MAX_BODY = 64 * 1024


def assign_request_id():
    """Take the caller's request id, or make one up."""
    g.request_id = request.headers.get("X-Request-ID") or str(uuid.uuid4())


def refuse_large_bodies():
    """Answer 413 before anything reads the body."""
    length = request.content_length
    if length is not None and length > MAX_BODY:
        return jsonify(error="body too large", limit=MAX_BODY), 413


def add_headers(response):
    """Send the request id back and say which version answered."""
    response.headers["X-Request-ID"] = g.request_id
    response.headers["X-Api-Version"] = current_app.config["API_VERSION"]
    if request.method == "GET" and response.status_code == 200:
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def register_hooks(app):
    """Mount the hooks of this module on the application."""
    app.before_request(assign_request_id)
    app.before_request(refuse_large_bodies)
    app.after_request(add_headers)
