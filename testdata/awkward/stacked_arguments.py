"""Several decorators of the app's own over one view, which pass arguments on through one another."""

from functools import wraps

from flask import Blueprint, Flask, abort, jsonify, request
from flask.views import MethodView

app = Flask(__name__)
bp = Blueprint("bp", __name__, url_prefix="/bp")
USERS = {"t1": {"id": 1, "name": "ann", "admin": True}, "t2": {"id": 2, "name": "bob", "admin": False}}
calls = []


def login_required(f):
    @wraps(f)
    def decorated(*args, **kwargs):
        token = request.headers.get("X-Token")
        if not token:
            return jsonify({"message": "token missing"}), 401
        current_user = USERS.get(token)
        if current_user is None:
            return jsonify({"message": "token bad"}), 401
        return f(current_user, *args, **kwargs)
    return decorated


def validate(*required):
    def decorator(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            data = request.get_json(silent=True)
            if data is None:
                return jsonify(error="no json"), 400
            missing = [r for r in required if r not in data]
            if missing:
                return jsonify(error="missing", fields=missing), 422
            return f(*args, data=data, **kwargs)
        return wrapper
    return decorator


def admin_only(f):
    @wraps(f)
    def wrapper(current_user, *args, **kwargs):
        if not current_user["admin"]:
            abort(403)
        return f(current_user, *args, **kwargs)
    return wrapper


def logged(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        calls.append(f.__name__)
        return f(*args, **kwargs)
    return wrapper


def with_page(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        page = request.args.get("page", 1, type=int)
        kwargs["page"] = page
        return f(*args, **kwargs)
    return wrapper


def answered(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        response = f(*args, **kwargs)
        response.headers["X-Answered"] = "yes"
        return response
    return wrapper


def envelope(status=200):
    def decorator(f):
        @wraps(f)
        def wrapper(*args, **kwargs):
            return jsonify(data=f(*args, **kwargs)), status
        return wrapper
    return decorator


@app.get("/me")
@login_required
def me(current_user):
    return jsonify(current_user)


@app.post("/items/<int:item_id>")
@login_required
@validate("name", "price")
def item(current_user, item_id, data):
    """Take an item."""
    return jsonify(user=current_user["name"], item=item_id, name=data["name"])


@app.get("/admin/<name>")
@login_required
@admin_only
def admin(current_user, name):
    return jsonify(name=name, by=current_user["name"])


@bp.route("/three/<int:a>/<b>", methods=["GET", "POST"])
@logged
@login_required
@admin_only
@validate("x")
def three(user, a, b, data):
    return jsonify(user["id"], a, b, data, calls)


@app.get("/paged/<kind>")
@login_required
@with_page
def paged(current_user, kind, page):
    return {"user": current_user["id"], "kind": kind, "page": page}


@app.get("/fixed/<page>")
@with_page
def fixed(page):
    return jsonify(page)


@app.get("/below")
@login_required
@logged
def below(current_user):
    return f"hello {current_user['name']}, {len(calls)}"


@app.get("/wrapped/<int:n>")
@login_required
@envelope(201)
def wrapped(current_user, n):
    return {"n": n, "user": current_user["name"]}


@app.get("/headed/<int:n>")
@answered
@login_required
@admin_only
def headed(current_user, n):
    return jsonify(n)


class Notes(MethodView):
    @login_required
    @validate("text")
    def post(self, current_user, data):
        return jsonify(data["text"], current_user["name"]), 201


app.register_blueprint(bp)
app.add_url_rule("/notes", view_func=Notes.as_view("notes"))


#: GET /me
#: POST /items/5 json {"name": "x", "price": 2}
#: POST /items/7 json {"name": "x"}
#: POST /items/99999999999999999999 json {"name": "x", "price": null}
#: POST /items/5
#: POST /items/5 json [1]
#: POST /items/5 json 5
#: GET /admin/bo
#: POST /bp/three/4/b json {"x": 1}
#: POST /bp/three/4/b json {"y": 1}
#: GET /bp/three/4/b
#: GET /paged/k?page=3
#: GET /paged/k?page=x
#: GET /below
#: GET /wrapped/4
#: GET /headed/4
#: POST /notes json {"text": "t"}
#: POST /notes json {}
#: HEAD /admin/bo
#: OPTIONS /items/5
#: set X-Token: t1
#: GET /me
#: POST /items/5 json {"name": "x", "price": 2}
#: POST /items/7 json {"name": "x"}
#: POST /items/99999999999999999999 json {"name": "x", "price": null}
#: POST /items/5
#: POST /items/5 json [1]
#: POST /items/5 json 5
#: GET /admin/bo
#: POST /bp/three/4/b json {"x": 1}
#: POST /bp/three/4/b json {"y": 1}
#: GET /bp/three/4/b
#: GET /paged/k?page=3
#: GET /paged/k?page=x
#: GET /below
#: GET /wrapped/4
#: GET /headed/4
#: POST /notes json {"text": "t"}
#: POST /notes json {}
#: HEAD /admin/bo
#: OPTIONS /items/5
#: set X-Token: t2
#: GET /me
#: POST /items/5 json {"name": "x", "price": 2}
#: POST /items/7 json {"name": "x"}
#: POST /items/99999999999999999999 json {"name": "x", "price": null}
#: POST /items/5
#: POST /items/5 json [1]
#: POST /items/5 json 5
#: GET /admin/bo
#: POST /bp/three/4/b json {"x": 1}
#: POST /bp/three/4/b json {"y": 1}
#: GET /bp/three/4/b
#: GET /paged/k?page=3
#: GET /paged/k?page=x
#: GET /below
#: GET /wrapped/4
#: GET /headed/4
#: POST /notes json {"text": "t"}
#: POST /notes json {}
#: HEAD /admin/bo
#: OPTIONS /items/5
#: set X-Token: t3
#: GET /me
#: POST /items/5 json {"name": "x", "price": 2}
#: POST /items/7 json {"name": "x"}
#: POST /items/99999999999999999999 json {"name": "x", "price": null}
#: POST /items/5
#: POST /items/5 json [1]
#: POST /items/5 json 5
#: GET /admin/bo
#: POST /bp/three/4/b json {"x": 1}
#: POST /bp/three/4/b json {"y": 1}
#: GET /bp/three/4/b
#: GET /paged/k?page=3
#: GET /paged/k?page=x
#: GET /below
#: GET /wrapped/4
#: GET /headed/4
#: POST /notes json {"text": "t"}
#: POST /notes json {}
#: HEAD /admin/bo
#: OPTIONS /items/5
#: GET /fixed/8?page=9
#: GET /fixed/8
