"""Decorators of the app's own over helper functions and methods: wrappers with state, arguments, stars and names."""

import functools
import time
from functools import wraps

from flask import Flask, jsonify, request

app = Flask(__name__)
events = []
MAX_TRIES = 3


class Denied(Exception):
    pass


def logged(func):
    """Note every call."""
    @wraps(func)
    def wrapper(*args, **kwargs):
        events.append(f"call {func.__name__}")
        result = func(*args, **kwargs)  # may raise
        events.append(f"done {func.__name__} -> {result!r}")
        return result
    return wrapper


def retry(times=2, exceptions=(ValueError, KeyError)):
    def decorator(func):
        @wraps(func)
        def wrapper(*args, **kwargs):
            last = None
            for attempt in range(times):
                try:
                    return func(*args, **kwargs)
                except exceptions as error:
                    last = error
                    events.append(f"{func.__name__} failed {attempt + 1}: {error}")
            raise last
        return wrapper
    return decorator


def memoize(func):
    cache = {}

    @wraps(func)
    def wrapper(*args):
        if args not in cache:
            cache[args] = func(*args)
        return cache[args]
    return wrapper


def counted(func):
    calls = 0

    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        return calls, func(*args, **kwargs)
    return wrapper


def positive(*names):
    def decorate(func):
        @functools.wraps(func)
        def inner(self, amount, *args, **kwargs):
            if amount <= 0:
                raise Denied(f"{names[0]} must be positive")
            return func(self, amount, *args, **kwargs)
        return inner
    return decorate


def with_default(func):
    def wrapper(value=10):
        return func(value)
    return wrapper


def inject_user(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        user = request.args.get("user", "nobody")
        return func(user, *args, **kwargs)
    return wrapper


def tagged(func=None, *, tag="b"):
    def decorate(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            return f"<{tag}>{f(*args, **kwargs)}</{tag}>"
        return wrapper
    return decorate if func is None else decorate(func)


def trace(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        return f"{func.__name__}{args} {kwargs} = {func(*args, **kwargs)}"
    return wrapper


def timed(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return func(*args, **kwargs)
        finally:
            events.append("timed" if time.perf_counter() >= start else "clock")
    return wrapper


@logged
def add(a: int, b: int = 1) -> int:
    """Add two numbers."""
    return a + b


@logged
@retry(times=MAX_TRIES)
def parse(text):
    if text == "key":
        raise KeyError(text)
    return int(text)


@retry(2, exceptions=ZeroDivisionError)
def invert(n):
    return 1 / n


@memoize
def slow_square(n):
    events.append(f"square {n}")
    return n * n


@memoize
def slow_cube(n):
    events.append(f"cube {n}")
    return n * n * n


@counted
def shout(text):
    return text.upper()


@counted
def whisper(text, mark="."):
    return text.lower() + mark


@with_default
def halve(n):
    return n / 2


@inject_user
def greeting(user, word="Hello"):
    return f"{word}, {user}!"


@tagged
def bold(text):
    return text


@tagged(tag="i")
def italic(text, *more):
    return text + "".join(more)


@trace
def join(left, right):
    return left + "-" + right


@timed
def wait(result):
    return result


class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    @positive("deposit")
    def deposit(self, amount, note=""):
        self.balance += amount
        return note

    @logged
    @positive("withdrawal")
    def withdraw(self, amount):
        if amount > self.balance:
            raise Denied("not enough")
        self.balance -= amount
        return self.balance

    @property
    @logged
    def summary(self):
        return f"{self.owner}: {self.balance}"


@app.get("/add")
def add_view():
    del events[:]
    a = request.args.get("a", 1, type=int)
    return jsonify(one=add(a), two=add(a, 5), three=add(b=2, a=a), name=add.__name__, events=list(events))


@app.get("/parse/<text>")
def parse_view(text):
    events.clear()
    try:
        value = parse(text)
    except ValueError as error:
        value = f"ValueError {error}"
    except KeyError as error:
        value = f"KeyError {error}"
    return jsonify(value=value, events=list(events))


@app.get("/invert/<int:n>")
def invert_view(n):
    events.clear()
    try:
        return jsonify(value=invert(n))
    except ZeroDivisionError:
        return jsonify(events=list(events)), 400


@app.get("/memo/<int:n>")
def memo_view(n):
    events.clear()
    return jsonify(values=[slow_square(n), slow_square(n), slow_cube(n), slow_square(n + 1)], events=list(events))


@app.get("/counted/<text>")
def counted_view(text):
    count, loud = shout(text)
    n, soft = whisper(text)
    m, marked = whisper(text, mark="?")
    return jsonify(step=m - n, loud=loud, soft=soft, marked=marked, counted=count > 0, name=shout.__name__)


@app.get("/halve")
def halve_view():
    return jsonify(halve(), halve(5))


@app.get("/greet")
def greet_view():
    return greeting() + " " + greeting("Bye") + " " + greeting(word="Ciao")


@app.get("/tags")
def tags_view():
    text = request.args.get("text", "x")
    return bold(text) + italic(text, "y", text) + italic("plain")


@app.get("/trace")
def trace_view():
    return join(request.args.get("l", "a"), "b")


@app.get("/wait")
def wait_view():
    events.clear()
    return jsonify(wait([1, 2]), events)


@app.get("/account/<int:amount>")
def account_view(amount):
    events.clear()
    account = Account("ann")
    try:
        note = account.deposit(amount, note="first")
        left = account.withdraw(3)
    except Denied as error:
        return jsonify(error=str(error), events=list(events)), 403
    return jsonify(note=note, left=left, summary=account.summary, events=list(events))


#: GET /add
#: GET /add?a=41
#: GET /parse/12
#: GET /parse/x
#: GET /parse/key
#: GET /invert/0
#: GET /invert/4
#: GET /memo/3
#: GET /memo/3
#: GET /memo/4
#: GET /counted/Ab
#: GET /counted/Cd
#: GET /halve
#: GET /greet
#: GET /greet?user=ann
#: GET /tags
#: GET /tags?text=<b>
#: GET /trace
#: GET /trace?l=it's
#: GET /wait
#: GET /account/0
#: GET /account/2
#: GET /account/10
