"""Arguments of requests in Flask-RESTX: parsers of Api and Namespace, places, types, choices, lists, what is refused; models in classes."""

from flask import Flask, request
from flask_restx import Api, Namespace, Resource, fields, inputs, reqparse

app = Flask(__name__)
api = Api(app)


class ItemDto:
    ns = Namespace("items", description="items")
    part = ns.model("Part", {"sku": fields.String, "count": fields.Integer(default=1)})
    item = ns.model("Item", {"id": fields.Integer, "parts": fields.List(fields.Nested(part)), "first": fields.Nested(part, allow_null=True)})


ns = ItemDto.ns
api.add_namespace(ns)

page = reqparse.RequestParser()
page.add_argument("page", type=int, default=1, help="the page", location="args")
page.add_argument("size", type=int, choices=[5, 10], default=5, location="args")
page.add_argument("sort", choices=("id", "name"), location="args", required=False)
page.add_argument("deep", type=inputs.boolean, location="args")
page.add_argument("tags", action="append", location="args")
page.add_argument("ids", type=int, action="split", location="args")

body = ns.parser()
body.add_argument("name", required=True, help="a name is needed:", location="json")
body.add_argument("price", type=float, required=True, location="json", nullable=False)
body.add_argument("tags", type=list, location="json")
body.add_argument("note", trim=True, store_missing=False)

form = api.parser()
form.add_argument("user", required=True, location="form")
form.add_argument("X-Token", location="headers", dest="token")
form.add_argument("theme", location="cookies", default="plain")
form.add_argument("q", location=["args", "form"])


@ns.route("/")
class Items(Resource):
    @ns.expect(page)
    def get(self):
        args = page.parse_args()
        return {"args": args, "start": (args["page"] - 1) * args.size, "ids": args.get("ids")}

    @ns.doc(parser=body)
    @ns.marshal_with(ItemDto.item, code=201)
    def post(self):
        args = body.parse_args()
        return {"id": len(args["name"]), "parts": [{"sku": args.name}, {"sku": str(args["price"]), "count": 2}]}, 201

    @ns.expect(form)
    def put(self):
        args = form.parse_args()
        return args

    def patch(self):
        args = body.parse_args()
        return {k: v for k, v in args.items()}


#: GET /items/
#: GET /items/?page=3&size=10&sort=name&deep=true&tags=a&tags=b&ids=1,2
#: GET /items/?page=x
#: GET /items/?size=7
#: GET /items/?sort=other
#: GET /items/?deep=maybe
#: GET /items/?deep=
#: GET /items/?ids=1,a
#: GET /items/?page=%20%2012
#: POST /items/ json {"name": "ab", "price": 3}
#: POST /items/ json {"name": "ab", "price": "4.5", "tags": "xy", "note": " n "}
#: POST /items/ json {"name": "ab"}
#: POST /items/ json {"price": 1}
#: POST /items/ json {"name": null, "price": 1}
#: POST /items/ json {"name": "a", "price": null}
#: POST /items/ json {"name": 5, "price": "x"}
#: POST /items/ json []
#: POST /items/ text x
#: POST /items/
#: PATCH /items/ json {"name": "ab", "price": "4.5", "tags": ["x", 1], "note": " n "}
#: PATCH /items/?note=%20q%20 json {"name": {"a": 1}, "price": true, "tags": null}
#: PUT /items/ form user=ann&q=1
#:   X-Token: secret
#:   Cookie: theme=dark
#: PUT /items/?q=2 form user=ann&user=bob
#: PUT /items/ form q=1
