"""Texts made by str.format and % of literal templates: plain fields, and those that are more."""

from flask import Flask, jsonify, request

app = Flask(__name__)


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __str__(self):
        return "$" + str(self.cents / 100)


@app.route("/format/<name>/<int:n>/<float:x>")
def formats(name, n, x):
    return jsonify(
        plain="{}".format(name),
        several="{} has {} of {}".format(name, n, x),
        numbered="{0} has {1}".format(name, n),
        swapped="{1} has {0}".format(name, n),
        twice="{0}{0}".format(name),
        named="{name} has {n}".format(name=name, n=n),
        crossed="{n} of {name}".format(name=name, n=n),
        mixed="{} has {n:05d}".format(name, n=n),
        specs="{:>10}|{:<6}|{:08.3f}|{:,}|{:x}|{:e}".format(name, n, x, n, n, x),
        braces="{{{}}} {{}}".format(name),
        extra="{}".format(name, n),
        quoted="{!r}".format(name),
        nothing="no fields".format(),
        space="{: d}".format(n),
        percent="{:.1%}".format(x),
        attribute="{0.real}".format(n),
        boolean="{}".format(n > 1),
        none="{}".format(None),
    )


@app.route("/percent/<name>/<int:n>/<float:x>")
def percents(name, n, x):
    return jsonify(
        plain="%s" % name,
        several="%s has %d of %s" % (name, n, x),
        floats="%f|%.2f|%8.3f|%.0f" % (x, x, x, n),
        ints="%5d|%05d|%d" % (n, n, n),
        cut="%d" % x,
        aligned="%-10s|%10s|%+d" % (name, name, n),
        literal="100%% of %s" % name,
        quoted="%r" % name,
        hexed="%x|%X|%o|%e" % (n, n, n, x),
        boolean="%s %d" % (n > 1, n > 1),
        single="%s" % (name,),
        named="%(a)s and %(b)d" % {"a": name, "b": n},
    )


@app.route("/errors/<kind>")
def errors(kind):
    value = request.args.get("value", "v")
    if kind == "few":
        return "%s %s" % value
    if kind == "many":
        return "%s" % (value, value)
    if kind == "type":
        return "%d" % value
    if kind == "index":
        return "{} {}".format(value)
    if kind == "key":
        return "{missing}".format(value=value)
    if kind == "mix":
        return "{} {0}".format(value, value)
    if kind == "spec":
        return "{:d}".format(value)
    return "{} {!s}".format(Money(150), Money(150))


#: GET /format/ann/3/2.5
#: GET /format/b%20c/1234567/0.125
#: GET /format/%7Bx%7D/0/1.0
#: GET /percent/ann/3/2.5
#: GET /percent/50%25/1234567/0.126
#: GET /percent/x/0/1000000.0
#: GET /percent/x/0/12345678901234567890.5
#: GET /errors/few
#: GET /errors/many
#: GET /errors/type
#: GET /errors/index
#: GET /errors/key
#: GET /errors/mix
#: GET /errors/spec
#: GET /errors/none
