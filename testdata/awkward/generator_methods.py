"""Generators that are methods: gathered, joined, and run step by step."""

from flask import Flask, jsonify, request
class S:
    def __init__(self):
        self.rows = ["a", "b", "c"]

    def pages(self, n: int):
        for i in range(0, len(self.rows), n):
            yield self.rows[i:i + n]

    def up(self):
        for r in self.rows:
            yield r.upper()

    def all(self):
        return list(self.up())


app = Flask(__name__)


@app.get('/a1')
def view_a1():
    s = S()
    return jsonify(list(s.pages(2)))



@app.get('/a2')
def view_a2():
    s = S()
    return ",".join(s.up())



@app.get('/a3')
def view_a3():
    s = S()
    g = s.up()
    return jsonify(next(g), list(g))



@app.get('/a4')
def view_a4():
    return jsonify(S().all())



@app.get('/a5')
def view_a5():
    s = S()
    return jsonify(next(s.up()), next(s.up(), None), "B" in s.up(), dict(enumerate(s.up())), list(zip(s.up(), s.pages(1))), sorted(s.up(), reverse=True), {x for x in s.up()} == {"A", "B", "C"}, any(x == "C" for x in s.up()))


#: GET /a1
#: GET /a2
#: GET /a3
#: GET /a4
#: GET /a5
