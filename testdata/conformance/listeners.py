"""Functions that decorators append to lists in a dict, as event buses do."""

from collections import defaultdict

LISTENERS = defaultdict(list)


def on(event):
    def register(fn):
        LISTENERS[event].append(fn)
        return fn
    return register


@on("order")
def send_mail(data):
    return "mail " + data


@on("order")
def write_log(data):
    return "log " + data


@on("user")
def welcome(data):
    return "hi " + data


def fire(event, data): return [fn(data) for fn in LISTENERS[event]]
#: fire("order", "x")
#: fire("user", "y")
#: fire("none", "y")
