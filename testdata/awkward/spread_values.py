"""Templates and texts that are given the locals of a view, and dicts that the view has made."""

from flask import Flask, render_template_string, request

app = Flask(__name__)

PAGE = "{{ title }}|{{ items|length }}|{{ note }}|{{ html }}"


@app.route("/locals/<title>")
def all_locals(title):
    items = ["a", "b"]
    first, note = "x", request.args.get("note")
    html = render_template_string("{{ title }}|{{ items|join(',') }}|{{ note }}|{{ html }}|{{ first }}", **locals())
    return html + "!"


@app.route("/rebound/<int:n>")
def rebound(n):
    n = n + 1
    n += 1
    return render_template_string("{{ n }} {{ m is defined }}", **locals())


@app.route("/branches")
def branches():
    kind = request.args.get("kind")
    if kind is None:
        return "none", 400
    if kind == "a":
        size = 1
    else:
        size = 2
    return render_template_string("{{ kind }} {{ size }}", **locals())


@app.route("/perhaps")
def perhaps():
    if request.args.get("extra"):
        extra = "e"
    title = "t"
    return render_template_string("{{ title }} {{ extra }}", **locals())


@app.route("/loop")
def loop():
    rows = []
    for name in request.args.getlist("name"):
        rows.append(name.upper())
    return render_template_string("{{ rows|join(',') }} {{ name }}", **locals())


@app.route("/none")
def nothing():
    return render_template_string("{{ title }} empty", **locals())


@app.route("/context")
def context():
    context = {"title": "<t>", "count": 3}
    context["note"] = request.args.get("note", "-")
    context["count"] = 4
    return render_template_string("{{ title }} {{ count }} {{ note }}", **context)


@app.route("/grown")
def grown():
    context = {"title": "t"}
    if request.args.get("more"):
        context["more"] = "m"
    return render_template_string("{{ title }} {{ more }}", **context)


@app.route("/changed")
def changed():
    context = {"title": "t"}
    context.update(title="u")
    return render_template_string("{{ title }}", **context)


@app.route("/display")
def display():
    return render_template_string("{{ title }} {{ n + 1 }}", n=1, **{"title": request.args.get("title")})


@app.route("/twice")
def twice():
    context = {"title": "t"}
    return render_template_string("{{ title }}", title="u", **context)


@app.route("/source")
def source():
    source = "{{ source }}"
    return render_template_string(source, **locals())


@app.route("/text/<name>")
def text(name):
    size = len(name)
    return "{name} has {size:>3}".format(**locals())


@app.route("/text")
def text_of_dict():
    row = {"a": 1, "b": [1, 2]}
    return "{a} {b[1]} {a!r}".format(**row)


@app.route("/lost")
def lost():
    row = {"a": 1}
    return "{a} {c}".format(**row)


#: GET /locals/one?note=n
#: GET /locals/two
#: GET /rebound/4
#: GET /branches
#: GET /branches?kind=a
#: GET /branches?kind=b
#: GET /perhaps
#: GET /perhaps?extra=1
#: GET /loop
#: GET /loop?name=a&name=b
#: GET /none
#: GET /context
#: GET /context?note=<b>
#: GET /grown
#: GET /grown?more=1
#: GET /changed
#: GET /display?title=x
#: GET /display
#: GET /twice
#: GET /source
#: GET /text/abc
#: GET /text
#: GET /lost
