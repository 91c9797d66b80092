"""Data and numbers: csv, json, copy, dataclasses, math, statistics, fractions, decimal, random, hashlib, uuid, zlib."""

import bisect
import copy
import csv
import dataclasses
import gzip
import hashlib
import hmac
import io
import json
import math
import random
import secrets
import statistics
import uuid
import zlib
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import Enum
from fractions import Fraction
from statistics import mean, median, mode, stdev


@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list)
    meta: dict = field(default_factory=dict)


class Kind(Enum):
    A = "a"
    B = "b"


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, datetime):
            return o.isoformat()
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


def default_of(o):
    if isinstance(o, (date, datetime)):
        return o.isoformat()
    if isinstance(o, Decimal):
        return float(o)
    raise TypeError(f"not serializable: {type(o).__name__}")


def json_cls(x): return json.dumps({"at": datetime(2024, 1, 1), "s": {2, 1}, "x": x}, cls=Encoder)
#: json_cls(1)
def json_default(x): return json.dumps({"at": date(2024, 1, 1), "d": Decimal("1.5"), "x": x}, default=default_of)
#: json_default([1])
def json_default_bad(): return json.dumps({"x": {1}}, default=default_of)
#: json_default_bad()
def json_lambda(): return json.dumps({"k": {1}}, default=lambda o: sorted(o)), json.dumps(Item("a"), default=lambda o: o.__dict__), json.dumps([Item("b")], default=asdict)
#: json_lambda()
def json_hook(s): return json.loads(s, object_hook=lambda d: {k.upper(): v for k, v in d.items()})
#: json_hook('{"a": {"b": 1}}')
def json_floats(s): return json.loads(s, parse_float=Decimal), json.loads(b"[1]"), json.loads("  2 ")
#: json_floats("[1.10]")
def json_bad(s):
    try:
        return json.loads(s)
    except ValueError as e:
        return f"invalid: {e}"
#: json_bad("{")
#: json_bad("")
def json_file(x):
    f = io.StringIO()
    json.dump(x, f, indent=4)
    f.seek(0)
    return json.load(f), f.getvalue()
#: json_file({"a": [1]})
def csv_out(rows):
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=["name", "qty"])
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
#: csv_out([{"name": "a,b", "qty": 1}, {"name": 'q"', "qty": 2.5}])
def csv_out_keys(rows):
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(rows[0].keys()), extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(row)
    return out.getvalue()
#: csv_out_keys([{"name": "a", "qty": 1}, {"name": "b", "qty": 2, "z": 3}])
def csv_out_extra():
    writer = csv.DictWriter(io.StringIO(), fieldnames=["a"])
    writer.writerow({"a": 1, "b": 2})
#: csv_out_extra()
def csv_rows(rows, delimiter):
    out = io.StringIO()
    w = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_MINIMAL)
    w.writerow(["id", "name"])
    w.writerows(rows)
    return out.getvalue()
#: csv_rows([[1, "a;b"], [2, None]], ";")
def csv_in(text): return [dict(r) for r in csv.DictReader(io.StringIO(text))], list(csv.reader(text.splitlines()))
#: csv_in("name,qty\na,1\n\"b,c\",2\n")
#: csv_in("a,b\n1\n2,3,4\n")
def csv_in_delim(text, delimiter): return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))
#: csv_in_delim("a;b\n1;2\n", ";")
def csv_header(text):
    reader = csv.DictReader(text.strip().splitlines())
    missing = {"name", "qty"} - set(reader.fieldnames or [])
    return sorted(missing), reader.fieldnames, [(i, r["name"]) for i, r in enumerate(reader, start=2)]
#: csv_header("name,x\na,1\nb,2")
def csv_next(text):
    reader = csv.reader(io.StringIO(text))
    header = next(reader)
    return header, [dict(zip(header, row)) for row in reader]
#: csv_next("a,b\n1,2\n")
def copies(x):
    y = copy.deepcopy(x)
    y["a"]["b"].append(9)
    z = copy.copy(x)
    z["k"] = 1
    return x, y, z
