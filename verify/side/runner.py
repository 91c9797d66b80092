"""Serves a Flask or FastAPI app for flask2gin verify. The one argument is a JSON object:

    paths   folders for the front of sys.path
    module  the module of the app
    attr    its name there: app, create_app, create_app("test")
    memory  the limit of the process's memory in bytes, 0 for none
    file    the limit of a file that it writes in bytes, 0 for none
    freeze  the time and the seed that clock and random sources are frozen at, null for none

The first line on stdout is JSON: {"port", "python", "flask", "werkzeug", "fastapi", "uvicorn", "secret", "tokens", "rules"}; nothing else goes there.
The process ends when its stdin does: then verify has ended.
"""

import sys

sys.dont_write_bytecode = True

import ast
import base64
import importlib
import importlib.metadata
import inspect
import json
import os
import threading
import traceback


def main():
    options = json.loads(sys.argv[1])
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    threading.Thread(target=end_with_parent, daemon=True).start()
    limit(options)
    sys.argv[:] = [options["module"]]
    sys.path[:0] = options["paths"]
    if options["freeze"]:
        freeze(**options["freeze"])
    app = load(options["module"], options["attr"])

    def greet(port):
        json.dump(about(app, port), out)
        out.write("\n")
        out.flush()

    if is_asgi(app):
        return serve_asgi(app, greet)
    serve_wsgi(app, greet)


def serve_wsgi(app, greet):
    """Serve the app with Werkzeug's server, one request after the other."""
    from werkzeug.serving import WSGIRequestHandler, make_server

    class Handler(WSGIRequestHandler):
        """Logs nothing."""

        def log(self, *args):
            pass

    server = make_server("127.0.0.1", 0, Witness(app), threaded=False, request_handler=Handler)
    greet(server.port)
    server.serve_forever()


class Witness:
    """Says in a header of each answer which rule the request reached, and what the app raised and did not handle."""

    def __init__(self, app):
        self.app, self.raised = app, ""
        self.flask = app if hasattr(app, "url_map") else getattr(app, "app", None)
        try:
            from flask import got_request_exception

            got_request_exception.connect(self.note, weak=False)
        except Exception:
            pass  # Flask before 2.3 without blinker has no signals

    def note(self, sender, exception, **rest):
        """Remember an exception and the last line of the app that it came through."""
        place = ""
        for frame in traceback.extract_tb(exception.__traceback__):
            if os.path.abspath(frame.filename).startswith(os.getcwd() + os.sep):
                place = f" at {os.path.relpath(frame.filename)}:{frame.lineno}"
        self.raised = f"{type(exception).__name__}: {exception}"[:300] + place

    def rule(self, environ):
        """Return the rule that a request reaches."""
        try:
            return self.flask.url_map.bind_to_environ(environ).match(return_rule=True)[0].rule
        except Exception:
            return ""

    def __call__(self, environ, start_response):
        self.raised, rule = "", self.rule(environ)

        def start(status, headers, exc_info=None):
            note = base64.b64encode(json.dumps([rule, self.raised]).encode()).decode()
            return start_response(status, [*headers, ("X-Flask2gin-Witness", note)], exc_info)

        return self.app(environ, start)


def end_with_parent():
    """End the process at the end of its stdin, whatever else it is doing."""
    try:
        while os.read(0, 4096):
            pass
    finally:
        os._exit(0)


def limit(options):
    """Set the limits of the process, where the system knows them."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for kind, bound in ((resource.RLIMIT_AS, options["memory"]), (resource.RLIMIT_FSIZE, options["file"])):
        if bound:
            resource.setrlimit(kind, (bound, bound))


def load(module, attr):
    """Return the app that attr names in the module: an object, a factory, or a factory with literal arguments."""
    found = importlib.import_module(module)
    call = ast.parse(attr.strip(), mode="eval").body
    if not isinstance(call, ast.Call):
        app = getattr(found, attr.strip())
        return app() if inspect.isfunction(app) else app
    args = [ast.literal_eval(a) for a in call.args]
    return getattr(found, call.func.id)(*args, **{k.arg: ast.literal_eval(k.value) for k in call.keywords})


def about(app, port):
    """Return what verify must know of the app."""
    flask = app if hasattr(app, "url_map") else getattr(app, "app", None)
    secret = getattr(flask, "secret_key", None) or session_key(app)
    tokens = getattr(flask, "config", {}).get("JWT_SECRET_KEY")
    return {
        "port": port,
        "python": sys.version.split()[0],
        **{name: version(name) for name in (("fastapi", "uvicorn") if is_asgi(app) else ("flask", "werkzeug"))},
        "secret": secret.decode("latin-1") if isinstance(secret, bytes) else secret if isinstance(secret, str) else "",
        "tokens": tokens if isinstance(tokens, str) else "",
        "rules": [rule.rule for rule in flask.url_map.iter_rules()] if hasattr(flask, "url_map") else asgi_rules(app),
    }


def session_key(app):
    """Return the key of SessionMiddleware, None for an app without it."""
    for m in getattr(app, "user_middleware", []):
        if m.cls.__name__ == "SessionMiddleware":
            return str(m.kwargs.get("secret_key", ""))
    return None


def version(name):
    """Return the version of a package, "" when there is none."""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def freeze(time, seed):
    """Make the clock stand still and the sources of random values repeat themselves."""
    import datetime
    import random
    import secrets
    import time as clock
    import uuid

    source = random.Random(seed)
    random.seed(seed)
    os.urandom = source.randbytes
    random._urandom = source.randbytes
    secrets.token_bytes = lambda n=None: source.randbytes(32 if n is None else n)
    secrets.token_hex = lambda n=None: secrets.token_bytes(n).hex()
    uuid.uuid4 = lambda: uuid.UUID(bytes=source.randbytes(16), version=4)
    uuid.uuid1 = lambda *args, **kw: uuid.UUID(bytes=source.randbytes(16), version=1)
    clock.time = lambda: time
    clock.time_ns = lambda: int(time * 10**9)
    localtime, gmtime, strftime = clock.localtime, clock.gmtime, clock.strftime
    clock.localtime = lambda s=None: localtime(time if s is None else s)
    clock.gmtime = lambda s=None: gmtime(time if s is None else s)
    clock.strftime = lambda f, t=None: strftime(f, clock.localtime() if t is None else t)
    freeze_datetime(datetime, time)


def freeze_datetime(module, time):
    """Put classes in the place of datetime's own whose now is time; instances of the originals are theirs too."""
    real_datetime, real_date = module.datetime, module.date

    class Kind(type):
        def __instancecheck__(cls, value):
            return isinstance(value, cls.__bases__[0])

        def __subclasscheck__(cls, other):
            return issubclass(other, cls.__bases__[0])

    class datetime(real_datetime, metaclass=Kind):
        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(time, tz)

        @classmethod
        def utcnow(cls):
            return cls.fromtimestamp(time, module.timezone.utc).replace(tzinfo=None)

        @classmethod
        def today(cls):
            return cls.fromtimestamp(time)

    class date(real_date, metaclass=Kind):
        @classmethod
        def today(cls):
            return cls.fromtimestamp(time)

    for name, new in (("datetime", datetime), ("date", date)):
        new.__module__, new.__qualname__ = "datetime", name
        setattr(module, name, new)


main()
