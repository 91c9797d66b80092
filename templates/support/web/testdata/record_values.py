"""Record what Werkzeug's functions make of random texts, in values.jsonl.gz.

Each line is [family, argument, result]; values_test.go names the Go function of
each family.
"""
import gzip
import io
import json
import mimetypes
import random
from urllib.parse import urlsplit

from werkzeug.datastructures import Authorization, LanguageAccept, MIMEAccept
from werkzeug.http import dump_cookie, parse_accept_header, parse_etags, parse_options_header, parse_range_header
from werkzeug.sansio.http import parse_cookie
from werkzeug.urls import iri_to_uri
from werkzeug.utils import get_content_type, secure_filename
from werkzeug.wrappers import Request, Response

rng = random.Random(5)
TYPES = mimetypes.MimeTypes(filenames=())
TYPES.add_type("text/javascript", ".js")  # as Debian's mime.types and Python 3.12 have it


def text(alphabet, low=0, high=14):
    return "".join(rng.choice(alphabet) for _ in range(rng.randint(low, high)))


def auth(header):
    a = Authorization.from_header(header)
    return None if a is None else [a.type, a.parameters.get("username"), a.parameters.get("password"), a.token, sorted(map(str, a.parameters))]


def args(query):
    r = Request({"REQUEST_METHOD": "GET", "QUERY_STRING": query, "wsgi.input": io.BytesIO(), "wsgi.url_scheme": "http", "SERVER_NAME": "x", "SERVER_PORT": "80"})
    return [[k, v] for k, v in r.args.items(multi=True)]


def etags(header):
    e = parse_etags(header)
    if None in e._strong or None in e._weak:
        raise ValueError("an empty tag")
    return [e.star_tag, sorted(e._strong), sorted(e._weak)]


def location(iri):
    if not urlsplit(iri).netloc.isascii():
        raise ValueError("hosts are ASCII")
    return iri_to_uri(iri)


def byte_range(header):
    r = parse_range_header(header)
    return None if r is None else r.range_for_length(10)


def best(header):
    a = parse_accept_header(header, MIMEAccept)
    return [a.best, a.best_match(["text/html", "application/json", "text/plain"]), a.accept_json, a.accept_html]


def language(header):
    return parse_accept_header(header, LanguageAccept).best_match(["en", "de-AT", "pt_BR", "fr", "zh-Hant"])


def caching(words):
    r = Response("")
    for word in words.split():
        setattr(r.cache_control, word, 60 if "age" in word else word.startswith("n") or word == "public")
    return r.headers.get("Cache-Control")


FAMILIES = {
    "language": (lambda: ",".join(rng.choice(["en", "de", "de-AT", "pt-BR", "pt", "en-US", "*", "fr_CA", "zh", "it", "zh-hant-tw"]) + rng.choice(["", ";q=0.5", ";q=0", ";q=0.9"])
                                  for _ in range(rng.randint(0, 4))), language),
    "caching": (lambda: " ".join(rng.choice(["no_cache", "no_store", "public", "max_age", "s_maxage"]) for _ in range(rng.randint(1, 4))), caching),
    "secure_filename": (lambda: text("ab/\\. _-éñ日\t\x1f\x00:A9ﬁ½"), secure_filename),
    "dump_cookie": (lambda: text('ab;,"\\ =é日\x01\x1a\x7f@{}'), lambda v: dump_cookie("k", v)),
    "parse_cookie": (lambda: text('ab =;"\\,éÃ\t03', 0, 20), lambda v: [[k, x] for k, x in parse_cookie(v).items(multi=True)]),
    "options": (lambda: text("a;") + "/b;" + text('ab=";\\ %2é*\'', 0, 24), lambda v: [parse_options_header(v)[0], sorted(parse_options_header(v)[1].items())]),
    "disposition": (lambda: 'form-data; name="%s"; filename%s' % (text('ab\\"%2'), rng.choice(["=x", '="a b"', "*=UTF-8''n%C3%A9", "*0=a; filename*1=b", "=", '="', "*=x"])),
                    lambda v: [parse_options_header(v)[0], sorted(parse_options_header(v)[1].items())]),
    "iri_to_uri": (lambda: rng.choice(["", "/", "http://H.com/", "//h/", "http://h:80/p", "a:b", "?"]) + text("ab/?#%20éü \"<>&=+;@[]~'"), location),
    "guess_type": (lambda: text("ab./") + rng.choice(["", ".txt", ".TXT", ".tar.gz", ".gz", ".json", ".svg", ".svgz", ".js", ".tgz", ".html", ".Z", ".py", ".bz2"]), lambda v: list(TYPES.guess_type(v))),
    "content_type": (lambda: rng.choice(["text/x", "image/svg+xml", "application/json", "application/xml", "application/javascript", "a/b", "text/html"]), lambda v: get_content_type(v, "utf-8")),
    "authorization": (lambda: rng.choice(["Basic ", "basic", "Bearer ", "Digest ", ""]) + text('abcdef0123=+/,"\\ ', 0, 16), auth),
    "args": (lambda: text("ab=&%2F;+e9C3", 0, 16), args),
    "etags": (lambda: text('ab"W/ ,*w', 0, 12), etags),
    "range": (lambda: rng.choice(["bytes=", "bytes =", "Bytes=", "items=", "", "="]) + text("0123456789-, ", 0, 5), byte_range),
    "accept": (lambda: ",".join(rng.choice(["text/html", "*/*", "application/json", "text/*", "image/png", "*", "a/b;c=d", "text/plain;format=flowed", "*/x"]) +
                                rng.choice(["", ";q=0.5", ";q=0", "; q=1.0", ";q=2", ";q=x", ";level=1"]) for _ in range(rng.randint(0, 4))), best),
}


def main():
    raw, count = io.BytesIO(), 0
    with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, compresslevel=9) as out:
        for family, (make, run) in FAMILIES.items():
            seen = set()
            for _ in range(600):
                v = make()
                if v in seen:
                    continue
                seen.add(v)
                try:
                    got = run(v)
                except (ValueError, TypeError):
                    continue
                out.write(json.dumps([family, v, got], separators=(",", ":")).encode() + b"\n")
                count += 1
    with open("values.jsonl.gz", "wb") as f:
        f.write(raw.getvalue())
    print(count, len(raw.getvalue()))


main()
