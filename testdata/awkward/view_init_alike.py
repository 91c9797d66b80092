"""Views whose constructor takes nothing, or only defaults, registered several times."""
from flask import Flask, jsonify, request
from flask.views import MethodView, View

app = Flask(__name__)


class Repo:
    def __init__(self):
        self.rows = {1: "a", 2: "b"}

    def get(self, n):
        return self.rows.get(n)


repo = Repo()


class Contracts(MethodView):
    def __init__(self):
        self.repo = repo
        self.count = 0
        self.args = request.args

    def get(self):
        self.count += 1
        return jsonify(self.repo.get(self.args.get("n", 1, type=int)), self.count)

    def post(self):
        return request.form["pid"] + self.mark()

    def mark(self):
        return f"!{self.count}"


class Lists(View):
    methods = ["GET", "PUT"]

    def __init__(self, title="list"):
        self.title = title

    def dispatch_request(self):
        return self.title


class Empty(MethodView):
    def __init__(self):
        pass

    def get(self):
        return "empty"


class Once(MethodView):
    init_every_request = False

    def __init__(self):
        self.hits = 0

    def get(self):
        self.hits += 1
        return str(self.hits)


def register(target):
    target.add_url_rule("/contracts", view_func=Contracts.as_view("contracts"))
    target.add_url_rule("/contracts/again", view_func=Contracts.as_view("again"))
    target.add_url_rule("/lists", view_func=Lists.as_view("lists"))
    target.add_url_rule("/empty", view_func=Empty.as_view("empty"))


register(app)
app.add_url_rule("/once/1", view_func=Once.as_view("once1"))
app.add_url_rule("/once/2", view_func=Once.as_view("once2"))

#: GET /contracts
#: GET /contracts?n=2
#: GET /contracts/again?n=3
#: POST /contracts form pid=x
#: POST /contracts/again form pid=y
#: POST /contracts
#: GET /lists
#: PUT /lists
#: POST /lists
#: GET /empty
#: GET /once/1
#: GET /once/1
#: GET /once/2
