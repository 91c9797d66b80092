"""The standard library as views use it: csv, io, re, uuid, collections, itertools, pathlib, decimal, copy, typing, enum."""

import base64
import copy
import csv
import enum
import hashlib
import io
import itertools
import json
import logging
import os
import re
import string
import textwrap
import uuid
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import asdict, astuple, dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, IntEnum
from pathlib import Path, PurePosixPath
from typing import NamedTuple, Optional, TypedDict
from urllib.parse import parse_qs, quote, unquote, urlencode, urljoin, urlparse

log = logging.getLogger(__name__)


class Point(NamedTuple):
    x: int
    y: int = 0

    def norm(self):
        return abs(self.x) + abs(self.y)


Pair = namedtuple("Pair", ["left", "right"])


class Movie(TypedDict):
    title: str
    year: int


class Color(Enum):
    RED = "red"
    BLUE = "blue"


class Role(str, Enum):
    ADMIN = "admin"
    USER = "user"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list)
    note: Optional[str] = None


@dataclass(order=True, frozen=True)
class Grade:
    score: int
    name: str = ""


def point_make(): return Point(1, 2)
#: point_make()
def point_default(): return Point(1).y, Point(x=3, y=4).x
#: point_default()
def point_index(): return Point(1, 2)[0], Point(1, 2)[-1], len(Point(1, 2))
#: point_index()
def point_unpack():
    x, y = Point(5, 6)
    return x + y
#: point_unpack()
def point_equal(): return Point(1, 2) == Point(1, 2), Point(1, 2) == (1, 2), Point(1, 2) < Point(1, 3)
#: point_equal()
def point_method(): return Point(-1, 2).norm()
#: point_method()
def point_asdict(): return Point(1, 2)._asdict()
#: point_asdict()
def point_replace(): return Point(1, 2)._replace(y=9)
#: point_replace()
def point_key(): return {Point(1, 2): "a"}[Point(1, 2)]
#: point_key()
def point_list(): return sorted([Point(2, 1), Point(1, 5)])
#: point_list()
def point_missing(): return Point()
#: point_missing()
def pair_make(): return Pair("a", 2), Pair("a", 2).right
#: pair_make()
def movie_make(): return Movie(title="x", year=2000)
#: movie_make()
def movie_display():
    m: Movie = {"title": "x", "year": 2000}
    return m["title"], m.get("year")
#: movie_display()
def color_value(): return Color.RED.value, Color.BLUE.name, Color("red") is Color.RED
#: color_value()
def color_bad(): return Color("green")
#: color_bad()
def color_names(): return [c.name for c in Color], [c.value for c in Color]
#: color_names()
def color_by_name(): return Color["RED"].value
#: color_by_name()
def role_equal(): return Role.ADMIN == "admin", Role("user") is Role.USER
#: role_equal()
def role_in(): return "admin" in [r.value for r in Role]
#: role_in()
def role_bad(text):
    try:
        return Role(text).value
    except ValueError as e:
        return str(e)
#: role_bad("x")
#: role_bad("user")
def role_json(): return json.dumps({"role": Role.ADMIN})
#: role_json()
def role_upper(): return Role.ADMIN.upper()
#: role_upper()
def level_compare(): return Level.LOW < Level.HIGH, Level.HIGH == 2, Level(1).name
#: level_compare()
def level_arith(): return Level.LOW + 1, max(Level).name
#: level_arith()
def item_make(): return Item("a"), Item("b", 2.5, ["x"])
#: item_make()
def item_asdict(): return asdict(Item("a", 1.5, ["t"]))
#: item_asdict()
def item_astuple(): return astuple(Item("a"))
#: item_astuple()
def item_equal(): return Item("a") == Item("a"), Item("a") == Item("b")
#: item_equal()
def item_default_list():
    a, b = Item("a"), Item("b")
    a.tags.append("x")
    return a.tags, b.tags