#: copies({"a": {"b": [1]}})
def copy_objects():
    a = Item("a", 1.0, ["x"])
    b = copy.deepcopy(a)
    b.tags.append("y")
    c = copy.copy(a)
    c.name = "c"
    return a, b, c
#: copy_objects()
def data_asdict(): return asdict(Item("a", 2.0, ["t"], {"k": 1})), dataclasses.asdict(Item("b")), [f.name for f in dataclasses.fields(Item)], replace(Item("a", 1.0), price=2.0), dataclasses.is_dataclass(Item("a"))
#: data_asdict()
def data_astuple(): return dataclasses.astuple(Item("a", 1.5))
#: data_astuple()
def means(xs): return mean(xs), median(xs), round(stdev(xs), 4), statistics.pstdev(xs), statistics.variance(xs), statistics.fmean(xs), mode(xs), statistics.median_low(xs), statistics.quantiles(xs, n=4)
#: means([1, 2, 2, 5])
#: means([1.5, 2.5, 2.5, 4.0])
def mean_empty(xs): return mean(xs)
#: mean_empty([])
def mean_error(xs):
    try:
        return stdev(xs)
    except statistics.StatisticsError as e:
        return str(e)
#: mean_error([1])
def multimodes(xs): return statistics.multimode(xs), statistics.median_high([1, 2]), statistics.harmonic_mean([2, 4]), statistics.geometric_mean([2, 8])
#: multimodes(["a", "b", "a", "b"])
def fractions_(a, b): return Fraction(a, b), Fraction(a, b) + Fraction(1, 3), str(Fraction("0.25")), float(Fraction(a, b)), Fraction(a, b).numerator, Fraction(0.5).denominator, Fraction(a, b).limit_denominator(10)
#: fractions_(2, 4)
def maths(a, b): return math.gcd(a, b), math.lcm(a, b), math.perm(5, 2), math.comb(a, 2), math.dist([0, 0], [3, 4]), math.log1p(0), math.cbrt(27), math.modf(2.5), math.frexp(8.0), math.isfinite(a), math.tau > 6, math.ceil(a / b), math.sumprod([1], [2]) if hasattr(math, "sumprod") else 2
#: maths(12, 18)
def maths_two(a, b): return math.gcd(a, b), math.lcm(a, b), math.perm(5, 2), math.dist([0, 0], [3, 4]), math.modf(2.5), math.isfinite(a), math.ceil(a / b), math.floor(-2.5), math.sqrt(a), math.log(a, 2), math.radians(180), math.hypot(3, 4)
#: maths_two(12, 18)
def math_errors(x): return math.sqrt(x)
#: math_errors(-1)
def seeded(n):
    random.seed(n)
    return random.random(), random.randint(1, 100), random.choice(["a", "b", "c"]), random.sample(range(10), 3), random.uniform(1, 2)
#: seeded(42)
#: seeded("text")
def seeded_own(n):
    rng = random.Random(n)
    xs = [1, 2, 3, 4]
    rng.shuffle(xs)
    return xs, rng.random(), rng.randint(1, 6), rng.choices("ab", k=3), rng.gauss(0, 1), rng.randrange(0, 10, 2), rng.getrandbits(16)
#: seeded_own(7)
def random_shape(): return 0 <= random.random() < 1, len(random.sample([1, 2, 3], 2)), random.choice([1]), len("".join(random.choices("abc", k=8))), random.randint(1, 1), random.randrange(1)
#: random_shape()
def random_empty(): return random.choice([])
#: random_empty()
def secret_shape(): return len(secrets.token_hex(8)), len(secrets.token_urlsafe(16)), secrets.randbelow(1), secrets.choice("a"), len(secrets.token_bytes(4)), secrets.compare_digest("a", "a"), "".join(secrets.choice("ab") for _ in range(5)) != ""
#: secret_shape()
def uuids(n): return uuid.UUID(int=n), uuid.uuid5(uuid.NAMESPACE_DNS, "a"), uuid.uuid3(uuid.NAMESPACE_URL, "b"), len(str(uuid.uuid4())), uuid.UUID("12345678123456781234567812345678").version, str(uuid.UUID(int=n))[:8], uuid.uuid4().hex[:8] != ""
#: uuids(5)
def uuid_bad(s): return uuid.UUID(s)
#: uuid_bad("nope")
def uuid_ok(s):
    try:
        return str(uuid.UUID(s, version=4)) == s
    except (ValueError, AttributeError):
        return False
