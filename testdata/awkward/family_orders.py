"""Collections of objects of several subclasses: the largest of them, their order, their sums, and attributes that only some have."""

from flask import Flask, jsonify, request

app = Flask(__name__)


class Discount:
    priority = 0
    kind = "none"

    def __init__(self, name, percent=0):
        self.name = name
        self.percent = percent

    def apply(self, total):
        return total

    def applies_to(self, total):
        return True

    def __repr__(self):
        return f"<{type(self).__name__} {self.name}>"


class PercentOff(Discount):
    priority = 2
    kind = "percent"

    def apply(self, total):
        return total - total * self.percent / 100


class AmountOff(Discount):
    priority = 2
    kind = "amount"

    def __init__(self, name, amount, minimum=0):
        super().__init__(name)
        self.amount = amount
        self.minimum = minimum

    def apply(self, total):
        return max(total - self.amount, 0)

    def applies_to(self, total):
        return total >= self.minimum


class Bulk(AmountOff):
    priority = 5

    def __init__(self, name, amount, minimum, steps):
        super().__init__(name, amount, minimum)
        self.steps = steps

    def apply(self, total):
        for step in self.steps:
            total -= step
        return total


RULES = [PercentOff("summer", 10), AmountOff("welcome", 5, minimum=20), Bulk("bulk", 3, 100, [1, 2, 3]), Discount("nothing")]
BY_NAME = {rule.name: rule for rule in RULES}
BEST = max(RULES, key=lambda r: (r.priority, r.name))
ORDERED = sorted(RULES, key=lambda r: (-r.priority, r.name))
KINDS = sorted({r.kind for r in RULES})
TOTAL_PERCENT = sum(r.percent for r in RULES)


@app.get("/best/<int:total>")
def best(total):
    fitting = [r for r in RULES if r.applies_to(total)]
    winner = max(fitting, key=lambda d: (d.priority, d.name))
    cheapest = min(fitting, key=lambda d: d.apply(total))
    return jsonify(winner=winner.name, cheapest=cheapest.name, price=cheapest.apply(total), kind=winner.kind)


@app.get("/order")
def order():
    rules = sorted(RULES, key=lambda r: r.apply(100))
    back = sorted(RULES, key=lambda r: r.name, reverse=True)
    names = [r.name for r in ORDERED]
    return jsonify([r.name for r in rules], [repr(r) for r in back], names, BEST.name, KINDS, TOTAL_PERCENT)


@app.get("/sum/<int:total>")
def summed(total):
    saved = sum(total - r.apply(total) for r in RULES)
    amounts = sum(r.amount for r in RULES if isinstance(r, AmountOff))
    steps = [len(r.steps) if isinstance(r, Bulk) else 0 for r in RULES]
    return jsonify(saved=saved, amounts=amounts, steps=steps, any=any(r.percent > 5 for r in RULES), all=all(r.name for r in RULES))


@app.get("/one/<name>")
def one(name):
    rule = BY_NAME.get(name)
    if rule is None:
        return jsonify(error="unknown", known=sorted(BY_NAME)), 404
    out = {"name": rule.name, "class": type(rule).__name__, "price": rule.apply(50)}
    if isinstance(rule, Bulk):
        out["steps"] = rule.steps
    elif isinstance(rule, (AmountOff, PercentOff)):
        out["percent"] = rule.percent
    if hasattr(rule, "minimum"):
        out["minimum"] = rule.minimum
    return jsonify(out)


@app.get("/amount/<name>")
def amount(name):
    rule = BY_NAME[name]
    return jsonify(amount=rule.amount)


@app.get("/getattr/<name>")
def getattr_of(name):
    rule = BY_NAME[name]
    return jsonify(minimum=getattr(rule, "minimum", None), amount=getattr(rule, "amount", -1), name=getattr(rule, "name", "?"))


@app.get("/groups")
def groups():
    by_kind = {}
    for rule in RULES:
        by_kind.setdefault(rule.kind, []).append(rule)
    return jsonify({kind: [r.name for r in sorted(rules, key=lambda r: r.name)] for kind, rules in by_kind.items()})


@app.get("/grouped")
def grouped():
    by_class = {}
    for rule in RULES:
        by_class.setdefault(type(rule).__name__, []).append(rule.apply(10))
    return jsonify(by_class)


@app.get("/sorted-in-place")
def in_place():
    rules = list(RULES)
    rules.sort(key=lambda r: r.name)
    first, *rest = rules
    return jsonify(first.name, [r.kind for r in rest], rules.index(BEST), BEST in rules, rules[-1] is RULES[0])


@app.get("/empty")
def empty():
    picked = max([r for r in RULES if r.percent > 90], key=lambda r: r.priority, default=None)
    return jsonify(picked.name if picked else None)


@app.get("/empty-raises")
def empty_raises():
    try:
        return jsonify(max((r for r in RULES if r.percent > 90), key=lambda r: r.priority).name)
    except ValueError as error:
        return jsonify(error=str(error)), 400


@app.get("/next/<kind>")
def first_of(kind):
    rule = next((r for r in RULES if r.kind == kind), None)
    return jsonify(rule.name if rule is not None else "-")


@app.get("/mixed")
def mixed():
    pairs = [(r.apply(30), r.name) for r in RULES]
    pairs.sort()
    table = dict(zip([r.name for r in RULES], RULES))
    return jsonify(pairs=pairs, best=max(pairs), table=[table[n].kind for n in sorted(table)])


#: GET /best/10
#: GET /best/50
#: GET /best/500
#: GET /order
#: GET /sum/40
#: GET /one/bulk
#: GET /one/summer
#: GET /one/welcome
#: GET /one/nothing
#: GET /one/none
#: GET /amount/bulk
#: GET /amount/summer
#: GET /getattr/bulk
#: GET /getattr/summer
#: GET /groups
#: GET /grouped
#: GET /sorted-in-place
#: GET /empty
#: GET /empty-raises
#: GET /next/amount
#: GET /next/x
#: GET /mixed
