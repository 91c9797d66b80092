"""Apis of Flask-RESTX that answer in ways of their own, beside a plain one: subclasses, representations, resources with arguments,
models that change, payloads that are validated, handlers for every exception."""

from flask import Blueprint, Flask, jsonify, make_response, url_for
from flask_restx import Api, Namespace, Resource, fields
from flask_restx import Api as OtherApi

app = Flask(__name__)


class OwnApi(Api):
    def handle_error(self, e):
        return jsonify(own=str(e)), 499


class SecureApi(Api):
    @property
    def specs_url(self):
        return url_for(self.endpoint("specs"), _external=True, _scheme="https")


own_bp = Blueprint("own", __name__, url_prefix="/own")
own = OwnApi(own_bp, doc=False)
csv_bp = Blueprint("csv", __name__, url_prefix="/csv")
csv = Api(csv_bp, doc=False)
plain_bp = Blueprint("plain", __name__, url_prefix="/plain")
plain = SecureApi(plain_bp, doc=False)
checked_bp = Blueprint("checked", __name__, url_prefix="/checked")
checked = Api(checked_bp, doc=False, validate=True)


@csv.representation("text/csv")
def as_csv(data, code, headers=None):
    return make_response(",".join(data), code)


@own.route("/<int:n>")
class Own(Resource):
    def get(self, n):
        return {"n": 1 // n}


@csv.route("/list")
class Csv(Resource):
    def get(self):
        return ["a", "b"]


ns = Namespace("p", path="/")
changed = ns.model("Changed", {"id": fields.Integer})
changed["extra"] = fields.String(default="e")
kept = ns.model("Kept", {"id": fields.Integer, "when": fields.Integer(attribute=lambda x: 5)})


class Greeting(Resource):
    def __init__(self, api=None, greeting="hi"):
        self.greeting = greeting

    def get(self):
        return {"g": self.greeting}


ns.add_resource(Greeting, "/greeting", resource_class_args=("hello",))
ns.add_resource(Greeting, "/hi", endpoint="hi")


@ns.route("/changed")
class Changed(Resource):
    @ns.marshal_with(changed)
    def get(self):
        return {"id": 1}

    @ns.marshal_with(kept)
    def post(self):
        return {"id": 1}

    @ns.expect(changed, validate=True)
    def put(self):
        return plain.payload


@ns.route("/e/<int:n>")
class Failing(Resource):
    def get(self, n):
        if n == 1:
            raise ValueError("bad")
        if n == 2:
            ns.abort(418, "teapot")
        return {"n": 1 // n}


@plain.errorhandler(Exception)
def all_errors(error):
    return {"type": type(error).__name__}, 555


@checked.route("/x")
class Checked(Resource):
    @checked.expect(kept)
    def post(self):
        return {"ok": True}

    def get(self):
        return {"ok": False}


class Rules:
    """Decorators of the app's own, with the names of the library's."""

    def expect(self, word):
        def decorate(f):
            def wrapper(*args, **kwargs):
                return {"expected": word, "got": f(*args, **kwargs)}

            return wrapper

        return decorate

    response = header = doc = expect


def marshal_with(word):
    def decorate(f):
        def wrapper(*args, **kwargs):
            return [word, f(*args, **kwargs)]

        return wrapper

    return decorate


rules = Rules()
other_bp = Blueprint("other", __name__, url_prefix="/other")
other = OtherApi(other_bp, doc=False, validate=True)


@other.route("/own")
class Ruled(Resource):
    @rules.expect("a")
    def get(self):
        return 1

    @rules.response(404)
    def put(self):
        return 2

    @marshal_with("b")
    def post(self):
        return 3

    @other.expect(kept)
    def patch(self):
        return 4


plain.add_namespace(ns)
for bp in (own_bp, csv_bp, plain_bp, checked_bp, other_bp):
    app.register_blueprint(bp)


#: GET /own/1
#: GET /own/0
#: GET /csv/list
#:   Accept: text/csv
#: GET /csv/list
#: GET /plain/greeting
#: GET /plain/hi
#: GET /plain/changed
#: POST /plain/changed
#: PUT /plain/changed json {"id": "x"}
#: PATCH /plain/changed
#: GET /plain/e/1
#: GET /plain/e/2
#: GET /plain/e/3
#: GET /plain/e/0
#: POST /checked/x json {"id": "x"}
#: GET /checked/x
#: GET /nothing
#: GET /other/own
#: PUT /other/own
#: POST /other/own
#: PATCH /other/own json {"id": "x"}
#: PATCH /other/own json {"id": 1}
