"""url_for in all its forms, from views, blueprints and hooks; redirects to what it gives."""

from flask import Blueprint, Flask, jsonify, redirect, request, url_for

app = Flask(__name__)
bp = Blueprint("shop", __name__, url_prefix="/shop")


@app.route("/")
def index():
    return "index"


@app.route("/user/<name>", methods=["GET"])
def user(name):
    return name


@app.route("/user/<int:uid>/posts/<path:rest>")
def posts(uid, rest):
    return f"{uid}:{rest}"


@app.route("/save", methods=["POST"], endpoint="save")
@app.route("/load/<float:ratio>", endpoint="save")
def save(ratio=1.0):
    return str(ratio)


@bp.route("/")
def home():
    return jsonify(url_for(".home"), url_for("shop.home"), url_for(".item", n=3), url_for("index"))


@bp.route("/item/<int:n>")
def item(n):
    return redirect(url_for(".home", seen=n))


@app.route("/urls")
def urls():
    return jsonify(
        plain=url_for("index"),
        user=url_for("user", name="ann lee"),
        query=url_for("user", name="b", q="x y", page=2, tags=["a", "b"], none=None, flag=True),
        anchor=url_for("index", _anchor="a b"),
        external=url_for("index", _external=True),
        scheme=url_for("index", _external=True, _scheme="https"),
        method=url_for("save", _method="POST"),
        ratio=url_for("save", ratio=0.5),
        posts=url_for("posts", uid=7, rest="a/b c"),
        static=url_for("static", filename="css/a b.css", v=3),
        item=url_for("shop.item", n=1),
    )


@app.route("/args")
def args():
    values = {"page": 2, "q": "ü"}
    return jsonify(url_for("index", **values), url_for("args", **request.args), url_for("user", name="x", **values))


@app.route("/named/<endpoint>")
def named(endpoint):
    return url_for(endpoint)


@app.route("/to")
def to():
    return redirect(url_for("user", name="x", _external=True), code=301)


@app.route("/seven")
def seven():
    return redirect("/user/ann?a=1&b=ü", 307)


@app.route("/back")
def back():
    return redirect(request.referrer or url_for("index"))


@app.route("/next")
def next_page():
    target = request.args.get("next")
    if not target or not target.startswith("/"):
        target = url_for("index")
    return redirect(target)


@app.route("/lost")
def lost():
    return url_for("user")


app.register_blueprint(bp)

#: GET /urls
#: GET /urls
#:   Host: shop.example:8080
#: GET /shop/
#: GET /shop/item/4
#: GET /args?a=1&b=2
#: GET /named/index
#: GET /named/nothing
#: GET /named/user
#: GET /to
#: GET /seven
#: GET /back
#: GET /back
#:   Referer: http://localhost/from
#: GET /next
#: GET /next?next=/user/x
#: GET /next?next=http://evil.example/
#: GET /lost
#: POST /save
#: GET /load/2.50
