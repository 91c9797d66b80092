"""Ranges of a header: ints of any size that may be missing, unpacked, and looked for in range()."""

from flask import Flask, Response, jsonify, request
app = Flask(__name__)

def parse(text):
    left = None
    right = None
    if not text:
        return left, right
    parts = text.split("-")
    try:
        right = int(parts[1])
    except:
        pass
    try:
        left = int(parts[0])
    except:
        pass
    return left, right

def get_range(text, upper):
    first, last = parse(text)
    if first is None and last is None:
        first = 0
        last = upper - 1
    elif first is None:
        first = max(0, upper - last)
        last = upper - 1
    elif last is None:
        last = upper - 1
    return first, last

@app.get("/r/<int:n>")
def r(n):
    first, last = get_range(request.args.get("r"), n)
    return jsonify(first=first, last=last, length=last + 1 - first)

@app.get("/in/<int:n>")
def inr(n):
    first, last = get_range(request.args.get("r"), n)
    if first > last or first not in range(0, n) or last not in range(0, n):
        return "no", 416
    return jsonify(first=first, last=last, length=last + 1 - first, text="bytes %d-%d/%d" % (first, last, n))

@app.get("/letters/<int:n>")
def letters(n):
    first, last = get_range(request.args.get("r"), n)

    def generate():
        chunks = bytearray()
        for i in range(first, last + 1):
            chunks.append(ord("a") + (i % 26))
            if len(chunks) == 4:
                yield bytes(chunks) + b"-"
                chunks = bytearray()
        if chunks:
            yield bytes(chunks)

    return Response(generate(), headers={"Content-Type": "text/plain"})


@app.get("/sum/<value>")
def total(value):
    stop = float(value) if "." in value else value
    count = 0
    for i in range(0, stop if value == "x" or "." in value else int(value)):
        count += i
    return jsonify(count)


#: GET /r/10
#: GET /r/10?r=1-2
#: GET /r/10?r=-2
#: GET /r/10?r=4-
#: GET /r/10?r=40-
#: GET /r/10?r=abc
#: GET /r/10?r=x-y
#: GET /in/10
#: GET /in/10?r=1-2
#: GET /in/10?r=1-10
#: GET /in/10?r=10-10
#: GET /in/10?r=7-2
#: GET /in/10?r=-2
#: GET /in/10?r=-20
#: GET /in/10?r=4-
#: GET /in/10?r=0-9
#: GET /in/10?r=40-
#: GET /in/10?r=9{0*30}-9{1*30}
#: GET /r/10?r=9{0*30}-9{1*30}
#: GET /in/9{0*30}?r=2-9
#: GET /letters/9
#: GET /letters/80?r=20-60
#: GET /letters/80?r=60-20
#: GET /letters/80?r=9{0*30}-9{0*29}3
#: GET /sum/5
#: GET /sum/5.0
#: GET /sum/x
