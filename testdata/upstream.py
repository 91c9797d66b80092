"""The server that apps of testdata/awkward ask; verify/upstream_test.go is the same in Go.

    with upstream() as address: ...      the address goes to the apps as UPSTREAM
"""

import contextlib
import gzip
import http.server
import json
import threading
import time

# What the server answers: path -> (status, headers, body).
PAGES = {
    "/latin": (200, [("Content-Type", "text/html")], "caf\xe9".encode("latin-1")),
    "/utf": (200, [("Content-Type", "text/plain; charset=utf-8")], "café €".encode()),
    "/quoted": (200, [("Content-Type", 'text/plain; charset="UTF-8"')], "é".encode()),
    "/none": (200, [("Content-Type", "application/xml")], "<a>plain</a>".encode()),
    "/broken": (200, [("Content-Type", "application/json")], b'{"a": 1,\n "b"'),
    "/words": (200, [("Content-Type", "text/html; charset=utf-8")], b"<html>no JSON</html>"),
    "/list": (200, [("Content-Type", "application/json")], b'[{"id": 1, "ok": true, "price": 1.50}, {"id": 2, "name": null}]'),
    "/empty": (204, [], b""),
    "/gzip": (200, [("Content-Type", "application/json"), ("Content-Encoding", "gzip")], gzip.compress(b'{"packed": true}', mtime=0)),
    "/cookie": (200, [("Set-Cookie", "seen=yes; Path=/"), ("Content-Type", "text/plain"), ("X-Twice", "1"), ("X-Twice", "2")], b"set"),
}
SHOWN = ("accept", "accept-encoding", "authorization", "connection", "content-length", "content-type", "cookie")


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers PAGES, /echo..., /status/N, /redirect/N[/code] and /slow."""

    protocol_version = "HTTP/1.1"

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        path = self.path.split("?")[0]
        parts = path.split("/")
        if path in PAGES:
            self.send(*PAGES[path])
        elif parts[1] == "status":
            self.send(int(parts[2]), [("Content-Type", "application/json")], b'{"status": ' + parts[2].encode() + b"}")
        elif parts[1] == "redirect":
            code, left = int(parts[3]) if len(parts) > 3 else 302, int(parts[2])
            where = f"/redirect/{left - 1}/{code}" if left > 1 else "/echo?from=redirect"
            self.send(code, [("Location", where)], b"")
        elif path == "/slow":
            time.sleep(1)
            self.send(200, [], b"late")
        else:
            shown = {n.lower(): v for n, v in self.headers.items() if n.lower() in SHOWN or n.lower().startswith("x-")}
            told = {"body": body.decode("latin-1"), "headers": shown, "method": self.command, "path": self.path}
            self.send(200, [("Content-Type", "application/json")], json.dumps(told, sort_keys=True).encode())

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = answer

    def send(self, status, headers, body):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        with contextlib.suppress(BrokenPipeError):  # of a client that did not wait
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

    def log_message(self, *args):
        pass


@contextlib.contextmanager
def upstream():
    """Run the server and yield its address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
