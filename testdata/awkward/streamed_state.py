"""Bodies made by generators that read the module's state."""

from flask import Flask, Response, jsonify, request, stream_with_context

app = Flask(__name__)
rows = [("a", 1), ("b", 2)]
served = {"count": 0}


def csv_lines():
    yield "name,count\n"
    for name, count in rows:
        yield f"{name},{count}\n"


@app.get("/export")
def export():
    return Response(csv_lines(), mimetype="text/csv")


@app.get("/inner")
def inner():
    def generate():
        for name, count in rows:
            yield name * count
            served["count"] += 1
        yield str(served["count"])

    return Response(generate(), content_type="text/plain", headers={"X-Rows": str(len(rows))})


@app.get("/expression")
def expression():
    return Response((f"{n};" for n, _ in rows), 201)


@app.get("/asks")
def asks():
    def generate():
        for name, count in rows:
            yield request.args.get("prefix", "-") + name

    return Response(stream_with_context(generate()))


@app.get("/broken")
def broken():
    def generate():
        for name, count in rows:
            yield name
            yield str(10 // (2 - count))

    return Response(generate())


@app.get("/later")
def later():
    out = Response((name for name, _ in rows))
    rows.append(("later", 0))
    return out


@app.post("/rows")
def add():
    rows.append((request.form["name"], int(request.form["count"])))
    return jsonify(len(rows))


@app.get("/served")
def show():
    return jsonify(served)


#: GET /export
#: GET /inner
#: GET /expression
#: GET /asks?prefix=p
#: POST /rows form name=c&count=3
#: GET /export
#: GET /inner
#: GET /later
#: GET /later
