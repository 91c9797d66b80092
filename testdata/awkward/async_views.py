"""Views, hooks and error handlers that are coroutines, which Flask runs by asgiref."""

import asyncio
from flask import Blueprint, Flask, abort, g, jsonify, make_response, request
from flask.views import MethodView

app = Flask(__name__)
app.config["SECRET_KEY"] = "k"
items = {1: "one", 2: "two"}
log = []


class NotThere(Exception):
    def __init__(self, key):
        super().__init__(f"{key} is not there")
        self.key = key


async def find(key):
    await asyncio.sleep(0)
    if key not in items:
        raise NotThere(key)
    return items[key]


async def double(n: int) -> int:
    return n * 2


@app.before_request
async def begin():
    g.user = request.headers.get("X-User", "nobody")
    if g.user == "banned":
        return jsonify(error="banned"), 403


@app.after_request
async def finish(response):
    response.headers["X-User"] = g.get("user", "?")
    return response


@app.teardown_request
async def down(error):
    log.append("down")


@app.errorhandler(NotThere)
async def not_there(error):
    return jsonify(error=str(error), key=error.key), 404


@app.errorhandler(405)
async def wrong_method(error):
    return "wrong: " + error.description, 405


@app.get("/items/<int:key>")
async def item(key):
    return jsonify(value=await find(key))


@app.post("/items")
async def add():
    body = request.get_json()
    key = max(items) + 1
    items[key] = body["name"]
    return jsonify(id=key), 201


@app.get("/gather")
async def gathered():
    a, b = await asyncio.gather(double(2), double(3))
    return {"a": a, "b": b, "all": await asyncio.gather(*[double(n) for n in range(3)])}


@app.route("/plain")
async def plain():
    await asyncio.sleep(0.001)
    return "plain", 200, {"X-Kind": "async"}


@app.get("/aborted")
async def aborted():
    abort(418)


@app.get("/raised")
async def raised():
    return jsonify(1 // int(request.args.get("n", "0")))


@app.get("/nothing")
async def nothing():
    await asyncio.sleep(0)


@app.get("/made")
async def made():
    response = make_response(await find(1))
    response.set_cookie("a", "b")
    return response


@app.get("/helper")
def helper():
    return jsonify(asyncio.run(double(4)))


@app.get("/log")
async def read_log():
    return jsonify(len(log) > 0)


class Things(MethodView):
    async def get(self, key):
        return jsonify(key=key, double=await double(key))

    async def post(self, key):
        return {"made": key}, 201


app.add_url_rule("/things/<int:key>", view_func=Things.as_view("things"))

bp = Blueprint("bp", __name__, url_prefix="/bp")


@bp.before_request
async def bp_begin():
    g.user += "+bp"


@bp.get("/who")
async def who():
    return g.user


app.register_blueprint(bp)

#: GET /items/1
#: GET /items/9
#: PUT /items/1
#: POST /items json {"name": "three"}
#: GET /items/3
#: POST /items json {}
#: POST /items text x
#: GET /gather
#: GET /plain
#: GET /aborted
#: GET /raised?n=2
#: GET /raised
#: GET /raised?n=x
#: GET /nothing
#: GET /made
#: GET /helper
#: GET /log
#: GET /things/4
#: POST /things/4
#: DELETE /things/4
#: GET /bp/who
#: GET /missing
#: set X-User: banned
#: GET /plain
#: GET /bp/who
