"""The standard library: paths, URLs, base64, hashes, random numbers, mathematics, UUIDs."""
import base64
import binascii
import hashlib
import hmac
import math
import os.path
import random
import string
import urllib.parse as up
import uuid
import zlib

from record_strings import STRINGS

PATHS = ["", "/", "//", "///", "a", "a/", "a//", "/a", "//a", "///a", "a/b", "a/b/", "/a/b/c.txt", "a.b", ".a", "..", ".", "...", "a.", ".a.b", "a.tar.gz", "/x/.hidden", "/x/..a.b", "a/../b", "../a", "../../a", "/..", "/../a", "a/./b", "./a", "a//b///c", "/a/b/../../..", "~", "~/x", "é/ü.txt", "日本.語", "a b/c d.e f", "a/b.c/d", "a/.b/c", "C:\\x\\y.txt", "x/\n/y", "//a/../b", "..a/..", "a/..", "a/../.."]
URLS = [
    "", "a", "/", "//", "http://a", "http://a/", "http://a/b/c/d;p?q", "http://User:Pa:ss@Host.Example:8080/p/a;x=1/t;y?q=1&r=2#frag", "https://[::1]:80/x", "http://[fe80::1%25En0]/", "http://[1.2.3.4]/", "http://[x]/", "http://[v1.x]/", "http://[/", "http://]/", "http://a:b/", "http://a:99999/", "http://a:/", "http://a:0/",
    "mailto:x@y.z", "ftp://f/x;type=a", "file:///etc/passwd", "javascript:alert(1)", "?q", "#f", ";p", "x:y", "1a:b", "a+b://c", "HTTP://A/B", " http://a/ ", "\thttp://a/\nb", "http://a/b c", "http://é.com/ü?ä=ö#ß", "http://\u2100.com/", "http://a\uff0fb/", "//host/path", "//host?x", "http:///path", "http:path", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "g;x", "..", "../", "../g", "../..", "../../g",
    "../../../g", "/./g", "/../g", "g.", ".g", "./../g", "./g/.", "g/./h", "g/../h", "g;x=1/./y", "http:g", "tel:+1;x", "data:,x", "svn+ssh://h/p", "ws://h/p", "http://a@b@c/", "http://:80/", "http://@/", "http://u:@h/", "http://:p@h/", "http://a?b/c", "http://a#b?c", "a;b/c", "a/b;c/d;e", "http://%41/", "x" * 30 + "://y", "-a:b", "http://a:٣/",
]
BASES = ["http://a/b/c/d;p?q", "http://a", "http://a/", "/x/y", "x", "", "mailto:q", "http://a/b/../c", "file:///a/b", "http://a/b?c/d", "ftp://h/p/", "http://a//b"]
QUERIES = ["", "a", "a=", "a=1", "a=1&b=2", "a=1&a=2", "&&a=1&", "a=b=c", "=x", "a+b=c+d", "a%20b=%C3%A9", "a=%zz", "a=%", "a=%E9", "é=ü", "a=1;b=2", "a&b=2&c=", "%", "%4", "%41", "%e6%97%a5", "a%2", "x=%00", "a=\n", "+", "%2B+", "日=本", "a=%ff%fe"]
DATA = [b"", b"a", b"ab", b"abc", b"abcd", b"\x00\xff", bytes(range(256)), b"hello world", "é日😀".encode(), b"x" * 1000]
ENCODED = ["", "YQ==", "YQ=", "YQ", "YWI=", "YWI", "YWJj", "YWJjZA==", "AP8=", "-_-_", "+/+/", "Y Q = =", "Y\nQ==", "!!!!", "=", "==", "====", "YQ==YQ==", "YQ==x", "Y", "YWJjZ", "YQ=x=", "é", "YWJj\n", "a-b_", "A", "AA=A", "AAA=A", "AAAAA", "////", "YQ===", "YW=J", "Y=Q="]


