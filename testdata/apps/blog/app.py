"""A small server-rendered blog: posts, comments, tags, a contact form and flash messages, kept in memory."""

from flask import Flask, abort, flash, g, redirect, render_template, render_template_string, request, session, url_for

from blog_admin import bp as admin_bp

app = Flask(__name__)
app.config["SECRET_KEY"] = "dev"
app.config["SITE_NAME"] = "Ink & Paper"

posts = [
    {"id": 1, "title": "Hello <world>", "body": "First *post* & more.\nSecond line.", "tags": ["intro", "a&b"], "likes": 3,
     "comments": [{"author": "Ann", "text": "Nice!"}, {"author": "<b>Bob</b>", "text": "'quoted' \"text\""}]},
    {"id": 2, "title": "On writing", "body": "A much longer body that goes on and on, so that it has to be shortened in the list of posts, at a word.",
     "tags": [], "likes": 0, "comments": []},
    {"id": 3, "title": "Ünïcode — 日本語", "body": "", "tags": ["intro", "text", "zebra"], "likes": 12, "comments": []},
]


@app.template_filter("nl2br")
def nl2br(value):
    return str(value).replace("\n", " / ")


@app.template_filter()
def plural(count, one="comment", many="comments"):
    return f"{count} {one if count == 1 else many}"


@app.template_test("popular")
def is_popular(likes):
    return likes >= 10


@app.context_processor
def inject_site():
    return {"site_name": "Ink & Paper", "years": [2023, 2024]}


@app.before_request
def load_user():
    g.user = request.args.get("user")


@app.get("/")
def index():
    return render_template("index.html", posts=posts, page=request.args.get("page", 1, type=int))


@app.get("/posts/<int:post_id>")
def show(post_id):
    for post in posts:
        if post["id"] == post_id:
            return render_template("posts/show.html", post=post, related=[p for p in posts if p["id"] != post_id])
    abort(404)


@app.route("/contact", methods=["GET", "POST"])
def contact():
    errors = []
    if request.method == "POST":
        if not request.form.get("name"):
            errors.append("Name is required.")
        if "@" not in request.form.get("email", ""):
            errors.append("E-mail is not valid.")
        if not errors:
            flash("Thank you, " + request.form["name"] + "!", "success")
            flash("We will write back.")
            return redirect(url_for("index"))
    return render_template("contact.html", errors=errors)


@app.get("/login/<name>")
def login(name):
    session["name"] = name
    return redirect(url_for("index"))


@app.get("/tags")
def tags():
    counts = {}
    for post in posts:
        for tag in post["tags"]:
            counts[tag] = counts.get(tag, 0) + 1
    return render_template("tags.html", counts=counts)


@app.get("/feed.xml")
def feed():
    return render_template("feed.xml", posts=posts), 200, {"Content-Type": "application/xml"}


@app.get("/robots")
def robots():
    return render_template("robots.txt", hidden=["/admin", "/<x>"])


@app.get("/hello/<name>")
def hello(name):
    return render_template_string("<p>Hello, {{ name|title }}{% if name|length > 5 %} (long){% endif %}!</p>\n", name=name)


@app.get("/broken")
def broken():
    return render_template("broken.html", post=None)


@app.errorhandler(404)
def not_found(error):
    return render_template("404.html", path=request.path), 404


app.register_blueprint(admin_bp)
