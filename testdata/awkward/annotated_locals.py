"""Local variables with annotations, which Python does not look at."""

from typing import Optional

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/sum")
def total():
    n: int = request.args.get("n", 3, type=int)
    result: list[int] = []
    result.append(n)
    last: Optional[int] = None
    for i in range(n):
        last = i
        result.append(i)
    return jsonify(result, last)


@app.get("/wrong")
def wrong():
    n: int = "three"
    later: str
    if request.args.get("x"):
        later = "given"
    else:
        later = n
    return later + n


@app.get("/branch")
def branch():
    found: str
    if request.args.get("x"):
        found: str = "x"
    try:
        return found
    except UnboundLocalError as e:
        return str(e)


@app.get("/unused")
def unused():
    ignored: int = int(request.args.get("n", "1"))
    return "done"


@app.get("/closure")
def closure():
    count: int = 0

    def bump():
        nonlocal count
        count += 1
        return count

    bump()
    return jsonify(bump(), count)


@app.get("/again")
def again():
    data: dict[str, int] = {"a": 1}
    data["b"] = 2
    data: dict = dict(data, c=3)
    return data


#: GET /sum
#: GET /sum?n=0
#: GET /wrong
#: GET /wrong?x=1
#: GET /branch
#: GET /branch?x=1
#: GET /unused
#: GET /unused?n=x
#: GET /closure
#: GET /again
