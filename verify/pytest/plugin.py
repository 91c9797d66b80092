"""A pytest plugin of flask2gin verify: records the outcome of every test and, if FLASK2GIN_SERVER names the binary of a
port, sends to it what the tests send to the app through Flask's and Werkzeug's test clients.

The clients stay as they are: only werkzeug.test.run_wsgi_app is replaced, below which a request is a WSGI environment.
Cookies, redirects and response objects are therefore Werkzeug's own.

    FLASK2GIN_REPORT   the file that gets a line of JSON per test
    FLASK2GIN_SERVER   the port's binary
    FLASK2GIN_FOLDER   the folder that each run of it gets a copy of
    FLASK2GIN_RULES    JSON: the rules of the app; requests to other apps stay in Python
    FLASK2GIN_SOFTWARE the SERVER_SOFTWARE that the original finds, as the port answers for that server
    FLASK2GIN_RESTART  when the port begins anew: "test", "app" (for each app object) or "never"
"""

import atexit
import http.client
import io
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

import pytest

REPORT = os.environ.get("FLASK2GIN_REPORT")
SERVER = os.environ.get("FLASK2GIN_SERVER")
FOLDER = os.environ.get("FLASK2GIN_FOLDER")
RULES = set(json.loads(os.environ.get("FLASK2GIN_RULES") or "[]"))
SOFTWARE = os.environ.get("FLASK2GIN_SOFTWARE")
RESTART = os.environ.get("FLASK2GIN_RESTART", "app")


class Tests:
    """Collects what becomes of the tests."""

    def __init__(self):
        self.current, self.sent, self.stub = None, 0, ""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item):
        self.sent, self.stub = 0, ""
        if RESTART == "test":
            ports.stop()

    def pytest_runtest_logreport(self, report):
        """Keep the gravest of the outcomes of setup, call and teardown."""
        if self.current is None or self.current["id"] != report.nodeid:
            self.current = {"id": report.nodeid, "outcome": "passed", "message": ""}
        if report.failed:
            self.current["outcome"] = "failed" if report.when == "call" else "error"
            self.current["message"] = message(report)
        elif report.skipped and self.current["outcome"] == "passed":
            self.current["outcome"] = "skipped"
        if report.when == "teardown":
            self.write({**self.current, "sent": self.sent, "stub": self.stub})

    def pytest_collectreport(self, report):
        """Record what cannot even be collected."""
        if report.failed:
            self.write({"id": report.nodeid, "outcome": "error", "message": message(report), "sent": 0, "stub": ""})

    def write(self, record):
        if REPORT:
            with open(REPORT, "a", encoding="utf-8") as out:
                out.write(json.dumps(record) + "\n")


def message(report):
    """Return the line that says why a test failed."""
    crash = getattr(report.longrepr, "reprcrash", None)
    text = crash.message if crash is not None else str(report.longrepr or "")
    return text[:2000]


