"""Values that an app adds to Jinja's globals: constants, settings from the environment, and names that it takes over."""

import os

from flask import Flask, render_template_string

app = Flask(__name__)
app.add_template_global("1.4", name="version")
app.add_template_global("TRACKING_IS_ON" in os.environ, name="tracking")
app.jinja_env.globals["site_name"] = "Tea & more"
app.jinja_env.globals.update(limit=20, ratio=0.5, owner=os.environ.get("SITE_OWNER_NAME", "nobody"))
app.jinja_env.globals["nothing"] = None
app.jinja_env.globals["menu"] = ["a", "b"]
app.jinja_env.globals["range"] = "taken over"


@app.template_global()
def double(n):
    return 2 * n


@app.context_processor
def more():
    return {"limit": 30}


@app.get("/plain")
def plain():
    return render_template_string("{{ version }} {{ tracking }} {{ site_name }} {{ ratio }} {{ owner }}")


@app.get("/tracked")
def tracked():
    return render_template_string("{% if tracking %}on{% else %}off{% endif %} {{ version|length }}")


@app.get("/processor")
def processor():
    return render_template_string("{{ limit }}")


@app.get("/given")
def given():
    return render_template_string("{{ limit }} {{ version }}", limit=40, version="2")


@app.get("/assigned")
def assigned():
    return render_template_string("{{ version }}{% set version = 3 %} {{ version }}")


@app.get("/loop")
def loop():
    return render_template_string("{% for version in [1, 2] %}{{ version }}{% endfor %} {{ version }}")


@app.get("/macro")
def macro():
    return render_template_string("{% macro m() %}{{ version }} {{ limit }}{% endmacro %}{{ m() }}")


@app.get("/missing")
def missing():
    return render_template_string("[{{ absent }}]")


@app.get("/none")
def none():
    return render_template_string("[{{ nothing }}]")


@app.get("/list")
def of_list():
    return render_template_string("{{ menu|join(',') }}")


@app.get("/taken")
def taken():
    return render_template_string("{{ range }}")


@app.get("/call")
def call():
    return render_template_string("{{ double(4) }}")


#: GET /plain
#: GET /tracked
#: GET /processor
#: GET /given
#: GET /assigned
#: GET /loop
#: GET /macro
#: GET /missing
#: GET /none
#: GET /list
#: GET /taken
#: GET /call