def paths(r):
    for a in PATHS:
        r.call("PathParts", os.path.split, a)
        r.call("Dirname", os.path.dirname, a)
        r.call("Basename", os.path.basename, a)
        r.call("SplitExt", os.path.splitext, a)
        r.call("NormPath", os.path.normpath, a)
        for b in PATHS:
            r.call("PathJoin", os.path.join, a, b)
            r.call("PathJoin", os.path.join, "x", a, b)
            if a.startswith("/") and b.startswith("/"):
                r.call("RelPath", os.path.relpath, a, b)
    r.call("RelPath", os.path.relpath, "", "/")


def urls(r):
    for u in URLS + BASES + STRINGS:
        for name, f in {"URLParse": up.urlparse, "URLSplit": up.urlsplit}.items():
            r.call(name, lambda u: list(f(u)), u)
            r.call(name + "Repr", lambda u: repr(f(u)), u)
            for part in ("username", "password", "hostname", "port"):
                r.call("URLPart", lambda n, u, p: getattr({"URLParse": up.urlparse, "URLSplit": up.urlsplit}[n](u), p), name, u, part)
            r.call(name + "Get", lambda u: f(u).geturl(), u)
        r.call("URLParts", lambda u: list(up.urlparse(u)), u)
        for base in BASES:
            r.call("URLJoin", up.urljoin, base, u)
    for parts in ([""] * 6, ["http", "a", "b", "", "", ""], ["http", "", "/b", "", "", ""], ["http", "", "//b", "", "", ""], ["mailto", "", "x", "", "", ""], ["", "a", "", "p", "q", "f"], ["x", "", "b", "", "q", ""], ["http", "a", "/b", "p", "q", "f"], ["http", "a", None, "", "", ""], ["a"], ["http", 1, "", "", "", ""], ["", "", "//x", "", "", ""]):
        r.call("URLUnparse", lambda p: up.urlunparse(p), parts)
        r.call("URLUnsplit", lambda p: up.urlunsplit(p), parts[:5])


def quoting(r):
    for s in STRINGS + URLS + QUERIES:
        for safe in ("/", "", "/?=&", " ", "é+", "%"):
            r.call("URLQuote", up.quote, s, safe)
            r.call("URLQuotePlus", up.quote_plus, s, safe)
        if not any(0xD800 <= ord(c) <= 0xDFFF for c in s):
            r.call("URLUnquote", up.unquote, s)
            r.call("URLUnquotePlus", up.unquote_plus, s)
            r.call("URLUnquoteToBytes", up.unquote_to_bytes, s)
        for blank in (True, False):
            if not any(0xD800 <= ord(c) <= 0xDFFF for c in s):
                r.call("ParseQSL", lambda s, b: up.parse_qsl(s, b), s, blank)
                r.call("ParseQS", lambda s, b: up.parse_qs(s, b), s, blank)
    for data in DATA:
        r.call("URLQuoteBytes", up.quote, data, "/")
    values = [{}, {"a": 1}, {"a": "x y", "é": None}, {"a": [1, 2], "b": "cd"}, {1: 2.5, None: True}, [("a", "b"), ("a", "c&d")], [("a", b"x \xff")], (("a", (1, "b")),), [], "", "abc", 5, None, ["ab", "cd"], [("a",)], [("a", 1, 2)], [["a", 1]], {"a": []}, {"a": {}}, {"a": {"b": 1}}, {b"k": b"v"}, {"a": [b"x", "é", 1.5]}, {"x": "日本"}, {"a": True}]
    for v in values:
        for many in (True, False):
            r.call("URLEncode", lambda v, many: up.urlencode(v, many), v, many)


