"""Lists in variables that hold other things later."""

from flask import Flask, jsonify, make_response, request
app = Flask(__name__)

@app.get("/h")
def h():
    response = make_response("x")
    response.headers.add("X-A", "1")
    for v in request.args.getlist("b"):
        response.headers.add("X-B", v)
    d = {}
    for key in response.headers.keys():
        value = response.headers.get_all(key)
        if len(value) == 1:
            value = value[0]
        d[key] = value
    return jsonify(d)

@app.get("/l")
def l():
    value = "a b c".split(request.args.get("s", " "))
    d = {"all": value}
    value.append("d")
    if len(value) == 2:
        value = value[0]
    d["value"] = value
    return jsonify(d)

#: GET /h
#: GET /h?b=1
#: GET /h?b=1&b=2
#: GET /l
#: GET /l?s=x
