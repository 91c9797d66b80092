from flask import Flask, jsonify, request
from pydantic import BaseModel, computed_field, field_serializer
app = Flask(__name__)

@app.get("/a/<int:n>")
def a(n):
    try:
        return jsonify(show(P(n=n)))
    except ZeroDivisionError as e:
        return jsonify(error=str(e)), 400

@app.get("/b/<int:n>")
def b(n):
    try:
        return jsonify(Q(p=P(n=n)).model_dump())
    except ZeroDivisionError as e:
        return jsonify(error=str(e)), 400
    except Exception as e:
        return jsonify(other=type(e).__name__, text=str(e)), 401

@app.get("/c/<int:n>")
def c(n):
    try:
        return jsonify(R(n=n).model_dump())
    except ZeroDivisionError as e:
        return jsonify(error=str(e)), 400
    except Exception as e:
        return jsonify(other=type(e).__name__, text=str(e)), 401

@app.get("/d/<int:n>")
def d(n):
    try:
        return R(n=n).model_dump_json()
    except ZeroDivisionError as e:
        return jsonify(error=str(e)), 400
    except Exception as e:
        return jsonify(other=type(e).__name__, text=str(e)), 401

@app.get("/e/<int:n>")
def e(n):
    try:
        return P(n=n).model_dump_json()
    except ZeroDivisionError as e:
        return jsonify(error=str(e)), 400
    except Exception as e:
        return jsonify(other=type(e).__name__, text=str(e)), 401

@app.get("/f/<int:n>")
def f(n):
    p = P(n=n)
    try:
        return repr(p)
    except ZeroDivisionError as e:
        return jsonify(error=str(e)), 400

@app.get("/g/<int:n>")
def g(n):
    p = P(n=n)
    try:
        return jsonify(v=p.inverse)
    except ZeroDivisionError as e:
        return jsonify(error=str(e)), 400

def show(p):
    return p.model_dump()

class P(BaseModel):
    n: int
    @computed_field
    @property
    def inverse(self) -> float:
        return other(self.n)

class Q(BaseModel):
    p: P

class R(BaseModel):
    n: int
    @field_serializer("n")
    def ser(self, v: int) -> float:
        return other(v)

def other(n):
    return 10 / n

#: GET /a/2
#: GET /a/0
#: GET /b/2
#: GET /b/0
#: GET /c/2
#: GET /c/0
#: GET /d/2
#: GET /d/0
#: GET /e/2
#: GET /e/0
#: GET /f/2
#: GET /g/2
#: GET /g/0