def encodings(r):
    for d in DATA:
        r.call("B64Encode", base64.b64encode, d)
        r.call("URLSafeB64Encode", base64.urlsafe_b64encode, d)
        r.call("Hexlify", binascii.hexlify, d)
        r.call("CRC32", zlib.crc32, d)
        r.call("Adler32", zlib.adler32, d)
        for f in ("B64Decode", "URLSafeB64Decode", "Unhexlify"):
            r.call(f, {"B64Decode": base64.b64decode, "URLSafeB64Decode": base64.urlsafe_b64decode, "Unhexlify": binascii.unhexlify}[f], d)
    for s in ENCODED + ["0", "00", "0g", "ABcd", "zz", "é0"]:
        for f in ("B64Decode", "URLSafeB64Decode", "Unhexlify"):
            g = {"B64Decode": base64.b64decode, "URLSafeB64Decode": base64.urlsafe_b64decode, "Unhexlify": binascii.unhexlify}[f]
            r.call(f, g, s)
            r.call(f, g, s.encode())
        r.call("B64DecodeStrict", lambda s: base64.b64decode(s, validate=True), s)
    for v in (None, 1, 1.5, "abc", [], True):
        r.call("B64EncodeOf", base64.b64encode, v)
        if not isinstance(v, str):
            r.call("B64Decode", base64.b64decode, v)
    for _ in range(2500):
        s = "".join(r.random.choice("AZaz09+/-_= \n") for _ in range(r.random.randint(0, 9)))
        r.call("B64Decode", base64.b64decode, s)
        r.call("URLSafeB64Decode", base64.urlsafe_b64decode, s)
        r.call("B64DecodeStrict", lambda s: base64.b64decode(s, validate=True), s)
    for d in DATA:
        r.call("B32Encode", base64.b32encode, d)
        r.call("B16Encode", base64.b16encode, d)


def hashes(r):
    names = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_512", "SHA256", "nope"]
    for name in names:
        for d in DATA:
            r.call("HexDigest", lambda n, d: hashlib.new(n, d).hexdigest(), name, d)
            if name != "nope":
                for key in (b"", b"k", b"key" * 50):
                    r.call("HMAC", lambda k, d, n: hmac.new(k, d, n).hexdigest(), key, d, name.lower())
                r.call("HashParts", lambda n, d: hash_parts(n, d), name.lower(), d)
    for name in ("sha1", "sha256", "SHA512", "md5"):
        for password in (b"", b"secret"):
            for count in (1, 2, 100, 0):
                r.call("PBKDF2", lambda n, p, c: hashlib.pbkdf2_hmac(n, p, b"salt", c), name, password, count)
    for v in (None, "x", 1, []):
        r.call("HexDigest", lambda n, d: hashlib.new(n, d).hexdigest(), "md5", v) if v is not None else None
    for a in ("", "a", "b", "é", b"", b"a", b"b", 1, None):
        for b in ("", "a", "é", b"a", b"", 1):
            r.call("CompareDigest", hmac.compare_digest, a, b)


def hash_parts(name, data):
    h = hashlib.new(name)
    h.update(data)
    c = h.copy()
    h.update(b"more")
    k = hmac.new(b"key", data, name)
    d = k.copy()
    k.update(b"more")
    return [h.digest(), c.digest(), k.hexdigest(), d.hexdigest(), h.name, k.name, h.digest_size, h.block_size]


def draws(seed, steps):
    g = random.Random(seed)
    out = []
    for name, args in steps:
        if name == "shuffle":
            x = list(args[0])
            g.shuffle(x)
            out.append(x)
            continue
        try:
            v = g.choices(args[0], args[1], k=args[2]) if name == "choices" else getattr(g, name)(*args)
        except Exception as e:
            v = ("e", type(e).__name__, str(e))
        out.append(v)
    return out


