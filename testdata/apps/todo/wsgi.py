"""Entry point for WSGI servers: ``gunicorn wsgi:app``."""

from todo import create_app

app = create_app()

if __name__ == "__main__":
    app.run(port=5001)
