"""Record what werkzeug.routing.Map answers, as gzipped JSON lines.

Each line of routes.jsonl.gz is one rule set with its requests and verdicts; each
line of urls.jsonl.gz is one rule set with URLs built from values. The seeds are
fixed: python3 record_routes.py writes the same files with Werkzeug 3.1.8.
"""
import gzip
import io
import json
import random

from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import Map, RequestRedirect, Rule
from werkzeug.routing.exceptions import BuildError

STATIC = ["a", "b", "users", "me", "new", "edit", "x y", "ünï", "v", "files", "A", "1", "a.txt", "a-b"]
CONVERTERS = [
    "<{n}>", "<{n}>", "<{n}>", "<int:{n}>", "<int:{n}>", "<float:{n}>", "<path:{n}>", "<path:{n}>", "<uuid:{n}>",
    "<any(a, b, me):{n}>", '<any("a.b", new):{n}>', "<string(length=2):{n}>", "<string(minlength=2, maxlength=3):{n}>",
    "<int(signed=True):{n}>", "<int(fixed_digits=3):{n}>", "<int(min=1, max=5):{n}>", "<float(signed=True):{n}>",
    "<float(max=2.5):{n}>", "<string:{n}>", "<int(2):{n}>",
]
MIXED = ["file-{0}.txt", "v{0}", "{0}-{1}", "{0}.json", "x{0}y{1}", "@{0}"]
METHODS = [["GET"], ["GET"], ["GET"], ["POST"], ["GET", "POST"], ["DELETE"], ["PUT", "PATCH"], None]
VALUES = [
    "a", "b", "me", "new", "1", "5", "7", "001", "42", "-3", "1.5", "007.50", "-1.5", "ab", "abc", "abcd", "x y", "é",
    "１２", "٣", "a.b", "a-b", "a-b-c", "file-x.txt", "file-.txt", "v1", "v", "x1y2", "@me", "a.json", "users", "edit", "files",
    "0c3c1f8e-1d5b-4a55-8f7c-0a9a5b1c2d3e", "0C3C1F8E-1D5B-4A55-8F7C-0A9A5B1C2D3E", "a\n", "1\n", ".", "..", "A", "ünï",
    "a.txt", "%zz", "+1", "1_000", "9" * 25, "{", "a:b", "a*b", "\u2028",
]
NAMES = ["id", "name", "p", "q", "slug"]


def finish(methods):
    if methods is None:
        return ["GET", "HEAD", "OPTIONS"]
    out = set(methods) | {"OPTIONS"}
    if "GET" in out:
        out.add("HEAD")
    return sorted(out)


def segment(rng, names):
    roll = rng.random()
    if roll < 0.5 or not names:
        return rng.choice(STATIC)
    if roll < 0.9 or len(names) < 2:
        return rng.choice(CONVERTERS).format(n=names.pop())
    return rng.choice(MIXED).format(*[rng.choice(CONVERTERS).format(n=names.pop()) for _ in range(2)])


def rule_text(rng, pool):
    if pool and rng.random() < 0.5:
        base = rng.choice(pool).rstrip("/").split("/")
        keep = base[: rng.randint(1, len(base))]
        names = [n for n in NAMES if not any(n + ">" in k for k in keep)]
    else:
        keep, names = [""], list(NAMES)
    rng.shuffle(names)
    for _ in range(rng.randint(0 if len(keep) > 1 else 1, 3)):
        keep.append(segment(rng, names))
    text = "/".join(keep) or "/"
    if not text.startswith("/"):
        text = "/" + text
    roll = rng.random()
    if roll < 0.3 and not text.endswith("/"):
        text += "/"
    if roll > 0.97:
        text = text.replace("/", "//", 1)
    return text


def make_rules(rng, plainer):
    rules, pool = [], []
    for i in range(rng.randint(2, 8)):
        text = rule_text(rng, pool)
        pool.append(text)
        rule = {"Rule": text, "Methods": finish(rng.choice(METHODS)), "Endpoint": "e%d" % i}
        if rng.random() < 0.1:
            rule["StrictSlashes"] = False
        if rng.random() < 0.03:
            rule["MergeSlashes"] = False
        if not plainer:
            if rng.random() < 0.06:
                rule["Defaults"] = {rng.choice(["page", "id", "name"]): rng.choice([1, "a", 5])}
            if rng.random() < 0.03:
                rule["RedirectTo"] = "/to/x"
            if i and rng.random() < 0.12:
                rule["Endpoint"] = "e%d" % rng.randrange(i)
            if rng.random() < 0.05:
                rule["Subdomain"] = rng.choice(["api", "<sub>"])
        rules.append(rule)
        if not plainer and rng.random() < 0.08 and "<int:id>" in text and text.count("<int:id>") == 1:
            short = text.replace("/<int:id>", "") or "/"
            rules.append({"Rule": short, "Methods": rule["Methods"], "Endpoint": rule["Endpoint"], "Defaults": {"id": 1}})
    return rules


