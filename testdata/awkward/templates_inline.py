"""Templates from strings."""

from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.get("/")
def index():
    return render_template_string("<h1>{{ name|upper }}</h1>{% for i in items %}{{ loop.index }}:{{ i }} {% else %}none{% endfor %}", name=request.args.get("name", "<x>"), items=request.args.getlist("i"))


#: GET /
#: GET /?name=%26&i=1&i=2