def randoms(r):
    seeds = [0, 1, -1, 42, 2**31, 2**32, 2**63 - 1, -(2**63), 2**64 + 5, 2**200, "", "a", "seed", "é日😀", b"", b"bytes", 0.0, 1.0, 0.5, -2.75, 1e300, 3.14, True, False]
    steps = []
    for k in (0, 1, 8, 31, 32, 33, 63, 64, 65, 100, 1000, -1):
        steps.append(("getrandbits", (k,)))
    for n in (0, 1, 3, 4, 7, 100, -1):
        steps.append(("randbytes", (n,)))
    for a, b in ((0, 255), (1, 6), (5, 5), (6, 5), (-10, 10), (0, 2**31), (0, 2**32 - 1), (0, 2**32), (-(2**63), 2**63 - 1), (0, 2**63 - 1), (2**63 - 1, -(2**63))):
        steps.append(("randint", (a, b)))
    for args in ((10,), (0,), (-5,), (1, 10), (10, 1), (5, 5), (0, 10, 3), (10, 0, -3), (0, 10, -1), (0, 10, 0), (1, 2**62), (-5, 5, 2), (0, 1, 100)):
        steps.append(("randrange", args))
    steps += [("random", ())] * 5 + [("uniform", (a, b)) for a, b in ((0.0, 1.0), (1.5, -2.5), (10.0, 10.0), (-1e300, 1e300))]
    for seq in ("abc", "é日😀", [1, 2, 3], (1,), [], "", list(range(100)), b"xyz"):
        steps.append(("choice", (seq,)))
        if not isinstance(seq, bytes):
            steps.append(("shuffle", (list(seq),)))
        for k in (0, 1, 3, 6, 20, 101, -1):
            steps.append(("sample", (seq, k)))
        for k in (0, 1, 5):
            steps.append(("choices", (seq, None, k)))
    for n in (22, 25, 84, 85, 86, 150, 277, 300, 1000):
        for k in (4, 5, 6, 7, 21, 22):
            steps.append(("sample", (list(range(n)), k)))
    for weights in ([1, 1, 1], [0, 0, 1], [0.5, 0.25, 0.25], [1, 2], [0, 0, 0], [-1, 1, 1], [1e308, 1e308, 1e308], [10, 1, 1], [1, 2.5, 3]):
        steps.append(("choices", (["a", "b", "c"], weights, 5)))
    for seed in seeds:
        r.call("RandomDraws", lambda seed, steps: draws(seed, steps), seed, steps)
        for _ in range(20):
            some = [r.random.choice(steps) for _ in range(20)]
            r.call("RandomDraws", lambda seed, steps: draws(seed, steps), seed, some)
    r.call("RandomDraws", lambda seed, steps: draws(seed, steps), 7, [("random", ())] * 2000)
    r.call("RandomDraws", lambda seed, steps: draws(seed, steps), "x", [("randint", (0, 255))] * 2000)
    for bad in ([], (), {}):
        r.call("RandomDraws", lambda seed, steps: draws(seed, steps), bad, [])


FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, 1.5, 2.5, -2.5, 10.0, 100.0, 1e-9, 1e16, 1e17, -1e17, 1e300, math.inf, -math.inf, math.nan, 3.7, -3.7, 0.1, 123456.789, 4.0, 9.0, 2**53 + 0.0]


