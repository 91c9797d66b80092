"""Ints of any size that are stored, looked up, handed to functions and classes, and that are keys."""

from flask import Flask, abort, jsonify, request

app = Flask(__name__)

todos = {}
scores = {}
seen = []
next_id = 1
largest = 0


class NotFound(Exception):
    def __init__(self, number):
        super().__init__(f"number {number} does not exist")
        self.number = number


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def area(self):
        return self.x * self.y

    def moved(self, by):
        return Point(self.x + by, self.y + by)

    def to_dict(self):
        return {"x": self.x, "y": self.y, "area": self.area()}


@app.errorhandler(NotFound)
def not_found(error):
    return jsonify(error=str(error), number=error.number), 404


def find(todo_id):
    if todo_id not in todos:
        abort(404)
    return todos[todo_id]


def find_or_raise(number):
    try:
        return todos[number]
    except KeyError:
        raise NotFound(number)


def describe(todo_id, todo):
    return {"id": todo_id, "title": todo["title"], "next": todo_id + 1}


def double(n):
    return n * 2


def clamped(n, low=0, high=100):
    return max(low, min(n, high))


@app.post("/todos")
def create():
    global next_id
    todo = {"id": next_id, "title": request.args.get("title", "")}
    todos[next_id] = todo
    next_id += 1
    return jsonify(todo), 201


@app.get("/todos/<int:todo_id>")
def show(todo_id):
    return jsonify(describe(todo_id, find(todo_id)))


@app.get("/raise/<int:number>")
def show_or_raise(number):
    return jsonify(find_or_raise(number))


@app.get("/search/<int:todo_id>")
def search(todo_id):
    found = next((t for t in todos.values() if t["id"] == todo_id), None)
    if found is None:
        return jsonify(error=f"todo {todo_id} not found"), 404
    return jsonify(found)


@app.get("/filter/<int:todo_id>")
def pick(todo_id):
    return jsonify([t["title"] for t in todos.values() if t["id"] != todo_id])


@app.delete("/todos/<int:todo_id>")
def delete(todo_id):
    if todo_id in todos:
        del todos[todo_id]
        return "", 204
    return jsonify(error="no such todo"), 404


@app.delete("/pop/<int:todo_id>")
def pop(todo_id):
    gone = todos.pop(todo_id, None)
    return jsonify(gone=gone)


@app.delete("/del/<int:todo_id>")
def remove(todo_id):
    try:
        del todos[todo_id]
    except KeyError as e:
        return jsonify(missing=e.args[0]), 404
    return "", 204


@app.put("/scores/<name>/<int:score>")
def put_score(name, score):
    global largest
    scores[name] = score
    largest = max(largest, score)
    seen.append(score)
    return jsonify(scores=scores, largest=largest, seen=seen)


@app.get("/scores")
def get_scores():
    total = 0
    for score in scores.values():
        total += score
    return jsonify(total=total, ordered=sorted(seen), doubled=[s * 2 for s in seen], average=total / max(len(scores), 1))


@app.get("/point/<int:x>/<int:y>")
def point(x, y):
    p = Point(x, y)
    return jsonify(point=p.to_dict(), moved=p.moved(1).to_dict(), same=p.x == p.y)


@app.get("/helpers/<int:n>")
def helpers(n):
    return jsonify(double=double(n), twice=double(double(n)), small=double(2), clamped=clamped(n), low=clamped(n, 10), high=clamped(n, 0, n))


@app.get("/keys/<int:n>")
def keys(n):
    table = {n: "n", n + 1: "next"}
    table[n] = "again"
    return jsonify(size=len(table), has=n in table, value=table[n], names={str(k): v for k, v in table.items()})


@app.get("/count/<int:n>")
def count(n):
    counts = {}
    for digit in str(n):
        counts[digit] = counts.get(digit, 0) + 1
    return jsonify(counts)


#: GET /todos/1
#: POST /todos?title=a
#: POST /todos?title=b
#: GET /todos/1
#: GET /todos/3
#: GET /todos/9223372036854775807
#: GET /todos/18446744073709551617
#: GET /todos/{9*4300}
#: GET /raise/2
#: GET /raise/3
#: GET /raise/18446744073709551617
#: GET /raise/{9*4300}
#: GET /search/1
#: GET /search/18446744073709551617
#: GET /filter/1
#: GET /filter/18446744073709551617
#: DELETE /todos/18446744073709551617
#: DELETE /pop/18446744073709551617
#: DELETE /del/18446744073709551617
#: DELETE /pop/1
#: DELETE /del/2
#: DELETE /todos/1
#: PUT /scores/ada/5
#: PUT /scores/alan/99999999999999999999
#: PUT /scores/alan/9223372036854775807
#: GET /scores
#: GET /point/3/4
#: GET /point/9223372036854775807/2
#: GET /point/99999999999999999999/99999999999999999999
#: GET /helpers/5
#: GET /helpers/9223372036854775807
#: GET /helpers/99999999999999999999
#: GET /keys/1
#: GET /keys/9223372036854775807
#: GET /keys/99999999999999999999
#: GET /count/1122
#: GET /count/{7*4300}