#: item_default_list()
def item_kwargs(data): return Item(**data)
#: item_kwargs({"name": "z", "price": 1.0})
#: item_kwargs({"nam": "z"})
def grade_sort(): return [g.name for g in sorted([Grade(2, "b"), Grade(1, "a")])]
#: grade_sort()
def grade_set(): return len({Grade(1), Grade(1), Grade(2)})
#: grade_set()
def csv_write(rows):
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["id", "name"])
    writer.writerows(rows)
    return out.getvalue()
#: csv_write([[1, "a"], [2, 'b "x", y']])
def csv_dict_write(rows):
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=["id", "name"])
    writer.writeheader()
    for row in rows:
        writer.writerow(row)
    return out.getvalue()
#: csv_dict_write([{"id": 1, "name": "a"}])
def csv_read(text): return list(csv.reader(io.StringIO(text)))
#: csv_read('a,"b,c"\r\n1,2\r\n')
def csv_dict_read(text): return [row["name"] for row in csv.DictReader(io.StringIO(text))]
#: csv_dict_read("id,name\n1,ada\n2,bob\n")
def string_io():
    out = io.StringIO()
    out.write("a")
    print("b", file=out)
    return out.getvalue()
#: string_io()
def bytes_io(): return io.BytesIO(b"abc").read(2)
#: bytes_io()
def counter_common(text): return Counter(text.split()).most_common(2)
#: counter_common("a b a c b a")
def counter_dict(xs): return dict(Counter(xs))
#: counter_dict(["x", "y", "x"])
def counter_missing(): return Counter("aab")["z"], Counter("aab")["a"]
#: counter_missing()
def counter_update():
    c = Counter()
    for w in ["a", "b", "a"]:
        c[w] += 1
    return c["a"], sum(c.values())
#: counter_update()
def default_list(pairs):
    out = defaultdict(list)
    for k, v in pairs:
        out[k].append(v)
    return dict(out)
#: default_list([("a", 1), ("b", 2), ("a", 3)])
def default_int(words):
    out = defaultdict(int)
    for w in words:
        out[w] += 1
    return sorted(out.items())
#: default_int(["x", "y", "x"])
def default_lambda():
    out = defaultdict(lambda: "?")
    out["a"] = "b"
    return out["a"], out["z"]
#: default_lambda()
def ordered():
    d = OrderedDict()
    d["b"] = 1
    d["a"] = 2
    d.move_to_end("b")
    return list(d)
#: ordered()
def recent(xs, n):
    d = deque(maxlen=n)
    for x in xs:
        d.append(x)
    return list(d)
#: recent([1, 2, 3, 4], 2)
def queue():
    d = deque([1, 2])
    d.append(3)
    first = d.popleft()
    d.appendleft(0)
    return first, list(d), len(d)
#: queue()
def breadth_first(graph, start):
    seen, todo = [start], deque([start])
    while todo:
        node = todo.popleft()
        for n in graph.get(node, []):
            if n not in seen:
                seen.append(n)
                todo.append(n)
    return seen
#: breadth_first({"a": ["b", "c"], "b": ["d"], "c": ["d"]}, "a")
def chain_lists(a, b): return list(itertools.chain(a, b))
#: chain_lists([1], [2, 3])
def chain_nested(xs): return list(itertools.chain.from_iterable(xs))
#: chain_nested([[1], [], [2, 3]])
def grouped(rows): return {k: [r["n"] for r in g] for k, g in itertools.groupby(rows, key=lambda r: r["k"])}
#: grouped([{"k": "a", "n": 1}, {"k": "a", "n": 2}, {"k": "b", "n": 3}])
def pairs(xs): return list(itertools.combinations(xs, 2))
#: pairs(["a", "b", "c"])
def product(a, b): return [x + y for x, y in itertools.product(a, b)]
#: product(["a", "b"], ["1", "2"])
def first_n(xs, n): return list(itertools.islice(xs, n))
#: first_n([1, 2, 3], 2)
def running(xs): return list(itertools.accumulate(xs))
#: running([1, 2, 3])
def regex_groups(text):
    m = re.match(r"(\w+)@(\w+)\.com", text)
    return m.groups() if m else None
#: regex_groups("ada@site.com")
#: regex_groups("x")
def regex_named(text):
    m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)", text)
    return m.group("year"), m["month"], m.groupdict()