class Ports:
    """The running port, and the app object that it stands for."""

    def __init__(self):
        self.process, self.app, self.address, self.folder = None, None, None, None
        atexit.register(self.stop)

    def get(self, app):
        """Return the address of a port that stands for the app."""
        fresh = self.process is None or self.process.poll() is not None
        if fresh or RESTART == "app" and self.app is not app:
            self.stop()
            self.start(app)
        return self.address

    def start(self, app):
        self.app, self.folder = app, tempfile.mkdtemp(prefix="flask2gin-port-")
        cwd = os.path.join(self.folder, "app")
        shutil.copytree(FOLDER, cwd)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = probe.getsockname()
        env = dict(os.environ, GIN_MODE="release", FLASK_UPSTREAM="")
        secret = app.secret_key
        if secret and "SECRET_KEY" not in os.environ:
            env["SECRET_KEY"] = secret.decode("latin-1") if isinstance(secret, bytes) else str(secret)
        command = [SERVER, "-addr", "%s:%d" % self.address]
        self.process = subprocess.Popen(
            command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(self.address, timeout=1).close()
                return
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError("the port does not start")
                time.sleep(0.005)

    def stop(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            shutil.rmtree(self.folder, ignore_errors=True)
        self.process = self.app = None


def target(environ):
    """Return the target of the request line."""
    raw = environ.get("REQUEST_URI") or environ.get("RAW_URI") or ""
    if raw.startswith("/") and "#" not in raw and raw.isascii():
        return raw
    path = (environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")).encode("latin-1")
    query = environ.get("QUERY_STRING", "")
    return (urllib.parse.quote(path, safe="/:@!$&'()*+,;=~-._%") if b"%" not in path else urllib.parse.quote(path)) + ("?" + query if query else "")


def headers(environ):
    """Yield the headers of the request, Host first."""
    yield "Host", environ.get("HTTP_HOST") or environ.get("SERVER_NAME", "localhost")
    for key, value in environ.items():
        if len(key) > 5 and key.startswith("HTTP_") and key not in ("HTTP_HOST", "HTTP_CONNECTION", "HTTP_CONTENT_LENGTH", "HTTP_CONTENT_TYPE"):
            yield "-".join(part.capitalize() for part in key[5:].split("_")), str(value)
    if environ.get("CONTENT_TYPE"):
        yield "Content-Type", environ["CONTENT_TYPE"]
    yield "Connection", "close"


def body_of(environ):
    """Return the body, and whether there is one."""
    length = environ.get("CONTENT_LENGTH")
    stream = environ["wsgi.input"]
    if length not in (None, ""):
        return stream.read(int(length))
    return stream.read() if environ.get("wsgi.input_terminated") else b""


def exchange(address, environ, body):
    """Send the request and return status, headers and body of the answer."""
    connection = http.client.HTTPConnection(*address, timeout=10)
    try:
        connection.putrequest(environ["REQUEST_METHOD"], target(environ), skip_host=True, skip_accept_encoding=True)
        for name, value in headers(environ):
            connection.putheader(name, value.encode("latin-1"))
        chunked = environ.get("HTTP_TRANSFER_ENCODING", "").lower() == "chunked"
        if not chunked and (body or environ.get("CONTENT_LENGTH")):
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders([body] if chunked else body or None, encode_chunked=chunked)
        response = connection.getresponse()
        return response.status, response.getheaders(), response.read()
    finally:
        connection.close()


def status_line(code):
    """Return the status as Werkzeug spells it: net/http has other reason phrases."""
    from werkzeug.http import HTTP_STATUS_CODES

    return f"{code} {HTTP_STATUS_CODES.get(code, 'UNKNOWN').upper()}"


def stub_code(status, data):
    """Return the code of a route without a translation."""
    try:
        code = json.loads(data)["code"] if status == 501 else ""
    except (ValueError, KeyError, TypeError):
        return ""
    return code if str(code).startswith("F2G") else ""


def is_ours(app):
    """Say whether the object is the app that was converted: most of the rules of either are the other's as well."""
    if not hasattr(app, "url_map"):
        return False
    rules = {rule.rule for rule in app.url_map.iter_rules()}
    return 2 * len(rules & RULES) > len(rules | RULES)


def keep_context(app, environ, body, answer):
    """Give a client that is used as a context manager the request context that Flask would have left it."""
    keep = environ.get("werkzeug.debug.preserve_context")
    if not callable(keep):
        return
    cookies = dict(part.strip().split("=", 1) for part in environ.get("HTTP_COOKIE", "").split(";") if "=" in part)
    for name, value in answer:
        if name.lower() == "set-cookie":
            key, _, rest = value.partition("=")
            cookies[key] = rest.split(";")[0]
    after = dict(environ, HTTP_COOKIE="; ".join(f"{k}={v}" for k, v in cookies.items()))
    after["wsgi.input"] = io.BytesIO(body)
    keep(app.request_context(after))


def name_server():
    """Let the app find the server that the port stands for: test clients name none."""
    import werkzeug.test

    original = werkzeug.test.run_wsgi_app

    def run(app, environ, buffered=False):
        environ = getattr(environ, "environ", environ)
        if is_ours(app):
            environ.setdefault("SERVER_SOFTWARE", SOFTWARE)
        return original(app, environ, buffered)

    werkzeug.test.run_wsgi_app = run


def redirect_clients():
    """Replace what test clients call to run an app."""
    import werkzeug.test
    from werkzeug.datastructures import Headers

    original = werkzeug.test.run_wsgi_app

    def run(app, environ, buffered=False):
        if not is_ours(app):
            return original(app, environ, buffered)
        environ = getattr(environ, "environ", environ)
        body = body_of(environ)
        status, answer, data = exchange(ports.get(app), environ, body)
        tests.sent += 1
        tests.stub = tests.stub or stub_code(status, data)
        answer = [(n, v) for n, v in answer if n.lower() not in ("date", "connection", "transfer-encoding")]
        keep_context(app, environ, body, answer)
        return [data], status_line(status), Headers(answer)

    werkzeug.test.run_wsgi_app = run


tests, ports = Tests(), Ports()


def pytest_configure(config):
    config.pluginmanager.register(tests, "flask2gin-tests")
    if SERVER:
        redirect_clients()
    elif SOFTWARE:
        name_server()


def pytest_unconfigure(config):
    ports.stop()
