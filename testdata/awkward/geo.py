"""Distances, routes and averages: module math with numbers of unknown type, heaps, statistics."""

from flask import Flask, request, jsonify
from math import radians, sin, cos, sqrt, atan2, asin, degrees, floor, hypot, pi, log, exp
import math
import statistics
from itertools import combinations, accumulate, groupby, zip_longest, count, islice, product
from operator import itemgetter, attrgetter
from functools import lru_cache, reduce, partial
import heapq
import bisect
import random

app = Flask(__name__)
EARTH = 6371.0
CITIES = {
    "berlin": {"lat": 52.52, "lon": 13.405, "pop": 3645000},
    "paris": {"lat": 48.8566, "lon": 2.3522, "pop": 2161000},
    "oslo": {"lat": 59.9139, "lon": 10.7522, "pop": 697000},
}
GRAPH = {"a": {"b": 1, "c": 4}, "b": {"c": 2, "d": 5}, "c": {"d": 1}, "d": {}}


def haversine(lat1, lon1, lat2, lon2):
    p1, p2 = radians(lat1), radians(lat2)
    dlat = p2 - p1
    dlon = radians(lon2 - lon1)
    a = sin(dlat / 2) ** 2 + cos(p1) * cos(p2) * sin(dlon / 2) ** 2
    return 2 * EARTH * atan2(sqrt(a), sqrt(1 - a))


@app.get("/distance/<a>/<b>")
def distance(a, b):
    try:
        first, second = CITIES[a.lower()], CITIES[b.lower()]
    except KeyError as e:
        return jsonify(error="unknown city", name=e.args[0]), 404
    km = haversine(first["lat"], first["lon"], second["lat"], second["lon"])
    return jsonify(km=round(km, 1), miles=round(km * 0.621371, 1))


@app.get("/nearest")
def nearest():
    try:
        lat = float(request.args["lat"])
        lon = float(request.args["lon"])
    except (KeyError, ValueError):
        return jsonify(error="lat and lon are numbers"), 400
    if not -90 <= lat <= 90 or not -180 <= lon <= 180:
        return jsonify(error="out of range"), 400
    ranked = sorted(CITIES.items(), key=lambda kv: haversine(lat, lon, kv[1]["lat"], kv[1]["lon"]))
    name, city = ranked[0]
    return jsonify(name=name.title(), population=f"{city['pop']:,}", order=[n for n, _ in ranked])


@app.get("/route/<src>/<dst>")
def route(src, dst):
    if src not in GRAPH or dst not in GRAPH:
        return jsonify(error="unknown node"), 404
    queue = [(0, src, [])]
    seen = set()
    while queue:
        cost, node, path = heapq.heappop(queue)
        if node in seen:
            continue
        seen.add(node)
        path = path + [node]
        if node == dst:
            return jsonify(cost=cost, path=path)
        for neighbour, weight in GRAPH[node].items():
            heapq.heappush(queue, (cost + weight, neighbour, path))
    return jsonify(error="no route"), 404


@app.post("/stats")
def stats():
    numbers = request.get_json()["numbers"]
    if not numbers:
        return jsonify(error="no numbers"), 400
    return jsonify(
        mean=statistics.mean(numbers),
        median=statistics.median(numbers),
        stdev=round(statistics.stdev(numbers), 3) if len(numbers) > 1 else 0,
        mode=statistics.mode(numbers),
        biggest=heapq.nlargest(2, numbers),
        smallest=heapq.nsmallest(2, numbers),
        running=list(accumulate(numbers)),
        total=math.fsum(numbers),
        prod=reduce(lambda a, b: a * b, numbers, 1),
        gcd=math.gcd(*[int(n) for n in numbers]),
    )


@app.get("/grade/<int:score>")
def grade(score):
    return jsonify("FDCBA"[bisect.bisect([60, 70, 80, 90], score)])


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@app.get("/fib/<int:n>")
def fibonacci(n):
    if n > 80:
        return jsonify(error="too big"), 400
    return jsonify(fib(n))


@app.get("/pairs")
def pairs():
    names = sorted(CITIES)
    return jsonify(pairs=["-".join(p) for p in combinations(names, 2)], grid=[list(p) for p in product("ab", [1, 2])], zipped=[[a, b] for a, b in zip_longest("abc", "x", fillvalue="?")], first=list(islice(count(5, 5), 3)))


@app.post("/group")
def group():
    rows = request.get_json()
    rows.sort(key=itemgetter("kind", "name"))
    out = {}
    for kind, items in groupby(rows, key=lambda r: r["kind"]):
        out[kind] = [i["name"] for i in items]
    return jsonify(out)


@app.get("/dice/<int:n>d<int:sides>")
def dice(n, sides):
    rolls = [random.randint(1, sides) for _ in range(n)]
    random.shuffle(rolls)
    return jsonify(ok=all(1 <= r <= sides for r in rolls), n=len(rolls), max=max(rolls) <= sides, sample=len(random.sample(range(100), 3)))


@app.get("/num")
def num():
    x = request.args.get("x", type=float)
    if x is None:
        return jsonify(error="x"), 400
    return jsonify(floor=math.floor(x), ceil=math.ceil(x), isint=x.is_integer(), trunc=math.trunc(x), log=round(log(x), 4) if x > 0 else None, exp=round(exp(min(x, 10)), 2), hyp=hypot(x, 4), deg=round(degrees(x), 2), close=math.isclose(x, 0.1 + 0.2), inf=math.isinf(x), p=math.pow(x, 2), comb=math.comb(5, 2), perm=math.perm(5, 2), pi=f"{pi:.3f}", prod=math.prod([1, 2, 3]))


#: GET /distance/Berlin/paris
#: GET /distance/berlin/rome
#: GET /nearest?lat=50&lon=10
#: GET /nearest?lat=x&lon=10
#: GET /nearest?lat=95&lon=10
#: GET /nearest
#: GET /route/a/d
#: GET /route/d/a
#: GET /route/a/x
#: POST /stats json {"numbers": [3, 1, 4, 1, 5]}
#: POST /stats json {"numbers": [2, 4]}
#: POST /stats json {"numbers": [1.5, 2.5, 0.1]}
#: POST /stats json {"numbers": [7]}
#: POST /stats json {"numbers": []}
#: POST /stats json {"numbers": ["a", "b"]}
#: POST /stats json {}
#: GET /grade/59
#: GET /grade/60
#: GET /grade/95
#: GET /fib/30
#: GET /fib/99
#: GET /pairs
#: POST /group json [{"kind": "b", "name": "x"}, {"kind": "a", "name": "z"}, {"kind": "a", "name": "y"}]
#: POST /group json [{"kind": "b"}]
#: GET /dice/3d6
#: GET /num?x=2.5
#: GET /num?x=-1
#: GET /num?x=inf
#: GET /num
