"""Record the headers that Flask-CORS 6.0.2 sets, for random options and requests,
in cors.jsonl.gz."""
import gzip
import io
import json
import random

from flask import Flask
from flask_cors import CORS

rng = random.Random(3)
ORIGINS = [None, ["*"], ["http://a.com"], ["http://a.com", "http://b.com"], [r"http://.*\.a\.com"], [r"https?://a\.com$", "http://c.com"], ["http://A.com", "*"], []]
REQUEST_ORIGINS = [None, "http://a.com", "http://b.com", "http://x.a.com", "https://a.com", "HTTP://A.COM", "null", "http://c.com:80"]


def options():
    o = {}
    origins = rng.choice(ORIGINS)
    if origins is not None:
        o["Origins"] = origins
    if rng.random() < 0.3:
        o["Methods"] = rng.choice([["get", "POST"], ["DELETE"]])
    if rng.random() < 0.3:
        o["AllowHeaders"] = rng.choice([["Content-Type"], ["X-.*", "authorization"]])
    if rng.random() < 0.3:
        o["ExposeHeaders"] = ["X-B", "X-A"]
    for name, p in [("SupportsCredentials", 0.3), ("SendWildcard", 0.2), ("NoVary", 0.2), ("OnlyWithOrigin", 0.2), ("AllowPrivateNetwork", 0.2)]:
        if rng.random() < p:
            o[name] = True
    if rng.random() < 0.3:
        o["MaxAge"] = "600"
    return o


def keywords(o):
    names = {"Origins": "origins", "Methods": "methods", "AllowHeaders": "allow_headers", "ExposeHeaders": "expose_headers", "MaxAge": "max_age",
             "SupportsCredentials": "supports_credentials", "SendWildcard": "send_wildcard", "AllowPrivateNetwork": "allow_private_network"}
    out = {names[k]: v for k, v in o.items() if k in names}
    if o.get("NoVary"):
        out["vary_header"] = False
    if o.get("OnlyWithOrigin"):
        out["always_send"] = False
    return out


def run(base, resources):
    app = Flask("cors", static_folder=None)
    app.add_url_rule("/x", "x", lambda: "x", methods=["GET", "POST"])
    app.add_url_rule("/api/x", "api", lambda: "x", methods=["GET", "POST"])
    kw = keywords(base)
    if resources:
        kw = {"resources": {r["Path"]: keywords(r["Options"]) for r in resources}}
    CORS(app, **kw)
    requests = []
    for _ in range(8):
        headers = {}
        origin = rng.choice(REQUEST_ORIGINS)
        if origin:
            headers["Origin"] = origin
        if rng.random() < 0.5:
            headers["Access-Control-Request-Method"] = rng.choice(["GET", "post", "PUT", "DELETE", "ET"])
        if rng.random() < 0.5:
            headers["Access-Control-Request-Headers"] = rng.choice(["Content-Type", "x-foo, Authorization,content-type", ""])
        if rng.random() < 0.2:
            headers["Access-Control-Request-Private-Network"] = rng.choice(["true", "false"])
        method, path = rng.choice(["GET", "POST", "OPTIONS", "OPTIONS", "PUT"]), rng.choice(["/x", "/api/x", "/none"])
        resp = app.test_client().open(path, method=method, headers=headers)
        got = sorted([k, v] for k, v in resp.headers if k.startswith("Access-") or k == "Vary")
        requests.append({"method": method, "path": path, "headers": headers, "status": resp.status_code, "fields": got})
    return {"options": base, "resources": resources, "requests": requests}


def main():
    raw = io.BytesIO()
    with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, compresslevel=9) as out:
        for i in range(400):
            resources = []
            if i % 3 == 0:
                for path in rng.sample(["/api/*", "/x", "*", "/api/x", r"/a.*"], rng.randint(1, 3)):
                    resources.append({"Path": path, "Options": options()})
            try:
                line = run(options(), resources)
            except ValueError:  # credentials for everyone
                continue
            out.write(json.dumps(line, separators=(",", ":")).encode() + b"\n")
    with open("cors.jsonl.gz", "wb") as f:
        f.write(raw.getvalue())
    print(len(raw.getvalue()))


main()
