# Rules with converters that have no translation: their routes are stubs, and no other rule may answer in their place.
from flask import Flask, jsonify
from werkzeug.routing import BaseConverter, PathConverter

app = Flask(__name__)
KNOWN = {"ada": 1}


class RestConverter(BaseConverter):
    regex = r".*"

    def to_python(self, value):
        return KNOWN.get(value, self.map)


class TreeConverter(BaseConverter):
    regex = r".*"
    part_isolating = False

    def to_python(self, value):
        return KNOWN.get(value, self.map)


class WordConverter(BaseConverter):
    regex = r"[a-z]*"

    def to_python(self, value):
        return [self.map.is_endpoint_expecting("word"), value]


class LateConverter(BaseConverter):
    def __init__(self, url_map, low="0", high="9"):
        super().__init__(url_map)
        self.regex = "[%s-%s]*" % (low, high)


class TailConverter(PathConverter):
    regex = r"[^/].*|"


app.url_map.converters.update(rest=RestConverter, tree=TreeConverter, word=WordConverter, late=LateConverter, tail=TailConverter)


@app.get("/rest/<rest:x>")
def rest(x):
    return jsonify(rest=str(x) if isinstance(x, int) else "map")


@app.get("/tree/<tree:x>")
def tree(x):
    return jsonify(tree=str(x) if isinstance(x, int) else "map")


@app.get("/tree/<tree:x>/edit")
def tree_edit(x):
    return jsonify(edit=str(x) if isinstance(x, int) else "map")


@app.get("/tree/fixed")
def tree_fixed():
    return "fixed"


@app.get("/word/<word:x>")
def word(x):
    return jsonify(word=x)


@app.get("/word/<x>")
def any_word(x):
    return jsonify(any=x)


@app.get("/late/<late('3', '7'):x>")
def late(x):
    return jsonify(late=x)


@app.get("/late/<int:x>")
def late_int(x):
    return jsonify(int=x)


@app.get("/tail/<tail:x>")
def tail(x):
    return jsonify(tail=x)


@app.get("/plain/<x>")
def plain(x):
    return jsonify(plain=x)


#: GET /rest/
#: GET /rest/ada
#: GET /rest/a/b
#: GET /rest
#: GET /tree/
#: GET /tree/a/b
#: GET /tree/a/b/edit
#: GET /tree/fixed
#: GET /tree
#: GET /word/abc
#: GET /word/ABC
#: GET /word/
#: GET /late/345
#: GET /late/12
#: GET /late/
#: GET /tail/
#: GET /tail/a/b
#: GET /tail
#: GET /plain/x
#: GET /plain/
