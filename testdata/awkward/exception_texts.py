"""str(e) of many exceptions."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/<name>")
def index(name):
    data = request.get_json()
    try:
        if name == "key":
            return jsonify(data["missing"])
        if name == "attr":
            return jsonify(data.nope)
        if name == "int":
            return jsonify(int(data))
        if name == "float":
            return jsonify(float(data))
        if name == "call":
            return jsonify(data())
        if name == "iter":
            return jsonify([x for x in data])
        if name == "join":
            return "-".join(data)
        if name == "len":
            return jsonify(len(data))
        if name == "max":
            return jsonify(max(data))
        if name == "add":
            return jsonify(data + 1)
        if name == "hash":
            return jsonify({data: 1})
        if name == "assert":
            assert data, f"no {data!r}"
    except Exception as e:
        return jsonify(type=type(e).__name__, text=str(e), args=[str(a) for a in e.args], rep=repr(e)), 500
    return "fine"


#: POST /key json {}
#: POST /key json []
#: POST /key json null
#: POST /key json "s"
#: POST /attr json {}
#: POST /attr json null
#: POST /int json "x"
#: POST /int json null
#: POST /int json []
#: POST /int json 1.9
#: POST /int json " 12 "
#: POST /float json "1e3"
#: POST /float json "x"
#: POST /float json {}
#: POST /call json 5
#: POST /iter json 5
#: POST /iter json {"a": 1}
#: POST /iter json "ab"
#: POST /join json ["a", 1]
#: POST /join json ["a", "b"]
#: POST /join json "ab"
#: POST /len json 5
#: POST /len json "é😀"
#: POST /max json []
#: POST /max json [1, "a"]
#: POST /max json [1, 2.5]
#: POST /add json "a"
#: POST /add json null
#: POST /add json []
#: POST /hash json []
#: POST /hash json "k"
#: POST /assert json 0
#: POST /assert json 1