def build_map(rules, opt):
    m = Map(strict_slashes=not opt.get("LooseSlashes"), merge_slashes=not opt.get("KeepSlashes"), host_matching=opt.get("HostMatching", False))
    m.mine = []
    for r in rules:
        m.mine.append(Rule(r["Rule"], methods=r["Methods"], endpoint=r["Endpoint"], defaults=r.get("Defaults"),
                   strict_slashes=r.get("StrictSlashes"), merge_slashes=r.get("MergeSlashes"),
                   redirect_to=r.get("RedirectTo"), subdomain=r.get("Subdomain"), host=r.get("Host"), alias=r.get("Alias", False)))
        m.add(m.mine[-1])
    m.update()
    return m


def instance(rng, text):
    out = []
    for part in text.split("/"):
        if "<" not in part:
            out.append(part if rng.random() < 0.93 else rng.choice(VALUES))
            continue
        if part.startswith("<path:") and rng.random() < 0.5:
            out.append(rng.choice(["a/b", "a//b", "a/b/edit", "x/", "/x"]))
        elif part.startswith("<") and part.endswith(">") and part.count("<") == 1:
            out.append(rng.choice(VALUES))
        else:
            s = part
            while "<" in s:
                i, j = s.index("<"), s.index(">")
                s = s[:i] + rng.choice(VALUES) + s[j + 1:]
            out.append(s)
    path = "/".join(out)
    roll = rng.random()
    if roll < 0.1:
        path += "/"
    elif roll < 0.2:
        path = path.rstrip("/")
    elif roll < 0.24:
        path = path.replace("/", "//", 1)
    elif roll < 0.28:
        path = path.replace("/", "//")
    elif roll < 0.30:
        path += "//"
    return path or "/"


def value(v):
    if isinstance(v, bool) or v is None:
        raise TypeError(v)
    if isinstance(v, int):
        return ["int", str(v)]
    if isinstance(v, float):
        return ["float", repr(v)]
    return ["str", str(v)]


def verdict(m, rules, sub, path, method):
    if m.host_matching:
        adapter = m.bind(sub, "/", url_scheme="http")
    else:
        adapter = m.bind("h.test", "/", subdomain=sub, url_scheme="http")
    try:
        rule, args = adapter.match(path, method, return_rule=True)
    except RequestRedirect as e:
        return ["redirect", e.new_url]
    except MethodNotAllowed as e:
        return ["405", sorted(e.valid_methods)]
    except NotFound:
        return ["404"]
    except Exception as e:
        return ["error", type(e).__name__]
    index = next(i for i, r in enumerate(m.mine) if r is rule)
    return ["ok", index, sorted([k, *value(v)] for k, v in args.items())]


def write(name, lines):
    raw = io.BytesIO()
    with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, compresslevel=9) as f:
        for line in lines:
            f.write(json.dumps(line, ensure_ascii=True, separators=(",", ":")).encode() + b"\n")
    with open(name, "wb") as f:
        f.write(raw.getvalue())
    print(name, len(raw.getvalue()))


FIXED = [
    ["/slash/", "/noslash", "/a/b", "/path/<path:p>", "/path/<path:p>/edit"],
    ["/users/<int:id>", "/users/<name>", "/users/me", "/users/<uid>/posts"],
    ["/w/<path:p>", "/w/<float:f>", "/w/<int:i>", "/w/<any(x,y):a>", "/w/<uuid:u>", "/w/<string:s>"],
    ["/ov/<a>/fixed", "/ov/fixed/<b>"], ["/file-<name>.txt", "/v<int:n>/x", "/r/<a>-<b>"],
    ["/", "/<path:p>", "/<path:p>/"], ["/bp/", "/bp", "/bp2//y"], ["/ünï/<x>"],
    ["/static/<path:filename>", "/static/js/app.js", "/<a>"],
    ["/a/<path:p>/", "/a/<path:p>/b/"], ["/x/<string(length=2):s>", "/x/<int(min=1,max=5):i>", "/x/<name>"],
]


