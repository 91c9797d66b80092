"""Converters of the app's own whose methods make values of texts and texts of values."""

from datetime import date, datetime

from flask import Flask, jsonify, url_for
from werkzeug.routing import BaseConverter, ValidationError

app = Flask(__name__)


class ListConverter(BaseConverter):
    regex = r"[^/]+(?:,[^/]+)*"

    def to_python(self, value):
        return value.split(",")

    def to_url(self, values):
        return ",".join(str(value) for value in values)


class PlusConverter(BaseConverter):
    sep = "+"

    def to_python(self, value):
        return [part.strip() for part in value.split(self.sep) if part]


class DateConverter(BaseConverter):
    """Dates as YYYY-MM-DD; others do not match."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value):
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            raise ValidationError()

    def to_url(self, value):
        return value.isoformat() if isinstance(value, date) else str(value)


class EvenConverter(BaseConverter):
    weight = 60

    def to_python(self, value):
        n = int(value)
        if n % 2:
            raise ValidationError("odd")
        return n


class BoolConverter(BaseConverter):
    def to_python(self, value):
        if value.lower() in ("yes", "true"):
            return True
        if value.lower() in ("no", "false"):
            return False
        raise ValidationError(f"{value} is no bool")

    def to_url(self, value):
        return "yes" if value else "no"


class UpperConverter(BaseConverter):
    regex = "[a-z]+"

    def to_python(self, value):
        return super().to_python(value).upper()

    def to_url(self, value):
        return super().to_url(str(value).lower())


class PairConverter(BaseConverter):
    regex = r"[a-z]+/[a-z]+"

    def to_python(self, value):
        left, right = value.split("/")
        return {"left": left, "right": right}


class FlatConverter(BaseConverter):
    regex = r"[a-z/]+"
    part_isolating = True

    def to_python(self, value):
        return value.title()


app.url_map.converters.update(list=ListConverter, plus=PlusConverter, date=DateConverter, even=EvenConverter)
app.url_map.converters["bool"] = BoolConverter
app.url_map.converters["upper"] = UpperConverter
app.url_map.converters["pair"] = PairConverter
app.url_map.converters["flat"] = FlatConverter


@app.get("/list/<list:items>")
def listed(items):
    items.append(len(items))
    return jsonify(items)


@app.get("/plus/<plus:items>/end")
def plus(items):
    return jsonify(items=items, count=len(items), first=items[0] if items else None)


@app.get("/date/<date:day>")
def dated(day):
    return jsonify(day=day.isoformat(), year=day.year, weekday=day.weekday())


@app.get("/even/<even:n>")
def even(n):
    return jsonify(n=n, half=n // 2)


@app.get("/even/<word>")
def even_word(word):
    return jsonify(word=word)


@app.get("/bool/<bool:flag>")
def flag(flag):
    return jsonify(flag=flag, other=not flag)


@app.get("/upper/<upper:name>")
def upper(name):
    return jsonify(name=name, repeated=name * 2)


@app.get("/pair/<pair:both>")
def pair(both):
    return jsonify(both)


@app.get("/pair/<pair:both>/more")
def pair_more(both):
    return jsonify(both, list(both))


@app.get("/flat/<flat:name>")
def flat(name):
    return jsonify(name)


@app.get("/two/<even:n>/<bool:flag>")
def two(flag, n):
    return jsonify(n if flag else -n)


@app.get("/urls")
def urls():
    return jsonify(url_for("flag", flag=True), url_for("upper", name="BOB ä"), url_for("even", n=4))


@app.get("/urls/list")
def list_url():
    return jsonify(url_for("listed", items=["x", 2, "y z"]))


@app.get("/urls/date")
def date_url():
    return jsonify(url_for("dated", day=date(2024, 1, 2)))


@app.after_request
def stamp(response):
    response.headers["X-Stamp"] = "1"
    return response


#: GET /list/a,b,c
#: GET /list/a
#: GET /list/a/b
#: GET /list/%C3%A4,%20x
#: GET /plus/a+b/end
#: GET /plus/+/end
#: GET /date/2024-02-29
#: GET /date/2023-02-29
#: GET /date/2023-2-29
#: GET /even/4
#: GET /even/5
#: GET /even/abc
#: GET /even/-2
#: GET /even/%D9%A4
#: GET /bool/yes
#: GET /bool/False
#: GET /bool/maybe
#: GET /upper/bob
#: GET /upper/Bob
#: GET /pair/a/b
#: GET /pair/a/b/more
#: GET /pair/a
#: GET /pair/a/b/c
#: GET /flat/ab
#: GET /flat/a/b
#: GET /two/4/yes
#: GET /two/4/no
#: GET /two/3/yes
#: POST /even/5
#: HEAD /even/5
#: HEAD /even/4
#: GET /urls
#: GET /urls/list
#: GET /urls/date