#: uuid_ok("12345678-1234-4234-8234-567812345678")
#: uuid_ok("x")
def hashed(name, s): return hashlib.new(name, s.encode()).hexdigest(), hashlib.new(name).digest_size
#: hashed("sha256", "a")
#: hashed("md5", "a")
def hashed_bad(name): return hashlib.new(name, b"a").hexdigest()
#: hashed_bad("nope")
def hashed_getattr(name, s):
    if name not in ("md5", "sha1", "sha256"):
        return None
    return getattr(hashlib, name)(s.encode()).hexdigest()
#: hashed_getattr("sha1", "a")
def hashed_table(name, s):
    algos = {"md5": hashlib.md5, "sha256": hashlib.sha256}
    return algos[name](s.encode()).hexdigest()
#: hashed_table("md5", "a")
def hashed_parts(xs):
    h = hashlib.sha256()
    for x in xs:
        h.update(x.encode())
    return h.hexdigest(), h.digest()[:2], h.name, name_of(hashlib.blake2b(b"a", digest_size=4)), hashlib.sha512(b"").hexdigest()[:8], hashlib.sha3_256(b"").hexdigest()[:8]
def name_of(h): return h.hexdigest()
#: hashed_parts(["a", "b"])
def hashed_available(): return "sha256" in hashlib.algorithms_guaranteed, "md5" in hashlib.algorithms_available
#: hashed_available()
def signed(key, msg): return hmac.new(key.encode(), msg.encode(), hashlib.sha256).hexdigest(), hmac.compare_digest("a", "b"), hmac.new(b"k", b"m", "sha1").hexdigest(), hmac.digest(b"k", b"m", "sha256").hex()
#: signed("k", "m")
def zipped(s): return zlib.decompress(zlib.compress(s.encode())), gzip.decompress(gzip.compress(s.encode())), zlib.crc32(s.encode()), zlib.adler32(s.encode()), len(zlib.compress(s.encode() * 100)) < 100
#: zipped("hello")
def zip_bad(): return zlib.decompress(b"nope")
#: zip_bad()
def decimals(a, b): return Decimal(a) + Decimal(b), (Decimal(a) * Decimal(b)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), str(Decimal(a)), round(Decimal(a), 1), Decimal(a) > 1, f"{Decimal(a):.2f}", sum([Decimal(a), Decimal(b)]), sum((Decimal(x) for x in (a, b)), Decimal("0")), float(Decimal(a)), max(Decimal(a), Decimal(b))
#: decimals("1.255", "2.5")
def decimal_bad(s):
    try:
        return Decimal(s)
    except InvalidOperation:
        return "bad"
#: decimal_bad("x")
#: decimal_bad("1.5")
def grades(score): return "FDCBA"[bisect.bisect([60, 70, 80, 90], score)], bisect.bisect_left([1, 2, 2], 2), bisect.bisect_right([1, 2, 2], 2)
#: grades(85)
#: grades(59)
def insort(xs, x):
    bisect.insort(xs, x)
    return xs
#: insort([1, 3], 2)
def bisect_key(rows, n): return bisect.bisect_left(rows, n, key=lambda r: r["n"]), bisect.bisect([1, 2, 3], 2, lo=1), bisect.bisect([1, 2, 3], 2, 0, 1)
#: bisect_key([{"n": 1}, {"n": 3}], 2)
def kinds(): return [k.value for k in Kind], Kind("a").name, Kind["B"], {k.name: k.value for k in Kind}, Kind.A in Kind, list(Kind), len(Kind), Kind.__members__.keys()
#: kinds()
