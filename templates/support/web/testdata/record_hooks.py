"""Record the order in which Flask runs hooks and error handlers, for random apps.

Each line of hooks.jsonl.gz is an app (hooks and handlers of the application and of
two nested blueprints) with requests and what they gave: status, body, and the log
of everything that ran. hooks_test.go builds the same apps with package web.
"""
import gzip
import io
import json
import random

from flask import Blueprint, Flask, abort, request
from werkzeug.exceptions import (BadRequest, BadRequestKeyError, HTTPException, InternalServerError, MethodNotAllowed, NotFound)


class Base(Exception):
    pass


class Derived(Base, KeyError):
    pass


CLASSES = {c.__name__: c for c in [Exception, ValueError, UnicodeError, KeyError, LookupError, HTTPException, NotFound, BadRequest,
                                   BadRequestKeyError, MethodNotAllowed, InternalServerError, Base, Derived]}
RAISES = ["ValueError", "UnicodeError", "KeyError", "NotFound", "BadRequest", "BadRequestKeyError", "Base", "Derived", "403", "404", "500"]
SCOPES = ["", "bp", "bp.inner"]
PATHS = {"": "/x", "bp": "/bp/x", "bp.inner": "/bp/inner/x"}


def act(do, name, log, arg=None):
    log.append(name)
    if do.startswith("raise "):
        kind = do[6:]
        if kind.isdigit():
            abort(int(kind))
        raise CLASSES[kind]("k")
    if do == "reraise":
        raise arg
    if do == "answer":
        return name
    return None


def random_app(rng):
    hooks = []
    for i in range(rng.randint(0, 7)):
        kind = rng.choice(["before", "before", "after", "after", "teardown", "context"])
        scope = rng.choice(SCOPES)
        do = "log"
        if kind == "before" and rng.random() < 0.15:
            do = rng.choice(["answer", "raise " + rng.choice(RAISES)])
        if kind == "after" and rng.random() < 0.08:
            do = "raise " + rng.choice(RAISES)
        hooks.append({"kind": kind, "scope": "" if kind == "context" else scope, "do": do, "name": "%s%d" % (kind, i)})
    handlers = []
    for i in range(rng.randint(0, 6)):
        h = {"scope": rng.choice(SCOPES), "do": "answer", "name": "handler%d" % i, "code": 0, "class": ""}
        if rng.random() < 0.4:
            h["code"] = rng.choice([400, 403, 404, 405, 500])
        else:
            h["class"] = rng.choice(list(CLASSES))
        if rng.random() < 0.12:
            h["do"] = rng.choice(["reraise", "raise ValueError", "raise 404"])
        handlers.append(h)
    views = {s: rng.choice(["answer", "answer", "none"] + ["raise " + r for r in RAISES]) for s in SCOPES}
    return {"hooks": hooks, "handlers": handlers, "views": views}


def build(spec, log):
    app = Flask("hooks", static_folder=None)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    app.logger.disabled = True
    bp, inner = Blueprint("bp", __name__, url_prefix="/bp"), Blueprint("inner", __name__, url_prefix="/inner")
    scopes = {"": app, "bp": bp, "bp.inner": inner}

    def error(e):
        return type(e).__name__ if e is not None else "None"

    for h in spec["hooks"]:
        def before(h=h):
            return act(h["do"], h["name"], log)

        def after(resp, h=h):
            resp.headers.add("X-Hook", h["name"])
            act(h["do"], h["name"], log)
            return resp

        def teardown(e, h=h):
            log.append(h["name"] + " " + error(e))

        on = scopes[h["scope"]]
        {"before": lambda: on.before_request(before), "after": lambda: on.after_request(after), "teardown": lambda: on.teardown_request(teardown),
         "context": lambda: app.teardown_appcontext(teardown)}[h["kind"]]()
    for h in spec["handlers"]:
        def handler(e, h=h):
            return act(h["do"], h["name"] + " " + str(e).split(":")[0], log, e), 299
        scopes[h["scope"]].register_error_handler(h["code"] or CLASSES[h["class"]], handler)
    for scope, do in spec["views"].items():
        def view(do=do):
            return act(do, "view", log)
        scopes[scope].add_url_rule("/x", "x", view)
        scopes[scope].add_url_rule("/slash/", "slash", view)
    bp.register_blueprint(inner)
    app.register_blueprint(bp)
    return app


def call(app, method, path):
    got = {}

    def start(status, headers, exc_info=None):
        got["status"] = int(status.split()[0])
        got["hooks"] = [v for k, v in headers if k == "X-Hook"]

    environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": "", "SCRIPT_NAME": "", "SERVER_NAME": "localhost", "SERVER_PORT": "80",
               "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(), "wsgi.errors": io.StringIO(), "HTTP_HOST": "localhost"}
    try:
        body = b"".join(app.wsgi_app(environ, start)).decode()
    except Exception:  # the server answers, with a page of its own
        return {"status": 500, "hooks": [], "body": None}
    return {"status": got["status"], "hooks": got["hooks"], "body": body}


def main():
    rng = random.Random(11)
    raw, count = io.BytesIO(), 0
    with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, compresslevel=9) as out:
        for _ in range(700):
            spec, log = random_app(rng), []
            app = build(spec, log)
            requests = []
            for method, path in [("GET", p) for p in PATHS.values()] + [("POST", "/bp/x"), ("GET", "/none"), ("GET", "/bp/none"), ("GET", "/bp/inner/slash"), ("OPTIONS", "/bp/inner/x")]:
                log.clear()
                requests.append({"method": method, "path": path, **call(app, method, path), "log": list(log)})
                count += 1
            spec["requests"] = requests
            out.write(json.dumps(spec, separators=(",", ":")).encode() + b"\n")
    with open("hooks.jsonl.gz", "wb") as f:
        f.write(raw.getvalue())
    print(count, len(raw.getvalue()))


main()
