"""Templates that make URLs, some of a rule whose converter has no translation."""
from flask import Flask, render_template_string
from werkzeug.routing import BaseConverter


class ListConverter(BaseConverter):
    def __init__(self, url_map, sep=","):
        super().__init__(url_map)
        self.sep = sep

    def to_python(self, value):
        return value.split(self.sep)

    def to_url(self, value):
        return self.sep.join(value)


app = Flask(__name__)
app.url_map.converters["list"] = ListConverter


@app.get("/l/<list:names>")
def names(names):
    return "x"


@app.get("/odd")
def odd():
    return render_template_string("{{ url_for('names', names=n) }}", n=["a", "b c"])


@app.get("/any/<name>")
def some(name):
    return render_template_string("{{ url_for(endpoint, n=1) }}", endpoint=name)


@app.get("/plain")
def plain():
    return render_template_string("{{ url_for('plain') }} {{ url_for(\"some\", name='plain') }}")


#: GET /odd
#: GET /any/plain
#: GET /plain
