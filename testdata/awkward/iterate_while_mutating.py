"""A dict that changes while it is iterated, and a list that grows."""

from flask import Flask, jsonify

app = Flask(__name__)


@app.get("/dict")
def grow_dict():
    d = {"a": 1, "b": 2}
    for key in d:
        d[key + key] = 0
    return jsonify(d)


@app.get("/list")
def grow_list():
    items = [1, 2, 3]
    for x in items:
        if x < 6:
            items.append(x + 3)
    return jsonify(items)


@app.get("/remove")
def skip_list():
    items = [1, 2, 3, 4]
    for x in items:
        items.remove(x)
    return jsonify(items)


#: GET /dict
#: GET /list
#: GET /remove
