"""A small to-do service: to-dos, and lists that group them."""

from flask import Flask, jsonify
from werkzeug.exceptions import HTTPException

from .hooks import register_hooks
from .lists import bp as lists_bp
from .todos import bp as todos_bp

__version__ = "1.4.0"


def create_app(config=None):
    """Build the application. ``config`` overrides the defaults."""
    app = Flask(__name__)
    app.config.update(
        API_VERSION=__version__,
        PAGE_SIZE=20,
    )
    if config:
        app.config.update(config)

    app.register_blueprint(todos_bp)
    app.register_blueprint(lists_bp, url_prefix="/api/lists")
    register_hooks(app)

    @app.errorhandler(404)
    def not_found(error):
        """Unknown URLs and unknown ids look the same to a client."""
        return jsonify(error="not found"), 404

    @app.errorhandler(HTTPException)
    def http_error(error):
        """Every other HTTP error answers JSON as well."""
        return jsonify(error=error.name, detail=error.description), error.code

    @app.get("/")
    def index():
        """Say what this service is."""
        return {"service": "todo", "version": app.config["API_VERSION"]}

    @app.get("/health")
    def health():
        # Kept free of the store on purpose: load balancers call it often.
        return "ok", 200, {"Content-Type": "text/plain; charset=utf-8"}

    return app
