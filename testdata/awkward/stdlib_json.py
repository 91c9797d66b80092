"""JSON with its options, copies, and buffers."""

import copy
import gzip
import io
import json
import zlib

from flask import Flask, jsonify, request

app = Flask(__name__)
BASE = {"list": [1, 2], "name": "base"}


@app.get("/dumps")
def dumps():
    data = {"b": [1, None, True], "a": request.args.get("t", ""), "c": {"x": 1.5}}
    return jsonify(small=json.dumps(data, separators=(",", ":")), tab=json.dumps(data, indent="\t"), none=json.dumps(data, indent=None), text=json.dumps(data, default=str, sort_keys=True), raw=json.dumps(data, ensure_ascii=False))


@app.post("/loads")
def loads():
    try:
        found = json.loads(request.get_data())
    except json.JSONDecodeError as e:
        return jsonify(msg=e.msg, pos=e.pos, line=e.lineno, column=e.colno, text=str(e)), 400
    return jsonify(found)


@app.post("/nested")
def nested():
    body = request.get_json()
    try:
        return jsonify(json.loads(body["inner"]))
    except (TypeError, ValueError) as e:
        return str(e), 400


@app.get("/copies")
def copies():
    mine = copy.deepcopy(BASE)
    mine["list"].append(3)
    items = [[1], 2]
    flat = copy.copy(items)
    flat.append(3)
    flat[0].append(9)
    return jsonify(mine=mine, base=BASE, items=items, flat=flat)


@app.post("/pack")
def pack():
    data = request.get_data()
    buffer = io.BytesIO()
    f = gzip.GzipFile(mode="wb", compresslevel=4, fileobj=buffer)
    f.write(data)
    f.close()
    squeezed = zlib.compress(data)
    text = io.StringIO()
    text.write("line\n")
    text.write("é")
    return jsonify(back=gzip.decompress(buffer.getvalue()).decode(), again=zlib.decompress(squeezed).decode(), short=gzip.decompress(gzip.compress(data)).decode(), text=text.getvalue())


@app.post("/unpack")
def unpack():
    try:
        return zlib.decompress(request.get_data())
    except zlib.error as e:
        return str(e), 400


#: GET /dumps?t=%C3%A9
#: POST /loads text {"a": 1}
#: POST /loads text {"a": }
#: POST /loads text [1,
#: POST /loads text
#: POST /nested json {"inner": "[1, 2]"}
#: POST /nested json {"inner": 5}
#: POST /nested json {"inner": "x"}
#: POST /nested json {"inner": null}
#: GET /copies
#: GET /copies
#: POST /pack text hello hello hello
#: POST /pack text
#: POST /unpack body - 'x\x9cK\xcb\xcf\x07\x00\x02\x82\x01E'
#: POST /unpack text nope
#: POST /unpack text
