# Converters of the app's own: those that choose a regular expression, and those that do more.
from flask import Flask, jsonify, request, url_for
from werkzeug.routing import BaseConverter, ValidationError

app = Flask(__name__)


class RegexConverter(BaseConverter):
    """The well-known one."""

    def __init__(self, url_map, *items):
        super().__init__(url_map)
        self.regex = items[0]


class OldRegexConverter(BaseConverter):
    def __init__(self, map, regex):
        super(OldRegexConverter, self).__init__(map)
        self.regex = regex


class TokenConverter(BaseConverter):
    regex = r"[a-z]{4}"


class DigitsConverter(BaseConverter):
    regex = r"\d+"
    weight = 50


class WordConverter(BaseConverter):
    regex = r"(?:red|green)-[\w.]+"


class PlainConverter(BaseConverter):
    pass


class ListConverter(BaseConverter):
    def to_python(self, value):
        return value.split("+")

    def to_url(self, values):
        return "+".join(BaseConverter.to_url(self, value) for value in values)


class SlashConverter(BaseConverter):
    regex = r"[a-z]+/[a-z]+"


class EvenConverter(BaseConverter):
    def to_python(self, value):
        if int(value) % 2:
            raise ValidationError()
        return int(value)


class LookConverter(BaseConverter):
    regex = r"(?!admin)[a-z]+"


for name, converter in {
    "regex": RegexConverter, "oldregex": OldRegexConverter, "token": TokenConverter, "digits": DigitsConverter, "word": WordConverter,
    "plain": PlainConverter, "list": ListConverter, "slash": SlashConverter, "even": EvenConverter, "look": LookConverter,
}.items():
    app.url_map.converters[name] = converter


@app.get("/re/<regex('[0-9]{3}'):n>")
def re_three(n):
    return jsonify(three=n)


@app.get('/re/<regex("[a-z]+-[0-9]*"):slug>/edit')
def re_slug(slug):
    return jsonify(slug=slug, url=url_for("re_slug", slug="ä b/c"))


@app.get("/re/<name>")
def re_name(name):
    return jsonify(name=name)


@app.get("/old/<oldregex('[A-Z]{2}'):code>")
def old(code):
    return jsonify(code=code, url=url_for("old", code="de"), three=url_for("re_three", n=5))


@app.get("/t/<token:t>")
def token(t):
    return jsonify(token=t)


@app.get("/t/<digits:n>")
def digits(n):
    return jsonify(digits=n, kind=type(n).__name__)


@app.get("/t/<other>")
def other(other):
    return jsonify(other=other)


@app.get("/w/<word:w>.<plain:kind>")
def word(w, kind):
    return jsonify(word=w, kind=kind)


@app.get("/list/<list:items>")
def listed(items):
    return jsonify(items)


@app.get("/slash/<slash:s>")
def slash(s):
    return jsonify(s=s)


@app.get("/even/<even:n>")
def even(n):
    return jsonify(n)


@app.get("/look/<look:name>")
def look(name):
    return jsonify(name=name)


@app.post("/t/<token:t>")
def post_token(t):
    return jsonify(posted=t, rule=str(request.url_rule))


#: GET /re/123
#: GET /re/1234
#: GET /re/12
#: GET /re/abc
#: GET /re/abc-1/edit
#: GET /re/abc/edit
#: GET /re/ab-/edit
#: GET /re/123/
#: GET /re/%D9%A1%D9%A2%D9%A3
#: GET /old/DE
#: GET /old/de
#: GET /old/DEU
#: GET /t/abcd
#: GET /t/abcde
#: GET /t/12
#: GET /t/%D9%A1%D9%A2
#: GET /t/x%2Fy
#: GET /t/
#: POST /t/abcd
#: POST /t/abc
#: POST /t/12
#: PUT /t/abcd
#: OPTIONS /t/abcd
#: GET /w/red-a.b.txt
#: GET /w/red-%C3%A4.txt
#: GET /w/blue-a.txt
#: GET /w/green-.x
#: GET /list/a+b
#: GET /slash/a/b
#: GET /even/4
#: GET /even/5
#: GET /look/bob
#: GET /look/admin
