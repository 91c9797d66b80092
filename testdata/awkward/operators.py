"""Operator overloading."""

from flask import Flask, jsonify

app = Flask(__name__)


class Money:
    def __init__(self, cents):
        self.cents = cents
    def __add__(self, other):
        return Money(self.cents + (other.cents if isinstance(other, Money) else other))
    __radd__ = __add__
    def __eq__(self, other):
        return isinstance(other, Money) and self.cents == other.cents
    def __lt__(self, other):
        return self.cents < other.cents
    def __str__(self):
        return f"{self.cents / 100:.2f}"
    def __bool__(self):
        return self.cents != 0
    def __len__(self):
        return self.cents
    def __contains__(self, x):
        return str(x) in str(self.cents)
    def __getitem__(self, i):
        return str(self.cents)[i]


@app.get("/")
def index():
    a, b = Money(250), Money(199)
    return jsonify(sum=str(sum([a, b])), eq=a == Money(250), ne=a != b, less=b < a, truth=[bool(Money(0)), bool(a)], n=len(a), has=5 in a, item=a[0], smallest=str(min(a, b)), order=[str(m) for m in sorted([a, b])])


#: GET /
