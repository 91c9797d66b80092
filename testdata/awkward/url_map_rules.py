"""The rules of the URL map, listed by views."""

from flask import Blueprint, Flask, current_app, jsonify, request, url_for

app = Flask(__name__)
bp = Blueprint("api", __name__, url_prefix="/api")


def methods_of(rule):
    return ",".join(sorted(rule.methods))


@bp.get("/x/<int:n>")
def x(n):
    rule = request.url_rule
    return jsonify(rule=str(rule), endpoint=rule.endpoint, text=rule.rule, args=request.view_args, bp=request.blueprint)


@bp.route("/pages", defaults={"page": 1}, methods=["GET", "POST"])
@bp.route("/pages/<int:page>")
def pages(page):
    return jsonify(page=page, rule=f"{request.url_rule}", methods=methods_of(request.url_rule))


@app.route("/routes")
def routes():
    out = []
    for rule in app.url_map.iter_rules():
        out.append({"endpoint": rule.endpoint, "methods": methods_of(rule), "rule": rule.rule, "args": sorted(rule.arguments)})
    return jsonify(out)


@app.route("/lines")
def lines():
    return "\n".join(f"{rule} {rule.endpoint}" for rule in current_app.url_map.iter_rules() if rule.endpoint != "static")


@app.route("/texts")
def texts():
    return jsonify([str(rule) for rule in app.url_map.iter_rules()], len(list(app.url_map.iter_rules())))


@app.route("/sorted")
def ordered():
    rules = sorted(current_app.url_map.iter_rules(), key=lambda r: (r.rule, r.endpoint))
    return jsonify({str(i): r.rule for i, r in enumerate(rules)})


@app.route("/of/<endpoint>")
def of(endpoint):
    return jsonify([r.rule for r in app.url_map.iter_rules(endpoint)])


@app.route("/sitemap")
def sitemap():
    links = []
    for rule in app.url_map.iter_rules():
        defaults = rule.defaults or {}
        if "GET" in rule.methods and len(defaults) >= len(rule.arguments):
            links.append((url_for(rule.endpoint, **defaults), rule.endpoint))
    return jsonify(links)


@app.before_request
def check():
    if request.url_rule is None:
        return None
    if request.url_rule.endpoint == "of" and request.method == "HEAD":
        return "no", 403


@app.errorhandler(404)
def missing(e):
    return jsonify(endpoint=request.endpoint, rule=str(request.url_rule), args=request.view_args), 404


app.register_blueprint(bp)


#: GET /api/x/5
#: GET /api/pages
#: POST /api/pages
#: GET /api/pages/3
#: GET /routes
#: GET /lines
#: GET /texts
#: GET /sorted
#: GET /of/api.pages
#: GET /of/nothing
#: HEAD /of/api.pages
#: GET /sitemap
#: GET /missing
