"""markupsafe.escape and Markup in the places where views put them."""
import json

from flask import Flask, jsonify, make_response, render_template_string, request
from markupsafe import Markup, escape

app = Flask(__name__)

BANNER = Markup("<em>news</em>")


def link(url, text):
    return Markup('<a href="%s">%s</a>') % (url, text)


def name():
    return request.args.get("name", "<World>")


@app.get("/fstring")
def fstring():
    return f"Hello, {escape(name())}!"


@app.get("/percent")
def percent():
    return "<p>Hello, %s & %d</p>" % (escape(name()), 5)


@app.get("/single")
def single():
    return "<p>Hello, %s</p>" % escape(name())


@app.get("/format")
def formatted():
    return "<p>{} {0}</p>".replace("{0}", "x").format(escape(name()))


@app.get("/alone")
def alone():
    return escape(name())


@app.get("/alone/<path:sub>")
def with_status(sub):
    return escape(sub), 404


@app.get("/left")
def left():
    return "<b>" + escape(name()) + "</b>"


@app.get("/right")
def right():
    return escape(name()) + "<br>" + BANNER


@app.get("/text")
def text():
    return "<b>" + str(escape(name())) + "</b>"


@app.get("/json")
def as_json():
    safe = escape(name())
    return jsonify(safe=safe, text=isinstance(safe, str))


@app.get("/size")
def size():
    safe = escape(name())
    return jsonify(size=len(safe), same=safe == name(), upper=str(safe.upper()))


@app.get("/dumps")
def dumps():
    return json.dumps({"safe": escape(name())})


@app.get("/joined")
def joined():
    parts = [escape(p) for p in request.args.getlist("part")]
    return ", ".join(parts)


@app.get("/list")
def listed():
    items = "".join(f"<li>{escape(p)}</li>" for p in request.args.getlist("part"))
    return "<ul>" + items + "</ul>"


@app.get("/link")
def linked():
    return link("/x?a=1&b=2", name())


@app.get("/template")
def template():
    return render_template_string("{{ a }} {{ b }} {{ banner }}", a=name(), b=escape(name()), banner=BANNER)


@app.get("/response")
def response():
    resp = make_response(escape(name()))
    resp.headers["X-Name"] = "n=" + str(len(escape(name())))
    return resp


@app.get("/tags")
def tags():
    return Markup("<b>%s</b>  <i>x</i>" % escape(name())).striptags()


@app.get("/number")
def number():
    n = request.args.get("n", 0, type=int)
    return "n is " + escape(n) if n else escape(None)


@app.get("/truth")
def truth():
    who = escape(request.args.get("who", ""))
    if not who:
        return "nobody"
    return who


@app.errorhandler(404)
def missing(e):
    return f"no {escape(request.path)}", 404


#: GET /fstring
#: GET /fstring?name=%3Ci%3E
#: GET /percent
#: GET /single?name=a%22b%27c
#: GET /format
#: GET /alone
#: GET /alone/a%3Cb
#: GET /left
#: GET /right
#: GET /text
#: GET /json
#: GET /json?name=plain
#: GET /size
#: GET /size?name=plain
#: GET /dumps
#: GET /joined?part=a&part=%3C
#: GET /list?part=a&part=%3C
#: GET /link
#: GET /template
#: GET /response
#: GET /tags
#: GET /number
#: GET /number?n=5
#: GET /truth
#: GET /truth?who=%26
#: GET /nothing%3Cat-all%3E
