"""Serves an ASGI app, such as one of FastAPI, with uvicorn; runner.py calls it."""

import base64
import json
import socket
import sys


def is_asgi(app):
    """Tell apps of ASGI from those of WSGI."""
    import inspect

    return not hasattr(app, "url_map") and inspect.iscoroutinefunction(getattr(app, "__call__", None))


def serve_asgi(app, greet):
    """Serve the app with its lifespan; greet is called with the port once it has started."""
    import uvicorn

    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen()

    class Server(uvicorn.Server):
        async def startup(self, sockets=None):
            await super().startup(sockets=sockets)
            if self.started:
                greet(listener.getsockname()[1])

    config = uvicorn.Config(AsgiWitness(app), log_level="critical", access_log=False, proxy_headers=False, lifespan="auto", ws="none", http="h11")
    server = Server(config)
    server.run(sockets=[listener])
    if not server.started:
        sys.exit("the app's startup failed")


class AsgiWitness:
    """Says in a header of each answer which route the request reached, and what the app raised and did not handle."""

    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        root = getattr(self.app, "root_path", "") or scope.get("root_path", "")

        async def tell(message):
            if message["type"] == "http.response.start":
                note = base64.b64encode(json.dumps([self.rule(scope, root), self.raised(message)]).encode())
                message = {**message, "headers": [*message.get("headers", ()), (b"x-flask2gin-witness", note)]}
            await send(message)

        await self.app(scope, receive, tell if scope["type"] == "http" else send)

    def rule(self, scope, root):
        """Return the path of the route that a request reached; Starlette's own routes leave only their endpoint."""
        if "route" in scope:
            return scope.get("root_path", "")[len(root) :] + getattr(scope["route"], "path", "")
        reached = [rule for rule, endpoint in endpoints(self.app) if endpoint is scope.get("endpoint")]
        return reached[0] if reached else ""

    @staticmethod
    def raised(message):
        """Return the exception that is answered with a 500: Starlette sends it while it handles the exception."""
        error = sys.exc_info()[1]
        if message["status"] != 500 or error is None or hasattr(error, "status_code"):
            return ""
        return f"{type(error).__name__}: {error}"[:300]


def asgi_rules(app):
    """Return the paths of the app's routes; those of the apps that it mounts stand below the path of the mount."""
    rules = []
    for route in getattr(app, "routes", []):
        if is_mount(route) and getattr(route, "routes", None):
            rules += [route.path + rule for rule in asgi_rules(route.app)]
        elif getattr(route, "methods", None) or is_mount(route):
            rules.append(rule_of(route))
    return rules


def endpoints(app, prefix=""):
    """Yield the path and the endpoint of every route of an app and of those that it mounts."""
    for route in getattr(app, "routes", []):
        yield prefix + rule_of(route), getattr(route, "endpoint", getattr(route, "app", route))
        if is_mount(route):
            yield from endpoints(route.app, prefix + route.path)


def is_mount(route):
    """Tell what hands all below its path to another app."""
    return type(route).__name__ == "Mount"


def rule_of(route):
    """Return the path of a route, for a mount that of all below it."""
    return route.path + "/{path:path}" if is_mount(route) else route.path
