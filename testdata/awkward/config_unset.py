# Keys of the config that nothing sets, None as a value, Flask's own keys, namespaces, and unset keys in templates.
from datetime import timedelta

from flask import Flask, current_app, jsonify, render_template_string

app = Flask(__name__)
app.config["NOTHING"] = None
app.config["MAIL_HOST"] = "localhost"
app.config["MAIL_PORT"] = 25
app.config["COUNT"] = 0
app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024
app.config["PERMANENT_SESSION_LIFETIME"] = timedelta(minutes=5)
app.config["SESSION_COOKIE_NAME"] = "sid"
PAGE = 7


@app.get("/unset")
def unset():
    return jsonify(app.config.get("NOPE"), current_app.config.get("NOPE"), app.config.get("NOPE", 3), app.config.get("NOPE", "x"))


@app.get("/unset/or")
def unset_or():
    return jsonify(app.config.get("NOPE") or "other", app.config.get("NOPE") is None, app.config.get("NOPE", None), bool(app.config.get("NOPE")))


@app.get("/unset/if")
def unset_if():
    if app.config.get("NOPE"):
        return "set"
    return "unset"


@app.get("/fallback")
def fallback():
    return jsonify(app.config.get("COUNT", 5), app.config.get("NOPE", PAGE), app.config.get("COUNT", PAGE), current_app.config.get("NOPE", []), app.config.get("NOPE", {"a": 1}))


@app.get("/fallback/named")
def fallback_named():
    return jsonify(app.config.get("COUNT", default=4))


@app.get("/held")
def held():
    banner = app.config.get("BANNER")
    if banner is None:
        banner = "no banner"
    kind = "set" if app.config.get("NOPE") else "unset"
    return f"{banner} {kind} {app.config.get('BANNER')}"


@app.get("/own/read")
def own_read():
    scheme = app.config["PREFERRED_URL_SCHEME"]
    return f"{scheme}://{app.config.get('SERVER_NAME') or 'localhost'}{app.config['APPLICATION_ROOT']}"


@app.get("/none")
def none():
    return jsonify(app.config["NOTHING"], app.config.get("NOTHING"), app.config.get("NOTHING", "x"), app.config["NOTHING"] is None)


@app.get("/missing")
def missing():
    return jsonify(app.config["NOPE"])


@app.get("/missing/caught")
def missing_caught():
    try:
        return jsonify(app.config["NOPE"])
    except KeyError as e:
        return jsonify(error=str(e))


@app.get("/namespace")
def namespace():
    return jsonify(app.config.get_namespace("MAIL_"))


@app.get("/namespace/forms")
def namespace_forms():
    return jsonify(app.config.get_namespace("MAIL_", lowercase=False), app.config.get_namespace("MAIL_", trim_namespace=False), app.config.get_namespace("ABSENT_"))


@app.get("/namespace/item")
def namespace_item():
    mail = current_app.config.get_namespace("MAIL_")
    return jsonify(mail["host"], mail.get("port"), mail.get("user"))


@app.get("/limit")
def limit():
    return jsonify(app.config["MAX_CONTENT_LENGTH"], app.config.get("MAX_CONTENT_LENGTH"), app.config.get("MAX_CONTENT_LENGTH", 5))


@app.get("/own")
def own():
    return jsonify(app.config["APPLICATION_ROOT"], app.config["PREFERRED_URL_SCHEME"], app.config["SESSION_COOKIE_HTTPONLY"], app.config["SESSION_COOKIE_SECURE"], app.config["SESSION_COOKIE_SAMESITE"])


@app.get("/own/more")
def own_more():
    return jsonify(app.config["SERVER_NAME"], app.config.get("SESSION_COOKIE_DOMAIN"), app.config["TRAP_HTTP_EXCEPTIONS"], app.config["SESSION_REFRESH_EACH_REQUEST"], app.config["MAX_COOKIE_SIZE"])


@app.get("/own/cookie")
def own_cookie():
    return jsonify(app.config["SESSION_COOKIE_NAME"])


@app.get("/own/defaults")
def own_defaults():
    return jsonify(app.config["SEND_FILE_MAX_AGE_DEFAULT"], app.config.get("TEMPLATES_AUTO_RELOAD", True), app.config.get("SESSION_COOKIE_PATH"), app.config["USE_X_SENDFILE"])


@app.get("/lifetime")
def lifetime():
    return jsonify(app.config["PERMANENT_SESSION_LIFETIME"].total_seconds())


@app.get("/template")
def template():
    return render_template_string("[{{ config.NOPE }}|{{ config['NOPE'] }}|{{ config.get('NOPE') }}|{{ config.get('NOPE', 'd') }}|{{ config.NOTHING }}]")


@app.get("/template/default")
def template_default():
    return render_template_string("{{ config.NOPE or 'x' }} {{ config.NOPE|default('y') }} {% if config.NOPE %}a{% else %}b{% endif %} {% if config.NOPE is defined %}c{% else %}d{% endif %}")


@app.get("/template/set")
def template_set():
    return render_template_string("{{ config.MAIL_HOST }}:{{ config['MAIL_PORT'] }} {{ config.get('COUNT') }} {{ config.DEBUG }} {{ config.TESTING }} {{ config.MAX_CONTENT_LENGTH }}")


@app.get("/template/own")
def template_own():
    return render_template_string("{{ config.APPLICATION_ROOT }} {{ config.SERVER_NAME }} {{ config.SESSION_COOKIE_NAME }}")


#: GET /unset
#: GET /unset/or
#: GET /unset/if
#: GET /fallback
#: GET /fallback/named
#: GET /held
#: GET /own/read
#: GET /none
#: GET /missing
#: GET /missing/caught
#: GET /namespace
#: GET /namespace/forms
#: GET /namespace/item
#: GET /limit
#: GET /own
#: GET /own/more
#: GET /own/cookie
#: GET /own/defaults
#: GET /lifetime
#: GET /template
#: GET /template/default
#: GET /template/set
#: GET /template/own