def mathematics(r):
    one = {"Sqrt": math.sqrt, "Floor": math.floor, "Ceil": math.ceil, "Trunc": math.trunc, "Fabs": math.fabs, "IsNaN": math.isnan, "IsInf": math.isinf, "IsFinite": math.isfinite, "Radians": math.radians, "Degrees": math.degrees}
    for x in FLOATS:
        for name, f in one.items():
            if name not in ("Floor", "Ceil", "Trunc") or not 2**63 <= abs(x) < math.inf:
                r.call("Math", lambda n, x: one[n](x), name, x)
        r.call("FloatHash", hash, x) if x == x else None
        for y in FLOATS:
            r.call("Fmod", math.fmod, x, y)
            r.call("IsClose", math.isclose, x, y)
            r.call("Copysign", math.copysign, x, y)
    for _ in range(2000):
        x = r.random.uniform(-1, 1) * 10 ** r.random.randint(-20, 18)
        r.call("FloatHash", hash, x)
        r.call("Math", lambda n, x: one[n](x), "Sqrt", x)
        r.call("Math", lambda n, x: one[n](x), "Degrees", x)
        r.call("Math", lambda n, x: one[n](x), "Radians", x)
    for n in [0, 1, 2, 3, 4, 15, 16, 17, 99, 100, 10**9, 10**18, 2**63 - 1, 2**62, 3037000499**2, 3037000499**2 - 1, 3037000499**2 + 1, -1]:
        r.call("ISqrt", math.isqrt, n)
        for m in (0, 1, 12, -18, 10**9, 2**63 - 1):
            r.call("GCD", math.gcd, n, m)
    for n in [-1, 0, 1, 5, 20, 21, 25, 100]:
        r.call("Factorial", math.factorial, n)
        for k in (-1, 0, 1, 2, 5, 50, 101):
            r.call("Comb", math.comb, n, k)
            r.call("Perm", math.perm, n, k)
    for xs in ([], [0], [4, 6], [2, 3, 5], [0, 5], [-4, 6], [2**70, 2**40], [1, "a"], [True, 7], [1.5]):
        r.call("GCDOf", lambda xs: math.gcd(*xs), xs)
        r.call("LCMOf", lambda xs: math.lcm(*xs), xs)
        r.call("Prod", math.prod, xs)
    for x in (1, 1.5, True, "a", None, 2**70, -3, [], "5"):
        r.call("Real", math.sqrt if x != -3 else math.fabs, x)
        for name, f in {"FloorOf": math.floor, "CeilOf": math.ceil, "TruncOf": math.trunc}.items():
            r.call(name, f, x)
    for a, b, rel, tol in ((1.0, 1.1, 0.1, 0.0), (1.0, 1.1, 0.01, 0.0), (0.0, 1e-12, 1e-9, 1e-9), (math.inf, 1.0, 0.5, 0.0), (math.inf, math.inf, 0.0, 0.0), (1.0, 2.0, -1.0, 0.0)):
        r.call("IsCloseBy", lambda a, b, c, d: math.isclose(a, b, rel_tol=c, abs_tol=d), a, b, rel, tol)
    for s in STRINGS:
        if not any(0xD800 <= ord(c) <= 0xDFFF for c in s):
            r.call("CapWords", string.capwords, s)


def uuids(r):
    texts = ["12345678123456781234567812345678", "12345678-1234-5678-1234-567812345678", "{12345678-1234-5678-1234-567812345678}", "urn:uuid:12345678-1234-5678-1234-567812345678", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "F47AC10B-58CC-4372-A567-0E02B2C3D479", "", "x", "1234", "12345678-1234-5678-1234-56781234567g", "zz345678123456781234567812345678", "1-2345678123456781234567812345678-", "1_345678123456781234567812345678", "+2345678123456781234567812345678", "-2345678123456781234567812345678"]
    for t in texts:
        r.call("UUID", lambda t: [str(uuid.UUID(t)), uuid.UUID(t).hex, uuid.UUID(t).int, uuid.UUID(t).bytes, uuid.UUID(t).urn, uuid.UUID(t).version, repr(uuid.UUID(t))], t)
        for version in (1, 4, 5, 0, 9):
            r.call("UUIDVersion", lambda t, v: [str(uuid.UUID(t, version=v)), uuid.UUID(t, version=v).version, uuid.UUID(t).version], t, version)
    for d in (bytes(16), bytes(range(16)), b"", b"x" * 17):
        r.call("UUIDOfBytes", lambda d: str(uuid.UUID(bytes=d)), d)
    for v in (None, 5, "x", [], "12345678123456781234567812345678"):
        r.call("UUIDOf", lambda v: str(uuid.UUID(v)), v)
    for n in (0, 1, 255, 2**32, 2**63 - 1, -1):
        r.call("UUIDOfInt", lambda n: str(uuid.UUID(int=n)), n)
    for name in STRINGS[::3]:
        for space in (uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL):
            if not any(0xD800 <= ord(c) <= 0xDFFF for c in name):
                r.call("UUID5", lambda s, n: str(uuid.uuid5(uuid.UUID(s), n)), str(space), name)
                r.call("UUID3", lambda s, n: str(uuid.uuid3(uuid.UUID(s), n)), str(space), name)


FAMILIES = {"paths": paths, "urls": urls, "quoting": quoting, "encodings": encodings, "hashes": hashes, "randoms": randoms, "mathematics": mathematics, "uuids": uuids}
