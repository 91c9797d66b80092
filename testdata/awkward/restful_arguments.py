"""Flask-RESTful's RequestParser: where arguments are looked for, their types, and what is refused.

Recording it needs flask-restful 0.3.10 besides Flask.
"""

from flask import Flask
from flask_restful import Api, Resource, reqparse

app = Flask(__name__)
api = Api(app)

ITEMS = {}

parser = reqparse.RequestParser()
parser.add_argument("name", type=str, required=True, help="Name cannot be blank!")
parser.add_argument("price", type=float, required=True, help="Bad price: {error_msg}")
parser.add_argument("count", type=int, default=1)
parser.add_argument("tags", action="append")


class Item(Resource):
    def get(self, item_id):
        if item_id not in ITEMS:
            return {"message": "no such item"}, 404
        return {"item": ITEMS[item_id]}

    def put(self, item_id):
        args = parser.parse_args()
        item = {"name": args["name"], "price": args["price"], "count": args.count, "tags": args.get("tags")}
        created = item_id not in ITEMS
        ITEMS[item_id] = item
        return item, 201 if created else 200


class Search(Resource):
    def get(self):
        search = reqparse.RequestParser()
        search.add_argument("q", location="args", required=True)
        search.add_argument("limit", type=int, location="args", default=10)
        search.add_argument("sort", choices=("asc", "desc"), default="asc", location="args", help="bad choice: {error_msg}")
        search.add_argument("strict", type=bool, location=["args", "headers"], store_missing=False)
        search.add_argument("X-Token", dest="token", location="headers")
        args = search.parse_args()
        return {"q": args["q"].upper(), "rest": args}


class Body(Resource):
    def post(self):
        body = reqparse.RequestParser()
        body.add_argument("data", type=dict, location="json", required=True)
        body.add_argument("list", type=list, location="json", default=None)
        body.add_argument("many", type=int, location="json", action="append")
        body.add_argument("word", location="json", trim=True, nullable=False)
        args = body.parse_args()
        return args, 201


class Form(Resource):
    def post(self):
        form = reqparse.RequestParser()
        form.add_argument("user", location="form", required=True)
        form.add_argument("age", type=int, location=("form", "args"))
        return dict(form.parse_args())


api.add_resource(Item, "/items/<item_id>")
api.add_resource(Search, "/search")
api.add_resource(Body, "/body")
api.add_resource(Form, "/form")

#: PUT /items/a json {"name": "pen", "price": 1.5}
#: PUT /items/a json {"name": "pen", "price": "2", "count": "7", "tags": ["x", "y"]}
#: PUT /items/a json {"name": "pen", "price": 3, "tags": "z"}
#: GET /items/a
#: GET /items/b
#: PUT /items/b json {"price": 1}
#: PUT /items/b json {"name": "x"}
#: PUT /items/b json {"name": "x", "price": "dear"}
#: PUT /items/b json {"name": "x", "price": [1]}
#: PUT /items/b json {"name": null, "price": null}
#: PUT /items/b json {"name": ["a", "b"], "price": 1}
#: PUT /items/b json {"name": [], "price": 1}
#: PUT /items/b json {"name": {"a": 1}, "price": true}
#: PUT /items/b json {"name": "x", "price": 1, "count": 1.9}
#: PUT /items/b json {"name": "x", "price": 1, "count": "1.9"}
#: PUT /items/b json {"name": "x", "price": 1, "count": 123456789012345678901234567890}
#: PUT /items/b?name=q&price=4 json {}
#: PUT /items/b?name=q&price=4&tags=1&tags=2 json {"name": "body"}
#: PUT /items/b form name=f&price=2
#: PUT /items/b json []
#: PUT /items/b json [1]
#: PUT /items/b json "text"
#: PUT /items/b json 5
#: PUT /items/b json null
#: PUT /items/b body application/json '{'
#: PUT /items/b
#: GET /search
#: GET /search?q=abc
#: GET /search?q=abc&limit=5&sort=desc&strict=
#: GET /search?q=abc&limit=five
#: GET /search?q=abc&sort=up
#: GET /search?q=abc&q=def&strict=0
#: GET /search?q=%C3%A9
#:   X-Token: secret
#:   Strict: yes
#: POST /body json {"data": {"a": 1}}
#: POST /body json {"data": {"a": 1}, "list": [1, 2], "many": [1, "2"], "word": " w "}
#: POST /body json {"data": {"a": 1}, "many": 3, "list": "ab"}
#: POST /body json {"data": [["a", 1]]}
#: POST /body json {"data": "abc"}
#: POST /body json {"data": 5}
#: POST /body json {"data": {}, "many": ["x"]}
#: POST /body json {"data": {}, "word": null}
#: POST /body json {"data": {}, "list": 5}
#: POST /body json ["data"]
#: POST /body json "data"
#: POST /body json "other"
#: POST /body json []
#: POST /body json null
#: POST /body json 1
#: POST /body form data=1
#: POST /form form user=ann&age=3
#: POST /form?age=9 form user=ann
#: POST /form?age=9 form user=ann&age=8
#: POST /form form age=3
#: POST /form form user=&age=x
#: POST /form json {"user": "x"}