#: regex_named("on 2024-05-06")
def regex_full(text): return bool(re.fullmatch(r"[a-z0-9_]{3,10}", text))
#: regex_full("abc_1")
#: regex_full("ab")
def regex_all(text): return re.findall(r"#(\w+)", text)
#: regex_all("#a and #b")
def regex_sub(text): return re.sub(r"\s+", " ", text).strip()
#: regex_sub("a   b \n c")
def regex_slug(text): return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
#: regex_slug("Hello, World!")
def regex_camel(text): return re.sub(r"(?<!^)(?=[A-Z])", "_", text).lower()
#: regex_camel("camelCaseName")
def regex_split(text): return re.split(r"[,;]\s*", text)
#: regex_split("a, b;c")
def regex_compiled(text):
    pattern = re.compile(r"^\+?\d{7,}$")
    return pattern.match(text) is not None
#: regex_compiled("+1234567")
#: regex_compiled("12")
def regex_function(text): return re.sub(r"\d+", lambda m: str(int(m.group(0)) + 1), text)
#: regex_function("a1 b9")
def regex_ignore_case(text): return re.search("error", text, re.IGNORECASE) is not None
#: regex_ignore_case("An ERROR")
def uuid_ok(text):
    try:
        return str(uuid.UUID(text))
    except ValueError:
        return None
#: uuid_ok("12345678123456781234567812345678")
#: uuid_ok("x")
def uuid_shape(): return len(str(uuid.uuid4())), len(uuid.uuid4().hex), str(uuid.uuid4())[14]
#: uuid_shape()
def digest(text): return hashlib.sha256(text.encode()).hexdigest()[:16], hashlib.md5(text.encode()).hexdigest()
#: digest("abc")
def base64_text(text): return base64.b64encode(text.encode()).decode()
#: base64_text("hello")
def url_parts(url):
    u = urlparse(url)
    return u.scheme, u.netloc, u.path, parse_qs(u.query)
#: url_parts("https://a.b/c?x=1&x=2&y=")
def url_build(params): return "/search?" + urlencode(params)
#: url_build({"q": "a b", "page": 2})
def url_quote(text): return quote(text), quote(text, safe=""), unquote("a%20b")
#: url_quote("a/b c")
def url_join(): return urljoin("http://a/b/c", "../d")
#: url_join()
def path_parts(text):
    p = PurePosixPath(text)
    return p.name, p.stem, p.suffix, str(p.parent)
#: path_parts("/a/b/c.tar.gz")
def path_join(): return str(PurePosixPath("a") / "b" / "c.txt")
#: path_join()
def path_exists(): return Path("/no/such/file").exists()
#: path_exists()
def os_path(text): return os.path.splitext(text), os.path.basename(text), os.path.join("a", "b")
#: os_path("/x/y.png")
def env_default(): return os.environ.get("NO_SUCH_VARIABLE_HERE", "fallback"), os.getenv("NO_SUCH_VARIABLE_HERE")
#: env_default()
def decimal_sum(): return Decimal("0.1") + Decimal("0.2"), str(Decimal("1.10") * 3)
#: decimal_sum()
def decimal_round(text): return str(Decimal(text).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))
#: decimal_round("2.675")
def decimal_float(): return float(Decimal("1.5")), int(Decimal("7.9"))
#: decimal_float()
def deep_copied(x):
    y = copy.deepcopy(x)
    y["a"].append(1)
    return x, y
#: deep_copied({"a": [0]})
def shallow_copied(x):
    y = copy.copy(x)
    y["a"].append(1)
    y["b"] = 2
    return x, y
#: shallow_copied({"a": [0]})
def logged(x):
    log.info("got %s", x)
    log.debug("more %d", 5)
    return x
#: logged(1)
def letters(): return string.ascii_lowercase[:3], string.digits[-1], string.ascii_uppercase[0]
#: letters()
def template(name): return string.Template("Hello $name").substitute(name=name)
#: template("ada")
def wrapped(text): return textwrap.shorten(text, width=12, placeholder="...")
#: wrapped("hello big wide world")
def dedented(): return textwrap.dedent("  a\n  b")
#: dedented()