def fixed_sets():
    for texts in FIXED:
        yield [{"Rule": t, "Methods": finish(["GET"]), "Endpoint": "e%d" % i} for i, t in enumerate(texts)], {}
    mixed = [("/mixed/", ["GET"]), ("/mixed", ["POST"]), ("/v/<int:i>", ["POST"]), ("/v/<s>", ["GET"]), ("/v/me", ["DELETE"]),
             ("/two", ["GET"]), ("/two", ["POST"]), ("/two", ["GET"])]
    yield [{"Rule": t, "Methods": finish(ms), "Endpoint": "e%d" % i} for i, (t, ms) in enumerate(mixed)], {}
    yield [{"Rule": "/pages", "Methods": finish(["GET"]), "Endpoint": "p", "Defaults": {"page": 1}},
           {"Rule": "/pages/<int:page>", "Methods": finish(["GET"]), "Endpoint": "p"}], {}
    yield [{"Rule": "/a/b", "Methods": finish(["GET"]), "Endpoint": "e"},
           {"Rule": "/s/", "Methods": finish(["GET"]), "Endpoint": "f"}], {"KeepSlashes": True}
    yield [{"Rule": "/a/b", "Methods": finish(["GET"]), "Endpoint": "e"},
           {"Rule": "/s/", "Methods": finish(["GET"]), "Endpoint": "f"}], {"LooseSlashes": True}


def routes():
    rng = random.Random(20240102)
    sets = list(fixed_sets())
    for i in range(3600):
        opt = {}
        if rng.random() < 0.04:
            opt["LooseSlashes"] = True
        if rng.random() < 0.04:
            opt["KeepSlashes"] = True
        sets.append((make_rules(rng, i % 2 == 0), opt))
    for i in range(300):
        rules = make_rules(rng, True)
        for rule in rules:
            if rng.random() < 0.7:
                rule["Host"] = rng.choice(["a.test", "b.test", "<h>.test", "<any(a, c):h>.test", "<path:h>"])
        sets.append((rules, {"HostMatching": True}))
    for i in range(300):
        rules = make_rules(rng, False)
        extra = dict(rng.choice(rules))
        extra["Rule"] = "/old" + extra["Rule"]
        extra["Alias"] = True
        sets.append((rules + [extra], {}))
    for rules, opt in sets:
        try:
            m = build_map(rules, opt)
        except ValueError:  # a default that its converter refuses
            continue
        hosts = ["a.test", "b.test", "x.test", "other"]
        subs = hosts if opt.get("HostMatching") else ["", "", "api", "other"] if any("Subdomain" in r for r in rules) else [""]
        requests, seen = [], set()
        for _ in range(36):
            r = rng.choice(rules)
            path = instance(rng, r["Rule"])
            method = rng.choice(r["Methods"]) if rng.random() < 0.75 else rng.choice(["GET", "POST", "DELETE", "OPTIONS", "FOO", "get"])
            sub = rng.choice(subs)
            if (sub, path, method) in seen:
                continue
            seen.add((sub, path, method))
            requests.append([sub, path, method, verdict(m, rules, sub, path, method)])
        yield {"rules": rules, "opt": opt, "requests": requests}


def urls():
    rng = random.Random(7)
    pool = ["a", "a b/c?d&é", "x", 5, 7, 1.0, 1e20, "é", "a.b", "me", True, "007", "-3", "[]{}|", "a%20b", ";=@:!$&'()*+,~"]
    extras = ["q", "r", "s"]
    for _ in range(600):
        rules = make_rules(rng, False)
        try:
            m = build_map(rules, {})
        except ValueError:
            continue
        builds = []
        for _ in range(12):
            r = rng.choice(rules)
            args = sorted(set(m._rules_by_endpoint[r["Endpoint"]][0].arguments))
            values = [[a, rng.choice(pool)] for a in args if rng.random() < 0.95]
            for e in extras:
                if e not in args and rng.random() < 0.2:
                    values.append([e, rng.choice(pool + [None])])
            adapter = m.bind("h.test", "/", subdomain="", url_scheme="http", default_method="GET")
            try:
                got = ["ok", adapter.build(r["Endpoint"], dict(values), force_external=True)]
            except BuildError:
                got = ["BuildError"]
            except Exception as e:
                got = ["error", type(e).__name__]
            builds.append([r["Endpoint"], values, got])
        yield {"rules": rules, "builds": builds}


write("routes.jsonl.gz", routes())
write("urls.jsonl.gz", urls())
